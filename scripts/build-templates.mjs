// Writes templates/{en,fr} from their specifications: `npm run build:templates`. The same input gives the same bytes.
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { compile } from './set-up.mjs';

compile();
const require = createRequire(import.meta.url);
const { sampleWorkbook } = require('../build/src/workbook/templates/sample-workbook.js');
const { templateDrafts } = require('../build/src/workbook/templates/template-drafts.js');
const { TEMPLATES } = require('../build/src/workbook/templates/templates.js');
const { renderWorkbook } = require('../build/src/adapters/xlsx/write/render-workbook.js');

for (const language of ['en', 'fr']) {
  const folder = new URL(`../templates/${language}/`, import.meta.url);
  mkdirSync(folder, { recursive: true });
  const workbooks = [['sample-company', sampleWorkbook(language)], ...TEMPLATES.map((template) => [template.key, templateDrafts(template, language)])];
  for (const [name, drafts] of workbooks) writeFileSync(new URL(`${name}.xlsx`, folder), await renderWorkbook(drafts));
}
