import type { Diagnostic } from '../../src/domain/diagnostic';
import type { Cell, CellValue } from '../../src/workbook/cell';
import { CellStore } from '../../src/workbook/cell';
import type { SheetData } from '../../src/workbook/workbook';
import { approved, changed, company, HIGHER, MONTHS, read, TODAY, writtenRun } from './approved-company';

type Rows = readonly (readonly Cell[])[];

function rowsOf({ cells }: SheetData): Rows {
  return Array.from({ length: cells.rowCount }, (_, row) => Array.from({ length: cells.columnCount }, (__, column) => cells.at(row, column)));
}

function sheetNamed(sheets: readonly SheetData[], name: string): SheetData {
  const found = sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
}

/** The sheets with other rows on one of them. */
function withRows(sheets: readonly SheetData[], name: string, edit: (rows: Cell[][]) => readonly (readonly (Cell | CellValue)[])[]): readonly SheetData[] {
  return sheets.map((sheet) => (sheet.name === name ? { ...sheet, cells: CellStore.from(edit(rowsOf(sheet).map((row) => [...row]))) } : sheet));
}

/** The sheets with something typed into cells of one of them. */
function typed(sheets: readonly SheetData[], name: string, ...cells: readonly { readonly row: number; readonly column: number; readonly cell: Cell | CellValue }[]): readonly SheetData[] {
  return withRows(sheets, name, (rows) => {
    const all: (Cell | CellValue)[][] = rows;
    for (const { cell, column, row } of cells) {
      while (all.length <= row) all.push([]);
      const line = all[row] ?? [];
      while (line.length <= column) line.push(null);
      line[column] = cell;
    }
    return all;
  });
}

/** Where a value stands, as the texts of its row that come before it. */
function besides(sheets: readonly SheetData[], name: string, value: CellValue): readonly CellValue[] | undefined {
  const row = rowsOf(sheetNamed(sheets, name)).find((cells) => cells.some((cell) => cell.value === value));
  return row?.map((cell) => cell.value).filter((one) => typeof one === 'string').slice(0, 4);
}

function rowWith(sheets: readonly SheetData[], name: string, ...texts: readonly string[]): number {
  return rowsOf(sheetNamed(sheets, name)).findIndex((cells) => texts.every((text) => cells.some(({ value }) => value === text)));
}

async function again(sheets: readonly SheetData[]): Promise<readonly SheetData[]> {
  return writtenRun(sheets, await read(sheets));
}

async function codes(sheets: readonly SheetData[]): Promise<readonly Diagnostic['code'][]> {
  const workbook = await again(sheets);
  const messages = rowsOf(sheetNamed(workbook, 'Data quality')).map((cells) => cells.at(5)?.value);
  return messages.filter((value): value is Diagnostic['code'] => typeof value === 'string');
}

const [SCARCE, FREE] = [
  company({ capacity: [['Resource', ...MONTHS], ['Line', 60, 60, 60]], stock: [['Item', 'On hand', 'Unit cost', 'Price', 'Min coverage'], ['A', 0, 10, 20, 0], ['B', 0, 5, 9, 0]] }),
  company({ demand: HIGHER }),
];

