import type NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';

type Labels = { zoomIn: string; zoomOut: string; fit: string; failed: string };

/** What is told at an activity: a line within its box, its step on the heat scale (-1: none), and what is wrong there. */
type Figure = { text: string; heat: number; alarm: string };

/** Texts of a model are 12 px; drawn smaller than this they cannot be read. */
const READABLE = 0.6;

/** Steps of the heat scale, as diagram.css colours them. */
const HEAT_STEPS = 6;

/** Numbers shrink less than the drawing: they are what is looked for. */
const LEGIBLE = 0.8;

const LABELS: Labels = { zoomIn: '+', zoomOut: '−', fit: '⤢', failed: '' };

/**
 * A process model with the places where a case has been and where it stands. Drawn in light DOM: bpmn-js measures texts and
 * finds its markers in the document. The library is fetched when the first diagram is shown.
 */
class ProcessDiagramElement extends HTMLElement {
  private viewer?: NavigatedViewer;
  private canvasBox?: HTMLElement;
  private resize?: ResizeObserver;
  private drawn = '';
  private drawing = false;
  private moved = false;
  private texts: Labels = LABELS;
  private model = '';
  private passedIds: string[] = [];
  private activeIds: string[] = [];
  private badgeTexts: Record<string, string> = {};
  private figureTexts: Record<string, Figure> = {};
  private chosenId = '';
  private grows = false;
  private everyElement = false;

  constructor() {
    super();
    // What the server set before this class was known shadows the accessors below.
    for (const name of ['xml', 'passed', 'active', 'badges', 'figures', 'chosen', 'choosable', 'growing', 'labels']) {
      if (Object.prototype.hasOwnProperty.call(this, name)) {
        const value = (this as any)[name];
        delete (this as any)[name];
        (this as any)[name] = value;
      }
    }
  }

  get xml() {
    return this.model;
  }

  set xml(value: string) {
    this.model = value ?? '';
    void this.draw();
  }

  get passed() {
    return this.passedIds;
  }

  set passed(value: string[]) {
    this.passedIds = value ?? [];
    this.mark();
  }

  get active() {
    return this.activeIds;
  }

  set active(value: string[]) {
    this.activeIds = value ?? [];
    this.mark();
  }

  get badges() {
    return this.badgeTexts;
  }

  set badges(value: Record<string, string>) {
    this.badgeTexts = value ?? {};
    this.mark();
  }

  get figures() {
    return this.figureTexts;
  }

  set figures(value: Record<string, Figure>) {
    this.figureTexts = value ?? {};
    this.mark();
  }

  get chosen() {
    return this.chosenId;
  }

  set chosen(value: string) {
    this.chosenId = value ?? '';
    this.markChosen();
    this.reveal();
  }

  get choosable() {
    return this.everyElement;
  }

  /** Whether every element can be chosen, not only those a figure is told of. */
  set choosable(value: boolean) {
    this.everyElement = value;
    this.classList.toggle('rr-choosable', value);
  }

  get growing() {
    return this.grows;
  }

  /** Whether it becomes as high as the whole model across its width needs; else it keeps the height of its place. */
  set growing(value: boolean) {
    this.grows = value;
    this.fit();
  }

  get labels() {
    return this.texts;
  }

  set labels(value: Labels) {
    this.texts = { ...LABELS, ...value };
    this.querySelectorAll<HTMLButtonElement>('.rr-diagram-tools button').forEach((button) =>
      this.label(button, button.dataset.tool as keyof Labels)
    );
  }

  connectedCallback() {
    if (!this.canvasBox) {
      this.build();
    }
    this.resize = new ResizeObserver(() => {
      if (!this.moved) {
        this.fit();
      }
    });
    this.resize.observe(this.canvasBox!);
    void this.draw();
  }

  disconnectedCallback() {
    this.resize?.disconnect();
    this.viewer?.destroy();
    this.viewer = undefined;
    this.drawn = '';
    this.moved = false;
  }

  private build() {
    this.canvasBox = document.createElement('div');
    this.canvasBox.className = 'rr-diagram-canvas';
    this.canvasBox.setAttribute('aria-hidden', 'true');
    const tools = document.createElement('div');
    tools.className = 'rr-diagram-tools';
    tools.append(
      this.tool('zoomIn', '+', () => this.zoom(1.25)),
      this.tool('zoomOut', '−', () => this.zoom(0.8)),
      this.tool('fit', '⤢', () => {
        this.moved = true;
        this.fit(true);
      })
    );
    this.append(this.canvasBox, tools);
  }

  private tool(name: keyof Labels, sign: string, work: () => void) {
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset.tool = name;
    button.textContent = sign;
    button.addEventListener('click', work);
    this.label(button, name);
    return button;
  }

