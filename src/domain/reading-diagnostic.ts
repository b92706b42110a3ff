import type { Bucket, SerialDay } from './calendar';
import type { Severity, SheetRole } from './diagnostic';

/** What a damaged file lacks, or holds in a form that Excel would not accept. */
export type Damage = 'missing-sheet' | 'missing-table' | 'missing-text' | 'missing-style' | 'unreadable-value' | 'repeated-cell' | 'dropped-merge';

/** What reading the sheets can find amiss: codes with the parameters of their sentences. Rows count from 1, as Excel shows them. */
export interface ReadingDiagnosticParameters {
  'missing-sheet': { readonly role: SheetRole; readonly others: readonly string[] };
  'several-sheets-fit': { readonly role: SheetRole; readonly sheets: readonly string[] };
  'several-sheets': { readonly role: SheetRole; readonly sheet: string; readonly others: readonly string[] };
  'sheet-by-columns': { readonly role: SheetRole; readonly sheet: string };
  'orders-as-demand': { readonly sheet: string };
  'hidden-sheet': { readonly role: SheetRole; readonly sheet: string };
  'hidden-rows': { readonly role: SheetRole; readonly count: number };
  'external-links': { readonly count: number };
  'repaired-file': { readonly what: Damage; readonly count: number };

  'missing-column': { readonly role: SheetRole; readonly column: string };
  'missing-periods': { readonly role: SheetRole };
  'ambiguous-header': { readonly header: string; readonly column: string; readonly others: readonly string[] };
  'guessed-header': { readonly header: string; readonly column: string };
  'duplicate-header': { readonly header: string; readonly kept: string };
  'unread-columns': { readonly role: SheetRole; readonly headers: readonly string[] };
  'date-order-unclear': { readonly text: string; readonly taken: SerialDay };

  'no-rows': { readonly role: SheetRole };
  'no-rows-optional': { readonly role: SheetRole };
  'second-table': { readonly role: SheetRole; readonly row: number };
  'notes-unread': { readonly role: SheetRole; readonly first: number; readonly last: number };
  'row-without-values': { readonly label: string };
  'row-without-key': { readonly column: string };
  'total-row': { readonly label: string };
  'total-mismatch': { readonly label: string; readonly total: number; readonly sum: number };

  'not-a-number': { readonly text: string; readonly column: string };
  'decimal-contradiction': { readonly text: string; readonly mark: string };
  'decimal-unclear': { readonly text: string; readonly taken: number };
  'not-a-date': { readonly text: string; readonly column: string };
  'not-a-period': { readonly text: string };
  'unknown-choice': { readonly text: string; readonly column: string; readonly choices: { readonly en: string; readonly fr: string } };
  'error-value': { readonly error: string; readonly column: string };
  'error-text': { readonly error: string; readonly column: string };
  'formula-without-value': { readonly column: string };
  'rate-not-positive': { readonly value: number };
  'unit-converted': { readonly column: string; readonly unit: string; readonly bucket: Bucket | undefined };
  'unit-unknown': { readonly column: string; readonly unit: string };
  'more-like-it': { readonly role: SheetRole; readonly count: number };

  'mapping-sheet-missing': { readonly role: SheetRole; readonly sheet: string };
  'mapping-invalid': { readonly entry: string };
}

export const READING_SEVERITY: Readonly<Record<keyof ReadingDiagnosticParameters, Severity>> = {
  'missing-sheet': 'error',
  'several-sheets-fit': 'error',
  'several-sheets': 'warning',
  'sheet-by-columns': 'warning',
  'orders-as-demand': 'warning',
  'hidden-sheet': 'info',
  'hidden-rows': 'info',
  'external-links': 'info',
  'repaired-file': 'warning',

  'missing-column': 'error',
  'missing-periods': 'error',
  'ambiguous-header': 'warning',
  'guessed-header': 'warning',
  'duplicate-header': 'warning',
  'unread-columns': 'info',
  'date-order-unclear': 'warning',

  'no-rows': 'error',
  'no-rows-optional': 'info',
  'second-table': 'warning',
  'notes-unread': 'info',
  'row-without-values': 'info',
  'row-without-key': 'error',
  'total-row': 'info',
  'total-mismatch': 'warning',

  'not-a-number': 'error',
  'decimal-contradiction': 'error',
  'decimal-unclear': 'warning',
  'not-a-date': 'error',
  'not-a-period': 'error',
  'unknown-choice': 'error',
  'error-value': 'error',
  'error-text': 'warning',
  'formula-without-value': 'error',
  'rate-not-positive': 'error',
  'unit-converted': 'info',
  'unit-unknown': 'warning',
  'more-like-it': 'info',

  'mapping-sheet-missing': 'error',
  'mapping-invalid': 'error',
};
