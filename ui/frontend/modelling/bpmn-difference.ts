import { RENDERER } from './drawing';
import { note, takeOver, useStyles, type Labels } from './model-editor';

type Mark = 'added' | 'changed' | 'removed';

const SIGNS: Record<Mark, string> = { added: '+', changed: '~', removed: '−' };

/** Room between an element that is brought into sight and the edge. */
const RIM = 20;

const PROPERTIES = ['earlier', 'later', 'marks', 'chosen', 'labels'];

/** Two versions of a process side by side: they move and grow together, and what differs is marked in both. */
class BpmnDifferenceElement extends HTMLElement {
  private sides: { box: HTMLElement; viewer?: any; shown: string }[] = [];
  private texts: [string, string] = ['', ''];
  private marked: Record<string, Mark> = {};
  private chosenId = '';
  private words: Labels = {};
  private drawing?: Promise<void>;
  private following = false;
  private resize?: ResizeObserver;

  constructor() {
    super();
    takeOver(this, PROPERTIES);
  }

  get earlier() {
    return this.texts[0];
  }

  set earlier(value: string) {
    this.texts = [value ?? '', this.texts[1]];
    void this.draw();
  }

  get later() {
    return this.texts[1];
  }

  set later(value: string) {
    this.texts = [this.texts[0], value ?? ''];
    void this.draw();
  }

  get marks() {
    return this.marked;
  }

  set marks(value: Record<string, Mark>) {
    this.marked = value ?? {};
    this.mark();
  }

  get chosen() {
    return this.chosenId;
  }

  set chosen(value: string) {
    this.chosenId = value ?? '';
    this.mark();
    this.reveal();
  }

  get labels() {
    return this.words;
  }

  set labels(value: Labels) {
    this.words = value ?? {};
    this.querySelectorAll<HTMLElement>('[data-label]').forEach((element) => {
      element.textContent = this.words[element.dataset.label!] ?? '';
    });
  }

  connectedCallback() {
    if (!this.sides.length) {
      this.build();
    }
    this.resize = new ResizeObserver(() => this.sides.forEach((side) => side.viewer?.get('canvas').resized()));
    this.resize.observe(this);
    void this.draw();
  }

  disconnectedCallback() {
    this.resize?.disconnect();
    for (const side of this.sides) {
      side.viewer?.destroy();
      side.viewer = undefined;
      side.shown = '';
    }
  }

  private build() {
    for (const name of ['before', 'after']) {
      const column = document.createElement('div');
      column.className = 'rr-difference-side';
      const heading = document.createElement('div');
      heading.className = 'rr-difference-heading';
      heading.dataset.label = name;
      heading.textContent = this.words[name] ?? '';
      const box = document.createElement('div');
      box.className = 'rr-editor-canvas';
      column.append(heading, box);
      this.append(column);
      this.sides.push({ box, shown: '' });
    }
  }

  private draw(): Promise<void> {
    this.drawing = (this.drawing ?? Promise.resolve()).then(async () => {
      if (!this.isConnected || !this.texts[0] || !this.texts[1]) {
        return;
      }
      const [{ default: Viewer }, styles, bpmn] = await Promise.all([
        import('bpmn-js/lib/NavigatedViewer'),
        import('bpmn-js/dist/assets/diagram-js.css?inline'),
        import('bpmn-js/dist/assets/bpmn-js.css?inline')
      ]);
      useStyles('diagram', styles.default);
      useStyles('bpmn-viewer', bpmn.default);
      if (!this.isConnected) {
        return;
      }
      for (const [at, side] of this.sides.entries()) {
        if (side.shown !== this.texts[at]) {
          await this.drawSide(side, this.texts[at], Viewer);
        }
      }
      this.mark();
      this.reveal();
      this.dataset.ready = 'true';
    });
    return this.drawing;
  }

  private async drawSide(side: { box: HTMLElement; viewer?: any; shown: string }, text: string, Viewer: any) {
    try {
      if (!side.viewer) {
        side.box.replaceChildren();
        side.viewer = new Viewer({
          container: side.box,
          bpmnRenderer: RENDERER,
          // The page scrolls with the wheel; zooming is done with Ctrl.
          zoomScroll: { enabled: false }
        });
        side.viewer.on('canvas.viewbox.changed', ({ viewbox }: any) => this.follow(side, viewbox));
        side.viewer.on('element.click', ({ element }: any) => this.tellChoice(element));
      }
      await side.viewer.importXML(text);
      side.shown = text;
      const canvas = side.viewer.get('canvas');
      canvas.zoom('fit-viewport', 'auto');
      // A little air around it, and never larger than drawn.
      canvas.zoom(Math.min(1, canvas.zoom() * 0.95), 'auto');
    } catch (error) {
      side.viewer?.destroy();
      side.viewer = undefined;
      side.box.textContent = this.words.failed ?? '';
      console.warn('A version cannot be drawn', error);
    }
  }

  private follow(from: { viewer?: any }, viewbox: any) {
    if (this.following) {
      return;
    }
    this.following = true;
    for (const side of this.sides) {
      if (side !== from && side.viewer && side.shown) {
        const { x, y, width, height } = viewbox;
        side.viewer.get('canvas').viewbox({ x, y, width, height });
      }
    }
    this.following = false;
  }

  private mark() {
    for (const [at, side] of this.sides.entries()) {
      if (!side.viewer || !side.shown) {
        continue;
      }
      const canvas = side.viewer.get('canvas');
      const registry = side.viewer.get('elementRegistry');
      const overlays = side.viewer.get('overlays');
      overlays.remove({ type: 'rr-note' });
      registry.forEach((element: any) => {
        for (const kind of Object.keys(SIGNS)) {
          canvas.removeMarker(element.id, 'rr-' + kind);
        }
        canvas.removeMarker(element.id, 'rr-chosen');
        if (element.id === this.chosenId && element.parent) {
          canvas.addMarker(element.id, 'rr-chosen');
        }
      });
      for (const [id, kind] of Object.entries(this.marked)) {
        const element = registry.get(id);
        const isOther = (kind === 'added' && at === 0) || (kind === 'removed' && at === 1);
        if (element?.parent && SIGNS[kind] && !isOther) {
          canvas.addMarker(id, 'rr-' + kind);
          if (!element.waypoints) {
            const sign = note('rr-editor-sign', SIGNS[kind]);
            sign.dataset.change = kind;
            sign.title = this.words[kind] ?? '';
            overlays.add(id, 'rr-note', { position: { top: -10, left: -10 }, html: sign });
          }
        }
      }
    }
  }

  /** Brings what is chosen into sight, on the side that has it. */
  private reveal() {
    for (const side of this.sides) {
      const element = this.chosenId && side.shown && side.viewer?.get('elementRegistry').get(this.chosenId);
      if (element?.parent) {
        side.viewer.get('canvas').scrollToElement(element, RIM);
        return;
      }
    }
  }

  private tellChoice(element: any) {
    const id = (element?.labelTarget ?? element)?.id;
    if (id && id in this.marked) {
      this.dispatchEvent(new CustomEvent('rr-model-chosen', { detail: { element: id } }));
    }
  }
}

if (!customElements.get('rr-bpmn-difference')) {
  customElements.define('rr-bpmn-difference', BpmnDifferenceElement);
}
