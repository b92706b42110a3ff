import type { ValidationDraft } from '../../src/workbook/sheet-draft';
import { checkedRule } from '../../src/workbook/validation-rule';

const AREA = { row: 1, column: 1, rowCount: 3, columnCount: 1 };
const WHOLE = { kind: 'whole', minimum: 0, area: AREA } as const;

describe('checkedRule', () => {
  test.each<[string, ValidationDraft, string]>([
    ['a list that holds a comma', { kind: 'list', area: AREA, values: ['a', 'b, c'] }, 'Plan!B2:B4: a list can\'t hold "b, c"'],
    ['a list that is too long', { kind: 'list', area: AREA, values: ['x'.repeat(200), 'y'.repeat(55)] }, 'Plan!B2:B4: a list of 256 characters'],
    ['a structured reference', { kind: 'listFormula', area: AREA, formula: 'tblPeople[Name]' }, "a validation can't hold the structured reference of tblPeople[Name]"],
    ["a prompt's title that is too long", { ...WHOLE, prompt: { title: 'x'.repeat(33), text: '' } }, 'a title of 33 characters'],
    ['a prompt that is too long', { ...WHOLE, prompt: { title: '', text: 'x'.repeat(256) } }, 'a prompt of 256 characters'],
    ["a message longer than Excel's own dialog takes", { ...WHOLE, message: 'x'.repeat(226) }, 'a message of 226 characters'],
  ])('refuses %s', (_, draft, message) => {
    expect(() => checkedRule(draft, 'Plan!B2:B4')).toThrow(message);
  });
});
