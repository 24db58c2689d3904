import { h } from '@bpmn-io/properties-panel/preact';
import CommandInterceptor from 'diagram-js/lib/command/CommandInterceptor';
import { moments, NO_WORDS, OURS, propertyOf, recognised, templates, usedWords, type Vocabulary } from './vocabulary';

/** What the editor library names by itself: a word of the library and seven signs. */
const GENERATED = /^[A-Z][A-Za-z]*_[0-9a-z]{7}$/;

const CALL = /^\$\{[a-zA-Z]+\.([a-zA-Z]+)\(execution\.processBusinessKey\)}$/;

/** Commands after which the ids are looked at again. */
const NAMING = [
  'element.updateProperties',
  'element.updateModdleProperties',
  'shape.create',
  'shape.replace',
  'connection.create',
  'connection.reconnect'
];

/** Groups of fields the Register's models use; what its gate refuses at deployment is not offered. */
const GROUPS = [
  'general',
  'documentation',
  'message',
  'ElementTemplates__CustomProperties',
  'CamundaPlatform__Condition',
  'CamundaPlatform__InMapping',
  'CamundaPlatform__OutMapping',
  'CamundaPlatform__HistoryCleanup',
  'CamundaPlatform__ExtensionProperties'
];

/** Of the general fields those that are told by our own ones already. */
const TWICE = ['name', 'processName'];

/** What the library offers and the Register has no use for: its gate or its checks refuse it. */
const REFUSED =
  /script|send-|-send|receive|manual|complex|inclusive|data-|participant|group|signal|escalation|error|compensation|conditional|link|cancel|transaction|ad-hoc|throw|multi-instance|loop|instantiate|collection|annotation|association|lane/i;

type Entry = { element: string; icon: string; type: string; event?: string; title: string };

/** The steps of the Register in the order an administrator meets them. */
function entries(label: (name: string) => string): Record<string, Entry> {
  const entry = (element: string, icon: string, type: string, event?: string) => ({
    element,
    icon,
    type,
    event,
    title: label('step.' + element)
  });
  return {
    officer: entry('officer', 'bpmn-icon-user-task', 'bpmn:UserTask'),
    service: entry('service', 'bpmn-icon-service-task', 'bpmn:ServiceTask'),
    letter: entry('letter', 'bpmn-icon-send-task', 'bpmn:ServiceTask'),
    decision: entry('decision', 'bpmn-icon-business-rule-task', 'bpmn:BusinessRuleTask'),
    call: entry('call', 'bpmn-icon-call-activity', 'bpmn:CallActivity'),
    timer: entry(
      'timer',
      'bpmn-icon-intermediate-event-catch-timer',
      'bpmn:IntermediateCatchEvent',
      'bpmn:TimerEventDefinition'
    ),
    message: entry(
      'message',
      'bpmn-icon-intermediate-event-catch-message',
      'bpmn:IntermediateCatchEvent',
      'bpmn:MessageEventDefinition'
    )
  };
}

/**
 * The Register's vocabulary in the editor of processes: its steps in the palette and at each element, their fields in the
 * panel, ids that are words and follow what was chosen, and the safeguards of the law shown at the step they guard.
 *
 * A template is recognised by the shape of an element and kept in the editor only. Models carry no trace of it: what is
 * saved is what the engine's gate lets in.
 */
class RegisterSteps extends CommandInterceptor {
  static $inject = [
    'config.register',
    'eventBus',
    'elementRegistry',
    'elementTemplates',
    'elementTemplatesLoader',
    'modeling',
    'moddle',
    'palette',
    'contextPad',
    'popupMenu',
    'create',
    'autoPlace',
    'elementFactory',
    'bpmnFactory',
    'commandStack',
    'propertiesPanel',
    'canvas'
  ];

  private words: Vocabulary;
  private label: (name: string) => string;
  private isNaming = false;

