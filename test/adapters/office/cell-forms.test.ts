import fc from 'fast-check';
import { fileFormat, officeFormat, officeFormula } from '../../../src/adapters/office/cell-forms';
import type { DraftCell } from '../../../src/workbook/sheet-draft';
import { entered } from '../../excel-host/model/entered';

function cell(contents: Pick<DraftCell, 'value' | 'formula'>): DraftCell {
  return { row: 0, column: 0, ...contents };
}

describe('cells as Office.js takes them', () => {
  it.each([
    ['a number', { value: 12.5 }, 12.5],
    ['a truth value', { value: false }, false],
    ['nothing', { value: null }, ''],
    ['a word', { value: 'Pump' }, 'Pump'],
    ['an accented word', { value: 'Écart' }, 'Écart'],
    ['a word that means true', { value: 'VRAI' }, "'VRAI"],
    ['a code', { value: '00123' }, "'00123"],
    ['text like a formula', { value: '=A1' }, "'=A1"],
    ['a formula', { value: 3, formula: 'SUM(A1:A2)' }, '=SUM(A1:A2)'],
    ['a function of a newer Excel', { value: 'a', formula: '_xlfn.TEXTJOIN("",TRUE,_xlfn._xlws.SORT(A1:A2))' }, '=TEXTJOIN("",TRUE,SORT(A1:A2))'],
  ])('%s', (_, contents, expected) => {
    expect(officeFormula(cell(contents))).toBe(expected);
  });

  it('any text comes back as that text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ minLength: 1 }), fc.stringMatching(/^[-+=@'#\d.,/%a-zA-Z ]{1,12}$/)), (value) => {
        expect(entered(officeFormula(cell({ value })))).toEqual({ value });
      }),
    );
  });

  it('is an error of ours when a number is not finite', () => {
    expect(() => officeFormula(cell({ value: NaN }))).toThrow("a cell can't hold NaN");
  });

  it('calls the short date as Excel does, and back', () => {
    expect(['mm-dd-yy', '#,##0'].map(officeFormat)).toEqual(['m/d/yyyy', '#,##0']);
    expect(['m/d/yyyy', '#,##0', 'General'].map(fileFormat)).toEqual(['mm-dd-yy', '#,##0', undefined]);
  });
});
