import { packSheet, unpackSheet } from '../../../src/taskpane/planner/packed-sheet';
import { CellStore } from '../../../src/workbook/cell';
import type { SheetData } from '../../../src/workbook/workbook';

test('a sheet crosses threads whole', () => {
  const cells = CellStore.from([['Item', null, 'Jan'], [], ['A', { value: 3, numberFormat: '0.0', formula: 'B1+1' }, { value: { error: '#N/A' } }]]);
  const sheet: SheetData = {
    name: 'Ventes', visibility: 'hidden', cells, merges: [{ row: 0, column: 0, rowCount: 1, columnCount: 2 }], hiddenRowCount: 2,
    tables: [{ name: 'T', area: { row: 0, column: 0, rowCount: 3, columnCount: 3 }, hasHeader: true, hasTotals: false }],
    notes: [{ kind: 'externalLinks', count: 1 }],
  };

  expect(unpackSheet(structuredClone(packSheet(sheet)))).toEqual(sheet);
});
