import { writeFileSync } from 'node:fs';
import { renderWorkbook } from '../../src/adapters/xlsx/write/render-workbook';
import type { DraftValue, SheetDraft } from '../../src/workbook/sheet-draft';

/** Rows of plain values by sheet name, the first at A1. */
export type PlainSheets = Readonly<Record<string, readonly (readonly DraftValue[])[]>>;

/** Writes a workbook of plain values. */
export async function writePlainWorkbook(path: string, sheets: PlainSheets): Promise<void> {
  writeFileSync(path, await renderWorkbook(Object.entries(sheets).map(([name, rows]) => plainSheet(name, rows))));
}

function plainSheet(name: string, rows: readonly (readonly DraftValue[])[]): SheetDraft {
  const cells = rows.flatMap((values, row) => values.map((value, column) => ({ row, column, value })));
  return { name, visibility: 'visible', columnWidths: [], cells, print: { orientation: 'portrait', fit: [1, 0] } };
}
