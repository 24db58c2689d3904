declare module '*.css';
declare module '*.css?inline' {
  const text: string;
  export default text;
}
declare module '@bpmn-io/form-js-editor';
declare module '@bpmn-io/properties-panel/preact';
declare module 'bpmn-js-element-templates';
declare module 'bpmn-js-properties-panel';
declare module 'bpmn-js-token-simulation/*';
declare module 'bpmnlint';
declare module 'bpmnlint/*';
declare module 'camunda-bpmn-js-behaviors/*';
declare module 'diagram-js-minimap';
declare module 'dmn-js/*';
declare module 'preact';
