import type { DiagnosticMessages } from '../diagnostic-messages';
import { leverDiagnostics } from './lever-diagnostics';
import { planDiagnostics } from './plan-diagnostics';
import { modelDiagnostics } from './model-diagnostics';
import { processDiagnostics } from './process-diagnostics';
import { readingDiagnostics } from './reading-diagnostics';
import { scenarioDiagnostics } from './scenario-diagnostics';

export const diagnostics: DiagnosticMessages = {
  ...readingDiagnostics,
  ...modelDiagnostics,
  ...planDiagnostics,
  ...processDiagnostics,
  ...scenarioDiagnostics,
  ...leverDiagnostics,
  'result-sheet-renamed': ({ title, name }) => `A sheet of yours is called “${title}”: it was left alone, and the result is on “${name}”.`,
};
