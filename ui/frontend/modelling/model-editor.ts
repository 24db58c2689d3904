/** What a check says of a model, in the language of the page. */
export type Finding = {
  severity: 'error' | 'warning';
  rule: string;
  element: string;
  message: string;
  /** Elements a case passes until it comes to what is forbidden, in their order. */
  path: string[];
};

/** Texts of the page by their names. */
export type Labels = Record<string, string>;

/** Quiet time after a change until the text is told to the server. */
const AUTOSAVE = 800;

const PROPERTIES = ['text', 'readonly', 'findings', 'chosen', 'badges', 'labels', 'language', 'vocabulary'];

/**
 * What the editors of all kinds of models share: a bar of tools, the place of the editor itself, and below it what the
 * checks found. Drawn in light DOM, since the libraries measure texts and find their markers in the document; taken out of
 * the document and put back it goes on with the text as it was left. A change is told to the server after a moment of
 * quiet and when the editor is left.
 */
export abstract class ModelEditorElement extends HTMLElement {
  protected place!: HTMLElement;
  protected tools!: HTMLElement;
  private list!: HTMLElement;
  private spoken!: HTMLElement;
  private wanted = '';
  private opened?: string;
  private opening?: Promise<void>;
  private resting: Promise<void> = Promise.resolve();
  private timer?: number;
  private isDirty = false;
  private failed = '';
  private locked = false;
  private told: Finding[] = [];
  private own: Finding[] = [];
  private chosenId = '';
  private lit?: Finding;
  private badgeTexts: Record<string, string> = {};
  private texts: Labels = {};
  private words: any = {};
  private tongue = 'lv';

  constructor() {
    super();
    takeOver(this, PROPERTIES);
  }

  /** Fetches the library and makes the editor in its place. */
  protected abstract start(): Promise<void>;

  /** Shows a text; rejects with words when it cannot be read. */
  protected abstract load(text: string): Promise<void>;

  /** The text as it stands now; the one that was opened where nothing differs from it. */
  protected abstract write(opened: string): Promise<string>;

  /** The text as the library writes it, also where nothing differs. */
  protected abstract render(): Promise<string>;

  /** Gives up the editor; its place is empty afterwards. */
  protected abstract stop(): void;

  /** Draws findings, what is chosen and badges. */
  protected abstract mark(): void;

  /** Brings an element into sight. */
  protected abstract reveal(id: string): void;

  /** Fills the bar of tools. */
  protected abstract furnish(): void;

  get text() {
    return this.wanted;
  }

  set text(value: string) {
    if ((value ?? '') !== this.wanted) {
      this.wanted = value ?? '';
      this.isDirty = false;
      void this.open();
    }
  }

  get readonly() {
    return this.locked;
  }

  set readonly(value: boolean) {
    if (value !== this.locked) {
      this.locked = value;
      this.classList.toggle('rr-readonly', value);
      // What may be changed decides which parts of a library are there at all.
      void this.rest();
    }
  }

  get findings() {
    return this.told;
  }

  set findings(value: Finding[]) {
    this.told = value ?? [];
    this.tellFindings();
  }

  get chosen() {
    return this.chosenId;
  }

  set chosen(value: string) {
    this.chosenId = value ?? '';
    if (this.isOpen) {
      this.mark();
      if (this.chosenId) {
        this.reveal(this.chosenId);
      }
    }
  }

  get badges() {
    return this.badgeTexts;
  }

  set badges(value: Record<string, string>) {
    this.badgeTexts = value ?? {};
    if (this.isOpen) {
      this.mark();
    }
  }

  get labels() {
    return this.texts;
  }

  set labels(value: Labels) {
    this.texts = value ?? {};
  }

  get language() {
    return this.tongue;
  }

  set language(value: string) {
    this.tongue = value ?? 'lv';
  }

  get vocabulary() {
    return this.words;
  }

  set vocabulary(value: any) {
    this.words = value ?? {};
  }

  connectedCallback() {
    if (!this.place) {
      this.build();
    }
    addEventListener('pagehide', this.leave);
    void this.open();
  }

  disconnectedCallback() {
    removeEventListener('pagehide', this.leave);
    void this.rest();
  }

  protected get isOpen() {
    return this.opened !== undefined;
  }

  /** The findings of the server and those the editor has by itself. */
  protected get allFindings(): Finding[] {
    const same = (one: Finding, other: Finding) => one.element === other.element && one.rule === other.rule;
    return [...this.told, ...this.own.filter((one) => !this.told.some((other) => same(one, other)))];
  }

  /** The elements of the path that is lit up. */
  protected get litPath(): string[] {
    return this.lit?.path ?? [];
  }

  protected label(name: string) {
    return this.texts[name] ?? name;
  }