  constructor(
    config: { words?: Vocabulary; label: (name: string) => string },
    private events: any,
    private registry: any,
    private elementTemplates: any,
    private loader: any,
    private modeling: any,
    private moddle: any,
    palette: any,
    contextPad: any,
    popupMenu: any,
    private create: any,
    private autoPlace: any,
    private factory: any,
    private models: any,
    private commands: any,
    propertiesPanel: any,
    private canvas: any
  ) {
    super(events);
    this.words = { ...NO_WORDS, ...config.words };
    this.label = config.label;
    palette.registerProvider(400, { getPaletteEntries: () => (all: any) => this.palette(all) });
    contextPad.registerProvider(400, { getContextPadEntries: (element: any) => (all: any) => this.pad(element, all) });
    popupMenu.registerProvider('bpmn-replace', 400, {
      getPopupMenuEntries: () => (all: any) => without(all),
      getPopupMenuHeaderEntries: () => (all: any) => without(all)
    });
    propertiesPanel.registerProvider(100, { getGroups: (element: any) => (all: any[]) => this.groups(element, all) });
    events.on('import.done', () => this.offer());
    events.on(['shape.added', 'connection.added', 'root.added'], ({ element }: any) => this.recognise(element));
    events.on('elements.changed', 2000, ({ elements }: any) => elements.forEach((one: any) => this.recognise(one)));
    events.on('saveXML.start', 3000, () => this.registry.forEach((one: any) => this.forget(one)));
    events.on('saveXML.done', () => this.registry.forEach((one: any) => this.recognise(one)));
    this.postExecuted(['shape.create'], 400, ({ context }: any) => this.furnish(context.shape));
    this.postExecuted(NAMING, 200, ({ context }: any) => this.name(context));
  }

  /** The templates with the words of this model. */
  private offer() {
    const process = this.canvas.getRootElement().businessObject?.id ?? '';
    const elements = this.registry.getAll();
    this.loader.setTemplates(
      templates(
        this.words,
        new Proxy({}, { get: (_, name: string) => this.label(name) }) as any,
        process,
        usedWords(elements)
      )
    );
    elements.forEach((element: any) => this.recognise(element));
    // The panel was drawn while nothing was recognised yet.
    this.events.fire('propertiesPanel.providersChanged');
  }

  private recognise(element: any) {
    const model = element?.businessObject;
    const now = model?.get?.('camunda:modelerTemplate');
    // A label shares the model of the element it belongs to.
    if (!model?.set || element.labelTarget || (now && !now.startsWith(OURS))) {
      return;
    }
    const found = recognised(element, this.words);
    // A step that was drawn as a letter stays one while its act is still to be chosen.
    const isLetter = now === OURS + 'letter' && found === OURS + 'service' && !model.get('camunda:expression');
    if (found !== now && !isLetter) {
      model.set('camunda:modelerTemplate', found);
    }
  }

  private forget(element: any) {
    const model = element?.businessObject;
    if (model?.get?.('camunda:modelerTemplate')?.startsWith(OURS)) {
      model.set('camunda:modelerTemplate', undefined);
    }
  }

  /** Gives a new step what each step of its kind has. */
  private furnish(shape: any) {
    const id = recognised(shape, this.words);
    const template = id && this.elementTemplates.get(shape.businessObject.get('camunda:modelerTemplate') ?? id);
    if (template && !shape.businessObject.get('extensionElements') && id !== OURS + 'named') {
      const needed = template.properties.filter((property: any) => !property.optional);
      this.commands.execute('propertiesPanel.camunda.changeTemplate', {
        element: shape,
        // The step is of the right kind already; told its kind, the library would replace it once more.
        newTemplate: { ...template, properties: needed, elementType: undefined }
      });
    }
  }

  private palette(all: Record<string, any>) {
    const steps: Record<string, any> = {};
    for (const [name, entry] of Object.entries(entries(this.label))) {
      steps['register-' + name] = {
        group: 'register',
        className: entry.icon,
        title: entry.title,
        action: { dragstart: (event: any) => this.begin(event, entry), click: (event: any) => this.begin(event, entry) }
      };
    }
    const kept = Object.fromEntries(
      Object.entries(without(all)).filter(([name]) => !['create.task', 'create.intermediate-event'].includes(name))
    );
    const tools = Object.entries(kept).filter(([, entry]) => entry.group === 'tools');
    const others = Object.entries(kept).filter(([, entry]) => entry.group !== 'tools');
    return Object.fromEntries([...tools, ...Object.entries(steps), ...others]);
  }

  private begin(event: any, entry: Entry) {
    this.create.start(event, this.shape(entry));
  }

