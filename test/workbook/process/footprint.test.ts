import { MemoryWorkbook } from '../../../src/adapters/memory/memory-workbook';
import { footprintOf, footprintsFrom, footprintsText, isMoved, isOursIn } from '../../../src/workbook/process/footprint';
import { typedNotes } from '../../../src/workbook/process/typed-notes';
import { CellStore } from '../../../src/workbook/cell';
import type { SheetDraft } from '../../../src/workbook/sheet-draft';
import type { SheetData } from '../../../src/workbook/workbook';
import { draftReport } from '../../../src/workbook/write/draft-report';
import { inPlaceOptions, sampleReport } from '../write/sample-report';

const DRAFTS = draftReport(sampleReport(), inPlaceOptions('fr'));

async function written(draft: SheetDraft): Promise<SheetData> {
  const workbook = new MemoryWorkbook();
  await workbook.write([draft]);
  const [sheet] = await workbook.read([draft.name]);
  if (sheet === undefined) throw new Error('it was written');
  return sheet;
}

function shifted(sheet: SheetData, { rows = 0, columns = 0 }: { readonly rows?: number; readonly columns?: number }): SheetData {
  const cells = new CellStore();
  for (const row of sheet.cells.rowNumbers()) {
    for (let column = 0; column < sheet.cells.columnCount; column++) cells.set(row < 3 ? row : row + rows, column < 1 ? column : column + columns, sheet.cells.at(row, column));
  }
  return { ...sheet, cells };
}

describe.each(DRAFTS.map((draft) => [draft.role, draft] as const))('the footprint of the %s sheet', (role, draft) => {
  const footprint = footprintOf(draft);

  test('has the cells that hold something and those to fill in, and comes back from the ledger as it was', () => {
    const isOurs = isOursIn(footprint);
    expect(draft.cells.filter(({ column, formula, row, value }) => (value !== null || formula !== undefined) && !isOurs(row)(column))).toEqual([]);
    expect(footprintsFrom(footprintsText(new Map([['one', footprint]]))).get('one')).toEqual(footprint);
  });

  test('takes nothing of ours for a note', async () => {
    expect(typedNotes(await written(draft), footprint)).toEqual([]);
  });

  test('is noticed not to fit when a column was inserted, or a row where rows don’t say what they are about', async () => {
    const sheet = await written(draft);
    expect([isMoved(sheet, footprint), isMoved(shifted(sheet, { columns: 1 }), footprint), isMoved(shifted(sheet, { rows: 1 }), footprint)]).toEqual([false, true, role === 'summary']);
  });
});

test('a ledger that somebody edited has no footprints', () => {
  expect([undefined, '', '{', '[[1]]', '[["plan",[],null,[],null,[[0,1,0]]]]'].map((text) => footprintsFrom(text).size)).toEqual([0, 0, 0, 0, 0]);
});
