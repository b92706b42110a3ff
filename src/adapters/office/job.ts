import { WorkbookError } from '../../domain/error';
import type { CancelSignal } from '../../domain/progress';
import type { ExcelSession } from './excel-session';
import { runOver, type SheetId } from './our-sheets';

/** A part of writing a sheet, small enough for one request; may be done again from its beginning. */
export interface Job {
  /** Characters that it takes in a request, about. */
  readonly weight: number;
  readonly run: (sheet: Excel.Worksheet) => void;
}

/** Characters of one request: far below the 5 MB that Excel on the web takes. */
const LARGEST_REQUEST = 800_000;

/** What is to be done on a sheet. */
export interface SheetJobs {
  readonly sheet: SheetId;
  readonly jobs: readonly Job[];
}

/**
 * Does the jobs of sheets in their order, as many in a request as fit. `advance` is told the share that is done.
 * Errors: WorkbookError, `cancelled` between two requests.
 */
export async function runJobs(session: ExcelSession, work: readonly SheetJobs[], progress: JobProgress): Promise<void> {
  const total = weightOf(work);
  let done = 0;
  for (const request of requestsOf(work)) {
    if (progress.signal?.aborted === true) throw new WorkbookError('cancelled', '');
    await runOver(session, request.map(({ sheet }) => sheet), (context) => {
      context.application.suspendScreenUpdatingUntilNextSync();
      context.application.suspendApiCalculationUntilNextSync();
      for (const { sheet, jobs } of request) {
        const target = context.workbook.worksheets.getItem(sheet.id);
        for (const job of jobs) job.run(target);
      }
      return Promise.resolve();
    });
    done += weightOf(request);
    progress.advance?.(done / total);
  }
}

export interface JobProgress {
  readonly signal?: CancelSignal | undefined;
  readonly advance?: (share: number) => void;
}

function weightOf(work: readonly SheetJobs[]): number {
  return work.reduce((sum, { jobs }) => jobs.reduce((weight, job) => weight + job.weight, sum), 0);
}

function requestsOf(work: readonly SheetJobs[]): readonly (readonly SheetJobs[])[] {
  const requests: { readonly sheet: SheetId; readonly jobs: Job[] }[][] = [];
  let weight = Infinity;
  for (const { sheet, jobs } of work) {
    for (const job of jobs) {
      if (weight + job.weight > LARGEST_REQUEST) {
        requests.push([]);
        weight = 0;
      }
      const request = requests.at(-1) ?? [];
      if (request.at(-1)?.sheet !== sheet) request.push({ sheet, jobs: [] });
      request.at(-1)?.jobs.push(job);
      weight += job.weight;
    }
  }
  return requests;
}
