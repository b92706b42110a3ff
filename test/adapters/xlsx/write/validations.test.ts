import { serialDay } from '../../../../src/domain/calendar';
import { validationsXml } from '../../../../src/adapters/xlsx/write/validations';
import type { ValidationDraft } from '../../../../src/workbook/sheet-draft';
import { draftOf } from './small-draft';

const AREA = { row: 1, column: 1, rowCount: 3, columnCount: 1 };

/** The one element that a validation of B2:B4 becomes, without what all have. */
function written(rule: Partial<ValidationDraft>): string {
  const xml = validationsXml(draftOf([], { validations: [{ area: AREA, ...rule } as ValidationDraft] }));
  return xml.replace(/^<dataValidations count="1">(.*)<\/dataValidations>$/s, '$1').replace(' allowBlank="1"', '').replace(' showErrorMessage="1"', '').replace(' sqref="B2:B4"', '');
}

describe('validationsXml', () => {
  test.each<[string, Partial<ValidationDraft>, string]>([
    ['a list, its quotes doubled', { kind: 'list', values: ['yes', 'a "b"'] }, '<dataValidation type="list"><formula1>&quot;yes,a &quot;&quot;b&quot;&quot;&quot;</formula1></dataValidation>'],
    ['a list that stands in the workbook', { kind: 'listFormula', formula: 'Owners' }, '<dataValidation type="list"><formula1>Owners</formula1></dataValidation>'],
    ['a least number', { kind: 'decimal', minimum: 0 }, '<dataValidation type="decimal" operator="greaterThanOrEqual"><formula1>0</formula1></dataValidation>'],
    ['whole numbers between two', { kind: 'whole', minimum: 0, maximum: 10 }, '<dataValidation type="whole"><formula1>0</formula1><formula2>10</formula2></dataValidation>'],
    [
      'days between two, in a form that both date systems read alike',
      { kind: 'date', minimum: serialDay(2026, 1, 1), maximum: serialDay(2026, 12, 31) },
      '<dataValidation type="date"><formula1>DATE(2026,1,1)</formula1><formula2>DATE(2026,12,31)</formula2></dataValidation>',
    ],
    ['a condition', { kind: 'custom', formula: 'B2<>"x"' }, '<dataValidation type="custom"><formula1>B2&lt;&gt;&quot;x&quot;</formula1></dataValidation>'],
    [
      'a message and a prompt with its line break',
      { kind: 'whole', minimum: 1, message: 'From 1 on', prompt: { title: 'Rank', text: 'First\nor later' } },
      '<dataValidation type="whole" operator="greaterThanOrEqual" showInputMessage="1" error="From 1 on" promptTitle="Rank" prompt="First_x000a_or later"><formula1>1</formula1></dataValidation>',
    ],
  ])('writes %s', (_, rule, xml) => {
    expect(written(rule)).toBe(xml);
  });

  test('lets cells stay blank, stops what is wrong and names its cells', () => {
    expect(validationsXml(draftOf([], { validations: [{ kind: 'custom', formula: 'TRUE', area: AREA }] }))).toBe(
      '<dataValidations count="1"><dataValidation type="custom" allowBlank="1" showErrorMessage="1" sqref="B2:B4"><formula1>TRUE</formula1></dataValidation></dataValidations>',
    );
  });

  test('writes nothing for a sheet without validations', () => {
    expect(validationsXml(draftOf([]))).toBe('');
  });
});