  private shape(entry: Entry) {
    const shape = this.factory.createShape({ type: entry.type, eventDefinitionType: entry.event });
    shape.businessObject.set('camunda:modelerTemplate', OURS + entry.element);
    return shape;
  }

  /** What may follow an element: a step of the Register, a choice or the end. */
  private pad(element: any, all: Record<string, any>) {
    const kept = without(all);
    if (!kept['append.append-task'] && !kept['append.end-event'] && !kept['append.gateway']) {
      return kept;
    }
    delete kept['append.append-task'];
    for (const name of Object.keys(kept)) {
      if (/^append\.(.*intermediate|.*-event)/.test(name) && name !== 'append.end-event') {
        delete kept[name];
      }
    }
    for (const [name, entry] of Object.entries(entries(this.label))) {
      if (['officer', 'service', 'timer'].includes(name)) {
        kept['append.register-' + name] = {
          group: 'model',
          className: entry.icon,
          title: `${this.label('append')}: ${entry.title}`,
          action: {
            click: () => this.autoPlace.append(element, this.shape(entry)),
            dragstart: (event: any) => this.create.start(event, this.shape(entry), { source: element })
          }
        };
      }
    }
    return kept;
  }

  private groups(element: any, all: any[]) {
    const isOurs = this.elementTemplates.get(element)?.id?.startsWith(OURS);
    const groups = all
      // What our own fields write is not told twice.
      .filter((group) => !isOurs || group.id !== 'CamundaPlatform__ExtensionProperties')
      .filter((group) => GROUPS.includes(group.id) || group.id.startsWith('ElementTemplates__CustomProperties'))
      .map((group) => {
        if (group.id === 'general') {
          return { ...group, entries: group.entries.filter((entry: any) => !TWICE.includes(entry.id)) };
        }
        if (group.id === 'ElementTemplates__CustomProperties') {
          return { ...group, label: this.groupName(element), shouldOpen: true };
        }
        return group;
      });
    const ours = groups.findIndex((group) => group.id === 'ElementTemplates__CustomProperties');
    if (ours > 0) {
      groups.unshift(...groups.splice(ours, 1));
    }
    const timer = element.businessObject?.eventDefinitions?.find((one: any) => one.$type === 'bpmn:TimerEventDefinition');
    if (timer) {
      groups.splice(1, 0, {
        id: 'register-moment',
        label: this.label('moment'),
        shouldOpen: true,
        entries: [{ id: 'register-moment-name', component: () => this.moment(element, timer) }]
      });
    }
    const step = propertyOf(element.businessObject, 'step') ?? kebabCase(element.id);
    const safeguards = this.words.safeguards[step] ?? [];
    if (safeguards.length) {
      groups.splice(1, 0, {
        id: 'register-safeguards',
        label: this.label('safeguards'),
        entries: safeguards.map((text, at) => ({
          id: 'register-safeguard-' + at,
          component: () => h('div', { class: 'bio-properties-panel-entry rr-panel-text' }, text)
        }))
      });
    }
    return groups;
  }

  /** Until which moment a timer waits: one that the process knows, never typed. */
  private moment(element: any, timer: any) {
    const now = timer.timeDate?.body ?? '';
    const known = moments(this.registry.getAll()).map((name) => '${' + name + '}');
    const choices = [...new Set([now, ...known])];
    const id = 'rr-moment';
    return h(
      'div',
      { class: 'bio-properties-panel-entry', 'data-entry-id': 'register-moment-name' },
      h(
        'div',
        { class: 'bio-properties-panel-select' },
        h('label', { class: 'bio-properties-panel-label', for: id }, this.label('moment.until')),
        h(
          'select',
          {
            id,
            class: 'bio-properties-panel-input',
            value: now,
            onChange: (event: any) => this.setMoment(element, timer, event.target.value)
          },
          choices.map((choice) => h('option', { value: choice, selected: choice === now }, choice || '–'))
        )
      ),
      h('div', { class: 'bio-properties-panel-description' }, this.label('moment.about'))
    );
  }

  private setMoment(element: any, timer: any, body: string) {
    const timeDate = body ? this.models.create('bpmn:FormalExpression', { body }) : undefined;
    if (timeDate) {
      timeDate.$parent = timer;
    }
    this.modeling.updateModdleProperties(element, timer, { timeDate, timeDuration: undefined, timeCycle: undefined });
  }

