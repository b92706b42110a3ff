import type { SerialDay } from '../../../src/domain/calendar';
import type { TopicDecision } from '../../../src/jobs/record-decision';
import type { JournalVerb } from '../../../src/workbook/process/journal';
import type { DraftValue } from '../../../src/workbook/sheet-draft';
import type { SheetData } from '../../../src/workbook/workbook';

/** What a person types into one cell, row and column from 0. */
export interface Typed {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: DraftValue;
}

/** Who approves a plan, and what is noted with it. */
export interface Approval {
  readonly by: string;
  readonly note: string;
}

/** A workbook on somebody's desk: the steps of the month are taken in it, and the person types into it in between. */
export interface Desk {
  /** All sheets as they stand, without those that nobody is shown but the ledger. */
  readonly sheets: () => Promise<readonly SheetData[]>;
  readonly type: (cells: readonly Typed[]) => Promise<void>;
  /** Figures that Equilibre says have changed since the last approval; undefined before the first. */
  readonly lookAtMonth: (day: SerialDay) => Promise<number | undefined>;
  readonly prepareMeeting: (day: SerialDay) => Promise<void>;
  readonly decide: (decision: TopicDecision, day: SerialDay) => Promise<void>;
  readonly approve: (approval: Approval, day: SerialDay) => Promise<void>;
  /** The journal's lines of a month, in which a decision was applied or not, and whether somebody said who it was. */
  readonly journal: (isApplied: boolean) => readonly (readonly [JournalVerb, 'named' | 'unnamed'])[];
  /** The workbook as a file; undefined where there is none. */
  readonly bytes?: () => Promise<Uint8Array>;
}

/** The day on which the plan of a month is approved, in working order: first figures, then the agenda, the meeting and the approval. */
export const DAY_OF = { look: 8, agenda: 9, meeting: 12, approval: 19 } as const;
