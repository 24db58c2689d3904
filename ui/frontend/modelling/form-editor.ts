import { LibraryEditorElement } from './library-editor';

type Library = typeof import('./form-modeler');

/** The editor of forms: form-js with the Register's own properties, in both languages. */
class FormEditorElement extends LibraryEditorElement {
  private library?: Library;
  private editor?: any;
  private form?: InstanceType<Library['GivenForm']>;

  protected furnish() {
    if (this.readonly) {
      return;
    }
    const act = (name: string) => this.editor?.get('editorActions').trigger(name);
    this.group(
      this.tool('undo', '↶', () => act('undo'), 'Ctrl+Z'),
      this.tool('redo', '↷', () => act('redo'), 'Ctrl+Y')
    );
  }

  protected async start() {
    this.library = await import('./form-modeler');
    const box = this.mount('rr-form-canvas', this.library.LIBRARY_WORDS, 'input, textarea, .fjs-form');
    box.inert = this.readonly;
    this.editor = this.library.editor(box, (name) => this.label(name));
    this.editor.on('changed', () => {
      if (this.isOpen) {
        this.changed();
      }
    });
    this.editor.on('selection.changed', ({ selection }: any) => {
      if (this.isOpen) {
        this.choose(selection?.type === 'default' ? '' : (selection?.key ?? selection?.id ?? ''));
      }
    });
  }

  protected async load(text: string) {
    let form: any;
    try {
      form = JSON.parse(text);
    } catch (error: any) {
      throw new Error(`${this.label('no-json')} (${error.message})`);
    }
    if (typeof form !== 'object' || form === null || !Array.isArray(form.components)) {
      throw new Error(this.label('no-form'));
    }
    this.form = new this.library!.GivenForm(form);
    const { warnings } = await this.editor.importSchema(this.form.opened);
    if (warnings?.length) {
      console.info('The form was opened with remarks', warnings);
    }
    this.form.remember(this.editor.saveSchema());
    await this.remember(text);
  }

  protected stop() {
    super.stop();
    this.editor?.destroy();
    this.editor = undefined;
  }

  /** The library draws its fields anew at each change, so they are marked by rules of style, not one by one. */
  protected mark() {
    if (!this.marks || !this.editor) {
      return;
    }
    const rules: string[] = [];
    const at = (id: string) => `rr-form-editor .fjs-element[data-id="${CSS.escape(this.fieldId(id))}"]`;
    for (const { element, severity } of this.allFindings) {
      if (element) {
        rules.push(`${at(element)} { outline: 2px solid var(--rr-${severity === 'error' ? 'overdue' : 'soon'}); }`);
      }
    }
    this.marks.textContent = rules.join('\n');
  }

  protected reveal(id: string) {
    const field = this.fieldId(id);
    this.place.querySelector(`[data-id="${CSS.escape(field)}"]`)?.scrollIntoView({ block: 'nearest' });
    const found = this.editor?.get('formFieldRegistry').get(field);
    if (found) {
      this.editor.get('selection').set(found);
    }
  }

  /** Fields are told by their key or their id. */
  private fieldId(id: string): string {
    const fields: any[] = this.editor?.get('formFieldRegistry').getAll() ?? [];
    return (fields.find((one) => one.id === id) ?? fields.find((one) => one.key === id || one.path === id))?.id ?? id;
  }

  protected async render() {
    return JSON.stringify(this.form!.write(this.editor.saveSchema()), null, 2) + '\n';
  }
}

if (!customElements.get('rr-form-editor')) {
  customElements.define('rr-form-editor', FormEditorElement);
}
