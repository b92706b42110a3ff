import { createRoot } from 'react-dom/client';
import { serialDay, type SerialDay } from '../domain/calendar';
import type { PaneHost } from './host';
import { Pane } from './Pane';
import { paneJobs, type PaneContext, type PaneJobs } from './pane-jobs';
import { openingStateFor } from './preferences';
import { startPlanner } from './start-planner';
import { createStore } from './store';

/** What runs in the page: the ribbon's commands work with it too. */
export interface OpenPane {
  readonly context: PaneContext;
  readonly jobs: PaneJobs;
}

declare const EQUILIBRE_VERSION: string;

/** Draws the pane for a host into the page. */
export function openPane(host: PaneHost, root: Element): OpenPane {
  const store = createStore(openingStateFor(host.displayLanguage, host.preferences));
  const context: PaneContext = { host, store, planner: startPlanner(), today, timeOfDay, later, version: EQUILIBRE_VERSION };
  const jobs = paneJobs(context);
  createRoot(root).render(<Pane store={store} jobs={jobs} host={host} version={EQUILIBRE_VERSION} />);
  void jobs.lookForUnfinished().then(jobs.lookForPlan);
  return { context, jobs };
}

function later(milliseconds: number, work: () => void): () => void {
  const timer = setTimeout(work, milliseconds);
  return () => {
    clearTimeout(timer);
  };
}

/** Serial day of the machine's local date. */
function today(): SerialDay {
  const now = new Date();
  return serialDay(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

/** Local time of the machine, `14:05`. */
function timeOfDay(): string {
  const now = new Date();
  return [now.getHours(), now.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}
