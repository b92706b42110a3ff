import type { Place } from './place';

export type Severity = 'error' | 'warning' | 'info';

/** Sheets that can be read, by their role; their titles in both languages stand in the workbook schema. */
export type SheetRole =
  | 'demand' | 'stock' | 'capacity' | 'items' | 'routings' | 'receipts' | 'orders' | 'history' | 'settings' | 'scenarios';

/**
 * Every code with the parameters of its sentence. Column names are the schema's keys, dates serial days;
 * the sentences in `i18n` turn them into words. A code without its sentences or its severity does not compile.
 */
export interface DiagnosticParameters {
  'missing-sheet': { readonly role: SheetRole };
  'missing-column': { readonly role: SheetRole; readonly column: string };
}

export type DiagnosticCode = keyof DiagnosticParameters;

/** The severity belongs to the code: an error stops the plan, a warning may change it, information says what was assumed. */
export const SEVERITY: Readonly<Record<DiagnosticCode, Severity>> = {
  'missing-sheet': 'error',
  'missing-column': 'error',
};

/** Something found in the user's data: where, what, and the numbers and words of its sentence. */
export type Diagnostic<Code extends DiagnosticCode = DiagnosticCode> = {
  [C in Code]: { readonly code: C; readonly place: Place | undefined; readonly parameters: DiagnosticParameters[C] };
}[Code];

/** True when a diagnostic stops the plan. */
export function isError(diagnostic: Diagnostic): boolean {
  return SEVERITY[diagnostic.code] === 'error';
}
