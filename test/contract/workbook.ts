import { CellStore, type Cell } from '../../src/workbook/cell';
import { ledgerDraft } from '../../src/workbook/ledger';
import { STYLE, type CellStyle } from '../../src/workbook/palette';
import type { DraftCell, OwnedRole, SheetDraft } from '../../src/workbook/sheet-draft';
import type { TableEdit } from '../../src/workbook/table-edit';
import type { SheetData, Workbook } from '../../src/workbook/workbook';
import { draftReport } from '../../src/workbook/write/draft-report';
import { inPlaceOptions, sampleReport } from '../workbook/write/sample-report';

/** A sheet of the user's with these rows. */
export function userSheet(name: string, ...rows: readonly (readonly (string | number)[])[]): SheetData {
  return { name, visibility: 'visible', cells: CellStore.from(rows), tables: [], merges: [], hiddenRowCount: 0, notes: [] };
}

/** A result sheet that holds one text. */
export function resultSheet(name: string, text = name): SheetDraft {
  return { name, visibility: 'visible', columnWidths: [10], cells: [{ row: 0, column: 0, value: text }], print: { orientation: 'portrait', fit: [1, 0] } };
}

/** These result sheets with the ledger that calls them ours, each by a role in turn. */
export function withLedger(...drafts: readonly SheetDraft[]): readonly SheetDraft[] {
  const roles = ['summary', 'plan', 'load', 'exceptions', 'quality', 'scenarios'] as const satisfies readonly OwnedRole[];
  const owned = drafts.map(({ name }, at) => [roles[at] ?? 'summary', name] as const);
  return [...drafts, ledgerDraft({ owned: new Map<OwnedRole, string>([...owned, ['ledger', '_equilibre']]), mapping: new Map(), runs: [], version: '1.2.3', kept: new Map() })];
}

const LATE = 'IF(tblActions[[#This Row],[Due]]<46100,"yes","no")';

/** A sheet of the user's with a table at B2:D4: its last column calculated, its last row blank, a note below it. */
export function actionsSheet(): SheetData {
  const late = { value: 'yes', formula: LATE };
  return {
    ...userSheet('Actions'),
    cells: CellStore.from([[], [null, 'Task', 'Due', 'Late?'], [null, 'Call', 46000, late], [null, null, null, late], [], [], [], [], [null, 'A note']]),
    tables: [{ name: 'tblActions', area: { row: 1, column: 1, rowCount: 3, columnCount: 3 }, hasHeader: true, hasTotals: false }],
  };
}

/** Changes the first row of that table, fills the blank one and makes it grow by two. */
export const ACTIONS_EDIT: TableEdit = {
  sheet: 'Actions',
  table: 'tblActions',
  area: { row: 1, column: 1, rowCount: 5, columnCount: 3 },
  cells: [
    { row: 2, column: 1, value: 'Call back' },
    { row: 3, column: 1, value: '=not a formula' },
    { row: 3, column: 2, value: 46050, isDate: true },
    { row: 3, column: 3, value: 'yes' },
    { row: 4, column: 1, value: '00123' },
    { row: 4, column: 2, value: 46200, isDate: true },
    { row: 4, column: 3, value: 'no' },
    { row: 5, column: 1, value: true },
    { row: 5, column: 2, value: 46010 },
    { row: 5, column: 3, value: 'yes' },
  ],
};

/** The sheet as that edit leaves it. */
export function editedActions(): SheetData {
  const late = (value: string): Cell => ({ value, formula: LATE });
  const rows = [['Call back', 46000, late('yes')], ['=not a formula', 46050, late('yes')], ['00123', 46200, late('no')], [true, 46010, late('yes')]] as const;
  const cells = CellStore.from([[], [null, 'Task', 'Due', 'Late?'], ...rows.map((row) => [null, ...row]), [], [], [null, 'A note']]);
  return { ...actionsSheet(), cells, tables: [{ name: 'tblActions', area: ACTIONS_EDIT.area, hasHeader: true, hasTotals: false }] };
}

