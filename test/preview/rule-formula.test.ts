import type { CellValue } from '../../src/workbook/cell';
import { readRule } from './rule-formula';

const ORIGIN = { row: 4, column: 5 };
const CELLS: Readonly<Record<string, CellValue>> = { '4,3': 'Stock', '4,5': -2, '5,3': 'demand', '5,5': 7, '5,6': 'text', '6,5': { error: '#N/A' }, '7,5': true };
const valueAt = (row: number, column: number): CellValue => CELLS[`${row},${column}`] ?? null;

function holdsAt(formula: string, cell: { readonly row: number; readonly column: number }): boolean | undefined {
  return readRule(formula, ORIGIN)?.(cell, valueAt);
}

describe('a rule of a conditional format', () => {
  test.each<readonly [string, boolean]>([
    ['=AND($D5="stock",F5<0)', true],
    ['=AND($D5="Stock",F5<0-3*(1+1))', false],
    ['=OR(F5>0,F5=-2)', true],
    ['=NOT(F5<>-2)', true],
    ['=LEFT($D5,1)="S"', true],
    ['=LEFT($D5,2)&"!"="st!"', true],
    ['=D$5<>""', true],
    ['=A1=""', true],
    ['=A1=0', true],
    ['=F8=TRUE', true],
    ['="a""b"="A""B"', true],
    ['=2.5E1=25', true],
    ['="text">100', true],
    ['=F5/0=1', false],
    ['=F7=1', false],
    ['=AND(F7=1,TRUE)', false],
    ['=F5', true],
    ['=A1', false],
  ])('%s is %s for its own cell', (formula, expected) => {
    expect(holdsAt(formula, ORIGIN)).toBe(expected);
  });

  test('moves with the cell, but for what a $ holds', () => {
    expect(holdsAt('=AND($D5="demand",F5=7)', { row: 5, column: 5 })).toBe(true);
    expect(holdsAt('=AND($D5="demand",F5="text")', { row: 5, column: 6 })).toBe(true);
    expect(holdsAt('=$F$5=-2', { row: 9, column: 9 })).toBe(true);
  });

  test.each(['=COUNTIF(A1:A9,A1)>1', '=Plan!A1=1', '=AND(A1', '=A1=', '=A1 A2', '={1}', ''])('%s is more than is understood', (formula) => {
    expect(readRule(formula, ORIGIN)).toBeUndefined();
  });
});
