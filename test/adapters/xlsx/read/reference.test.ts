import fc from 'fast-check';
import { a1, areaA1 } from '../../../../src/domain/place';
import { parseArea, parseReference, parseRow } from '../../../../src/adapters/xlsx/read/reference';

it('finds the cell of every name', () => {
  fc.assert(
    fc.property(fc.nat(1_048_575), fc.nat(16_383), (row, column) => {
      expect(parseReference(a1(row, column))).toEqual({ row, column });
      expect(parseReference(a1(row, column).toLowerCase())).toEqual({ row, column });
    }),
  );
});

it.each(['', 'A', '1', 'A0', 'A01', 'XFE1', 'AAAA1', 'A1048577', 'A1B', '$A$1', 'É1', '@1', '[1', 'ZZZZZZ9999999999'])('finds no cell at "%s"', (name) => {
  expect(parseReference(name)).toBeUndefined();
});

it.each(['0', '-5', '1048577', '4000000000', '1e3', ''])('finds no row "%s"', (number) => {
  expect(parseRow(number)).toBeUndefined();
});

it('finds the area of every name', () => {
  fc.assert(
    fc.property(fc.nat(999), fc.nat(99), fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 99 }), (row, column, rowCount, columnCount) => {
      const area = { row, column, rowCount, columnCount };
      expect(parseArea(areaA1(area))).toEqual(area);
    }),
  );
});

it.each(['', 'B2:', ':B2', 'B2:A1', 'A1:B2:C3', 'A:A'])('finds no area at "%s"', (name) => {
  expect(parseArea(name)).toBeUndefined();
});
