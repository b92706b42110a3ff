import { LANGUAGES } from '../../../src/i18n/language';
import type { SheetDraft } from '../../../src/workbook/sheet-draft';
import { TEMPLATES } from '../../../src/workbook/templates/templates';
import type { Template } from '../../../src/workbook/templates/template';
import { contextOf } from './both-contents';

const CASES = TEMPLATES.flatMap((template) => LANGUAGES.map((language) => [template.key, language, template] as const));

function guideOf(template: Template, language: 'en' | 'fr', content: 'example' | 'empty' = 'example'): SheetDraft {
  const [first] = template.sheets(contextOf(language, content));
  if (first === undefined) throw new Error('no sheets');
  return first.draft;
}

function textsIn({ cells }: SheetDraft): readonly string[] {
  return cells.flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
}

describe.each(CASES)('the guide of %s (%s)', (_, language, template) => {
  const guide = guideOf(template, language);

  it('has five numbered steps on one screen', () => {
    expect(guide.cells.filter(({ style }) => style === 'stepNumber').map(({ value }) => value)).toEqual([1, 2, 3, 4, 5]);
    expect(Math.max(...guide.cells.map(({ row }) => row))).toBeLessThan(26);
    expect(guide.name).toBe(language === 'fr' ? 'Mode d’emploi' : 'Read me');
  });

  it('says how to clear the example where there is one', () => {
    const clear = language === 'fr' ? /^Pour effacer l’exemple/ : /^To clear the example/;
    expect(textsIn(guide).filter((text) => clear.test(text))).toHaveLength(1);
    expect(textsIn(guideOf(template, language, 'empty')).filter((text) => clear.test(text))).toEqual([]);
  });

  it('names only sheets that the template has', () => {
    const names = template.sheets(contextOf(language)).map(({ draft }) => draft.name);
    const mentioned = textsIn(guide).flatMap((text) => [...text.matchAll(/(?:on the sheet|la feuille) ([A-ZÀ-Ý][\p{L}]*(?: [a-zà-ÿ]\p{L}*)?)/gu)].map(([, name = '']) => name));
    expect(mentioned.filter((mention) => !names.some((name) => mention.startsWith(name)))).toEqual([]);
  });
});

test('a French guide has no ordinary space before high punctuation', () => {
  expect(TEMPLATES.flatMap((template) => textsIn(guideOf(template, 'fr'))).filter((text) => / [;:!?»]|« /.test(text))).toEqual([]);
});