  /** To be called by the editor after each change. */
  protected changed() {
    this.isDirty = true;
    this.dataset.saved = 'false';
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.flush(), AUTOSAVE);
  }

  /** What the editor itself finds while a model is changed. */
  protected find(findings: Finding[]) {
    this.own = findings;
    this.tellFindings();
  }

  /** To be called when an element was chosen by hand; empty for none. */
  protected choose(id: string) {
    if (id !== this.chosenId) {
      this.chosenId = id;
      this.mark();
      this.dispatchEvent(new CustomEvent('rr-model-chosen', { detail: { element: id } }));
    }
  }

  /** A button of the bar; its sign is a letter or one of our own drawings. */
  protected tool(name: string, sign: string, work: () => void, shortcut = '') {
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset.tool = name;
    if (sign.startsWith('<')) {
      button.innerHTML = sign;
    } else {
      button.textContent = sign;
    }
    const text = this.label(name) + (shortcut ? ` (${shortcut})` : '');
    button.title = text;
    button.setAttribute('aria-label', text);
    button.addEventListener('click', work);
    return button;
  }

  /** A group of tools that belong together. */
  protected group(...tools: HTMLElement[]) {
    const group = document.createElement('div');
    group.className = 'rr-editor-group';
    group.append(...tools);
    this.tools.append(group);
    return group;
  }

  private build() {
    this.classList.add('rr-editor');
    this.tools = document.createElement('div');
    this.tools.className = 'rr-editor-tools';
    this.tools.setAttribute('role', 'toolbar');
    this.place = document.createElement('div');
    this.place.className = 'rr-editor-place';
    this.list = document.createElement('div');
    this.list.className = 'rr-editor-findings';
    this.spoken = document.createElement('div');
    this.spoken.className = 'rr-editor-fault';
    this.spoken.setAttribute('role', 'alert');
    this.append(this.tools, this.spoken, this.place, this.list);
    this.addEventListener('focusout', (event) => {
      if (!this.contains(event.relatedTarget as Node)) {
        this.leave();
      }
    });
  }

  private readonly leave = () => {
    if (this.isDirty) {
      void this.flush();
    }
  };

  private open(): Promise<void> {
    this.opening ??= this.resting
      .then(() => this.openNow())
      .finally(() => {
        this.opening = undefined;
        if (this.isConnected && !this.failed && this.opened !== this.wanted) {
          void this.open();
        }
      });
    return this.opening;
  }

  private async openNow() {
    const wanted = this.wanted;
    if (!this.isConnected || !wanted || this.opened === wanted) {
      return;
    }
    const began = performance.now();
    this.failed = '';
    delete this.dataset.ready;
    try {
      if (!this.isOpen) {
        this.tools.replaceChildren();
        this.tools.setAttribute('aria-label', this.label('tools'));
        this.furnish();
        await this.start();
      }
      await this.load(wanted);
      if (!this.isConnected) {
        return;
      }
      this.opened = wanted;
      this.dataset.saved = 'true';
      this.spoken.textContent = '';
      this.mark();
      this.tellFindings();
      if (this.chosenId) {
        this.reveal(this.chosenId);
      }
      this.dataset.ready = String(Math.round(performance.now() - began));
    } catch (error: any) {
      this.failed = String(error?.message ?? error);
      this.stopSafely();
      this.opened = undefined;
      if (this.isConnected) {
        this.spoken.textContent = `${this.label('failed')} ${this.failed}`;
        this.dataset.ready = 'failed';
        console.warn('The model cannot be opened', error);
      }
    }
    if (this.failed && this.wanted !== wanted) {
      this.failed = '';
    }
  }

  /** Keeps the text as it is and gives up the editor; one that is in the document by then begins anew. */
  private rest(): Promise<void> {
    // What is being opened now; what is asked for later waits for this rest, which must not wait for it in turn.
    const opening = this.opening;
    this.resting = this.resting.then(async () => {
      await opening?.catch(() => undefined);
      if (this.isOpen) {
        await this.flush();
        this.stopSafely();
        this.opened = undefined;
        delete this.dataset.ready;
      }
      if (this.isConnected) {
        void this.open();
      }
    });
    return this.resting;
  }

  private stopSafely() {
    try {
      this.stop();
    } catch (error) {
      console.warn('The editor did not end in order', error);
    }
    this.place.replaceChildren();
  }

  private async flush() {
    window.clearTimeout(this.timer);
    if (!this.isDirty || this.opened === undefined) {
      return;
    }
    this.isDirty = false;
    let text: string;
    try {
      text = await this.write(this.opened);
    } catch (error: any) {
      // What is drawn stays as it is; the next change, or leaving the editor, tries again.
      this.isDirty = true;
      console.warn('The model cannot be written', error);
      this.dispatchEvent(new CustomEvent('rr-model-unwritten', { detail: { reason: String(error?.message ?? error) } }));
      return;
    }
    if (text !== this.wanted) {
      this.wanted = text;
      this.opened = text;
      this.dispatchEvent(new CustomEvent('rr-model-changed', { detail: { text } }));
    }
    this.dataset.saved = String(!this.isDirty);
  }

  private tellFindings() {
    if (!this.list) {
      return;
    }
    const findings = this.allFindings;
    if (this.lit && !findings.some((one) => one.rule === this.lit!.rule && one.element === this.lit!.element)) {
      this.lit = undefined;
    }
    const isTold = (severity: string) => findings.filter((one) => one.severity === severity).length;
    this.list.replaceChildren();
    this.list.hidden = findings.length === 0;
    if (findings.length) {
      const heading = document.createElement('div');
      heading.className = 'rr-editor-count';
      heading.append(
        this.count('errors', isTold('error'), 'error'),
        this.count('warnings', isTold('warning'), 'warning')
      );
      const rows = document.createElement('ul');
      for (const finding of findings) {
        rows.append(this.row(finding));
      }
      this.list.append(heading, rows);
    }
    if (this.isOpen) {
      this.mark();
    }
  }

  private count(name: string, number: number, severity: string) {
    const word = document.createElement('span');
    word.dataset.severity = severity;
    word.textContent = `${this.label(name)}: ${number}`;
    word.hidden = number === 0;
    return word;
  }

  private row(finding: Finding) {
    const row = document.createElement('li');
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset.severity = finding.severity;
    button.dataset.rule = finding.rule;
    button.setAttribute('aria-pressed', String(finding === this.lit));
    const word = document.createElement('span');
    word.className = 'rr-editor-severity';
    word.textContent = this.label(finding.severity);
    const text = document.createElement('span');
    text.textContent = finding.message;
    button.append(word, text);
    if (finding.path.length) {
      const path = document.createElement('span');
      path.className = 'rr-editor-path';
      path.textContent = this.label('path');
      button.append(path);
    }
    button.addEventListener('click', () => {
      this.lit = finding;
      rowsOf(this.list).forEach((other) => other.setAttribute('aria-pressed', String(other === button)));
      if (this.isOpen) {
        this.mark();
        const target = finding.element || finding.path[finding.path.length - 1];
        if (target) {
          this.reveal(target);
          this.choose(target);
        }
      }
    });
    row.append(button);
    return row;
  }
}

