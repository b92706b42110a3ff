import type { Language } from '../../../src/i18n/language';
import type { TemplateKey } from '../../../src/workbook/templates/template';
import { templateDrafts } from '../../../src/workbook/templates/template-drafts';
import { TEMPLATES } from '../../../src/workbook/templates/templates';
import { sameInBothWriters } from '../../adapters/both-writers/same-in-both-writers';

/** One language each: what a writer does depends on the sheets, not on their words. */
const LANGUAGE_OF: Readonly<Record<TemplateKey, Language>> = { planning: 'en', raci: 'fr', calendar: 'fr', kpi: 'fr', meeting: 'en', decisions: 'en' };

test.each(TEMPLATES.map((template) => [template.key, LANGUAGE_OF[template.key], template] as const))(
  'the sheets of %s (%s) are the same in a file and added through Office.js',
  async (_, language, template) => {
    await sameInBothWriters(templateDrafts(template, language));
  },
);
