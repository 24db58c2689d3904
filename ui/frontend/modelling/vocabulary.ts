import type { Labels } from './model-editor';

/** A word of the Register an administrator may choose. */
export type Choice = {
  value: string;
  name: string;
  /** The process it belongs to; absent where it belongs to all. */
  process?: string;
};

/** What the Register offers to its models, as the server knows it. */
export type Vocabulary = {
  forms: Choice[];
  rules: Choice[];
  steps: Choice[];
  letters: Choice[];
  decisions: Choice[];
  processes: Choice[];
  authorities: Choice[];
  roles: Choice[];
  /** What the law asks before a step, by the step's name. */
  safeguards: Record<string, string[]>;
};

export const NO_WORDS: Vocabulary = {
  forms: [],
  rules: [],
  steps: [],
  letters: [],
  decisions: [],
  processes: [],
  authorities: [],
  roles: [],
  safeguards: {}
};

/** The names of our templates begin so; they live in the editor only and are never written into a model. */
export const OURS = 'register:';

const BUSINESS_KEY = '${execution.processBusinessKey}';

/** Elements that only need their name in both languages. */
const NAMED = [
  'bpmn:Process',
  'bpmn:StartEvent',
  'bpmn:EndEvent',
  'bpmn:SubProcess',
  'bpmn:ExclusiveGateway',
  'bpmn:ParallelGateway',
  'bpmn:EventBasedGateway',
  'bpmn:SequenceFlow'
];

/**
 * The Register's own steps as element templates: an administrator fills in fields and chooses words, and never types the
 * name of a bean, a form or a rule.
 *
 * @param process id of the process that is edited: what belongs to another one is not offered
 * @param used values that stand in the model already, by field; they stay choosable whatever they are
 */
export function templates(words: Vocabulary, labels: Labels, process: string, used: Record<string, string[]>) {
  const label = (name: string) => labels[name] ?? name;
  const own = (choices: Choice[]) => choices.filter((choice) => !choice.process || choice.process === process);
  const choices = (offered: Choice[], field: string) => [
    { value: '', name: '–' },
    ...offered.map(({ value, name }) => ({ value, name })),
    ...(used[field] ?? [])
      .filter((value) => value && !offered.some((choice) => choice.value === value))
      .map((value) => ({ value, name: inWords(value, offered) }))
  ];
  const property = (name: string) => ({ type: 'property', name });
  const extension = (name: string) => ({ type: 'camunda:property', name });
  const name = { label: label('name-lv'), type: 'String', binding: property('name') };
  const nameEn = { label: label('name-en'), type: 'String', binding: extension('nameEn'), optional: true };
  const sets = {
    label: label('sets'),
    description: label('sets.about'),
    type: 'String',
    optional: true,
    binding: extension('sets')
  };
  const result = {
    label: label('result'),
    description: label('result.about'),
    type: 'String',
    binding: property('camunda:resultVariable')
  };
  const dropdown = (field: string, binding: object, offered: Choice[], about?: string) => ({
    label: label(field),
    ...(about ? { description: label(about) } : {}),
    type: 'Dropdown',
    choices: choices(offered, field),
    binding
  });
  const template = (id: string, appliesTo: string[], properties: object[], more: object = {}) => ({
    name: label('step.' + id),
    description: label('step.' + id + '.about'),
    id: OURS + id,
    appliesTo,
    properties,
    entriesVisible: true,
    ...more
  });
  return [
    template(
      'officer',
      ['bpmn:Task', 'bpmn:UserTask'],
      [
        name,
        { ...nameEn, optional: false, binding: extension('titleEn') },
        dropdown('form', property('camunda:formKey'), own(words.forms)),
        { type: 'Hidden', binding: extension('step') },
        dropdown('deadline', extension('deadlineRule'), words.rules, 'deadline-about'),
        dropdown('authority', extension('authority'), words.authorities),
        dropdown('role', extension('role'), words.roles),
        sets
      ],
      { elementType: { value: 'bpmn:UserTask' } }
    ),
    template(
      'service',
      ['bpmn:Task', 'bpmn:ServiceTask'],
      [name, nameEn, dropdown('act', property('camunda:expression'), own(words.steps), 'act.about'), result],
      { elementType: { value: 'bpmn:ServiceTask' } }
    ),
    template(
      'letter',
      ['bpmn:Task', 'bpmn:ServiceTask'],
      [name, nameEn, dropdown('letter', property('camunda:expression'), own(words.letters), 'letter.about')],
      { elementType: { value: 'bpmn:ServiceTask' } }
    ),
    template(
      'decision',
      ['bpmn:Task', 'bpmn:BusinessRuleTask'],
      [
        name,
        nameEn,
        dropdown('act', property('camunda:expression'), own(words.steps), 'act.about'),
        result,
        dropdown('decision', extension('decision'), words.decisions)
      ],
      { elementType: { value: 'bpmn:BusinessRuleTask' } }
    ),
    template(
      'call',
      ['bpmn:Task', 'bpmn:CallActivity'],
      [
        name,
        nameEn,
        dropdown(
          'called',
          property('calledElement'),
          words.processes.filter((choice) => choice.value !== process)
        ),
        { type: 'Hidden', value: 'latest', binding: property('camunda:calledElementBinding') },
        { type: 'Hidden', value: BUSINESS_KEY, binding: { type: 'camunda:in:businessKey' } }
      ],
      { elementType: { value: 'bpmn:CallActivity' } }
    ),
    template(
      'timer',
      ['bpmn:IntermediateCatchEvent', 'bpmn:BoundaryEvent', 'bpmn:StartEvent'],
      [
        name,
        nameEn,
        dropdown('deadline', extension('deadlineRule'), words.rules, 'deadline-about')
      ]
    ),
    template(
      'message',
      ['bpmn:IntermediateCatchEvent', 'bpmn:BoundaryEvent', 'bpmn:StartEvent'],
      [name, nameEn, sets]
    ),
    template('named', NAMED, [name, nameEn])
  ];
}

