import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderWorkbook } from '../../src/adapters/xlsx/write/render-workbook';
import type { SheetDraft } from '../../src/workbook/sheet-draft';
import { describeWithOffice, OFFICE_TIMEOUT } from './office';
import { toPictures } from './to-pictures';

describeWithOffice('toPictures', () => {
  test(
    'prints the titles of a long sheet on as many pages as its rows take, all columns on each',
    async () => {
      const cells = Array.from({ length: 120 * 30 }, (_, at) => ({ row: Math.floor(at / 30), column: at % 30, value: at }));
      const sheet: SheetDraft = { name: "Plan d'été", visibility: 'visible', columnWidths: [], cells, print: { orientation: 'landscape', repeatRows: [0, 0], fit: [1, 0] } };
      const folder = mkdtempSync(join(tmpdir(), 'equilibre-pictures-'));
      try {
        expect(await toPictures(await renderWorkbook([sheet]), folder)).toBe(2);
        expect(['workbook.pdf', 'page-1.png', 'page-2.png', 'page-3.png'].map((name) => existsSync(join(folder, name)))).toEqual([true, true, true, false]);
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
    OFFICE_TIMEOUT,
  );
});
