import type { SerialDay } from '../../domain/calendar';
import type { Language } from '../../i18n/language';
import type { Words } from '../schema/column';
import type { SheetDraft } from '../sheet-draft';

export const TEMPLATE_KEYS = ['planning', 'raci', 'calendar', 'kpi', 'meeting', 'decisions'] as const;

export type TemplateKey = (typeof TEMPLATE_KEYS)[number];

/** A free workbook, as data in both languages. */
export interface Template {
  readonly key: TemplateKey;
  readonly title: Words;
  /** What it is for, in one sentence. */
  readonly purpose: Words;
  /** Its sheets in tab order, the guide first. The same context gives the same sheets. */
  readonly sheets: (context: TemplateContext) => readonly TemplateSheet[];
}

/** A sheet that several templates bring (the people, the holidays) is `shared`: a workbook needs it once, by its table's name. */
export interface TemplateSheet {
  readonly draft: SheetDraft;
  readonly shared?: string;
}

/** What a template is made for. */
export interface TemplateContext {
  readonly language: Language;
  /** Filled with a believable example, or ready to be filled in. */
  readonly content: 'example' | 'empty';
  /** First day of the cycle's month; the example's dates are counted from it. */
  readonly month: SerialDay;
  /** The name that a sheet, table or defined name gets in this workbook: the one asked for unless it is taken. */
  readonly nameOf: (kind: 'sheet' | 'table' | 'name', wanted: string) => string;
}