  private label(button: HTMLButtonElement, name: keyof Labels) {
    button.setAttribute('aria-label', this.texts[name]);
    button.title = this.texts[name];
  }

  private async draw() {
    if (!this.isConnected || !this.model || this.drawing || this.drawn === this.model) {
      return;
    }
    this.drawing = true;
    const wanted = this.model;
    try {
      const [{ default: Viewer }, styles] = await Promise.all([
        import('bpmn-js/lib/NavigatedViewer'),
        import('bpmn-js/dist/assets/diagram-js.css?inline')
      ]);
      useStyles(styles.default);
      if (!this.isConnected) {
        return;
      }
      this.viewer ??= new Viewer({
        container: this.canvasBox,
        bpmnRenderer: {
          defaultFillColor: 'var(--rr-surface)',
          defaultStrokeColor: 'var(--rr-line-strong)',
          defaultLabelColor: 'var(--rr-text)'
        },
        // The page scrolls with the wheel; zooming is done with Ctrl or the buttons.
        zoomScroll: { enabled: false }
      });
      await this.viewer.importXML(wanted);
      this.drawn = wanted;
      this.viewer.on('canvas.viewbox.changed', (event: any) => {
        this.dataset.zoom = String(Math.round((event.viewbox?.scale ?? 1) * 100));
      });
      const events = this.viewer.get('eventBus') as any;
      events.once('drag.start', () => (this.moved = true));
      events.on('element.click', 800, (event: any) => this.tellChoice(event.element?.id));
      this.moved = false;
      this.mark();
      this.reveal();
      this.dataset.ready = 'true';
    } catch (error) {
      if (this.isConnected) {
        this.canvasBox!.textContent = this.texts.failed;
        console.error('The diagram cannot be drawn', error);
      }
    } finally {
      this.drawing = false;
    }
    if (this.model !== wanted) {
      void this.draw();
    }
  }

  /** The whole model, or, where that would be too small to read, its main line across the whole width. */
  private fit(whole = false) {
    const canvas: any = this.viewer?.get('canvas');
    if (!canvas || !this.drawn || !this.canvasBox!.clientWidth) {
      return;
    }
    if (this.grows) {
      const { inner } = canvas.viewbox();
      const height = Math.ceil(Math.min(1, this.canvasBox!.clientWidth / inner.width) * inner.height * 0.95) + 24;
      this.style.minHeight = Math.max(240, height) + 'px';
    }
    canvas.resized();
    canvas.zoom('fit-viewport', 'auto');
    // A little air around it, and never larger than drawn.
    const scale = Math.min(1, canvas.zoom() * 0.95);
    canvas.zoom(scale, 'auto');
    if (whole || scale >= READABLE) {
      return;
    }
    const { inner, outer } = canvas.viewbox();
    const wide = Math.min(1, (outer.width / inner.width) * 0.95);
    const width = outer.width / wide;
    const top = {
      x: inner.x - (width - inner.width) / 2,
      y: inner.y - 12 / wide,
      width,
      height: outer.height / wide
    };
    const registry: any = this.viewer!.get('elementRegistry');
    const below = (id: string) => {
      const element = registry.get(id);
      return element && element.y + element.height > top.y + top.height;
    };
    // Nothing that tells where a case stands may be out of sight; figures of many cases have a table, and a button shows all.
    if (![...this.activeIds, ...Object.keys(this.badgeTexts)].some(below)) {
      canvas.viewbox(top);
    }
  }

  private zoom(by: number) {
    const canvas: any = this.viewer?.get('canvas');
    if (canvas) {
      this.moved = true;
      canvas.zoom(Math.min(3, Math.max(0.2, canvas.zoom() * by)), 'auto');
    }
  }

