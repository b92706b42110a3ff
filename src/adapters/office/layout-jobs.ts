import type { SheetDraft } from '../../workbook/sheet-draft';
import type { Job } from './job';
import { rulesJob } from './write-rules';

/** What a draft says of columns, rows and rules for cells. */
export function layoutJobs(draft: SheetDraft): readonly Job[] {
  const color = draft.tabColor;
  return [
    job((sheet) => {
      sheet.tabColor = color === undefined ? '' : `#${color}`;
    }),
    ...columnJobs(draft.columnWidths),
    ...rowJobs(draft.rowHeights ?? new Map<number, number>()),
    rulesJob(draft),
  ];
}

const JOB_WEIGHT = 2_500;

function job(run: (sheet: Excel.Worksheet) => void): Job {
  return { weight: JOB_WEIGHT, run };
}

/** A character of the default font (Calibri 11) is 7 pixels wide, the cell's padding 5; a pixel is ¾ point. */
function columnJobs(widths: readonly number[]): readonly Job[] {
  return runsOf([...widths.entries()]).map(({ first, count, value }) =>
    job((sheet) => {
      sheet.getRangeByIndexes(0, first, 1, count).format.columnWidth = (value * 7 + 5) * 0.75;
    }),
  );
}

function rowJobs(heights: ReadonlyMap<number, number>): readonly Job[] {
  return runsOf([...heights].sort(([a], [b]) => a - b)).map(({ first, count, value }) =>
    job((sheet) => {
      sheet.getRangeByIndexes(first, 0, count, 1).format.rowHeight = value;
    }),
  );
}

interface ValueRun {
  readonly first: number;
  readonly count: number;
  readonly value: number;
}

function runsOf(values: readonly (readonly [number, number])[]): readonly ValueRun[] {
  const found: ValueRun[] = [];
  for (const [at, value] of values) {
    const last = found.at(-1);
    if (last?.value === value && last.first + last.count === at) found[found.length - 1] = { ...last, count: last.count + 1 };
    else found.push({ first: at, count: 1, value });
  }
  return found;
}
