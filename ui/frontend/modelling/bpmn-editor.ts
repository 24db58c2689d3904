import { ModelEditorElement, note, type Finding } from './model-editor';
import { NO_WORDS } from './vocabulary';

type Library = typeof import('./bpmn-modeler');

/** Below it a model is too small to be worked on; it is shown at its beginning instead. */
const READABLE = 0.5;

const COPY =
  '<svg viewBox="0 0 16 16"><path d="M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8z" fill="none" stroke="currentColor"/></svg>';
const PASTE =
  '<svg viewBox="0 0 16 16"><path d="M5.5 3.5h-2v10h9v-10h-2M5.5 2.5h5v2h-5zM6 8.5h4M6 11h4" fill="none" stroke="currentColor"/></svg>';

/** Room around the model. */
const RIM = 20;

/** Quiet time after a change until the drawing is looked at again. */
const LINT = 400;

/** The editor of processes: bpmn-js with the Register's own steps, checks while drawing and a walk of tokens. */
class BpmnEditorElement extends ModelEditorElement {
  private library?: Library;
  private modeler?: any;
  private canvasBox?: HTMLElement;
  private panel?: HTMLElement;
  private given = '';
  private linting?: number;
  private translator?: MutationObserver;
  private marked: [string, string][] = [];
  private resize?: ResizeObserver;

  protected furnish() {
    const act = (name: string) => this.modeler?.get('editorActions').trigger(name);
    if (!this.readonly) {
      this.group(
        this.tool('undo', '↶', () => act('undo'), 'Ctrl+Z'),
        this.tool('redo', '↷', () => act('redo'), 'Ctrl+Y')
      );
      this.group(
        this.tool('copy', COPY, () => act('copy'), 'Ctrl+C'),
        this.tool('paste', PASTE, () => act('paste'), 'Ctrl+V'),
        this.tool('delete', '✕', () => act('removeSelection'), 'Del')
      );
    }
    this.group(
      this.tool('zoom-in', '+', () => this.zoom(1.25)),
      this.tool('zoom-out', '−', () => this.zoom(0.8)),
      this.tool('fit', '⤢', () => this.fit(true))
    );
    this.group(
      this.tool('minimap', '▣', () => this.modeler?.get('minimap').toggle()),
      this.tool('simulate', '▶', () => this.modeler?.get('toggleMode').toggleMode(), 'T')
    );
  }

  protected async start() {
    this.library = await import('./bpmn-modeler');
    this.canvasBox = document.createElement('div');
    this.canvasBox.className = 'rr-editor-canvas';
    this.panel = document.createElement('div');
    this.panel.className = 'rr-editor-panel';
    this.place.append(this.canvasBox, ...(this.readonly ? [] : [this.panel]));
    const settings = {
      container: this.canvasBox,
      panel: this.panel,
      language: this.language,
      vocabulary: { ...NO_WORDS, ...this.vocabulary },
      label: (name: string) => this.label(name)
    };
    this.modeler = this.readonly ? this.library.viewer(settings) : this.library.modeler(settings);
    const events = this.modeler.get('eventBus');
    events.on('commandStack.changed', () => this.changed());
    events.on('elements.changed', () => this.lintSoon());
    events.on('selection.changed', ({ newSelection }: any) => {
      const one = newSelection.length === 1 ? newSelection[0] : undefined;
      this.choose(one ? (one.labelTarget ?? one).id : '');
    });
    events.on('tokenSimulation.toggleMode', ({ active }: any) => {
      this.classList.toggle('rr-simulating', active);
      this.tools.querySelector('[data-tool=simulate]')?.setAttribute('aria-pressed', String(active));
    });
    if (this.language === 'lv') {
      this.translator = this.library.translateIn(this.place, this.library.LIBRARY_WORDS);
    }
    this.resize = new ResizeObserver(() => this.modeler?.get('canvas').resized());
    this.resize.observe(this.canvasBox);
  }

  protected async load(text: string) {
    this.marked = [];
    const { warnings } = await this.modeler.importXML(text);
    if (!this.modeler.getDefinitions()?.diagrams?.length) {
      throw new Error(this.label('no-drawing'));
    }
    if (warnings.length) {
      console.info('The model was opened with remarks', warnings);
    }
    this.given = text;
    this.fit();
    this.lintSoon();
  }

  protected async write(opened: string) {
    // Nothing done, or all of it undone: then it is the text that was given, to the last sign.
    if (this.readonly || this.modeler.get('commandStack')._stackIdx === -1) {
      return this.readonly ? opened : this.given;
    }
    return this.render();
  }

  protected async render() {
    const { xml } = await this.modeler.saveXML({ format: true });
    return this.library!.keepWritten(this.given, xml);
  }

  protected stop() {
    window.clearTimeout(this.linting);
    this.translator?.disconnect();
    this.resize?.disconnect();
    this.modeler?.destroy();
    this.modeler = undefined;
  }

