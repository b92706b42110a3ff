import type { Press, RunningPane } from './year-desk';

/** The ribbon of a pane: its page's own functions, over what stands in for the parts of `Office` that it uses. */
export function ribbonOf(pane: RunningPane): Press {
  const functions = new Map<string, (event: { completed: () => void }) => void>();
  const office = {
    actions: { associate: (name: string, run: (event: { completed: () => void }) => void) => functions.set(name, run) },
    addin: { showAsTaskpane: () => Promise.resolve() },
  };
  Object.assign(globalThis, { Office: office });
  // The ribbon's page is a program of its own, whose types are not the tests'.
  jest.requireActual<{ readonly associateRibbon: (open: RunningPane) => void }>('../../src/commands/ribbon').associateRibbon(pane);
  return (button) =>
    new Promise((resolve, reject) => {
      const run = functions.get(button);
      if (run === undefined) reject(new Error(`no button ${button}`));
      else run({ completed: resolve });
    });
}
