import type { Severity } from '../domain/diagnostic';
import type { SolverError, WorkbookFault } from '../domain/error';
import type { PlanStatus } from '../domain/plan';
import type { Step } from '../domain/progress';
import type { Format } from './format';

export type UsageFault = 'noCommand' | 'unknownCommand' | 'noFile' | 'unknownOption' | 'badLanguage' | 'badTimeLimit' | 'badMapping' | 'oneFileInPlace' | 'outAndInPlace' | 'unknownScenario' | 'oneFile' | 'noTemplate' | 'unknownTemplate'
  | 'badVersion' | 'badVersions' | 'restoreAlone' | 'refusedVersion';

/** Headline figures of a plan as the command line prints them; shares 0 … 1, money in the plan's currency. */
export interface Headline {
  readonly itemCount: number;
  readonly periodCount: number;
  readonly resourceCount: number;
  readonly status: PlanStatus;
  /** Money that the best possible plan may cost less, at most. */
  readonly distance: number;
  /** Number of the approved version whose figures the plan takes over; undefined for a plan of its own. */
  readonly restoredVersion: number | undefined;
}

/** Words of the command line and of failures. */
export interface CommandMessages {
  readonly usage: string;
  readonly usageFaults: Readonly<Record<UsageFault, (subject: string) => string>>;
  /** A file or host failed: subject is the file, detail what the fault carries. */
  readonly workbookFaults: Readonly<Record<WorkbookFault, (subject: string, detail: string) => string>>;
  readonly solverFaults: Readonly<Record<SolverError['fault'], (detail: string) => string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly steps: Readonly<Record<Step, string>>;
  /** `2 errors, 3 warnings, 12 notes`. */
  readonly issueCount: (errors: number, warnings: number, notes: number) => string;
  readonly understood: string;
  readonly sheetRead: (role: string, sheet: string, headerRow: number) => string;
  readonly periodColumns: string;
  readonly notPlanned: string;
  readonly cancelled: string;
  readonly planStatus: (headline: Headline, format: Format) => string;
  readonly planSize: (headline: Headline, format: Format) => string;
  readonly topExceptions: (shown: number, all: number) => string;
  readonly noExceptions: string;
  readonly issuesOnSheet: (errors: number, warnings: number, notes: number) => string;
  readonly written: (path: string) => string;
  readonly previousKept: (path: string) => string;
  /** An earlier result with locked figures made way; how to keep them, given the input files, the copy and the new result. */
  readonly locksNotUsed: (paths: { readonly files: string; readonly copy: string; readonly output: string }) => string;
  /** A cell stands where the table above it has to grow. */
  readonly noRoom: (place: string) => string;
  readonly figures: Readonly<Record<'serviceLevel' | 'forecastAccuracy' | 'forecastBias' | 'stockValue' | 'coverage' | 'utilisation' | 'margin' | 'totalCost', string>>;
}
