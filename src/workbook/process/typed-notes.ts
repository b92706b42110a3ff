import { isDateFormat } from '../number-format';
import type { DraftCell, DraftValue, SheetDraft } from '../sheet-draft';
import type { SheetData } from '../workbook';
import { extentOf, footprintOf, isMoved, isOursIn, type Footprint } from './footprint';

/** Something that a person typed on a sheet of ours, beside what we wrote. */
export interface TypedNote {
  /** Of the cell it was typed into, from 0. */
  readonly row: number;
  readonly column: number;
  readonly value: DraftValue;
  readonly formula?: string;
  readonly isDate: boolean;
  /** What its row is about; empty where the row doesn't say. */
  readonly label: string;
  /** What tells its row from others with the same label; empty where nothing does. */
  readonly detail: string;
  /** How many rows above it are about the same. */
  readonly ordinal: number;
}

/** What people typed on a sheet of ours since it was written; undefined where that can't be told, as columns were inserted or removed. */
export function typedNotes(sheet: SheetData, footprint: Footprint): readonly TypedNote[] | undefined {
  if (isMoved(sheet, footprint)) return undefined;
  const isOurs = isOursIn(footprint);
  const { columnCount, rowCount } = extentOf(footprint);
  const countOf = new Map<string, number>();
  return sheet.cells.rowNumbers().flatMap((row) => {
    const label = labelOf(footprint.labels, (column) => sheet.cells.at(row, column).value);
    const detail = footprint.detail === null ? '' : labelText(sheet.cells.at(row, footprint.detail).value);
    const ordinal = countOf.get(label) ?? 0;
    countOf.set(label, ordinal + 1);
    const columns = Array.from({ length: sheet.cells.columnCount }, (_, column) => column);
    const isMovedHere = row >= rowCount && label !== '' && columns.filter((column) => column < columnCount && sheet.cells.at(row, column).value !== null).length >= LEAST_OF_ROW;
    const isOursHere = isMovedHere ? (column: number) => column < columnCount : isOurs(row);
    return columns
      .filter((column) => !isOursHere(column))
      .flatMap((column) => noteAt(sheet, { row, column, label: row < rowCount || isMovedHere ? label : '', detail, ordinal }));
  });
}

/** A row of ours that was moved down below all of them says what it is about, and holds at least so many cells. */
const LEAST_OF_ROW = 3;

function noteAt({ cells }: SheetData, at: Pick<TypedNote, 'row' | 'column' | 'label' | 'detail' | 'ordinal'>): readonly TypedNote[] {
  const { formula, numberFormat, value } = cells.at(at.row, at.column);
  if (value === null && formula === undefined) return [];
  const plain = typeof value === 'object' ? null : value;
  return [{ ...at, value: plain, isDate: typeof plain === 'number' && isDateFormat(numberFormat), ...(formula === undefined ? {} : { formula }) }];
}

function labelOf(labels: readonly number[], valueAt: (column: number) => unknown): string {
  const texts = labels.map((column) => labelText(valueAt(column)));
  return texts.includes('') ? '' : texts.join(' · ');
}

/** Times of day are numbers that a file may round. */
function labelText(value: unknown): string {
  if (typeof value === 'number') return String(Math.round(value * 1e6) / 1e6);
  return typeof value === 'string' ? value.trim() : '';
}

/** Notes in their place on a new sheet, and those whose row is no longer there. */
export interface PlacedNotes {
  readonly draft: SheetDraft;
  readonly orphans: readonly TypedNote[];
}

/**
 * A sheet with the notes that people typed on the one before it: beside the row that they are about, as far below or right of our cells
 * as they were, else where they were.
 */
export function withNotes(draft: SheetDraft, notes: readonly TypedNote[], before: Footprint): PlacedNotes {
  if (notes.length === 0) return { draft, orphans: [] };
  const footprint = footprintOf(draft);
  const page: Page = { before: extentOf(before), after: extentOf(footprint), rows: labelledRows(draft) };
  const isOurs = isOursIn(footprint);
  const placed = new Map<string, DraftCell>();
  const orphans: TypedNote[] = [];
  for (const note of notes) {
    const row = rowFor(note, page);
    if (row === undefined) {
      orphans.push(note);
      continue;
    }
    let column = columnFor(note, page);
    // Where the cell is taken by now, the note stands right of all that is ours.
    while (isOurs(row)(column) || placed.has(keyOf({ row, column }))) column = Math.max(column + 1, page.after.columnCount);
    placed.set(keyOf({ row, column }), cellOf(note, { row, column }));
  }
  const cells = [...draft.cells.filter((cell) => !placed.has(keyOf(cell))), ...placed.values()];
  return { draft: { ...draft, cells, print: printed(draft) }, orphans };
}

