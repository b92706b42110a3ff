/** Why a workbook could not be read or written; each has its sentence in both languages. */
export type WorkbookFault =
  | 'not-found' | 'empty' | 'old-xls' | 'encrypted' | 'html' | 'xml-2003' | 'pdf' | 'ods' | 'docx' | 'xlsb' | 'csv'
  | 'not-a-workbook' | 'truncated' | 'too-large' | 'zip-bomb' | 'too-many-parts' | 'unsafe-part' | 'damaged-part'
  | 'missing-part' | 'doctype' | 'nesting' | 'row-out-of-range' | 'too-many-cells' | 'too-slow'
  | 'in-use' | 'no-permission' | 'no-space' | 'write-failed'
  | 'signed' | 'strict-format' | 'structure-protected' | 'name-taken' | 'cancelled' | 'output-is-input' | 'output-exists-as-folder'
  | 'cell-edit' | 'host-busy' | 'host-failed' | 'sheet-protected' | 'sheet-gone' | 'table-changed';

/** The host or a file failed; the user's data is as it was. */
export class WorkbookError extends Error {
  override readonly name = 'WorkbookError';
  constructor(
    readonly fault: WorkbookFault,
    /** File name or part name that the sentence names. */
    readonly subject: string,
    /** What helps further: a number reached, a limit, a part. */
    readonly detail = '',
    options?: ErrorOptions,
  ) {
    super(`${fault}: ${subject}${detail === '' ? '' : ` (${detail})`}`, options);
  }
}

/** The solver gave no plan. */
export class SolverError extends Error {
  override readonly name = 'SolverError';
  constructor(
    readonly fault: 'failed' | 'infeasible' | 'unbounded' | 'time-limit' | 'cancelled',
    readonly detail = '',
    options?: ErrorOptions,
  ) {
    super(`solver ${fault}${detail === '' ? '' : `: ${detail}`}`, options);
  }
}
