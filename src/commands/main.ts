import { officeHost } from '../taskpane/office-host';
import { openPane } from '../taskpane/open-pane';
import { associateRibbon } from './ribbon';

/** The page that Excel loads once for the pane and the ribbon alike. */
void Office.onReady(() => {
  const root = document.querySelector('#pane');
  if (root === null) throw new Error('The page has no place for the pane.');
  associateRibbon(openPane(officeHost(), root));
});
