import { LEVER_SEVERITY, type LeverDiagnosticParameters } from './lever-diagnostic';
import type { Place } from './place';
import { PLAN_SEVERITY, type PlanDiagnosticParameters } from './plan-diagnostic';
import { MODEL_SEVERITY, type ModelDiagnosticParameters } from './model-diagnostic';
import { PROCESS_SEVERITY, type ProcessDiagnosticParameters } from './process-diagnostic';
import { READING_SEVERITY, type ReadingDiagnosticParameters } from './reading-diagnostic';
import { SCENARIO_SEVERITY, type ScenarioDiagnosticParameters } from './scenario-diagnostic';

export type Severity = 'error' | 'warning' | 'info';

/** Sheets that can be read, by their role; their titles in both languages stand in the workbook schema. */
export type SheetRole =
  | 'demand' | 'stock' | 'capacity' | 'items' | 'routings' | 'receipts' | 'orders' | 'history' | 'budget' | 'settings' | 'scenarios' | 'levers';

/**
 * Every code with the parameters of its sentence. Column names are the schema's keys, dates serial days;
 * the sentences in `i18n` turn them into words. A code without its sentences or its severity does not compile.
 */
export interface DiagnosticParameters extends ReadingDiagnosticParameters, ModelDiagnosticParameters, PlanDiagnosticParameters, ProcessDiagnosticParameters, ScenarioDiagnosticParameters, LeverDiagnosticParameters {
  /** A sheet of the user's bears the title that a result sheet would have; ours is called `name`. */
  'result-sheet-renamed': { readonly title: string; readonly name: string };
}

export type DiagnosticCode = keyof DiagnosticParameters;

/** The severity belongs to the code: an error stops the plan, a warning may change it, information says what was assumed. */
export const SEVERITY: Readonly<Record<DiagnosticCode, Severity>> = {
  ...READING_SEVERITY,
  ...MODEL_SEVERITY,
  ...PLAN_SEVERITY,
  ...SCENARIO_SEVERITY,
  ...LEVER_SEVERITY,
  'result-sheet-renamed': 'info',
  ...PROCESS_SEVERITY,
};

/** Something found in the user's data: where, what, and the numbers and words of its sentence. */
export type Diagnostic<Code extends DiagnosticCode = DiagnosticCode> = {
  [C in Code]: { readonly code: C; readonly place: Place | undefined; readonly parameters: DiagnosticParameters[C] };
}[Code];

/** True when a diagnostic stops the plan. */
export function isError(diagnostic: Diagnostic): boolean {
  return SEVERITY[diagnostic.code] === 'error';
}
