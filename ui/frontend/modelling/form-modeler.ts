import { FormEditor } from '@bpmn-io/form-js-editor';
import formStyles from '@bpmn-io/form-js-viewer/dist/assets/form-js-base.css?inline';
import editorStyles from '@bpmn-io/form-js-editor/dist/assets/form-js-editor-base.css?inline';
import dragStyles from '@bpmn-io/form-js-editor/dist/assets/dragula.css?inline';
import panelStyles from '@bpmn-io/form-js-editor/dist/assets/properties-panel.css?inline';
import { h } from 'preact';
import { useStyles } from './model-editor';

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
                // What our own fields write is not told twice.
                const isOurs = Object.keys(field.properties ?? {}).every((name) => OURS.includes(name));
                return isOurs ? kept.filter((one) => one.id !== 'custom-values') : kept;
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
  const entries = names.map((name) => entry('register-' + name, label('form-' + name), properties[name] ?? '', (value) => set(name, value)));
  (field.values ?? []).forEach((choice: any, index: number) => {
    entries.push(
      entry(`register-choice-${index}`, `${label('form-labelEn')}: ${choice.label}`, choice.labelEn ?? '', (value) =>
        edit(
          field,
          ['values'],
          field.values.map((one: any, at: number) => (at === index ? { ...one, labelEn: value } : one))
        )
      )
    );
  });
  return { id: 'register', label: label('form-register'), entries };
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

/** A form as it was given and as the library took it in, so that only what was changed is written differently. */
export class GivenForm {
  /** What the library takes in: each part has an id of its own, also where the given form repeats one. */
  readonly opened: any;
  private readonly parts = new Map<string, { given: any; taken: any }>();
  private taken: any = {};

  constructor(private readonly given: any) {
    const seen = new Set<string>();
    const own = (part: any): any => {
      let id = part.id;
      for (let at = 2; id && seen.has(id); at++) {
        id = part.id + at;
      }
      seen.add(id);
      return {
        ...part,
        ...(id ? { id } : {}),
        ...(part.components ? { components: part.components.map(own) } : {})
      };
    };
    this.opened = { ...given, components: given.components.map(own) };
  }

  /** Remembers how the library holds the form while nothing is changed. */
  remember(taken: any) {
    this.taken = taken;
    const pair = (given: any[], held: any[]) =>
      held.forEach((part, at) => {
        this.parts.set(part.id, { given: given[at], taken: part });
        pair(given[at].components ?? [], part.components ?? []);
      });
    pair(this.given.components, taken.components);
  }

  /** The form as it is now; what nobody changed is as it was given, to the order of its words. */
  write(now: any): any {
    return { ...this.merge(this.given, this.taken, now), components: (now.components ?? []).map((part: any) => this.part(part)) };
  }

  private part(now: any): any {
    const known = this.parts.get(now.id);
    const merged = known ? this.merge(known.given, known.taken, now) : { ...now };
    return now.components
      ? { ...merged, components: now.components.map((part: any) => this.part(part)) }
      : merged;
  }

  private merge(given: any, taken: any, now: any): any {
    const merged: any = {};
    for (const key of [...Object.keys(given), ...Object.keys(now).filter((one) => !(one in given))]) {
      if (JSON.stringify(now[key]) !== JSON.stringify(taken[key])) {
        if (key in now) {
          merged[key] = now[key];
        }
      } else if (key in given) {
        merged[key] = given[key];
      }
    }
    return merged;
  }
}
