import { WorkbookError } from '../../domain/error';
import type { CancelSignal } from '../../domain/progress';
import type { ExcelSession } from './excel-session';

/** A part of writing a sheet, small enough for one request; may be done again from its beginning. */
export interface Job {
  /** Characters that it takes in a request, about. */
  readonly weight: number;
  readonly run: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void;
}

/** Characters of one request: far below the 5 MB that Excel on the web takes. */
const LARGEST_REQUEST = 800_000;

/**
 * Does the jobs of one sheet in their order, as many in a request as fit. `advance` is told the share that is done.
 * Errors: WorkbookError, `cancelled` between two requests.
 */
export async function runJobs(session: ExcelSession, sheet: { readonly id: string; readonly name: string }, jobs: readonly Job[], progress: JobProgress): Promise<void> {
  const total = jobs.reduce((sum, { weight }) => sum + weight, 0);
  let done = 0;
  for (const batch of batchesOf(jobs)) {
    if (progress.signal?.aborted === true) throw new WorkbookError('cancelled', '');
    await session.run((context) => {
      context.application.suspendScreenUpdatingUntilNextSync();
      context.application.suspendApiCalculationUntilNextSync();
      const target = context.workbook.worksheets.getItem(sheet.id);
      for (const job of batch) job.run(target, context);
      return Promise.resolve();
    }, sheet.name);
    done += batch.reduce((sum, { weight }) => sum + weight, 0);
    progress.advance?.(done / total);
  }
}

export interface JobProgress {
  readonly signal?: CancelSignal | undefined;
  readonly advance?: (share: number) => void;
}

function batchesOf(jobs: readonly Job[]): readonly (readonly Job[])[] {
  const batches: Job[][] = [];
  let weight = Infinity;
  for (const job of jobs) {
    if (weight + job.weight > LARGEST_REQUEST) {
      batches.push([]);
      weight = 0;
    }
    batches.at(-1)?.push(job);
    weight += job.weight;
  }
  return batches;
}
