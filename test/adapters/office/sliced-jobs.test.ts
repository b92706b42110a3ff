import { jobsInSlices } from '../../../src/adapters/office/sliced-jobs';
import type { DraftCell } from '../../../src/workbook/sheet-draft';

/** Rows of so many cells each. */
function rowsOf(rowCount: number, columnCount: number): readonly DraftCell[] {
  return Array.from({ length: rowCount * columnCount }, (_, at) => ({ row: Math.floor(at / columnCount), column: at % columnCount, value: at }));
}

/** The slices that a draft's cells come in. */
async function slicesOf(cells: readonly DraftCell[]): Promise<readonly (readonly DraftCell[])[]> {
  const slices: (readonly DraftCell[])[] = [];
  await jobsInSlices(cells, (slice) => (slices.push(slice), []));
  return slices;
}

describe('jobs of many cells', () => {
  it('are made from every cell once, in order, a row never cut', async () => {
    const cells = rowsOf(1000, 26);
    const slices = await slicesOf(cells);
    expect(slices.flat()).toEqual(cells);
    expect(slices.length).toBeGreaterThan(5);
    expect(slices.every((slice) => slice.length % 26 === 0 && slice.length < 2600)).toBe(true);
  });

  it('let other work pass between two slices', async () => {
    const seen: string[] = [];
    const making = jobsInSlices(rowsOf(300, 26), () => (seen.push('slice'), []));
    const other = new Promise<void>((resolve) => setImmediate(() => { seen.push('other'); resolve(); }));
    await Promise.all([making, other]);
    expect(seen.indexOf('other')).toBeLessThan(seen.lastIndexOf('slice'));
  });

  it('are none for an empty sheet', async () => {
    expect(await slicesOf([])).toEqual([]);
  });
});
