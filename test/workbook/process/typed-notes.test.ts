import { CellStore, type CellValue } from '../../../src/workbook/cell';
import { footprintOf } from '../../../src/workbook/process/footprint';
import { typedNotes, withLostNotes, withNotes } from '../../../src/workbook/process/typed-notes';
import type { DraftValue, SheetDraft } from '../../../src/workbook/sheet-draft';
import type { SheetData } from '../../../src/workbook/workbook';

type Rows = readonly (readonly DraftValue[])[];

/** A drafted sheet whose first column says what a row is about, its second which of these. */
function draft(rows: Rows, changes: Partial<SheetDraft> = {}): SheetDraft {
  const cells = rows.flatMap((values, row) => values.map((value, column) => ({ row, column, value })));
  return { name: 'Ours', visibility: 'visible', columnWidths: [], cells, print: { orientation: 'portrait', fit: [1, 0] }, rowLabels: [0], rowDetail: 1, ...changes };
}

function sheet(rows: readonly (readonly CellValue[])[]): SheetData {
  return { name: 'Ours', visibility: 'visible', cells: CellStore.from(rows), tables: [], merges: [], hiddenRowCount: 0, notes: [] };
}

const BEFORE: Rows = [['Late', 'Jan', 10], ['Late', 'Mar', 5], ['Overload', 'Feb', 7]];

/** Where what was typed beside these rows stands on another draft: row, column and value of each cell that is not drafted. */
function kept(typed: readonly (readonly CellValue[])[], after: SheetDraft): unknown {
  const before = draft(BEFORE);
  const { draft: whole, orphans } = withNotes(after, typedNotes(sheet(typed), footprintOf(before)) ?? [], footprintOf(before));
  const added = whole.cells.filter((cell) => !after.cells.includes(cell));
  return [added.map(({ row, column, value }) => [row, column, value]), orphans.map(({ label, value }) => [label, value])];
}

const NOTED = [['Late', 'Jan', 10], ['Late', 'Mar', 5, 'ask Paul'], ['Overload', 'Feb', 7]];

test('a note goes with its row among rows about the same, else with the one in its place, else with the first', () => {
  expect(kept(NOTED, draft([['Late', 'Mar', 4], ['Late', 'Apr', 3]]))).toEqual([[[0, 3, 'ask Paul']], []]);
  expect(kept(NOTED, draft([['Late', 'Apr', 4], ['Late', 'May', 3]]))).toEqual([[[1, 3, 'ask Paul']], []]);
  expect(kept(NOTED, draft([['Late', 'Apr', 4]]))).toEqual([[[0, 3, 'ask Paul']], []]);
  expect(kept(NOTED, draft([['Overload', 'Mar', 4]]))).toEqual([[], [['Late', 'ask Paul']]]);
});

test('a note whose cell is taken stands right of all of ours, two of them beside each other', () => {
  const noted = [['Late', 'Jan', 10, 'one', 'two'], ['Late', 'Mar', 5], ['Overload', 'Feb', 7]];
  const wider = draft([['Late', 'Jan', 10, 11, 12], ['Late', 'Mar', 5], ['Overload', 'Feb', 7]]);
  expect(kept(noted, wider)).toEqual([[[0, 5, 'one'], [0, 6, 'two']], []]);
  const gaps = [['Late', 'Jan', 10], ['Late', 'Mar', 5], ['Overload', 'Feb', 7], [], ['below']];
  expect(kept(gaps, draft([['Late', 'Jan', 10]]))).toEqual([[[2, 0, 'below']], []]);
});

test('a note takes the place of a cell that was drafted blank', () => {
  const after = draft([['Late', 'Jan', 10], ['Late', 'Mar', 5, null], ['Overload', 'Feb', 7]]);
  const { draft: whole } = withNotes(after, typedNotes(sheet(NOTED), footprintOf(draft(BEFORE))) ?? [], footprintOf(draft(BEFORE)));
  expect(whole.cells.filter(({ row, column }) => row === 1 && column === 3).map(({ value }) => value)).toEqual(['ask Paul']);
});

test('notes don’t make the print smaller, nor do lost ones', () => {
  const before = footprintOf(draft(BEFORE));
  const charts = [{ anchor: { row: 6, column: 0, rowCount: 10, columnCount: 8 } }] as unknown as NonNullable<SheetDraft['charts']>;
  const { draft: whole } = withNotes(draft(BEFORE, { charts }), typedNotes(sheet(NOTED), before) ?? [], before);
  expect(whole.print.area).toEqual({ row: 0, column: 0, rowCount: 16, columnCount: 8 });
  const [note] = typedNotes(sheet(NOTED), before) ?? [];
  if (note === undefined) throw new Error('it was typed');
  const listed = withLostNotes(draft(BEFORE), [{ about: 'Ours · Late', note }], 'Lost');
  expect(listed.print.area).toEqual({ row: 0, column: 0, rowCount: 3, columnCount: 3 });
  expect(listed.cells.slice(-3).map(({ row, column, value }) => [row, column, value])).toEqual([[4, 1, 'Lost'], [5, 1, 'Ours · Late'], [5, 4, 'ask Paul']]);
});

test('a row of ours that was moved below all of them is no note', () => {
  const moved = [['Late', 'Jan', 10], [null], ['Overload', 'Feb', 7, 'seen'], ['Late', 'Mar', 5, 'ask Paul']];
  expect(kept(moved, draft(BEFORE))).toEqual([[[2, 3, 'seen'], [1, 3, 'ask Paul']], []]);
});
