import { CellStore, type Cell } from '../../src/workbook/cell';
import { ledgerDraft } from '../../src/workbook/ledger';
import { STYLE, type CellStyle } from '../../src/workbook/palette';
import type { DraftCell, OwnedRole, SheetDraft } from '../../src/workbook/sheet-draft';
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
