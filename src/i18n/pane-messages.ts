import type { Severity } from '../domain/diagnostic';
import type { Step } from '../domain/progress';

/** Places of the pane. */
export type Room = 'start' | 'data' | 'plan' | 'scenarios' | 'meeting' | 'settings';

/** What the pane can be busy with. */
export type PaneJob =
  | 'check' | 'reconcile' | 'sample' | 'restore' | 'putBack' | 'write' | 'template' | 'compare' | 'adopt' | 'meeting' | 'agenda' | 'approve' | 'decide' | 'edit' | 'restoreVersion';

/** Why a job of the pane did not end as wished. */
export type FailureReason =
  | 'busy' | 'protected' | 'nameTaken' | 'tooLarge' | 'hostFailed' | 'sampleNames' | 'nothingKept' | 'sheetGone'
  | 'inputChanged' | 'unfinished' | 'dataErrors' | 'impossible' | 'unbounded' | 'noTime' | 'solverFailed' | 'unexpected'
  | 'noRoom' | 'noTable' | 'tableChanged' | 'topicGone' | 'scenarioGone' | 'versionGone';

/** The one way on that the pane offers after a failure. */
export type WayOn = 'retry' | 'recompute' | 'putBack' | 'check' | 'newWorkbook' | 'close';

/** Words of the pane; each language implements it whole. */
export interface PaneMessages {
  readonly rooms: Readonly<Record<Room, string>>;
  readonly roomList: string;
  readonly start: {
    readonly title: string;
    /** What the product does, in three sentences. */
    readonly sentences: readonly [string, string, string];
    readonly openSample: string;
    readonly sampleNote: string;
    readonly ownTitle: string;
    readonly ownText: string;
    readonly check: string;
  };
  readonly data: {
    readonly title: string;
    readonly notYet: string;
    readonly check: string;
    readonly checkAgain: string;
    readonly ready: (warnings: number) => string;
    readonly notReady: (errors: number) => string;
    readonly sheets: string;
    readonly sheetFor: (role: string) => string;
    readonly noSheet: string;
    readonly summary: (columns: number, periods: number) => string;
    readonly missing: string;
    readonly headerRow: (row: number) => string;
    readonly columnFor: (column: string) => string;
    readonly noColumn: string;
    readonly required: string;
    readonly otherColumns: string;
    readonly remembered: string;
    readonly issues: (count: number) => string;
    readonly severityNames: Readonly<Record<Severity, string>>;
    readonly noIssues: string;
    readonly goToCell: (place: string) => string;
    readonly showMore: (count: number) => string;
  };
  readonly plan: {
    readonly title: string;
    readonly reconcile: string;
    readonly reconcileAgain: string;
    readonly notYet: string;
    readonly outdated: string;
    readonly openSummary: string;
    readonly figures: string;
    readonly judged: Readonly<Record<'onTarget' | 'watch' | 'off', string>>;
    readonly charts: string;
    readonly loading: string;
    readonly resource: string;
    readonly exceptions: (shown: number, all: number) => string;
    readonly noExceptions: string;
    readonly showMe: string;
    readonly showSubject: (headline: string) => string;
    readonly options: string;
    readonly allExceptions: string;
    readonly restore: string;
    readonly unlockAll: (count: number) => string;
    readonly restoreNote: string;
    readonly restored: string;
  };
  readonly running: {
    readonly jobs: Readonly<Record<PaneJob, string>>;
    readonly steps: Readonly<Record<Step, string>>;
    readonly cancel: string;
    readonly cancelled: string;
    /** A write failed before it changed anything. */
    readonly unchanged: string;
    /** What is waited for, and what the user can do about it. */
    readonly waiting: Readonly<Record<'cell-edit' | 'host-busy', string>>;
    /** Above the figures of the quick plan. */
    readonly estimate: string;
    readonly estimateNote: string;
  };
  readonly settings: {
    readonly title: string;
    readonly language: string;
    readonly timeLimit: string;
    readonly seconds: (count: number) => string;
    readonly timeLimitNote: string;
    readonly about: string;
    readonly version: (version: string) => string;
    readonly privacy: string;
    readonly help: string;
  };
  /** Said with a failure to write: the plan needs no second search. */
  readonly planKept: string;
  readonly failures: Readonly<Record<FailureReason, (detail: string) => string>>;
  readonly waysOn: Readonly<Record<WayOn, string>>;
}
