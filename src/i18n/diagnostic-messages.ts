import type { Diagnostic, DiagnosticCode, DiagnosticParameters } from '../domain/diagnostic';
import type { LeverDiagnosticParameters } from '../domain/lever-diagnostic';
import type { PlanDiagnosticParameters } from '../domain/plan-diagnostic';
import type { ModelDiagnosticParameters } from '../domain/model-diagnostic';
import type { ReadingDiagnosticParameters } from '../domain/reading-diagnostic';
import type { ScenarioDiagnosticParameters } from '../domain/scenario-diagnostic';
import type { Format } from './format';

/** For each code of a family, one sentence that says what is wrong, where, and what to do. */
type Sentences<Parameters> = {
  readonly [Code in keyof Parameters]: (parameters: Parameters[Code], format: Format) => string;
};

export type DiagnosticMessages = Sentences<DiagnosticParameters>;
export type ReadingDiagnosticMessages = Sentences<ReadingDiagnosticParameters>;
export type PlanDiagnosticMessages = Sentences<PlanDiagnosticParameters>;
export type ModelDiagnosticMessages = Sentences<ModelDiagnosticParameters>;
export type LeverDiagnosticMessages = Sentences<LeverDiagnosticParameters>;
export type ScenarioDiagnosticMessages = Sentences<ScenarioDiagnosticParameters>;

/** The sentence of one diagnostic. */
export function diagnosticSentence<Code extends DiagnosticCode>(
  messages: DiagnosticMessages,
  diagnostic: Diagnostic<Code>,
  format: Format,
): string {
  return messages[diagnostic.code](diagnostic.parameters, format);
}
