import { BpmnPropertiesPanelModule, BpmnPropertiesProviderModule } from 'bpmn-js-properties-panel';
import diagramStyles from 'bpmn-js/dist/assets/diagram-js.css?inline';
import bpmnStyles from 'bpmn-js/dist/assets/bpmn-js.css?inline';
import bpmnFont from 'bpmn-js/dist/assets/bpmn-font/css/bpmn-embedded.css?inline';
import Modeler from 'bpmn-js/lib/Modeler';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { ElementTemplatesPropertiesProviderModule } from 'bpmn-js-element-templates';
import templateStyles from 'bpmn-js-element-templates/dist/assets/element-templates.css?inline';
import panelStyles from '@bpmn-io/properties-panel/dist/assets/properties-panel.css?inline';
import simulationModeler from 'bpmn-js-token-simulation/lib/modeler';
import simulationViewer from 'bpmn-js-token-simulation/lib/viewer';
import simulationStyles from 'bpmn-js-token-simulation/assets/css/bpmn-js-token-simulation.css?inline';
import camundaBehaviors from 'camunda-bpmn-js-behaviors/lib/camunda-platform';
import camundaModdle from 'camunda-bpmn-moddle/resources/camunda.json';
import minimap from 'diagram-js-minimap';
import minimapStyles from 'diagram-js-minimap/assets/diagram-js-minimap.css?inline';
import { RENDERER } from './drawing';
import { translation } from './latvian';
import { useStyles } from './model-editor';
import registerSteps from './register-steps';
import type { Vocabulary } from './vocabulary';

export { keepWritten } from './written';
export { lint } from './lint';
export { translateIn } from './model-editor';
export { LIBRARY_WORDS } from './latvian';

export type Settings = {
  container: HTMLElement;
  panel: HTMLElement;
  language: string;
  vocabulary: Vocabulary;
  label: (name: string) => string;
};

/** A walk of tokens paints every element black on white; the drawing keeps the colours of the page instead. */
const ownColours = { neutralElementColors: ['value', {}] };

function styles() {
  useStyles('diagram', diagramStyles);
  useStyles('bpmn', bpmnStyles, bpmnFont);
  useStyles('bpmn-panel', panelStyles, templateStyles, minimapStyles, simulationStyles);
}

/** The editor of processes with the Register's vocabulary. */
export function modeler(settings: Settings): any {
  styles();
  return new Modeler({
    container: settings.container,
    bpmnRenderer: RENDERER,
    propertiesPanel: { parent: settings.panel },
    register: { words: settings.vocabulary, label: settings.label },
    moddleExtensions: { camunda: camundaModdle },
    additionalModules: [
      BpmnPropertiesPanelModule,
      BpmnPropertiesProviderModule,
      ElementTemplatesPropertiesProviderModule,
      camundaBehaviors,
      minimap,
      simulationModeler,
      ownColours,
      registerSteps,
      translation(settings.language)
    ]
  } as any);
}

/** The same for reading: it can be moved, enlarged and simulated. */
export function viewer(settings: Settings): any {
  styles();
  return new NavigatedViewer({
    container: settings.container,
    bpmnRenderer: RENDERER,
    moddleExtensions: { camunda: camundaModdle },
    additionalModules: [minimap, simulationViewer, ownColours, translation(settings.language)]
  } as any);
}
