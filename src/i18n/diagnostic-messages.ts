import type { Diagnostic, DiagnosticCode, DiagnosticParameters } from '../domain/diagnostic';
import type { ModelDiagnosticParameters } from '../domain/model-diagnostic';
import type { ReadingDiagnosticParameters } from '../domain/reading-diagnostic';
import type { Format } from './format';

/** For each code of a family, one sentence that says what is wrong, where, and what to do. */
type Sentences<Parameters> = {
  readonly [Code in keyof Parameters]: (parameters: Parameters[Code], format: Format) => string;
};

export type DiagnosticMessages = Sentences<DiagnosticParameters>;
export type ReadingDiagnosticMessages = Sentences<ReadingDiagnosticParameters>;
export type ModelDiagnosticMessages = Sentences<ModelDiagnosticParameters>;

/** The sentence of one diagnostic. */
export function diagnosticSentence<Code extends DiagnosticCode>(
  messages: DiagnosticMessages,
  diagnostic: Diagnostic<Code>,
  format: Format,
): string {
  return messages[diagnostic.code](diagnostic.parameters, format);
}
