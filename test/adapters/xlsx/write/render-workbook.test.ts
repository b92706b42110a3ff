import { unzipSync } from 'fflate';
import { renderParts, renderWorkbook } from '../../../../src/adapters/xlsx/write/render-workbook';
import { readWorkbook } from '../../../../src/adapters/xlsx/read/read-workbook';
import { AWKWARD_TEXTS } from '../../../xlsx-lint/torture';
import { draftOf } from './small-draft';

const TABLE_CELLS = ['Item', 'P-1'].map((value, row) => ({ row, column: 0, value }));
const AREA = { row: 0, column: 0, rowCount: 2, columnCount: 1 };

describe('renderWorkbook', () => {
  test('writes sheets that read back with their names, visibility and tables', async () => {
    const bytes = await renderWorkbook([
      draftOf(TABLE_CELLS, { name: "Plan d'été", tables: [{ name: 'tblA', area: AREA, columns: [{ header: 'Item' }] }] }),
      draftOf(TABLE_CELLS, { name: '_equilibre', visibility: 'veryHidden', tables: [{ name: 'tblB', area: AREA, columns: [{ header: 'Item' }] }] }),
    ]);
    const sheets = readWorkbook(bytes, 'plan.xlsx').read(["Plan d'été", '_equilibre']);
    expect(sheets.map(({ name, visibility, tables }) => ({ name, visibility, tables }))).toEqual([
      { name: "Plan d'été", visibility: 'visible', tables: [{ name: 'tblA', area: AREA, hasHeader: true, hasTotals: false }] },
      { name: '_equilibre', visibility: 'veryHidden', tables: [{ name: 'tblB', area: AREA, hasHeader: true, hasTotals: false }] },
    ]);
  });

  test('writes as text what spreadsheets would take for something else', async () => {
    const bytes = await renderWorkbook([draftOf(AWKWARD_TEXTS.map((value, row) => ({ row, column: 0, value })))]);
    const [sheet] = readWorkbook(bytes, 'plan.xlsx').read(['Plan']);
    expect(AWKWARD_TEXTS.map((_, row) => sheet?.cells.at(row, 0))).toEqual(AWKWARD_TEXTS.map((value) => ({ value })));
  });

  test('holds only parts, the content types first', async () => {
    const names = Object.keys(unzipSync(await renderWorkbook([draftOf(TABLE_CELLS)])));
    expect(names[0]).toBe('[Content_Types].xml');
    expect(names.filter((name) => name.endsWith('/'))).toEqual([]);
  });

  test('numbers the ids of data bars, as random ones would change the bytes', async () => {
    const bar = { kind: 'bar', area: AREA, color: '0072B2' } as const;
    const { parts, sheetParts } = await renderParts([draftOf(TABLE_CELLS, { conditionalFormats: [bar, bar] })]);
    const ids = Array.from(parts.text(sheetParts[0] ?? '').matchAll(/\{0000[^}]*(\d)\}/g), ([, digit]) => digit);
    expect(ids).toEqual(['1', '2', '1', '2']);
  });

  test('has Excel calculate everything when it opens the file', async () => {
    const { parts } = await renderParts([draftOf([])]);
    expect(parts.text('xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
  });
});
