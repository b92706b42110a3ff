import { areaOf, columnAt, columnReference, processSheet, ruleArea, type ProcessSheet } from '../../../src/workbook/templates/process-sheet';
import { contextOf } from './both-contents';

/** Two holidays and three rows to fill in; the name is worked out from the date. */
const HOLIDAYS: ProcessSheet<'holidays'> = {
  table: 'holidays',
  title: { en: 'Days off', fr: 'Fermetures' },
  note: { en: 'Note', fr: 'Note' },
  columns: [
    { key: 'date', width: 12, style: 'entryDate', validation: { kind: 'date', minimum: 1, maximum: 9 } },
    { key: 'holiday', width: 20, style: 'entryText', formula: (cellOf) => `TEXT(${cellOf('date')},"0")`, calculate: ({ date }) => (date === undefined ? '' : String(date)) },
  ],
  rows: [{ date: 5 }, { date: 7 }],
  blankRowCount: 3,
};

test('the table begins below banner and gap, and takes in the blank rows', () => {
  expect(areaOf(HOLIDAYS)).toEqual({ headerRow: 3, firstRow: 4, lastRow: 8, lastColumn: 2 });
  expect(areaOf({ ...HOLIDAYS, gap: 4 }).headerRow).toBe(6);
  const draft = processSheet(HOLIDAYS, contextOf('en'));
  expect(draft.tables).toEqual([{ name: 'tblHolidays', area: { row: 3, column: 1, rowCount: 6, columnCount: 2 }, columns: [{ header: 'Date' }, { header: 'Holiday', formula: 'TEXT(tblHolidays[[#This Row],[Date]],"0")' }] }]);
});

test('a calculated column has its formula and value in every row, blank ones too', () => {
  const calculated = processSheet(HOLIDAYS, contextOf('en')).cells.filter(({ formula }) => formula !== undefined);
  expect(calculated.map(({ row, column, value }) => [row, column, value])).toEqual([[4, 2, '5'], [5, 2, '7'], [6, 2, ''], [7, 2, ''], [8, 2, '']]);
});

test('rules go on below the table, for the rows that it grows by', () => {
  const { column, row, rowCount } = ruleArea(HOLIDAYS, 'date');
  expect([row, column]).toEqual([4, 1]);
  expect(rowCount).toBeGreaterThan(100);
  expect(processSheet(HOLIDAYS, contextOf('en')).validations).toEqual([{ kind: 'date', minimum: 1, maximum: 9, area: ruleArea(HOLIDAYS, 'date') }]);
});

test('a header with more than letters, digits and spaces gets brackets of its own', () => {
  expect(columnReference('steps', 'workingDay', contextOf('en'))).toBe('tblCalendar[Working day]');
  expect(columnReference('steps', 'late', contextOf('en', 'example', '_2'))).toBe('tblCalendar_2[[Late?]]');
});

test('a column that is not on the sheet is a mistake of ours', () => {
  expect(() => columnAt({ ...HOLIDAYS, columns: HOLIDAYS.columns.slice(0, 1) }, 'holiday')).toThrow('holiday');
});

test('rows of sentences are as high as their texts need, and blank ones grow with theirs', () => {
  const heights = (style: 'entryWrapped' | 'entryText') =>
    processSheet({ ...HOLIDAYS, columns: [{ key: 'holiday', width: 20, style }], rows: [{ holiday: 'short' }, { holiday: 'x'.repeat(60) }], rowHeight: 20 }, contextOf('en')).rowHeights;
  const ofRows = (style: 'entryWrapped' | 'entryText'): readonly (number | undefined)[] => [4, 5, 6].map((row) => heights(style)?.get(row));
  // Sixty characters take three lines of 22: 3 × 13.5 points and 5 beside them.
  expect(ofRows('entryWrapped')).toEqual([20, 45.5, undefined]);
  expect(ofRows('entryText')).toEqual([20, 20, 20]);
});