  protected mark() {
    if (!this.modeler || !this.isOpen) {
      return;
    }
    const canvas = this.modeler.get('canvas');
    const overlays = this.modeler.get('overlays');
    const registry = this.modeler.get('elementRegistry');
    for (const [id, marker] of this.marked) {
      if (registry.get(id)) {
        canvas.removeMarker(id, marker);
      }
    }
    this.marked = [];
    overlays.remove({ type: 'rr-note' });
    const add = (id: string, marker: string) => {
      canvas.addMarker(id, marker);
      this.marked.push([id, marker]);
    };
    const byElement = new Map<string, Finding[]>();
    for (const finding of this.allFindings) {
      const id = this.shown(finding.element);
      if (id) {
        byElement.set(id, [...(byElement.get(id) ?? []), finding]);
      }
    }
    for (const [id, findings] of byElement) {
      const severity = findings.some((one) => one.severity === 'error') ? 'error' : 'warning';
      add(id, 'rr-found-' + severity);
      const sign = note('rr-editor-sign', severity === 'error' ? '!' : '?');
      sign.dataset.severity = severity;
      sign.title = findings.map((one) => one.message).join('\n');
      const element = registry.get(id);
      overlays.add(id, 'rr-note', { position: element.waypoints ? middle(element) : { top: -10, left: -10 }, html: sign });
    }
    this.markPath(add, overlays, registry);
    for (const [id, text] of Object.entries(this.badges)) {
      if (registry.get(id)) {
        overlays.add(id, 'rr-note', { position: { top: -10, right: 12 }, html: note('rr-editor-badge', text) });
      }
    }
    const chosen = this.shown(this.chosen);
    if (chosen) {
      add(chosen, 'rr-chosen');
    }
  }

  protected reveal(id: string) {
    const shown = this.shown(id);
    const element = shown && this.modeler?.get('elementRegistry').get(shown);
    if (element) {
      this.modeler.get('canvas').scrollToElement(element, 80);
      this.modeler.get('selection', false)?.select(element.parent ? element : null);
    }
  }

  /** The path to what is forbidden, step by step, with the lines between them. */
  private markPath(add: (id: string, marker: string) => void, overlays: any, registry: any) {
    const path = this.litPath;
    const on = new Set(path);
    path.forEach((id, at) => {
      const element = registry.get(id);
      if (!element) {
        return;
      }
      // An opened sub-process is a frame around others: coloured, it would hide their colours.
      const isFrame = element.children?.some((child: any) => !child.labelTarget);
      add(id, isFrame ? 'rr-path-frame' : at === path.length - 1 ? 'rr-path-end' : 'rr-path');
      if (!element.waypoints) {
        overlays.add(id, 'rr-note', {
          position: { bottom: 8, left: -8 },
          html: note('rr-editor-step', String(at + 1))
        });
      }
      for (const flow of element.outgoing ?? []) {
        if (on.has(flow.target?.id) && path.indexOf(flow.target.id) > at) {
          add(flow.id, 'rr-path');
        }
      }
    });
  }

  /** The element itself, or the nearest around it that is drawn. */
  private shown(id: string): string | undefined {
    if (!id || !this.modeler) {
      return undefined;
    }
    const registry = this.modeler.get('elementRegistry');
    const element = registry.get(id);
    if (element) {
      return element.parent ? id : undefined;
    }
    const owner = registry.find(
      (one: any) => one.parent && one.businessObject?.eventDefinitions?.some((definition: any) => definition.id === id)
    );
    return owner?.id;
  }

  private lintSoon() {
    if (this.readonly) {
      return;
    }
    window.clearTimeout(this.linting);
    this.linting = window.setTimeout(async () => {
      const definitions = this.modeler?.getDefinitions();
      if (definitions && this.library) {
        const found = await this.library.lint(definitions, (name) => this.label(name));
        if (this.modeler) {
          this.find(found);
        }
      }
    }, LINT);
  }

  private zoom(by: number) {
    const canvas = this.modeler?.get('canvas');
    if (canvas) {
      canvas.zoom(Math.min(3, Math.max(0.2, canvas.zoom() * by)), 'auto');
    }
  }

  /** The whole model beside the palette, or, where that would be too small to read, its beginning. */
  private fit(whole = false) {
    const canvas = this.modeler?.get('canvas');
    if (!canvas) {
      return;
    }
    canvas.resized();
    const { inner, outer } = canvas.viewbox();
    const palette = this.place.querySelector<HTMLElement>('.djs-palette');
    const left = palette ? palette.offsetLeft + palette.offsetWidth + RIM : RIM;
    const wide = (outer.width * canvas.zoom() - left - RIM) / inner.width;
    const high = (outer.height * canvas.zoom() - 2 * RIM) / inner.height;
    const all = Math.min(1, wide, high);
    const scale = whole ? Math.max(0.1, all) : Math.max(READABLE, all);
    const [width, height] = [(outer.width * canvas.zoom()) / scale, (outer.height * canvas.zoom()) / scale];
    const spare = Math.max(RIM / scale, (height - inner.height) / 2);
    canvas.viewbox({ x: inner.x - left / scale, y: inner.y - spare, width, height });
  }
}

/** Where a sign stands at a line: the middle of its longest part. */
function middle(line: any) {
  const points = line.waypoints;
  const bounds = { x: Math.min(...points.map((p: any) => p.x)), y: Math.min(...points.map((p: any) => p.y)) };
  let best = 0;
  let at = { left: 0, top: 0 };
  for (let i = 1; i < points.length; i++) {
    const length = Math.hypot(points[i].x - points[i - 1].x, points[i].y - points[i - 1].y);
    if (length > best) {
      best = length;
      at = {
        left: (points[i].x + points[i - 1].x) / 2 - bounds.x - 8,
        top: (points[i].y + points[i - 1].y) / 2 - bounds.y - 8
      };
    }
  }
  return at;
}

if (!customElements.get('rr-bpmn-editor')) {
  customElements.define('rr-bpmn-editor', BpmnEditorElement);
}
