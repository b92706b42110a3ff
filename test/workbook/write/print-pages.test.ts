import { unbrokenRow } from '../../../src/workbook/write/print-pages';

/** A4 in landscape less its margins is 530.5 points high: 35 rows of 15 at full size. */
const NARROW = { columnWidths: [20], rowHeights: new Map<number, number>() };

describe('rows that stay on one page', () => {
  test('begin where they are wanted when the page has room for them', () => {
    expect(unbrokenRow(20, 14, NARROW)).toBe(20);
    expect(unbrokenRow(40, 14, NARROW)).toBe(40);
  });

  test('begin on the next page when it has not, two rows below its first at most', () => {
    // 30 rows take 450 of 530.5 points: 5.4 rows are left.
    expect(unbrokenRow(30, 14, NARROW)).toBe(30 + 6 + 2);
    expect(unbrokenRow(60, 14, NARROW)).toBe(60 + 11 + 2);
  });

  test('count with high rows above them', () => {
    expect(unbrokenRow(20, 14, { ...NARROW, rowHeights: new Map([[0, 60]]) })).toBe(20 + 13 + 2);
  });

  test('have more room where wide columns shrink the page', () => {
    // 784.3 points of width for 2 × (7 × 149 + 5) × 0.75 = 1572: half the size, twice the rows.
    expect(unbrokenRow(50, 14, { ...NARROW, columnWidths: [149, 149] })).toBe(50);
  });

  test('stay where they are when no page holds them', () => {
    expect(unbrokenRow(30, 40, NARROW)).toBe(30);
  });
});
