import { readWorkbook } from '../../../../src/adapters/xlsx/read/read-workbook';
import { relationship, relationships, workbookOf, worksheet, type Parts } from './package-builder';

const xml = worksheet('<sheetData/><tableParts count="1"><tablePart r:id="rId5"/></tableParts>');
const LINKS = 'xl/worksheets/_rels/sheet1.xml.rels';

it.each(['../tables/table1.xml', '/xl/tables/table1.xml', '..\\tables\\TABLE1.xml'])('finds a table at %s', (target) => {
  const table = '<table name="T" displayName="Stock_2026" ref="B2:C9" totalsRowCount="1"/>';
  expect(read({ [LINKS]: relationships(relationship('rId5', 'table', target)), 'xl/tables/table1.xml': table })).toMatchObject({
    tables: [{ name: 'Stock_2026', area: { row: 1, column: 1, rowCount: 8, columnCount: 2 }, hasHeader: true, hasTotals: true }],
    notes: [],
  });
});

it('reads a table without a header row', () => {
  const table = '<table displayName="T" ref="A1:A2" headerRowCount="0"/>';
  const tables = [{ name: 'T', area: { row: 0, column: 0, rowCount: 2, columnCount: 1 }, hasHeader: false, hasTotals: false }];
  expect(read({ [LINKS]: relationships(relationship('rId5', 'table', '../tables/t.xml')), 'xl/tables/t.xml': table })).toMatchObject({ tables });
});

it.each([
  ['is not linked', {}],
  ['is not in the file', { [LINKS]: relationships(relationship('rId5', 'table', '../tables/table1.xml')) }],
  ['has no valid area', { [LINKS]: relationships(relationship('rId5', 'table', '../t.xml')), 'xl/t.xml': '<table displayName="T" ref="B2:A1"/>' }],
])('notes a table that %s', (_, parts) => {
  expect(read(parts)).toMatchObject({ tables: [], notes: [{ kind: 'repaired', what: 'missing-table', count: 1 }] });
});

it('reads a sheet that the file lacks as empty and notes it', () => {
  const parts = { 'xl/_rels/workbook.xml.rels': relationships() };
  expect(read(parts)).toMatchObject({ name: 'Stock', notes: [{ kind: 'repaired', what: 'missing-sheet', count: 1 }] });
});

function read(parts: Parts): unknown {
  return readWorkbook(workbookOf([{ name: 'Stock', xml }], { parts }), 'plan.xlsx').read(['Stock'])[0];
}
