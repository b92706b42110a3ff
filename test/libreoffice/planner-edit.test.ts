import { HighsSolver } from '../../src/adapters/highs/highs-solver';
import { MemoryWorkbook } from '../../src/adapters/memory/memory-workbook';
import { renderWorkbook } from '../../src/adapters/xlsx/write/render-workbook';
import { placeText, cellPlace } from '../../src/domain/place';
import { draftResult } from '../../src/jobs/draft-result';
import { readInput } from '../../src/jobs/read-input';
import { reconcileInput } from '../../src/jobs/reconcile-input';
import type { SheetDraft } from '../../src/workbook/sheet-draft';
import type { SheetData } from '../../src/workbook/workbook';
import { sheet } from '../workbook/read/sheet-notation';
import { describeWithOffice, OFFICE_TIMEOUT } from './office';
import { recalculated } from './recalculate';

const TODAY = 46023;
const solver = new HighsSolver();

const INPUT: readonly SheetData[] = [
  sheet('Demand', [['Item', '2026-01', '2026-02', '2026-03', '2026-04'], ['A', 100, 130, 90, 120], ['B', 40, 40, 60, 40]]),
  sheet('Stock', [['Item', 'On hand', 'Unit cost', 'Price', 'Lead time', 'Subcontract cost', 'Safety stock'], ['A', 60, 10, 20, 1, null, 10], ['B', 0, 5, 9, 0, 7, 5]]),
  sheet('Capacity', [['Resource', '2026-01', '2026-02', '2026-03', '2026-04'], ['Line', 150, 150, 160, 150]]),
  sheet('Routings', [['Item', 'Resource', 'Hours per unit'], ['A', 'Line', 1], ['B', 'Line', 0.5]]),
];

async function runOn(sheets: readonly SheetData[]): Promise<readonly SheetDraft[]> {
  const input = await readInput([{ name: 'x', workbook: new MemoryWorkbook(sheets) }], { today: TODAY });
  const report = await reconcileInput(input, solver, { timeLimitSeconds: 10 });
  if (report === undefined) throw new Error(JSON.stringify(input.diagnostics));
  return draftResult(input, report, { language: 'en', version: 'test', runAt: TODAY, inputFile: undefined });
}

/** The Plan sheet with production and subcontracting typed over, all of it locked: rows by item, both figures by period. */
function edited(drafts: readonly SheetDraft[], rows: ReadonlyMap<number, readonly (number | string)[]>): readonly SheetDraft[] {
  return drafts.map((draft) =>
    draft.role !== 'plan'
      ? draft
      : { ...draft, cells: draft.cells.map((cell) => ({ ...cell, value: (cell.column >= 7 && cell.column < 11 ? rows.get(cell.row)?.[cell.column - 7] : undefined) ?? cell.value })) },
  );
}

describeWithOffice('after a planner’s edit', () => {
  test(
    'the formulas of Plan, Load and Summary give what the next run finds with these figures locked',
    async () => {
      const all = ['x', 'x', 'x', 'x'];
      // Rows of the blocks from 0: production, subcontract and lock of A stand in 6 … 8, those of B in 18 … 20.
      const typed = new Map<number, readonly (number | string)[]>([[6, [120, 70, 90, 0]], [8, all], [18, [30, 50, 40, 60]], [19, [5, 0, 12, 0]], [20, all]]);
      const after = edited(await runOn(INPUT), typed);
      const calculated = new Map((await recalculated(await renderWorkbook(after), 'en-US')).map((data) => [data.name, data]));

      const workbook = new MemoryWorkbook(INPUT);
      await workbook.write(after);
      const next = await runOn(await workbook.read(await workbook.sheetNames()));

      const made = next.find(({ role }) => role === 'plan')?.cells.filter(({ row, column }) => (row === 6 || row === 18) && column >= 7 && column < 11);
      expect(made?.map(({ value }) => value)).toEqual([120, 70, 90, 0, 30, 50, 40, 60]);
      const compared = next.filter(({ role }) => role === 'plan' || role === 'load' || role === 'summary');
      const differences = compared.flatMap((draft) =>
        draft.cells
          .filter(({ formula }) => formula !== undefined)
          .flatMap(({ row, column, value }) => {
            const found = calculated.get(draft.name)?.cells.at(row, column).value;
            const isSame = typeof value === 'number' && typeof found === 'number' ? Math.abs(value - found) <= 1e-9 * Math.max(1, Math.abs(value)) : value === found;
            return isSame ? [] : [`${placeText(cellPlace({ sheet: draft.name }, row, column))}: ${String(value)}, calculated ${JSON.stringify(found)}`];
          }),
      );
      expect(differences).toEqual([]);
      expect(compared.flatMap(({ cells }) => cells.filter(({ formula }) => formula !== undefined)).length).toBeGreaterThan(100);
    },
    OFFICE_TIMEOUT,
  );
});
