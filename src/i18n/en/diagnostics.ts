import type { DiagnosticMessages } from '../diagnostic-messages';
import { modelDiagnostics } from './model-diagnostics';
import { readingDiagnostics } from './reading-diagnostics';

export const diagnostics: DiagnosticMessages = {
  ...readingDiagnostics,
  ...modelDiagnostics,
  'result-sheet-renamed': ({ title, name }) => `A sheet of yours is called “${title}”: it was left alone, and the result is on “${name}”.`,
};
