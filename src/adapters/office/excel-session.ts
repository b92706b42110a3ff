import { WorkbookError, type WorkbookFault } from '../../domain/error';

/** What a batch can wait for: the user leaving a cell that is being edited, or Excel. */
export type WaitReason = 'cell-edit' | 'host-busy';

/** Runs a batch in the workbook: `Excel.run`. */
export type RunBatch = <Result>(batch: (context: Excel.RequestContext) => Promise<Result>) => Promise<Result>;

export interface SessionOptions {
  readonly run: RunBatch;
  /** Told before each wait, so that the user learns what is waited for. */
  readonly onWait?: (reason: WaitReason) => void;
  /** Told once when what was waited for is over, or the waiting was given up. */
  readonly onWaitOver?: () => void;
  readonly wait?: (milliseconds: number) => Promise<void>;
}

/** Milliseconds before each new attempt. */
const CELL_EDIT_WAITS = [1000, 2000, 2000];
const BUSY_WAITS = [500, 1500, 4000];
const BUSY_CODES = new Set(['ActivityLimitReached', 'Conflict', 'RequestAborted', 'ServiceNotAvailable', 'TooManyRequests']);
const FAULTS: Readonly<Record<string, WorkbookFault>> = {
  AccessDenied: 'sheet-protected',
  InvalidReference: 'sheet-gone',
  ItemNotFound: 'sheet-gone',
  PayloadTooLarge: 'too-large',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
};

/** Batches in an open workbook: waits while a cell is edited or Excel is busy, and says in our words what else goes wrong. */
export class ExcelSession {
  constructor(private readonly options: SessionOptions) {}

  /**
   * Runs a batch that may be run again from its beginning. `subject` is the sheet that a message names.
   * Errors: WorkbookError `cell-edit`, `host-busy`, `sheet-protected`, `sheet-gone`, `too-large`, `host-failed`.
   */
  async run<Result>(batch: (context: Excel.RequestContext) => Promise<Result>, subject = ''): Promise<Result> {
    const waits = { 'cell-edit': [...CELL_EDIT_WAITS], 'host-busy': [...BUSY_WAITS] };
    let hasWaited = false;
    try {
      for (;;) {
        try {
          return await this.options.run(batch);
        } catch (error) {
          const code = codeOf(error);
          const reason = waitReason(code);
          const pause = reason === undefined ? undefined : waits[reason].shift();
          if (reason === undefined || pause === undefined) throw inOurWords(error, code, subject);
          hasWaited = true;
          await this.wait(reason, pause);
        }
      }
    } finally {
      if (hasWaited) this.options.onWaitOver?.();
    }
  }

  private async wait(reason: WaitReason, pause: number): Promise<void> {
    this.options.onWait?.(reason);
    await (this.options.wait ?? sleep)(pause);
  }
}

/** The code that Office.js gave an error; undefined for any other error. */
function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error) || !('debugInfo' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

function waitReason(code: string | undefined): WaitReason | undefined {
  if (code === 'InvalidOperationInCellEditMode') return 'cell-edit';
  return code !== undefined && BUSY_CODES.has(code) ? 'host-busy' : undefined;
}

/** Errors that Office.js did not make are our bugs or our own words already. */
function inOurWords(error: unknown, code: string | undefined, subject: string): unknown {
  if (code === undefined) return error;
  const fault = waitReason(code) ?? FAULTS[code] ?? 'host-failed';
  return new WorkbookError(fault, subject, code, { cause: error });
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
