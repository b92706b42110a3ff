import type { CellStore } from '../cell';
import { dayOrderOf, dayUnder, parseDateText, type DateText } from './parse-date';
import { parseNumberText, valueUnder, type DecimalMark, type NumberText } from './parse-number';
import type { Convention } from './parse-cell';

/** A column's convention, and the first cell that leaves it in doubt, with what was taken for it. */
export interface FoundConvention extends Convention {
  readonly unclearNumber: { readonly row: number; readonly text: string; readonly taken: number } | undefined;
  readonly unclearDate: { readonly row: number; readonly text: string; readonly taken: number } | undefined;
}

/** Votes of typed numbers for each decimal mark. */
export interface MarkVotes {
  readonly point: number;
  readonly comma: number;
}

/** Counts, over one column's cells, the typed numbers that can be read under one decimal mark only. */
export function countMarks(cells: CellStore, rows: readonly number[], column: number): MarkVotes {
  let point = 0;
  let comma = 0;
  for (const row of rows) {
    const { value } = cells.at(row, column);
    const number = typeof value === 'string' ? parseNumberText(value) : undefined;
    if (number?.kind !== 'marked') continue;
    if (number.mark === '.') point++;
    else comma++;
  }
  return { point, comma };
}

/** The convention of columns that hold neither typed numbers nor typed dates. */
export const NO_CONVENTION: FoundConvention = { mark: '.', order: 'dayFirst', unclearNumber: undefined, unclearDate: undefined };

/** What the numbers of one column agree on; `sheet` are the votes of all columns, for want of its own. */
export function findNumberConvention(cells: CellStore, rows: readonly number[], column: number, votes: { readonly own: MarkVotes; readonly sheet: MarkVotes }): FoundConvention {
  return { ...NO_CONVENTION, ...numberConvention(distinctTexts(cells, rows, column), votes) };
}

/** What the dates of one column agree on. */
export function findDateConvention(cells: CellStore, rows: readonly number[], column: number): FoundConvention {
  return { ...NO_CONVENTION, ...dateConvention(distinctTexts(cells, rows, column)) };
}

/** The different texts of a column, each with the row where it comes first. */
function distinctTexts(cells: CellStore, rows: readonly number[], column: number): readonly TextCell[] {
  const firstRows = new Map<string, number>();
  for (const row of rows) {
    const { value } = cells.at(row, column);
    if (typeof value === 'string' && !firstRows.has(value)) firstRows.set(value, row);
  }
  return [...firstRows].map(([text, row]) => ({ row, text }));
}

interface TextCell {
  readonly row: number;
  readonly text: string;
}

function numberConvention(texts: readonly TextCell[], { own, sheet }: { readonly own: MarkVotes; readonly sheet: MarkVotes }): Pick<FoundConvention, 'mark' | 'unclearNumber'> {
  const voted = winner(own) ?? winner(sheet);
  const unclear = texts.map((cell) => ({ ...cell, number: parseNumberText(cell.text) })).find(isUnclear);
  const mark = voted ?? (unclear === undefined ? '.' : otherMark(unclear.number));
  if (unclear === undefined || winner(own) !== undefined) return { mark, unclearNumber: undefined };
  return { mark, unclearNumber: { row: unclear.row, text: unclear.text, taken: valueUnder(mark, unclear.number) ?? 0 } };
}

function isUnclear(cell: TextCell & { readonly number: NumberText | undefined }): cell is TextCell & { readonly number: Extract<NumberText, { kind: 'unclear' }> } {
  return cell.number?.kind === 'unclear';
}

/** With no other evidence, three digits after a mark are thousands. */
function otherMark({ separator }: { readonly separator: DecimalMark }): DecimalMark {
  return separator === ',' ? '.' : ',';
}

function winner({ point, comma }: MarkVotes): DecimalMark | undefined {
  if (point === comma) return undefined;
  return point > comma ? '.' : ',';
}

function dateConvention(texts: readonly TextCell[]): Pick<FoundConvention, 'order' | 'unclearDate'> {
  const dates = texts.flatMap(({ row, text }) => {
    const date = parseDateText(text);
    return date === undefined ? [] : [{ row, text, date }];
  });
  const { order, sure } = dayOrderOf(dates.map(({ date }) => date));
  const first = sure ? undefined : dates.find(({ date }) => isTwofold(date));
  return { order, unclearDate: first === undefined ? undefined : { row: first.row, text: first.text, taken: dayUnder(order, first.date) ?? 0 } };
}

function isTwofold(date: DateText): boolean {
  return date.kind === 'ordered' && date.first <= 12 && date.second <= 12 && date.first !== date.second;
}