/** A value of several words, such as two rules of which the running one counts, told by the names of its words. */
function inWords(value: string, offered: Choice[]) {
  return value
    .split(',')
    .map((word) => offered.find((choice) => choice.value === word)?.name ?? word)
    .join(' / ');
}

/** Which of our templates an element has the shape of; nothing for what the Register has no step for. */
export function recognised(element: any, words: Vocabulary): string | undefined {
  const model = element.businessObject;
  if (!model) {
    return undefined;
  }
  const definitions: any[] = model.eventDefinitions ?? [];
  const isOf = (type: string) => definitions.length === 1 && definitions[0].$type === type;
  switch (model.$type) {
    case 'bpmn:UserTask':
      return OURS + 'officer';
    case 'bpmn:ServiceTask':
      return OURS + (words.letters.some((choice) => choice.value === model.get('camunda:expression')) ? 'letter' : 'service');
    case 'bpmn:BusinessRuleTask':
      return OURS + 'decision';
    case 'bpmn:CallActivity':
      return OURS + 'call';
    case 'bpmn:IntermediateCatchEvent':
    case 'bpmn:BoundaryEvent':
    case 'bpmn:StartEvent':
      if (isOf('bpmn:TimerEventDefinition')) {
        return OURS + 'timer';
      }
      if (isOf('bpmn:MessageEventDefinition')) {
        return OURS + 'message';
      }
      return model.$type === 'bpmn:StartEvent' ? OURS + 'named' : undefined;
    default:
      return NAMED.includes(model.$type) ? OURS + 'named' : undefined;
  }
}

/** The values that stand in a model, by the field in which they are chosen. */
export function usedWords(elements: any[]): Record<string, string[]> {
  const used: Record<string, Set<string>> = {};
  const add = (field: string, value: unknown) => {
    if (typeof value === 'string' && value) {
      (used[field] ??= new Set()).add(value);
    }
  };
  for (const { businessObject: model } of elements) {
    if (!model?.get) {
      continue;
    }
    add('deadline', propertyOf(model, 'deadlineRule'));
    add('authority', propertyOf(model, 'authority'));
    add('role', propertyOf(model, 'role'));
    add('decision', propertyOf(model, 'decision'));
    if (model.$type === 'bpmn:UserTask') {
      add('form', model.get('camunda:formKey'));
    }
    if (model.$type === 'bpmn:ServiceTask' || model.$type === 'bpmn:BusinessRuleTask') {
      add('act', model.get('camunda:expression'));
    }
    if (model.$type === 'bpmn:CallActivity') {
      add('called', model.get('calledElement'));
    }
  }
  return Object.fromEntries(Object.entries(used).map(([field, values]) => [field, [...values]]));
}

/** The moments a process knows by name: what a step or a message sets, and what a call hands over or brings back. */
export function moments(elements: any[]): string[] {
  const names = new Set<string>();
  for (const { businessObject: model } of elements) {
    if (!model?.get) {
      continue;
    }
    (propertyOf(model, 'sets') ?? '').split(' ').forEach((name) => names.add(name));
    for (const value of model.get('extensionElements')?.get('values') ?? []) {
      if (value.$type === 'camunda:In' || value.$type === 'camunda:Out') {
        names.add(value.get('target') ?? '');
        names.add(value.get('source') ?? '');
      }
    }
    for (const definition of model.eventDefinitions ?? []) {
      names.add(/^\$\{(\w+)}$/.exec(definition.timeDate?.body ?? '')?.[1] ?? '');
    }
  }
  return [...names].filter((name) => /^[a-z]\w*At$/.test(name)).sort();
}

/** A property of the engine's extension of an element, as the Register uses them. */
export function propertyOf(model: any, name: string): string | undefined {
  return extension(model)?.get('values')?.find((property: any) => property.get('name') === name)?.get('value');
}

function extension(model: any) {
  return model.get('extensionElements')?.get('values')?.find((value: any) => value.$type === 'camunda:Properties');
}
