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
  /** Lets the time pass for which the pane waits before it does something later. */
  readonly passTime: () => void;
}

/** A pane over a workbook with these sheets; changes replace parts of its host. */
export function paneBench(sheets: readonly SheetData[] = [], changes: Partial<PaneHost> = {}): PaneBench {
  const workbook = new MemoryWorkbook(sheets);
  const shown: string[] = [];
  const note = (text: string): Promise<void> => {
    shown.push(text);
    return Promise.resolve();
  };
  const host = hostBeside({
    workbook,
    show: (place) => note(placeText(place)),
    openPage: (path) => void note(path),
    openAsNewWorkbook: note,
    ...changes,
  });
  const { later, passTime } = handClock();
  const store = createStore(openingState('en'));
  const jobs = paneJobs({ host, store, planner: plannerHere(), today: () => serialDay(2027, 1, 4), later, version: '1.2.3' });
  return { workbook, store, jobs, shown, passTime };
}

/** A host beside an empty workbook that does nothing but what is given. */
export function hostBeside(changes: Partial<PaneHost>): PaneHost {
  return {
    workbook: new MemoryWorkbook(),
    displayLanguage: 'en-US',
    isDark: undefined,
    preferences: { read: () => undefined, keep: () => undefined },
    restorePrevious: () => Promise.resolve(false),
    refuseProtected: () => Promise.resolve(),
    isUnfinished: () => Promise.resolve(false),
    onWait: () => undefined,
    show: () => Promise.resolve(),
    openPage: () => undefined,
    openAsNewWorkbook: () => Promise.resolve(),
    ...changes,
  };
}

/** A clock that goes on when it is told to. */
function handClock(): { readonly later: (milliseconds: number, work: () => void) => () => void; readonly passTime: () => void } {
  const due = new Set<() => void>();
  return {
    later: (_, work) => {
      due.add(work);
      return () => due.delete(work);
    },
    passTime: () => {
      due.forEach((work) => { work(); });
      due.clear();
    },
  };
}

/** The planner without a thread: every message crosses a structured clone, as it would between threads. */
export function plannerHere(): Planner {
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