  private groupName(element: any) {
    return this.elementTemplates.get(element)?.name ?? '';
  }

  /** Ids follow what was chosen: the form of an officer's step, the act of a step, the English name elsewhere. */
  private name(context: any) {
    if (this.isNaming) {
      return;
    }
    this.isNaming = true;
    try {
      const element = context.element ?? context.newShape ?? context.shape ?? context.connection;
      if (element && this.registry.get(element.id)) {
        this.nameElement(element.labelTarget ?? element);
      }
    } finally {
      this.isNaming = false;
    }
  }

  private nameElement(element: any) {
    const model = element.businessObject;
    if (!model?.get) {
      return;
    }
    const form = model.$type === 'bpmn:UserTask' ? String(model.get('camunda:formKey') ?? '') : '';
    const step = form.includes('/') ? form.slice(form.lastIndexOf('/') + 1) : '';
    if (step && propertyOf(model, 'step') !== step) {
      this.setStep(element, step);
    }
    const act = CALL.exec(String(model.get('camunda:expression') ?? ''))?.[1];
    const english = propertyOf(model, 'titleEn') ?? propertyOf(model, 'nameEn');
    const word = step ? camelCase(step) : (act ?? (GENERATED.test(model.id) && english ? camelCase(english) : undefined));
    if (word && word !== model.id && this.isFree(word)) {
      this.modeling.updateProperties(element, { id: word });
    }
    for (const definition of model.eventDefinitions ?? []) {
      const kind = /^bpmn:(Timer|Message|Terminate)EventDefinition$/.exec(definition.$type)?.[1];
      if (kind && GENERATED.test(definition.id ?? '') && !GENERATED.test(model.id)) {
        this.rename(element, definition, model.id + kind);
      }
      const message = definition.messageRef;
      if (message && GENERATED.test(message.id) && /^[a-z]+([A-Z][a-z]+)*$/.test(message.name ?? '')) {
        this.rename(element, message, message.name + 'Name');
      }
    }
    for (const flow of [...(element.incoming ?? []), ...(element.outgoing ?? []), element]) {
      if (flow.businessObject?.$type === 'bpmn:SequenceFlow' && GENERATED.test(flow.id)) {
        this.nameFlow(flow);
      }
    }
  }

  private nameFlow(flow: any) {
    const source = flow.source?.id ?? '';
    const target = flow.target?.id ?? '';
    const word = source + 'To' + target.charAt(0).toUpperCase() + target.slice(1);
    if (source && target && !GENERATED.test(source) && !GENERATED.test(target) && this.isFree(word)) {
      this.modeling.updateProperties(flow, { id: word });
    }
  }

  private setStep(element: any, step: string) {
    const properties = element.businessObject
      .get('extensionElements')
      ?.get('values')
      ?.find((value: any) => value.$type === 'camunda:Properties');
    const property = properties?.get('values')?.find((one: any) => one.get('name') === 'step');
    if (property) {
      this.modeling.updateModdleProperties(element, property, { value: step });
    }
  }

  private rename(element: any, model: any, word: string) {
    if (this.isFree(word)) {
      this.moddle.ids.unclaim(model.id);
      this.moddle.ids.claim(word, model);
      this.modeling.updateModdleProperties(element, model, { id: word });
    }
  }

  private isFree(word: string) {
    return !this.moddle.ids.assigned(word);
  }
}

function camelCase(text: string) {
  const words = text.normalize('NFD').replace(/[^A-Za-z ‐–-]/g, '').split(/[\s–-]+/).filter(Boolean);
  return words
    .map((word, at) => (at ? word.charAt(0).toUpperCase() : word.charAt(0).toLowerCase()) + word.slice(1).toLowerCase())
    .join('');
}

function kebabCase(word: string) {
  return word.replace(/[A-Z]/g, (letter) => '-' + letter.toLowerCase());
}

function without(all: Record<string, any>): Record<string, any> {
  return Object.fromEntries(Object.entries(all).filter(([name]) => !REFUSED.test(name)));
}

export default {
  __init__: ['registerSteps'],
  registerSteps: ['type', RegisterSteps]
};
