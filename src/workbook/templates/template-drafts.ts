import { serialDay } from '../../domain/calendar';
import type { Language } from '../../i18n/language';
import type { SheetDraft } from '../sheet-draft';
import { fitTemplate } from './fit-template';
import type { Template, TemplateContext } from './template';

/** The month that a template's example is set in when nobody asks for another. */
const EXAMPLE_MONTH = serialDay(2027, 1, 1);

/** The sheets of a template for a workbook of its own. */
export function templateDrafts(template: Template, language: Language, content: TemplateContext['content'] = 'example'): readonly SheetDraft[] {
  return fitTemplate(template, { language, content, month: EXAMPLE_MONTH }, { sheets: [], tables: [], names: [] });
}
