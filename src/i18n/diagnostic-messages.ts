import type { DiagnosticCode, DiagnosticParameters } from '../domain/diagnostic';
import type { Format } from './format';

/** For each code, one sentence that says what is wrong, where, and what to do. */
export type DiagnosticMessages = {
  readonly [Code in DiagnosticCode]: (parameters: DiagnosticParameters[Code], format: Format) => string;
};
