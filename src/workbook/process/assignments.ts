import type { SerialDay } from '../../domain/calendar';
import type { Exception, ExceptionKind } from '../../domain/exception';
import type { Area } from '../../domain/place';
import type { Report } from '../../domain/report';
import { LANGUAGES } from '../../i18n/language';
import { messagesIn } from '../../i18n/messages';
import { keyOf } from '../read/key';
import type { SheetData } from '../workbook';
import { ownersIn } from './owners';
import { processRows } from './process-rows';
import { referenceOf, roleFor } from './topic-row';

/** Who is to act on an exception, and until when; either may be unknown. */
export interface Assignment {
  readonly owner: string | undefined;
  readonly due: SerialDay | undefined;
}

/** Assignments by what the exceptions are about. */
export type Assignments = ReadonlyMap<string, Assignment>;

/**
 * Who answers for each exception by the responsibility matrix, and the meeting before which it is to be settled: the next S&OP meeting of the
 * team's calendar, for what goes to the executives the last one. Empty where the workbook has neither.
 */
export function suggestedAssignments(report: Report, sheets: readonly SheetData[], today: SerialDay): Assignments {
  const ownerOf = ownersIn(sheets);
  const meetings = meetingDays(sheets, today);
  return new Map(
    report.exceptions.map((exception) => [
      referenceOf(exception, report),
      { owner: ownerOf(roleFor(exception)), due: exception.escalated === true ? meetings.at(-1) : meetings[0] },
    ]),
  );
}

const MEETING = /s\s*&\s*op|\bpic\b/i;

/** Days of the calendar's S&OP (PIC) meetings that are still to come. */
function meetingDays(sheets: readonly SheetData[], today: SerialDay): readonly SerialDay[] {
  const steps = processRows(sheets, 'steps')?.rows ?? [];
  return steps
    .flatMap(({ values }) => {
      const day = values.get('date');
      return typeof day === 'number' && day >= today && MEETING.test(String(values.get('step') ?? '')) ? [Math.floor(day)] : [];
    })
    .sort((a, b) => a - b);
}

/** The suggestions, with what a person typed on the Exceptions sheet of the run before in their place, for an exception that is still there. */
export function keptAssignments(suggested: Assignments, sheet: SheetData | undefined, before: string | undefined): Assignments {
  const written = assignmentsFrom(before);
  const found = sheet === undefined ? new Map<string, Assignment>() : assignmentsOn(sheet);
  return new Map(
    [...suggested].map(([reference, { owner, due }]) => {
      const [there, ours] = [found.get(reference), written.get(reference)];
      const isTyped = (key: keyof Assignment): boolean => there?.[key] !== undefined && there[key] !== ours?.[key];
      return [reference, { owner: isTyped('owner') ? there?.owner : owner, due: isTyped('due') ? there?.due : due }];
    }),
  );
}

/** The suggestions as the ledger keeps them, to tell what a person types from them. */
export function assignmentsText(suggested: Assignments): string {
  return JSON.stringify([...suggested].filter(([, { owner, due }]) => owner !== undefined || due !== undefined).map(([reference, { owner = null, due = null }]) => [reference, owner, due]));
}

function assignmentsFrom(text: string | undefined): Assignments {
  let json: unknown = [];
  try {
    json = JSON.parse(text ?? '[]');
  } catch {
    // Somebody edited our sheet: as if nothing had been suggested.
  }
  const rows: readonly unknown[] = Array.isArray(json) ? json : [];
  return new Map(
    rows.flatMap((row): readonly (readonly [string, Assignment])[] => {
      const [reference, owner, due] = Array.isArray(row) ? (row as readonly unknown[]) : [];
      return typeof reference === 'string' ? [[reference, { owner: typeof owner === 'string' ? owner : undefined, due: typeof due === 'number' ? due : undefined }]] : [];
    }),
  );
}

const COLUMNS = ['kind', 'subject', 'owner', 'due'] as const;

/** What stands on an Exceptions sheet of ours, in either language and whatever its order of rows. */
function assignmentsOn(sheet: SheetData): Assignments {
  const area = sheet.tables[0]?.area;
  const found = new Map<string, Assignment>();
  if (area === undefined) return found;
  const [kind, subject, owner, due] = COLUMNS.map((key) => columnOf(sheet, area, key)) as [number, number, number, number];
  for (let row = area.row + 1; row < area.row + area.rowCount; row++) {
    const code = KINDS.get(keyOf(textAt(sheet, row, kind)));
    const reference = `${code ?? ''} ${textAt(sheet, row, subject)}`;
    // Of several runs of periods the costliest comes first.
    if (code === undefined || found.has(reference)) continue;
    const name = textAt(sheet, row, owner);
    const day = sheet.cells.at(row, due).value;
    found.set(reference, { owner: name === '' ? undefined : name, due: typeof day === 'number' ? Math.floor(day) : undefined });
  }
  return found;
}

/** The column under a title in either language; one beyond the table, which is blank, when somebody removed it. */
function columnOf(sheet: SheetData, { row, column, columnCount }: Area, key: (typeof COLUMNS)[number]): number {
  const titles = LANGUAGES.map((language) => keyOf(messagesIn(language).sheets.exceptions.headers[key]));
  const at = Array.from({ length: columnCount }, (_, offset) => keyOf(textAt(sheet, row, column + offset))).findIndex((text) => titles.includes(text));
  return at < 0 ? column + columnCount : column + at;
}

function textAt({ cells }: SheetData, row: number, column: number): string {
  const { value } = cells.at(row, column);
  return value === null || typeof value === 'object' ? '' : String(value).trim();
}

const KINDS: ReadonlyMap<string, ExceptionKind> = new Map(
  LANGUAGES.flatMap((language) => (Object.entries(messagesIn(language).exceptions.kinds) as [ExceptionKind, string][]).map(([kind, title]) => [keyOf(title), kind] as const)),
);

/** The assignment of an exception. */
export function assignmentOf(assignments: Assignments, exception: Exception, report: Report): Assignment {
  return assignments.get(referenceOf(exception, report)) ?? { owner: undefined, due: undefined };
}
