import { exceptionsSheet } from '../../../src/workbook/write/exceptions-sheet';
import { reportContext } from '../../../src/workbook/write/report-context';
import { cellAt, valuesIn } from './draft-notation';
import { inPlaceOptions, sampleOptions, sampleReport } from './sample-report';

const english = exceptionsSheet(reportContext(sampleReport(), sampleOptions('en')));
const french = exceptionsSheet(reportContext(sampleReport(), inPlaceOptions('fr')));

test('lists one exception a row in a table, in the order of the report', () => {
  expect(valuesIn(english, 'B4', 'O4')).toEqual([
    ['Severity', 'Kind', 'Item or resource', 'Description', 'From', 'To', 'Quantity', 'Unit', 'Value (EUR)', 'Cause', 'Options and their cost', 'Suggested owner', 'Due date', 'Input cell'],
  ]);
  expect(valuesIn(english, 'B5', 'J7').map((row) => [row[0], row[2], ...row.slice(4)])).toEqual([
    ['■ High', 'P-102', 46082, 46143, 120, 'pcs', 5400],
    ['▲ Medium', 'P-103', 46023, 46174, 610, 'pcs', 1464],
    ['● Low', 'Assembly', 46054, 46054, 34, 'h', 510],
  ]);
  expect(english.tables).toEqual([
    { name: 'tblExceptions', area: { row: 3, column: 1, rowCount: 4, columnCount: 14 }, columns: valuesIn(english, 'B4', 'O4').flat().map((header) => ({ header })) },
  ]);
});

test('says cause and options in the words of the language, one option a line', () => {
  const options = String(cellAt(french, 'L5').value).split('\n');

  expect(options).toHaveLength(2);
  expect(options.every((option) => option.startsWith('• '))).toBe(true);
  expect(cellAt(french, 'K5').value).not.toBe(cellAt(english, 'K5').value);
});

test('leaves owner and due date to be filled in', () => {
  expect([cellAt(english, 'M5'), cellAt(english, 'N5')]).toEqual([
    { row: 4, column: 12, value: null, style: 'inputWrapped' },
    { row: 4, column: 13, value: null, style: 'inputDateTop' },
  ]);
});

test('leads to the first period hit on Plan and Load', () => {
  expect(['D5', 'D6', 'D7'].map((name) => cellAt(english, name).link)).toEqual([
    { sheet: 'Plan', cell: 'J37' }, { sheet: 'Plan', cell: 'H47' }, { sheet: 'Load', cell: 'H7' },
  ]);
});

test('leads to the input cell, in the file beside or in the same workbook', () => {
  expect(['O5', 'O6', 'O7'].map((name) => cellAt(english, name).link)).toEqual([
    { sheet: 'Demand', cell: 'D4', file: 'sample.xlsx', tooltip: 'Open Demand!D4' },
    { sheet: 'Stock', cell: 'B5', file: 'sample.xlsx', tooltip: 'Open Stock!B5' },
    { sheet: 'Capacity', cell: 'C2', file: 'sample.xlsx', tooltip: 'Open Capacity!C2' },
  ]);
  expect(cellAt(french, 'O5').link).toEqual({ sheet: 'Demand', cell: 'D4', tooltip: 'Ouvrir Demand!D4' });
});

test('gives a row the height of its longest text', () => {
  const heights = [4, 5, 6].map((row) => english.rowHeights?.get(row) ?? 0);

  expect(Math.min(...heights)).toBeGreaterThanOrEqual(2 * 13.5 + 5);
  expect(heights[0]).toBeGreaterThan(heights[2] ?? 0);
});

test('has no empty table when there is nothing to decide', () => {
  const draft = exceptionsSheet(reportContext(sampleReport({ exceptions: [] }), sampleOptions('en')));

  expect([draft.tables, draft.conditionalFormats, cellAt(draft, 'B2').value]).toEqual([
    [], [], 'No exception: demand is met, stocks and loads stay within their limits.',
  ]);
});

test('marks what goes to the executive meeting in a column of its own, once there is a threshold', () => {
  const report = sampleReport();
  const exceptions = report.exceptions.map((exception, at) => ({ ...exception, escalated: at === 0 }));
  const draft = exceptionsSheet(reportContext({ ...report, exceptions }, sampleOptions('fr')));

  expect(valuesIn(draft, 'P4', 'P7').flat()).toEqual(['Comité de direction', '★', null, null]);
  expect(draft.tables?.[0]?.area.columnCount).toBe(15);
});
