import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderWorkbook } from '../../../src/adapters/xlsx/write/render-workbook';
import { LANGUAGES } from '../../../src/i18n/language';
import { TEMPLATE_KEYS } from '../../../src/workbook/templates/template';
import { templateDrafts } from '../../../src/workbook/templates/template-drafts';
import { TEMPLATES } from '../../../src/workbook/templates/templates';
import { lintPackage } from '../../xlsx-lint/lint-package';

const CASES = TEMPLATES.flatMap((template) => LANGUAGES.map((language) => [template.key, language, template] as const));

test('every template that is promised is there', () => {
  expect(TEMPLATES.map(({ key }) => key).sort()).toEqual([...TEMPLATE_KEYS].sort());
});

test.each(CASES)('the file of %s (%s) is what its specification builds, byte by byte, and nothing to object to', async (key, language, template) => {
  const built = readFileSync(join(__dirname, '../../../templates', language, `${key}.xlsx`));
  expect(Buffer.from(await renderWorkbook(templateDrafts(template, language))).equals(built)).toBe(true);
  expect(lintPackage(new Uint8Array(built))).toEqual([]);
});
