import fc from 'fast-check';
import { styleAreas } from '../../../src/adapters/office/style-areas';
import type { StyleName } from '../../../src/workbook/palette';
import type { DraftCell } from '../../../src/workbook/sheet-draft';

/** Cells from rows of style names; a dot leaves a cell undrafted. */
function styled(...rows: readonly string[]): readonly DraftCell[] {
  return rows.flatMap((row, at) =>
    row.split(' ').flatMap((style, column) => (style === '.' ? [] : [{ row: at, column, value: null, style: style as StyleName }])),
  );
}

describe('cells that look alike', () => {
  it('are one area where they stand side by side and below one another', () => {
    expect(styleAreas(styled('label quantity quantity', 'label quantity quantity', 'label . quantity'))).toEqual([
      { style: 'label', address: 'A1:A3' },
      { style: 'quantity', address: 'B1:C2,C3' },
    ]);
  });

  it('stay apart by rows where each has a line below', () => {
    expect(styleAreas(styled('section section', 'section section'))).toEqual([{ style: 'section', address: 'A1:B1,A2:B2' }]);
  });

  it('have addresses that Excel takes, which hold each cell once', () => {
    const grid = fc.array(fc.array(fc.constantFrom('.', 'label', 'quantity', 'section'), { minLength: 12, maxLength: 12 }), { minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(grid, (rows) => {
        const cells = styled(...rows.map((row) => row.join(' ')));
        const areas = styleAreas(cells);
        expect(areas.every(({ address }) => address.length <= 8_192)).toBe(true);
        const covered = areas.flatMap(({ style, address }) => address.split(',').flatMap((area) => cellsIn(area).map((cell) => `${style} ${cell}`)));
        expect(covered.sort()).toEqual(cells.map(({ row, column, style }) => `${style ?? ''} ${row}/${column}`).sort());
      }),
      { numRuns: 30 },
    );
  });
});

function cellsIn(area: string): readonly string[] {
  const [first = '', last = first] = area.split(':');
  const [top, left, bottom, right] = [rowOf(first), columnOf(first), rowOf(last), columnOf(last)];
  return Array.from({ length: bottom - top + 1 }, (_, r) => Array.from({ length: right - left + 1 }, (__, c) => `${top + r}/${left + c}`)).flat();
}

function rowOf(cell: string): number {
  return Number(cell.replace(/\D/g, '')) - 1;
}

function columnOf(cell: string): number {
  return cell.charCodeAt(0) - 65;
}
