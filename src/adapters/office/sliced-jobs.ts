import type { DraftCell } from '../../workbook/sheet-draft';
import type { Job } from './job';

/** Cells whose jobs are made without a pause: some milliseconds, as Excel's own thread may be the one that works. */
const CELLS_AT_ONCE = 2500;

/** The jobs of many cells, made from whole rows at a time with pauses between, in which the page can do other things. */
export async function jobsInSlices(cells: readonly DraftCell[], jobsOf: (slice: readonly DraftCell[]) => readonly Job[]): Promise<readonly Job[]> {
  const jobs: Job[] = [];
  for (let from = 0; from < cells.length;) {
    const until = endOfRow(cells, from + CELLS_AT_ONCE);
    jobs.push(...jobsOf(cells.slice(from, until)));
    from = until;
    await pause();
  }
  return jobs;
}

function endOfRow(cells: readonly DraftCell[], position: number): number {
  let end = Math.min(position, cells.length);
  while (end < cells.length && cells[end]?.row === cells[end - 1]?.row) end += 1;
  return end;
}

/** A message to itself lets the page work on; a timer would be slowed down where the pane is closed. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
