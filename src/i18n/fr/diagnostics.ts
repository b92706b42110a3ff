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
  'result-sheet-renamed': ({ title, name }) => `Une de vos feuilles s’appelle « ${title} » : elle n’a pas été touchée, et le résultat est sur « ${name} ».`,
};
