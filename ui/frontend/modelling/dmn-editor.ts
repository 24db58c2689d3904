import { LibraryEditorElement } from './library-editor';

type Library = typeof import('./dmn-modeler');

/** The editor of decisions: dmn-js with the table, the requirements of a decision, and the version of the table. */
class DmnEditorElement extends LibraryEditorElement {
  private library?: Library;
  private modeler?: any;
  private version?: HTMLInputElement;
  private views?: HTMLElement;

  protected furnish() {
    const act = (name: string) => this.modeler?.getActiveViewer()?.get('editorActions', false)?.trigger(name);
    if (!this.readonly) {
      this.group(
        this.tool('undo', '↶', () => act('undo'), 'Ctrl+Z'),
        this.tool('redo', '↷', () => act('redo'), 'Ctrl+Y')
      );
    }
    this.views = this.group();
    this.views.classList.add('rr-editor-views');
    const label = document.createElement('label');
    label.className = 'rr-editor-version';
    label.append(this.label('version-tag'));
    this.version = document.createElement('input');
    this.version.pattern = '\\d+\\.\\d+\\.\\d+';
    this.version.disabled = this.readonly;
    this.version.addEventListener('change', () => this.setVersion());
    label.append(this.version);
    this.group(label);
  }

  protected async start() {
    this.library = await import('./dmn-modeler');
    const box = this.mount('rr-dmn-canvas', this.library.LIBRARY_WORDS, 'input, textarea, .cell');
    const settings = { container: box, language: this.language };
    this.modeler = this.readonly ? this.library.viewer(settings) : this.library.modeler(settings);
    this.modeler.on('viewer.created', ({ viewer }: any) => {
      viewer.on('commandStack.changed', () => this.changed());
    });
    this.modeler.on('views.changed', () => this.showViews());
    box.addEventListener('click', (event) => this.chooseAt(event));
  }

  protected async load(text: string) {
    await this.modeler.importXML(text, { open: false });
    const views: any[] = this.modeler.getViews();
    const view = views.find((one) => one.type === 'decisionTable') ?? views.find((one) => one.type !== 'drd') ?? views[0];
    if (!view) {
      throw new Error(this.label('no-decision'));
    }
    await this.modeler.open(view);
    await this.remember(text);
    this.version!.value = this.tagged()?.get('camunda:versionTag') ?? '';
    this.showViews();
  }

  protected stop() {
    super.stop();
    this.modeler?.destroy();
    this.modeler = undefined;
  }

  /** Rows and cells are drawn anew at each change, so they are marked by rules of style, not one by one. */
  protected mark() {
    if (!this.marks) {
      return;
    }
    const rules: string[] = [];
    const at = (id: string) => {
      const safe = CSS.escape(id);
      return `rr-dmn-editor [data-element-id="${safe}"], rr-dmn-editor [data-row-id="${safe}"], rr-dmn-editor [data-col-id="${safe}"]`;
    };
    for (const { element, severity } of this.allFindings) {
      if (element) {
        const colour = severity === 'error' ? 'overdue' : 'soon';
        rules.push(`:is(${at(element)}) { box-shadow: inset 0 0 0 2px var(--rr-${colour}); background: var(--rr-${colour}-wash); }`);
      }
    }
    for (const id of this.litPath) {
      rules.push(`:is(${at(id)}) { background: var(--rr-soon-wash); }`);
    }
    if (this.chosen) {
      rules.push(`:is(${at(this.chosen)}) { box-shadow: inset 0 -2px 0 var(--rr-accent); }`);
    }
    this.marks.textContent = rules.join('\n');
  }

  protected reveal(id: string) {
    const safe = CSS.escape(id);
    this.place
      .querySelector(`[data-row-id="${safe}"], [data-element-id="${safe}"], [data-col-id="${safe}"]`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  protected async render(): Promise<string> {
    return (await this.modeler.saveXML({ format: true })).xml;
  }

  private chooseAt(event: Event) {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-row-id], [data-element-id]');
    const id = cell?.dataset.rowId ?? cell?.dataset.elementId;
    if (id) {
      this.choose(id);
    }
  }

  private showViews() {
    if (!this.views || !this.modeler) {
      return;
    }
    const active = this.modeler.getActiveView();
    this.views.replaceChildren(
      ...this.modeler.getViews().map((view: any) => {
        const button = document.createElement('button');
        button.type = 'button';
        button.textContent = view.type === 'drd' ? this.label('requirements') : view.name || view.id;
        button.setAttribute('aria-pressed', String(view.element === active?.element));
        button.addEventListener('click', () => void this.modeler.open(view).then(() => this.mark()));
        return button;
      })
    );
  }

  /** The decision whose version the field tells: the one that is shown, or the first. */
  private tagged(): any {
    const active = this.modeler?.getActiveView()?.element;
    if (active?.$type === 'dmn:Decision') {
      return active;
    }
    return this.modeler?.getDefinitions()?.drgElement?.find((one: any) => one.$type === 'dmn:Decision');
  }

  private setVersion() {
    const decision = this.tagged();
    if (decision && this.version!.value !== (decision.get('camunda:versionTag') ?? '')) {
      decision.set('camunda:versionTag', this.version!.value || undefined);
      this.changed();
    }
  }
}

if (!customElements.get('rr-dmn-editor')) {
  customElements.define('rr-dmn-editor', DmnEditorElement);
}