function rowsOf(list: HTMLElement) {
  return list.querySelectorAll('li > button');
}

/** What the server set before a class was known shadows its accessors: it is set anew through them. */
export function takeOver(element: any, properties: string[]) {
  for (const name of properties) {
    if (Object.prototype.hasOwnProperty.call(element, name)) {
      const value = element[name];
      delete element[name];
      element[name] = value;
    }
  }
}

/** The styles of a library once in the document, first in it, so that our own colours outweigh them. */
export function useStyles(name: string, ...texts: string[]) {
  const id = 'rr-styles-' + name;
  if (!document.getElementById(id)) {
    const style = document.createElement('style');
    style.id = id;
    style.textContent = texts.join('\n');
    document.head.prepend(style);
  }
}

/** A note beside an element of a drawing. */
export function note(name: string, text: string) {
  const element = document.createElement('span');
  element.className = name;
  element.textContent = text;
  return element;
}

/**
 * The words a library has no hook for, replaced where they stand; what a model itself says is left as it is. A word that
 * begins with three dots is the end of a text.
 */
export function translateIn(root: HTMLElement, words: Record<string, string>, leave = 'input, textarea, .djs-visual') {
  const endings = Object.keys(words)
    .filter((word) => word.startsWith('…'))
    .map((word) => [word.slice(1), words[word].slice(1)]);
  const turned = (text: string) => {
    const ending = endings.find(([end]) => text.endsWith(end));
    return words[text] ?? (ending ? text.slice(0, -ending[0].length) + ending[1] : text);
  };
  const turn = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      const text = (node.nodeValue ?? '').trim();
      const word = turned(text);
      if (text && word !== text && !node.parentElement?.closest(leave)) {
        node.nodeValue = word;
      }
      return;
    }
    if (node instanceof Element) {
      for (const name of ['title', 'placeholder', 'aria-label']) {
        const word = words[node.getAttribute(name) ?? ''];
        if (word !== undefined) {
          node.setAttribute(name, word);
        }
      }
      node.childNodes.forEach(turn);
    }
  };
  turn(root);
  const observer = new MutationObserver((changes) => {
    for (const change of changes) {
      if (change.type === 'childList') {
        change.addedNodes.forEach(turn);
      } else {
        turn(change.target);
      }
    }
  });
  observer.observe(root, { childList: true, subtree: true, characterData: true });
  return observer;
}
