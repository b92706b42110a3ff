import type { OpenPane } from '../taskpane/open-pane';

/** Names of the functions that the ribbon's buttons (`manifest.xml`) and the keyboard shortcuts (`assets/shortcuts.json`) call. */
const ACTIONS = ['openPane', 'checkWorkbook', 'reconcileWorkbook', 'openTemplates', 'openHelp'] as const;

type Action = (typeof ACTIONS)[number];

/** Gives the ribbon's buttons and the shortcuts their functions. They run in the pane's own page, whether the pane is open or not. */
export function associateRibbon(pane: OpenPane): void {
  const functions: Readonly<Record<Action, () => Promise<void>>> = {
    openPane: () => Office.addin.showAsTaskpane(),
    checkWorkbook: () => checkWorkbook(pane),
    reconcileWorkbook: () => reconcileWorkbook(pane),
    openTemplates: () => openTemplates(pane),
    openHelp: () => openHelp(pane),
  };
  for (const name of ACTIONS) {
    // Excel keeps a button greyed until it hears of the end; a shortcut has no button and comes without an event.
    Office.actions.associate(name, (event?: Office.AddinCommands.Event) => {
      void functions[name]().finally(() => { event?.completed(); });
    });
  }
}

async function checkWorkbook({ jobs }: OpenPane): Promise<void> {
  await Office.addin.showAsTaskpane();
  await jobs.check();
}

/** Shows the Summary sheet when there is a plan, and the pane when something stands in its way. */
async function reconcileWorkbook({ jobs, context: { store } }: OpenPane): Promise<void> {
  await jobs.reconcile();
  const { failure, plan } = store.state();
  if (failure !== undefined || plan === undefined) await Office.addin.showAsTaskpane();
  else await jobs.show({ sheet: plan.names.summary });
}

/** Start shows the templates. */
async function openTemplates({ context: { store } }: OpenPane): Promise<void> {
  store.dispatch({ kind: 'entered', room: 'start' });
  await Office.addin.showAsTaskpane();
}

function openHelp({ context: { host, store } }: OpenPane): Promise<void> {
  host.openPage(`help/${store.state().language}.html`);
  return Promise.resolve();
}
