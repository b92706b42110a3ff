import type { DiagnosticMessages } from '../diagnostic-messages';
import { modelDiagnostics } from './model-diagnostics';
import { readingDiagnostics } from './reading-diagnostics';

export const diagnostics: DiagnosticMessages = {
  ...readingDiagnostics,
  ...modelDiagnostics,
  'result-sheet-renamed': ({ title, name }) => `Une de vos feuilles s’appelle « ${title} » : elle n’a pas été touchée, et le résultat est sur « ${name} ».`,
};
