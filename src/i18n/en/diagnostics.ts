import type { DiagnosticMessages } from '../diagnostic-messages';

export const diagnostics: DiagnosticMessages = {
  'missing-sheet': () => '',
  'missing-column': () => '',
};
