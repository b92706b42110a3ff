import { unzipSync } from 'fflate';
import { addCharts } from '../../src/adapters/xlsx/write/charts';
import { insertInWorksheet } from '../../src/adapters/xlsx/write/element-order';
import { PackageParts } from '../../src/adapters/xlsx/write/package-parts';
import { addTables } from '../../src/adapters/xlsx/write/tables';
import { packPart, zipFile } from '../../src/adapters/xlsx/write/zip-file';
import type { SheetDraft } from '../../src/workbook/sheet-draft';

/** A file that lacks its tables and charts, in base 64, and these for each of its sheets in their order. */
export interface CompletionRequest {
  readonly file: string;
  readonly drafts: readonly SheetDraft[];
}

/** A file that exceljs has written, with the tables and charts of its sheets added by the product's own writer. */
export function completeFile(bytes: Uint8Array, drafts: readonly SheetDraft[]): Uint8Array {
  const parts = new PackageParts(new Map(Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/'))));
  let [table, chart] = [1, 1];
  drafts.forEach((draft, at) => {
    const part = `xl/worksheets/sheet${at + 1}.xml`;
    const drawing = addCharts(draft, drafts, parts, { part, numbers: { drawing: at + 1, firstChart: chart } });
    const tables = addTables(draft, parts, { part, firstId: table });
    parts.setText(part, insertInWorksheet(insertInWorksheet(parts.text(part), 'drawing', drawing), 'tableParts', tables));
    table += draft.tables?.length ?? 0;
    chart += draft.charts?.length ?? 0;
  });
  return zipFile([...parts.parts].map(([name, part]) => packPart(name, part)));
}