  private mark() {
    if (!this.viewer || !this.drawn) {
      return;
    }
    const canvas: any = this.viewer.get('canvas');
    const registry: any = this.viewer.get('elementRegistry');
    const overlays: any = this.viewer.get('overlays');
    const passed = new Set(this.passedIds);
    const active = new Set(this.activeIds);
    const been = (element: any) => element && (passed.has(element.id) || active.has(element.id));
    // The engine keeps no trace of lines. One is shown as gone only where no other can have led to its end: the choice of a
    // gateway stays open when its target was also reached from elsewhere.
    const gone = (line: any) => {
      if (!passed.has(line.source?.id) || !been(line.target)) {
        return false;
      }
      const choices = line.source.outgoing.filter((other: any) => been(other.target));
      const isChoice = /ExclusiveGateway|EventBasedGateway|InclusiveGateway/.test(line.source.type) && choices.length > 1;
      return !isChoice || line.target.incoming.every((other: any) => other === line || !been(other.source));
    };
    overlays.remove({ type: 'rr-badge' });
    overlays.remove({ type: 'rr-figure' });
    registry.forEach((element: any) => {
      canvas.removeMarker(element.id, 'rr-figured');
      for (let step = 0; step < HEAT_STEPS; step++) {
        canvas.removeMarker(element.id, 'rr-heat-' + step);
      }
      canvas.removeMarker(element.id, 'rr-passed');
      canvas.removeMarker(element.id, 'rr-active');
      if (element.waypoints) {
        if (gone(element)) {
          canvas.addMarker(element.id, 'rr-passed');
        }
      } else if (active.has(element.id)) {
        canvas.addMarker(element.id, 'rr-active');
      } else if (passed.has(element.id)) {
        canvas.addMarker(element.id, 'rr-passed');
      }
    });
    for (const [id, text] of Object.entries(this.badgeTexts)) {
      if (registry.get(id)) {
        overlays.add(id, 'rr-badge', { position: { top: -10, right: 14 }, html: note('rr-diagram-badge', text) });
      }
    }
    for (const [id, figure] of Object.entries(this.figureTexts)) {
      const element = registry.get(id);
      if (element) {
        this.tellFigure(canvas, overlays, element, figure);
      }
    }
    this.markChosen();
    if (!this.moved) {
      this.fit();
    }
  }

  private tellFigure(canvas: any, overlays: any, element: any, figure: Figure) {
    // An opened sub-process is a frame around others: coloured, it would hide their colours.
    const isFrame = element.children?.some((child: any) => !child.labelTarget);
    if (!isFrame && /Task|CallActivity|SubProcess/.test(element.type)) {
      canvas.addMarker(element.id, 'rr-figured');
      if (figure.heat >= 0) {
        canvas.addMarker(element.id, 'rr-heat-' + Math.min(HEAT_STEPS - 1, figure.heat));
      }
      if (figure.text) {
        const line = note('rr-diagram-figure', figure.text);
        if (figure.heat >= 0) {
          line.dataset.heat = String(figure.heat);
        }
        overlays.add(element.id, 'rr-figure', {
          position: { bottom: 5, left: element.width / 2 },
          scale: { min: LEGIBLE },
          html: line
        });
      }
    } else if (figure.text) {
      overlays.add(element.id, 'rr-figure', {
        position: { top: -10, left: 8 },
        scale: { min: LEGIBLE },
        html: note('rr-diagram-badge', figure.text)
      });
    }
    if (figure.alarm) {
      overlays.add(element.id, 'rr-figure', {
        position: isFrame ? { top: 0, right: 140 } : { top: 0, left: 8 },
        scale: { min: LEGIBLE },
        html: note('rr-diagram-alarm', figure.alarm)
      });
    }
  }

  private markChosen() {
    if (!this.viewer || !this.drawn) {
      return;
    }
    const canvas: any = this.viewer.get('canvas');
    (this.viewer.get('elementRegistry') as any).forEach((element: any) => {
      canvas.removeMarker(element.id, 'rr-chosen');
      if (element.id === this.chosenId && !element.waypoints) {
        canvas.addMarker(element.id, 'rr-chosen');
      }
    });
  }

  /** Brings what is chosen into sight. */
  private reveal() {
    const element: any = this.chosenId && this.drawn && (this.viewer?.get('elementRegistry') as any)?.get(this.chosenId);
    if (element?.parent) {
      this.moved = true;
      (this.viewer!.get('canvas') as any).scrollToElement(element, 60);
    }
  }

  /** Tells the page which element was clicked, when it may be chosen; the ground beside all of them is none. */
  private tellChoice(id?: string) {
    if (this.everyElement) {
      const clicked: any = id && (this.viewer?.get('elementRegistry') as any)?.get(id);
      const element = clicked?.labelTarget ?? clicked;
      this.dispatchEvent(new CustomEvent('rr-activity', { detail: { id: element?.parent ? element.id : '' } }));
    } else if (id && id in this.figureTexts) {
      this.dispatchEvent(new CustomEvent('rr-activity', { detail: { id } }));
    }
  }
}

function note(name: string, text: string) {
  const element = document.createElement('span');
  element.className = name;
  element.textContent = text;
  return element;
}

function useStyles(text: string) {
  if (!document.getElementById('rr-diagram-styles')) {
    const style = document.createElement('style');
    style.id = 'rr-diagram-styles';
    style.textContent = text;
    // First, so that our own colours outweigh it.
    document.head.prepend(style);
  }
}

if (!customElements.get('rr-diagram')) {
  customElements.define('rr-diagram', ProcessDiagramElement);
}
