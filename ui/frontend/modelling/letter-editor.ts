import { ModelEditorElement, takeOver } from './model-editor';

/** A value a letter may take in. */
type Placeholder = { name: string; title: string; text: string };

/** Width of a sheet of A4 in a browser's points. */
const SHEET = 794;

/** Quiet time after a change until the letter is written anew. */
const PREVIEW = 600;

/** The editor of letters: the template as text, the values it may take in, and the letter as it will be written. */
class LetterEditorElement extends ModelEditorElement {
  private area?: HTMLTextAreaElement;
  private frame?: HTMLIFrameElement;
  private fault?: HTMLElement;
  private width?: ResizeObserver;
  private previewing?: number;
  private page = '';
  private reason = '';

  constructor() {
    super();
    takeOver(this, ['preview', 'previewFault']);
  }

  get preview() {
    return this.page;
  }

  /** The letter as the server wrote it. */
  set preview(value: string) {
    this.page = value ?? '';
    this.show();
  }

  get previewFault() {
    return this.reason;
  }

  set previewFault(value: string) {
    this.reason = value ?? '';
    this.show();
  }

  protected furnish() {
    if (this.readonly) {
      return;
    }
    // The history of a text field belongs to the browser; these reach it by name.
    const act = (name: string) => {
      this.area?.focus();
      document.execCommand(name);
    };
    this.group(
      this.tool('undo', '↶', () => act('undo'), 'Ctrl+Z'),
      this.tool('redo', '↷', () => act('redo'), 'Ctrl+Y')
    );
    const placeholders: Placeholder[] = this.vocabulary.placeholders ?? [];
    if (placeholders.length) {
      const select = document.createElement('select');
      select.setAttribute('aria-label', this.label('placeholder'));
      select.append(new Option(this.label('placeholder'), ''));
      for (const { name, title } of placeholders) {
        select.append(new Option(`${title} (${name})`, name));
      }
      select.addEventListener('change', () => {
        const chosen = placeholders.find((one) => one.name === select.value);
        select.selectedIndex = 0;
        if (chosen) {
          this.insert(chosen.text);
        }
      });
      this.group(select);
    }
  }

  protected async start() {
    this.area = document.createElement('textarea');
    this.area.className = 'rr-letter-text';
    this.area.spellcheck = false;
    this.area.wrap = 'soft';
    this.area.readOnly = this.readonly;
    this.area.setAttribute('aria-label', this.label('letter-text'));
    this.area.addEventListener('input', () => {
      this.changed();
      this.previewSoon();
    });
    this.frame = document.createElement('iframe');
    this.frame.className = 'rr-letter-page';
    this.frame.title = this.label('letter-page');
    // No scripts, no forms, no way out of the frame.
    this.frame.setAttribute('sandbox', '');
    this.fault = document.createElement('div');
    this.fault.className = 'rr-letter-fault';
    this.fault.setAttribute('role', 'status');
    const sheet = document.createElement('div');
    sheet.className = 'rr-letter-sheet';
    sheet.append(this.frame);
    const page = document.createElement('div');
    page.className = 'rr-letter-side';
    page.append(this.fault, sheet);
    this.place.append(this.area, page);
    // The sheet keeps its proportions and is drawn as wide as its side.
    this.width = new ResizeObserver(() => {
      const scale = Math.min(1, sheet.clientWidth / SHEET);
      this.frame?.style.setProperty('transform', `scale(${scale})`);
      this.frame?.style.setProperty('height', `${sheet.clientHeight / scale}px`);
    });
    this.width.observe(sheet);
  }

  protected async load(text: string) {
    const area = this.area!;
    const at = area.selectionStart;
    area.value = text;
    area.setSelectionRange(Math.min(at, text.length), Math.min(at, text.length));
    this.show();
    this.previewSoon();
  }

  protected async write(opened: string) {
    return this.readonly ? opened : this.render();
  }

  protected async render() {
    return this.area!.value;
  }

  protected stop() {
    window.clearTimeout(this.previewing);
    this.width?.disconnect();
    this.area = undefined;
    this.frame = undefined;
  }

  protected mark() {
    if (this.chosen) {
      this.dataset.chosen = this.chosen;
    } else {
      delete this.dataset.chosen;
    }
  }

  /** Brings the place where a word stands into sight; findings of letters name the placeholder or passage. */
  protected reveal(id: string) {
    const at = this.area?.value.indexOf(id) ?? -1;
    if (this.area && at >= 0) {
      this.area.focus();
      this.area.setSelectionRange(at, at + id.length);
      const line = this.area.value.slice(0, at).split('\n').length;
      const height = parseFloat(getComputedStyle(this.area).lineHeight) || 18;
      this.area.scrollTop = Math.max(0, (line - 4) * height);
    }
  }

  private insert(text: string) {
    this.area?.focus();
    // Keeps the browser's own history, unlike setting the value.
    document.execCommand('insertText', false, text);
  }

  private previewSoon() {
    window.clearTimeout(this.previewing);
    this.previewing = window.setTimeout(() => {
      if (this.area) {
        this.dispatchEvent(new CustomEvent('rr-preview-wanted', { detail: { text: this.area.value } }));
      }
    }, PREVIEW);
  }

  private show() {
    if (this.frame && this.frame.srcdoc !== this.page) {
      this.frame.srcdoc = this.page;
    }
    if (this.fault) {
      this.fault.textContent = this.reason;
      this.fault.hidden = !this.reason;
    }
  }
}

if (!customElements.get('rr-letter-editor')) {
  customElements.define('rr-letter-editor', LetterEditorElement);
}
