import { FormEditor } from '@bpmn-io/form-js-editor';
import formStyles from '@bpmn-io/form-js-viewer/dist/assets/form-js-base.css?inline';
import editorStyles from '@bpmn-io/form-js-editor/dist/assets/form-js-editor-base.css?inline';
import dragStyles from '@bpmn-io/form-js-editor/dist/assets/dragula.css?inline';
import panelStyles from '@bpmn-io/form-js-editor/dist/assets/properties-panel.css?inline';
import { h } from 'preact';
import { useStyles } from './model-editor';

export { translateIn } from './model-editor';
export { FORM_WORDS as LIBRARY_WORDS } from './latvian';

/** What the Register says of a field beyond the schema of forms, in the order in which it is asked. */
const OURS = ['labelEn', 'descriptionEn', 'textEn', 'legalSource', 'legalSourceEn', 'codeList'];

/** Groups of the library's fields the Register's screens do not draw from. */
const WITHOUT = ['serialization', 'security-attributes'];

/** The editor of forms with the fields of the Register's own properties. */
export function editor(container: HTMLElement, label: (name: string) => string): any {
  useStyles('form', formStyles, editorStyles, dragStyles, panelStyles);
  return new FormEditor({
    container,
    additionalModules: [
      {
        __init__: ['registerFields'],
        registerFields: [
          'type',
          class RegisterFields {
            static $inject = ['propertiesPanel'];

            constructor(propertiesPanel: any) {
              propertiesPanel.registerProvider(this, 400);
            }

            getGroups(field: any, edit: (field: any, path: any, value: any) => void) {
              return (groups: any[]) => {
                const kept = groups.filter((group) => !WITHOUT.includes(group.id));
                if (!field || field.type === 'default') {
                  return kept;
                }
                const at = kept.findIndex((group) => group.id === 'general');
                kept.splice(at + 1, 0, group(field, edit, label));
                return kept;
              };
            }
          }
        ]
      }
    ]
  });
}

function group(field: any, edit: (field: any, path: any, value: any) => void, label: (name: string) => string) {
  const properties = field.properties ?? {};
  const set = (name: string, value: string) => {
    const next = { ...properties, [name]: value };
    if (!value) {
      delete next[name];
    }
    edit(field, ['properties'], next);
  };
  const names = OURS.filter((name) => (name === 'textEn' ? field.type === 'text' : field.type !== 'text'));
  const entries = names.map((name) => entry('register-' + name, label('form.' + name), properties[name] ?? '', (value) => set(name, value)));
  (field.values ?? []).forEach((choice: any, index: number) => {
    entries.push(
      entry(`register-choice-${index}`, `${label('form.labelEn')}: ${choice.label}`, choice.labelEn ?? '', (value) =>
        edit(
          field,
          ['values'],
          field.values.map((one: any, at: number) => (at === index ? { ...one, labelEn: value } : one))
        )
      )
    );
  });
  return { id: 'register', label: label('form.register'), entries };
}

/** A line of text with its label; it is told when it is left. */
function entry(id: string, label: string, value: string, change: (value: string) => void) {
  return {
    id,
    component: () =>
      h(
        'div',
        { class: 'bio-properties-panel-entry', 'data-entry-id': id },
        h(
          'div',
          { class: 'bio-properties-panel-textfield' },
          h('label', { class: 'bio-properties-panel-label', for: 'rr-' + id }, label),
          h('input', {
            id: 'rr-' + id,
            class: 'bio-properties-panel-input',
            type: 'text',
            autocomplete: 'off',
            value,
            onChange: (event: any) => change(event.target.value)
          })
        )
      )
  };
}

/** The form without what the library adds by itself to parts that were there before. */
export function plain(form: any, given: string): any {
  const before = given ? JSON.parse(given) : {};
  const known = new Map<string, any>();
  const remember = (part: any) => {
    known.set(name(part), part);
    (part.components ?? []).forEach(remember);
  };
  (before.components ?? []).forEach(remember);
  const tidy = (part: any): any => {
    const old = known.get(name(part));
    const copy = { ...part };
    if (old) {
      for (const added of ['id', 'layout']) {
        if (!(added in old) && added in copy) {
          delete copy[added];
        }
      }
      if (old.layout && copy.layout && !('row' in old.layout)) {
        copy.layout = Object.fromEntries(Object.entries(copy.layout).filter(([key]) => key !== 'row'));
      }
    }
    if (copy.components) {
      copy.components = copy.components.map(tidy);
    }
    return copy;
  };
  const whole: any = { ...form };
  if (before.schemaVersion !== undefined) {
    whole.schemaVersion = before.schemaVersion;
  }
  return ordered({ ...whole, components: (form.components ?? []).map(tidy) }, before);
}

/** The parts in the order they had before. */
function ordered(now: any, before: any): any {
  const names = [...Object.keys(before).filter((key) => key in now), ...Object.keys(now).filter((key) => !(key in before))];
  return Object.fromEntries(names.map((key) => [key, now[key]]));
}

function name(part: any): string {
  return String(part.id ?? `${part.type}:${part.key ?? part.path ?? part.text ?? ''}`);
}
