import { WorkbookError } from '../../../domain/error';

/** What a file may hold before it is refused; lengths in bytes. */
export interface ReadLimits {
  readonly fileBytes: number;
  readonly parts: number;
  readonly partBytes: number;
  readonly totalBytes: number;
  /** Inflated over compressed length, looked at for parts above `ratioFreeBytes`. */
  readonly ratio: number;
  readonly ratioFreeBytes: number;
  /** Longest tag, text or comment of a part: parsers have to hold it whole. */
  readonly tagBytes: number;
  readonly nesting: number;
  readonly cells: number;
  /** Cells with the gaps before them: a sheet holds each row as an array, so that a far column costs memory. */
  readonly places: number;
  readonly merges: number;
  /** Processor time. */
  readonly milliseconds: number;
}

const MEGABYTE = 1024 * 1024;

/** The limits of every reading; only tests lower them. */
export const LIMITS: ReadLimits = {
  fileBytes: 50 * MEGABYTE,
  parts: 2000,
  partBytes: 200 * MEGABYTE,
  totalBytes: 400 * MEGABYTE,
  ratio: 100,
  ratioFreeBytes: 10 * MEGABYTE,
  tagBytes: 16 * MEGABYTE,
  nesting: 64,
  cells: 5_000_000,
  places: 20_000_000,
  merges: 100_000,
  milliseconds: 8000,
};

/** Rows of an Excel sheet. */
export const SHEET_ROWS = 1_048_576;
/** Columns of an Excel sheet. */
export const SHEET_COLUMNS = 16_384;

/** The processor time that one reading may take, counted from its making: other programs that keep the computer busy don't make a good file fail. */
export class Deadline {
  private readonly start = process.cpuUsage();

  constructor(private readonly fileName: string, private readonly milliseconds: number) {}

  /** Errors: WorkbookError `too-slow`, the limit in seconds as its detail. */
  check(): void {
    const { user, system } = process.cpuUsage(this.start);
    if ((user + system) / 1000 > this.milliseconds) throw new WorkbookError('too-slow', this.fileName, String(this.milliseconds / 1000));
  }
}

/** The cells that one reading may still keep. */
export class CellBudget {
  private cells = 0;
  private places = 0;

  constructor(private readonly fileName: string, private readonly limits: Pick<ReadLimits, 'cells' | 'places'>) {}

  /**
   * Takes one cell that lies `step` columns beyond the one before it in its row.
   * Errors: WorkbookError `too-many-cells`, the limit of cells as its detail.
   */
  spend(step: number): void {
    this.cells += 1;
    this.places += step < SPARSE_STEP ? step : 1;
    const { cells, places } = this.limits;
    if (this.cells > cells || this.places > places) throw new WorkbookError('too-many-cells', this.fileName, String(cells));
  }
}

/** From such a gap on, V8 holds an array as a dictionary. */
const SPARSE_STEP = 1024;
