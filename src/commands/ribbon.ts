import type { OpenPane } from '../taskpane/open-pane';

/** Names of the ribbon's functions, as the manifest calls them. */
const RIBBON_FUNCTIONS = ['checkWorkbook', 'reconcileWorkbook', 'openHelp'] as const;

type RibbonFunction = (typeof RIBBON_FUNCTIONS)[number];

/** Gives the ribbon's buttons their functions. They run in the pane's own page, whether the pane is open or not. */
export function associateRibbon(pane: OpenPane): void {
  const functions: Readonly<Record<RibbonFunction, () => Promise<void>>> = {
    checkWorkbook: () => checkWorkbook(pane),
    reconcileWorkbook: () => reconcileWorkbook(pane),
    openHelp: () => openHelp(pane),
  };
  for (const name of RIBBON_FUNCTIONS) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      // Excel keeps the button greyed until it hears of the end.
      void functions[name]().finally(() => { event.completed(); });
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

function openHelp({ context: { host, store } }: OpenPane): Promise<void> {
  host.openPage(`help/${store.state().language}.html`);
  return Promise.resolve();
}