type Extent = ReturnType<typeof extentOf>;

interface Page {
  readonly before: Extent;
  readonly after: Extent;
  /** Rows by what they are about. */
  readonly rows: ReadonlyMap<string, readonly LabelledRow[]>;
}

interface LabelledRow {
  readonly row: number;
  readonly detail: string;
}

function keyOf({ column, row }: { readonly row: number; readonly column: number }): string {
  return `${row} ${column}`;
}

function labelledRows({ cells, rowDetail, rowLabels = [] }: SheetDraft): ReadonlyMap<string, readonly LabelledRow[]> {
  const texts = new Map<number, Map<number, DraftValue>>();
  for (const { column, row, value } of cells) {
    if (rowLabels.includes(column) || column === rowDetail) texts.set(row, (texts.get(row) ?? new Map<number, DraftValue>()).set(column, value));
  }
  const rows = new Map<string, LabelledRow[]>();
  for (const [row, inRow] of [...texts].sort(([a], [b]) => a - b)) {
    const label = labelOf(rowLabels, (column) => inRow.get(column));
    const detail = rowDetail === undefined ? '' : labelText(inRow.get(rowDetail));
    rows.set(label, [...(rows.get(label) ?? []), { row, detail }]);
  }
  return rows;
}

function rowFor({ detail, label, ordinal, row }: TypedNote, { after, before, rows }: Page): number | undefined {
  const alike = rows.get(label) ?? [];
  if (label !== '') return (alike.find((one) => detail !== '' && one.detail === detail) ?? alike[ordinal] ?? alike[0])?.row;
  return row >= before.rowCount ? row - before.rowCount + after.rowCount : row;
}

function columnFor({ column }: TypedNote, { after, before }: Page): number {
  return column >= before.columnCount ? column - before.columnCount + after.columnCount : column;
}

/** A formula counts on where it stands: elsewhere its value takes its place. */
function cellOf(note: TypedNote, at: { readonly row: number; readonly column: number }): DraftCell {
  const isInPlace = note.row === at.row && note.column === at.column;
  return { ...at, value: note.value, style: styleOf(note), ...(note.formula !== undefined && isInPlace ? { formula: note.formula } : {}) };
}

function styleOf({ isDate }: TypedNote): 'typed' | 'typedDate' {
  return isDate ? 'typedDate' : 'typed';
}

/** Notes are the team's own: they don't make the print smaller. */
function printed(draft: SheetDraft): SheetDraft['print'] {
  const { charts = [], print } = draft;
  const extent = extentOf(footprintOf(draft));
  const rowCount = Math.max(extent.rowCount, ...charts.map(({ anchor }) => anchor.row + anchor.rowCount));
  const columnCount = Math.max(extent.columnCount, ...charts.map(({ anchor }) => anchor.column + anchor.columnCount));
  return { ...print, area: print.area ?? { row: 0, column: 0, rowCount, columnCount } };
}

/** A note that has lost its place, and what it was about. */
export interface LostNote {
  readonly about: string;
  readonly note: TypedNote;
}

const ABOUT_COLUMN = 1;
const NOTE_COLUMN = 4;

/** A sheet with a list of lost notes, under a heading, below all that it holds. */
export function withLostNotes(draft: SheetDraft, notes: readonly LostNote[], heading: string): SheetDraft {
  if (notes.length === 0) return draft;
  const first = draft.cells.reduce((last, { row }) => Math.max(last, row), 0) + 2;
  const listed = notes.flatMap(({ about, note }, at): readonly DraftCell[] => [
    { row: first + 1 + at, column: ABOUT_COLUMN, value: about, style: 'typed' },
    { row: first + 1 + at, column: NOTE_COLUMN, value: note.value, style: styleOf(note) },
  ]);
  return { ...draft, cells: [...draft.cells, { row: first, column: ABOUT_COLUMN, value: heading, style: 'typed' }, ...listed], print: printed(draft) };
}
