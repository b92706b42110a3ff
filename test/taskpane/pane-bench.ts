import { HighsSolver } from '../../src/adapters/highs/highs-solver';
import { MemoryWorkbook } from '../../src/adapters/memory/memory-workbook';
import { serialDay } from '../../src/domain/calendar';
import { placeText } from '../../src/domain/place';
import type { PaneHost } from '../../src/taskpane/host';
import { paneJobs, type PaneJobs } from '../../src/taskpane/pane-jobs';
import { answer } from '../../src/taskpane/planner/answer';
import type { Planner } from '../../src/taskpane/planner/planner';
import { WorkerPlanner } from '../../src/taskpane/planner/worker-planner';
import { openingState } from '../../src/taskpane/state';
import { createStore, type PaneStore } from '../../src/taskpane/store';
import type { SheetData } from '../../src/workbook/workbook';

/** A pane without a browser: its jobs over a workbook in memory, and what its host was asked. */
export interface PaneBench {
  readonly workbook: MemoryWorkbook;
  readonly store: PaneStore;
  readonly jobs: PaneJobs;
  /** Places and pages that the host was asked to show. */
  readonly shown: string[];
}

/** A pane over a workbook with these sheets; changes replace parts of its host. */
export function paneBench(sheets: readonly SheetData[] = [], changes: Partial<PaneHost> = {}): PaneBench {
  const workbook = new MemoryWorkbook(sheets);
  const shown: string[] = [];
  const note = (text: string): Promise<void> => {
    shown.push(text);
    return Promise.resolve();
  };
  const host: PaneHost = {
    workbook,
    displayLanguage: 'en-US',
    isDark: undefined,
    preferences: { read: () => undefined, keep: () => undefined },
    restorePrevious: () => Promise.resolve(false),
    show: (place) => note(placeText(place)),
    openPage: (path) => void note(path),
    openAsNewWorkbook: note,
    ...changes,
  };
  const store = createStore(openingState('en'));
  const jobs = paneJobs({ host, store, planner: plannerHere(), today: () => serialDay(2027, 1, 4), version: '1.2.3' });
  return { workbook, store, jobs, shown };
}

/** The planner without a thread: every message crosses a structured clone, as it would between threads. */
function plannerHere(): Planner {
  return new WorkerPlanner(({ onMessage }) => {
    let isEnded = false;
    const post = (message: unknown): void => {
      if (!isEnded) onMessage(structuredClone(message) as Parameters<typeof onMessage>[0]);
    };
    return {
      post: (request) => void answer(structuredClone(request), { solver: new HighsSolver(), post }),
      end: () => {
        isEnded = true;
      },
    };
  });
}
