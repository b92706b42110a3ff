import { readTables } from '../../../../src/adapters/xlsx/read/read-tables';
import { readingOf } from './reading';

it('reads the tables in the order of the sheet and counts those that are missing', () => {
  const reading = readingOf({ 't1.xml': '<table name="One" ref="A1:B3"/>', 't2.xml': '<table name="x" displayName="Two_x0041_" ref="D1:D9" totalsRowCount="1"/>' });
  const links = new Map(['t1.xml', 't2.xml', 't3.xml'].map((target, n) => [`rId${n + 1}`, { type: 'table', target }]));
  expect(readTables(reading, ['rId2', 'rId1', 'rId3', 'rId4'], links)).toEqual({
    tables: [
      { name: 'TwoA', area: { row: 0, column: 3, rowCount: 9, columnCount: 1 }, hasHeader: true, hasTotals: true },
      { name: 'One', area: { row: 0, column: 0, rowCount: 3, columnCount: 2 }, hasHeader: true, hasTotals: false },
    ],
    missing: 2,
  });
});