describe('what people type beside our cells', () => {
  test('follows its row to where it stands on the next plan, and keeps its distance below all rows and right of all columns', async () => {
    const first = await again(company());
    const plan = sheetNamed(first, 'Plan').cells;
    const noted = typed(first, 'Plan',
      { row: rowWith(first, 'Plan', 'B', 'Production'), column: plan.columnCount + 1, cell: 'ask Paul' },
      { row: plan.rowCount + 2, column: 1, cell: { value: 46_030, numberFormat: 'dd/mm/yyyy' } });
    // An item more comes before B, and another month.
    const months = [...MONTHS, '2027-04'];
    const grown = changed(noted, company({
      demand: [['Item', ...months], ['A', 60, 70, 80, 90], ['AB', 10, 10, 10, 10], ['B', 40, 40, 40, 40]],
      stock: [['Item', 'On hand', 'Unit cost', 'Price', 'Min coverage', 'Subcontract cost'], ['A', 0, 10, 20, 0, null], ['AB', 200, 10, 20, 0, null], ['B', 0, 5, 9, 0, 6]],
      capacity: [['Resource', ...months], ['Line', 150, 150, 150, 150]],
    }));
    const second = await again(grown);
    const after = sheetNamed(second, 'Plan').cells;
    const row = rowWith(second, 'Plan', 'B', 'Production');
    expect(row).toBeGreaterThan(rowWith(first, 'Plan', 'B', 'Production'));
    expect(rowWith(second, 'Plan', 'ask Paul')).toBe(row);
    expect(after.at(after.rowCount - 1, 1)).toMatchObject({ value: 46_030 });
    // As often as the plan is written, the notes stay where they are.
    const third = await again(second);
    expect(rowsOf(sheetNamed(third, 'Plan'))).toEqual(rowsOf(sheetNamed(second, 'Plan')));
  });

  test('keeps its formula where it stands still, and its value elsewhere', async () => {
    const first = await again(company());
    const [row, column] = [rowWith(first, 'Load', 'Line', 'Load'), sheetNamed(first, 'Load').cells.columnCount + 1];
    const noted = typed(first, 'Load', { row, column, cell: { value: 3, formula: 'SUM(G6:H6)/100' } });
    expect(sheetNamed(await again(noted), 'Load').cells.at(row, column)).toEqual({ value: 3, formula: 'SUM(G6:H6)/100' });
    const longer = company({ demand: [['Item', ...MONTHS, '2027-04'], ['A', 10, 10, 10, 10], ['B', 1, 1, 1, 1]], capacity: [['Resource', ...MONTHS, '2027-04'], ['Line', 150, 150, 150, 150]] });
    expect(sheetNamed(await again(changed(noted, longer)), 'Load').cells.at(row, column + 1)).toEqual({ value: 3 });
  });

  test('stays with its exception when rows were sorted, and is listed once that is gone', async () => {
    const first = await again(SCARCE);
    const { cells } = sheetNamed(first, 'Exceptions');
    const [top = 0, ...others] = cells.rowNumbers().filter((row) => row > 3);
    const subject = [2, 3].map((column) => cells.at(top, column).value as string);
    const noted = typed(first, 'Exceptions', { row: 3, column: cells.columnCount, cell: 'Our comment' }, { row: top, column: cells.columnCount, cell: 'call the buyer' });
    const sorted = withRows(noted, 'Exceptions', (rows) => [...rows.slice(0, top), ...[...rows.slice(top)].reverse()]);
    expect(others.length).toBeGreaterThan(0);
    const second = await again(sorted);
    expect(besides(second, 'Exceptions', 'call the buyer')?.slice(1, 3)).toEqual(subject);
    expect(rowWith(second, 'Exceptions', 'Our comment', 'Kind')).toBe(3);

    const third = await again(changed(second, company({ capacity: [['Resource', ...MONTHS], ['Line', 900, 900, 900]] })));
    expect(besides(third, 'Exceptions', 'call the buyer')).toBeUndefined();
    expect(besides(third, 'Data quality', 'call the buyer')?.[0]).toBe(['Exceptions', ...subject].join(' · '));
    const fourth = await again(third);
    expect(besides(fourth, 'Data quality', 'call the buyer')).toEqual(besides(third, 'Data quality', 'call the buyer'));
  });

  test('goes nowhere when a column was inserted among ours, and that is said', async () => {
    const first = await again(SCARCE);
    expect(await codes(first)).not.toContain('notes-not-kept');
    const inserted = withRows(first, 'Exceptions', (rows) => rows.map((row, at) => [...row.slice(0, 3), at === 3 ? 'Comment' : null, ...row.slice(3)]));
    expect(await codes(inserted)).toContain('notes-not-kept');
    expect(sheetNamed(await again(inserted), 'Exceptions').cells.columnCount).toBe(sheetNamed(first, 'Exceptions').cells.columnCount);
  });
});

describe('the signature of the Summary', () => {
  const LABELS = ['Prepared by', 'Approved by', 'Date'];

  function signature(sheets: readonly SheetData[]): readonly CellValue[] {
    const row = rowsOf(sheetNamed(sheets, 'Summary')).find((cells) => cells.some(({ value }) => value === 'Prepared by')) ?? [];
    return row.map(({ value }) => value).filter((value) => value !== null && !LABELS.includes(value as string));
  }

  function signed(sheets: readonly SheetData[], ...values: readonly CellValue[]): readonly SheetData[] {
    const row = rowWith(sheets, 'Summary', 'Prepared by');
    return typed(sheets, 'Summary', ...[2, 8, 14].map((column, at) => ({ row, column, cell: values[at] ?? null })));
  }

  test('stays with the plan that it was given to, and no longer', async () => {
    const mine = signed(await again(company()), 'Paul', 'Zoe', 46_031);
    const second = await again(mine);
    expect([signature(second), (await codes(mine)).includes('sign-off-lapsed')]).toEqual([['Paul', 'Zoe', 46_031], false]);
    const changedPlan = changed(second, FREE);
    expect(signature(await again(changedPlan))).toEqual([]);
    expect(await codes(changedPlan)).toContain('sign-off-lapsed');
  });

  test('is given by an approval, beside who prepared it', async () => {
    const prepared = signed(await again(company()), 'Paul');
    const done = await approved(prepared);
    expect(signature(done)).toEqual(['Paul', 'Ana', TODAY]);
    expect(signature(await again(done))).toEqual(signature(done));
  });
});
