import diagramStyles from 'dmn-js/dist/assets/diagram-js.css?inline';
import sharedStyles from 'dmn-js/dist/assets/dmn-js-shared.css?inline';
import drdStyles from 'dmn-js/dist/assets/dmn-js-drd.css?inline';
import tableStyles from 'dmn-js/dist/assets/dmn-js-decision-table.css?inline';
import tableControls from 'dmn-js/dist/assets/dmn-js-decision-table-controls.css?inline';
import literalStyles from 'dmn-js/dist/assets/dmn-js-literal-expression.css?inline';
import boxedStyles from 'dmn-js/dist/assets/dmn-js-boxed-expression.css?inline';
import boxedControls from 'dmn-js/dist/assets/dmn-js-boxed-expression-controls.css?inline';
import dmnFont from 'dmn-js/dist/assets/dmn-font/css/dmn-embedded.css?inline';
import Modeler from 'dmn-js/lib/Modeler';
import NavigatedViewer from 'dmn-js/lib/NavigatedViewer';
import { RENDERER } from './drawing';
import { translation } from './latvian';
import { useStyles } from './model-editor';

export { LIBRARY_WORDS } from './latvian';

export type Settings = { container: HTMLElement; language: string };

function options(settings: Settings): any {
  useStyles('dmn-diagram', diagramStyles);
  useStyles(
    'dmn',
    sharedStyles,
    drdStyles,
    tableStyles,
    tableControls,
    literalStyles,
    boxedStyles,
    boxedControls,
    dmnFont
  );
  return {
    container: settings.container,
    common: { additionalModules: [translation(settings.language)] },
    drd: { drdRenderer: RENDERER }
  };
}

/** The editor of decision tables. */
export function modeler(settings: Settings): any {
  return new Modeler(options(settings));
}

/** The same for reading. */
export function viewer(settings: Settings): any {
  return new NavigatedViewer(options(settings));
}
