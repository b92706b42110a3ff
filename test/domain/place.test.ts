import fc from 'fast-check';
import { a1, areaA1, cellPlace, columnLetters, columnNumber, placeText, quotedSheet } from '../../src/domain/place';

describe('columnLetters', () => {
  it.each([[0, 'A'], [25, 'Z'], [26, 'AA'], [701, 'ZZ'], [702, 'AAA'], [16383, 'XFD']])('writes column %i as %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });

  it('is undone by columnNumber', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 16383 }), (column) => { expect(columnNumber(columnLetters(column))).toBe(column); }));
  });
});

describe('columnNumber', () => {
  it('reads small letters, and gives −1 for what are no letters', () => {
    expect(['xfd', 'A1', '', 'ABCD', 'É'].map(columnNumber)).toEqual([16383, -1, -1, -1, -1]);
  });
});

describe('places', () => {
  it('are written as A1 names', () => {
    expect(a1(0, 2)).toBe('C1');
    expect(areaA1({ row: 1, column: 1, rowCount: 1, columnCount: 1 })).toBe('B2');
    expect(areaA1({ row: 1, column: 1, rowCount: 3, columnCount: 3 })).toBe('B2:D4');
  });

  it.each([['Demand', 'Demand'], ['Capacité', 'Capacité'], ['Plan ventes', "'Plan ventes'"], ["L'été", "'L''été'"], ['A1', "'A1'"], ['R1C1', "'R1C1'"], ['2026', "'2026'"]])(
    'quote the sheet %s as %s',
    (sheet, quoted) => {
      expect(quotedSheet(sheet)).toBe(quoted);
    },
  );

  it('name the file only when there are several', () => {
    expect(placeText(cellPlace({ sheet: 'Stock' }, 0, 1))).toBe('Stock!B1');
    expect(placeText(cellPlace({ sheet: 'Stock', file: 'stock.xlsx' }, 0, 1))).toBe('stock.xlsx › Stock!B1');
    expect(placeText({ sheet: 'Plan ventes' })).toBe('Plan ventes');
  });
});
