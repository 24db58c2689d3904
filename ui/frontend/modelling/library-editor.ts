import { ModelEditorElement, translateIn } from './model-editor';

/**
 * What editors share whose library draws everything anew at each change and tells only that something changed: elements are
 * marked by rules of style, and the text itself says whether anything is otherwise.
 */
export abstract class LibraryEditorElement extends ModelEditorElement {
  protected marks?: HTMLStyleElement;
  private given = '';
  private unchanged = '';
  private translator?: MutationObserver;

  /** The box the library draws into; `leave` names what is a model's own words and not translated. */
  protected mount(name: string, words: Record<string, string>, leave: string) {
    const box = document.createElement('div');
    box.className = 'rr-editor-canvas ' + name;
    this.marks = document.createElement('style');
    this.place.append(this.marks, box);
    if (this.language === 'lv') {
      this.translator = translateIn(box, words, leave);
    }
    return box;
  }

  /** To be called when a text is open. */
  protected async remember(text: string) {
    this.given = text;
    this.unchanged = await this.render();
  }

  protected async write(opened: string) {
    if (this.readonly) {
      return opened;
    }
    const now = await this.render();
    // Nothing done, or all of it undone: then it is the text that was given, to the last sign.
    return now === this.unchanged ? this.given : now;
  }

  protected stop() {
    this.translator?.disconnect();
  }
}