/** What every implementation of the port `Workbook` must do; `create` gives one that holds these sheets. */
export function workbookContract(name: string, create: (sheets: readonly SheetData[]) => Promise<Workbook>): void {
  const demand = userSheet('Demand', ['Item', 'Quantity'], ['A', 12]);
  const notes = userSheet('Notes', ['Plan']);

  describe(`${name} as a Workbook`, () => {
    it('lists its sheets in tab order and reads the ones that are asked for', async () => {
      const workbook = await create([demand, notes]);
      expect(await workbook.sheetNames()).toEqual(['Demand', 'Notes']);
      expect(await workbook.read(['Notes', 'Absent', 'Demand'])).toEqual([demand, notes]);
    });

    it('puts drafts behind the sheets that are there and leaves these as they are', async () => {
      const workbook = await create([demand, notes]);
      await workbook.write(withLedger(resultSheet('Plan'), resultSheet('Load')));
      expect(await workbook.sheetNames()).toEqual(['Demand', 'Notes', 'Plan', 'Load', '_equilibre']);
      expect(await workbook.read(['Demand', 'Notes'])).toEqual([demand, notes]);
    });

    it('replaces its own sheets where they stand', async () => {
      const workbook = await create([demand]);
      await workbook.write(withLedger(resultSheet('Plan', 'first'), resultSheet('Load')));
      await workbook.write(withLedger(resultSheet('Plan', 'second'), resultSheet('Load')));
      expect(await workbook.sheetNames()).toEqual(['Demand', 'Plan', 'Load', '_equilibre']);
      expect((await workbook.read(['Plan']))[0]?.cells.at(0, 0)).toEqual({ value: 'second' });
    });

    it('puts sheets of other names where its first one stood', async () => {
      const workbook = await create([demand]);
      await workbook.write(withLedger(resultSheet('Summary'), resultSheet('Load')));
      await workbook.write(withLedger(resultSheet('Synthèse'), resultSheet('Charge')));
      expect(await workbook.sheetNames()).toEqual(['Demand', 'Synthèse', 'Charge', '_equilibre']);
    });

    it('keeps sheets that an earlier write did not call its own', async () => {
      const workbook = await create([demand]);
      await workbook.write([resultSheet('Guide')]);
      await workbook.write(withLedger(resultSheet('Plan')));
      expect(await workbook.sheetNames()).toEqual(['Demand', 'Guide', 'Plan', '_equilibre']);
    });

    it('adds sheets for the user beside a result, which stays, and never replaces them', async () => {
      const workbook = await create([demand]);
      await workbook.write(withLedger(resultSheet('Plan', 'first')));
      await workbook.write([resultSheet('Calendar', 'a date'), resultSheet('Holidays')]);
      expect(new Set(await workbook.sheetNames())).toEqual(new Set(['Demand', 'Plan', '_equilibre', 'Calendar', 'Holidays']));
      await workbook.write(withLedger(resultSheet('Plan', 'second')));
      const texts = (await workbook.read(['Plan', 'Calendar', 'Holidays'])).map(({ cells, name: title }) => [title, cells.at(0, 0).value]);
      expect(texts).toEqual([['Plan', 'second'], ['Calendar', 'a date'], ['Holidays', 'Holidays']]);
    });

    it("refuses a sheet for the user that bears the name of one of ours", async () => {
      const workbook = await create([demand]);
      await workbook.write(withLedger(resultSheet('Plan', 'ours')));
      await expect(workbook.write([resultSheet('Plan', 'theirs')])).rejects.toMatchObject({ fault: 'name-taken', detail: 'Plan' });
      expect((await workbook.read(['Plan']))[0]?.cells.at(0, 0).value).toBe('ours');
    });

    it("refuses a draft of a user's sheet's name, and stays as it was", async () => {
      const workbook = await create([demand]);
      await expect(workbook.write(withLedger(resultSheet('Plan'), resultSheet('DEMAND')))).rejects.toMatchObject({ name: 'WorkbookError', fault: 'name-taken', detail: 'DEMAND' });
      expect(await workbook.sheetNames()).toEqual(['Demand']);
      expect(await workbook.read(['Demand'])).toEqual([demand]);
    });

    it('writes nothing when it is cancelled', async () => {
      const workbook = await create([demand]);
      await expect(workbook.write(withLedger(resultSheet('Plan')), { signal: AbortSignal.abort() })).rejects.toMatchObject({ fault: 'cancelled' });
      expect(await workbook.sheetNames()).toEqual(['Demand']);
    });

    it("fills and grows a table of the user's, whose calculated column goes on, and leaves all else", async () => {
      const workbook = await create([actionsSheet(), demand]);
      await workbook.write([], undefined, [ACTIONS_EDIT]);
      expect(await workbook.sheetNames()).toEqual(['Actions', 'Demand']);
      expect((await workbook.read(['Actions', 'Demand'])).map(contentsOf)).toEqual([editedActions(), demand].map(contentsOf));
    });

    it('edits a table again that it edited before', async () => {
      const workbook = await create([actionsSheet()]);
      await workbook.write([], undefined, [ACTIONS_EDIT]);
      await workbook.write([], undefined, [{ ...ACTIONS_EDIT, cells: [{ row: 5, column: 1, value: null }, { row: 5, column: 2, value: 46020 }] }]);
      const [sheet] = await workbook.read(['Actions']);
      expect([1, 2, 3].map((column) => sheet?.cells.at(5, column).value)).toEqual([null, 46020, 'yes']);
    });

    it('writes drafts and edits together', async () => {
      const workbook = await create([actionsSheet()]);
      await workbook.write(withLedger(resultSheet('Plan')), undefined, [ACTIONS_EDIT]);
      expect(await workbook.sheetNames()).toEqual(['Actions', 'Plan', '_equilibre']);
      expect((await workbook.read(['Actions'])).map(contentsOf)).toEqual([contentsOf(editedActions())]);
    });

    it.each<[string, readonly SheetDraft[], Partial<TableEdit>]>([
      ['a table that is not there', withLedger(resultSheet('Plan')), { table: 'tblOther' }],
      ['a sheet that is not there', withLedger(resultSheet('Plan')), { sheet: 'Other' }],
      ["drafts of a user's sheet's name", withLedger(resultSheet('Actions')), {}],
    ])('refuses %s, and stays as it was', async (_, drafts, part) => {
      const workbook = await create([actionsSheet()]);
      await expect(workbook.write(drafts, undefined, [ACTIONS_EDIT, { ...ACTIONS_EDIT, ...part }])).rejects.toMatchObject({ name: 'WorkbookError' });
      expect(await workbook.sheetNames()).toEqual(['Actions']);
      expect((await workbook.read(['Actions'])).map(contentsOf)).toEqual([contentsOf(actionsSheet())]);
    });

    it('tells what its sheets and tables are called', async () => {
      const workbook = await create([{ ...actionsSheet(), visibility: 'hidden' }, demand]);
      await workbook.write(withLedger(resultSheet('Plan')));
      expect(await workbook.takenNames()).toEqual({
        sheets: ['Actions', 'Demand', 'Plan', '_equilibre'],
        tables: [{ name: 'tblActions', sheet: 'Actions', headers: ['Task', 'Due', 'Late?'] }],
        names: [],
      });
    });

    it('reads back a whole report as it was drafted', async () => {
      const drafts = draftReport(sampleReport(), inPlaceOptions('en'));
      const workbook = await create([demand]);
      await workbook.write(withLedger(...drafts));
      const read = await workbook.read(drafts.map((draft) => draft.name));
      expect(read.map(contentsOf)).toEqual(drafts.map(draftedContents));
    });
  });
}

type Contents = readonly [name: string, cells: Readonly<Record<string, unknown>>, tables: readonly unknown[]];

function contentsOf({ name, cells, tables }: SheetData): Contents {
  const entries = cells.rowNumbers().flatMap((row) =>
    Array.from({ length: cells.columnCount }, (_, column) => [`${row}/${column}`, cells.at(row, column)] as const).filter(([, cell]) => cell.value !== null || cell.formula !== undefined),
  );
  return [name, Object.fromEntries(entries), tables.map((table) => [table.name, table.area])];
}

function draftedContents({ name, cells, tables = [] }: SheetDraft): Contents {
  const filled = cells.filter(({ value, formula }) => formula !== undefined || (value !== null && value !== ''));
  return [name, Object.fromEntries(filled.map((cell) => [`${cell.row}/${cell.column}`, draftedCell(cell)])), tables.map((table) => [table.name, table.area])];
}

function draftedCell({ value, formula, style }: DraftCell): Cell {
  const { numberFormat }: CellStyle = style === undefined ? {} : STYLE[style];
  return { value, ...(numberFormat === undefined ? {} : { numberFormat }), ...(formula === undefined ? {} : { formula }) };
}
