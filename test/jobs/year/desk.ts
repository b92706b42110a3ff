import { readFileSync, writeFileSync } from 'node:fs';
import { MemoryWorkbook } from '../../../src/adapters/memory/memory-workbook';
import { FileWorkbook, saveNewWorkbook } from '../../../src/adapters/xlsx/file-workbook';
import { openPackage } from '../../../src/adapters/xlsx/read/open-package';
import { cellEdits } from '../../../src/adapters/xlsx/write/graft-cells';
import { PackageEdit } from '../../../src/adapters/xlsx/write/graft-package';
import { listedSheets } from '../../../src/adapters/xlsx/write/graft-workbook';
import { applyEdits, parseXml } from '../../../src/adapters/xlsx/write/graft-xml';
import { zipFile } from '../../../src/adapters/xlsx/write/zip-file';
import { CellStore } from '../../../src/workbook/cell';
import type { DraftValue, SheetDraft } from '../../../src/workbook/sheet-draft';
import type { SheetData, Workbook } from '../../../src/workbook/workbook';

/** What a person types into one cell, row and column from 0. */
export interface Typed {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: DraftValue;
}

/** A workbook on somebody's desk: Equilibre opens it, and the person types into it in between. */
export interface Desk {
  readonly open: () => Workbook;
  readonly type: (cells: readonly Typed[]) => Promise<void>;
  /** The file, where there is one. */
  readonly bytes?: () => Uint8Array;
}

/** The workbook in memory. */
export async function memoryDesk(drafts: readonly SheetDraft[]): Promise<Desk> {
  let workbook = new MemoryWorkbook();
  await workbook.write(drafts);
  return {
    open: () => workbook,
    type: async (cells) => {
      const sheets = await workbook.read(await workbook.sheetNames());
      workbook = new MemoryWorkbook(sheets.map((sheet) => typedInto(sheet, cells.filter(({ sheet: name }) => name === sheet.name))));
    },
  };
}

/** The workbook as a file, into which the person types with a program that changes nothing else. */
export async function fileDesk(drafts: readonly SheetDraft[], path: string): Promise<Desk> {
  await saveNewWorkbook(path, drafts);
  return {
    open: () => new FileWorkbook(path),
    type: (cells) => {
      writeFileSync(path, typedIntoFile(readFileSync(path), cells));
      return Promise.resolve();
    },
    bytes: () => readFileSync(path),
  };
}

/** A sheet with other values in some cells; the looks of a cell, or of the one to its left, stay. */
function typedInto(sheet: SheetData, typed: readonly Pick<Typed, 'row' | 'column' | 'value'>[]): SheetData {
  if (typed.length === 0) return sheet;
  const values = new Map(typed.map(({ row, column, value }) => [`${row} ${column}`, value]));
  const cells = new CellStore();
  for (const row of sheet.cells.rowNumbers()) {
    for (let column = 0; column < sheet.cells.columnCount; column++) if (!values.has(`${row} ${column}`)) cells.set(row, column, sheet.cells.at(row, column));
  }
  for (const { row, column, value } of typed) {
    const { numberFormat } = sheet.cells.at(row, column).value === null ? sheet.cells.at(row, column - 1) : sheet.cells.at(row, column);
    cells.set(row, column, { value, ...(numberFormat === undefined || typeof value !== 'number' ? {} : { numberFormat }) });
  }
  return { ...sheet, cells };
}

function typedIntoFile(bytes: Uint8Array, typed: readonly Typed[]): Uint8Array {
  const target = new PackageEdit(openPackage(bytes, 'typed.xlsx'));
  const parts = new Map(target.links('xl/workbook.xml').map(({ id, target: part }) => [id, part]));
  for (const { name, relationshipId } of listedSheets(parseXml(target.text('xl/workbook.xml') ?? ''))) {
    const cells = typed.filter(({ sheet }) => sheet === name);
    const part = parts.get(relationshipId);
    const xml = part === undefined ? undefined : target.text(part);
    if (cells.length === 0 || part === undefined || xml === undefined) continue;
    const area = { row: 0, column: 0, rowCount: 0, columnCount: 0 };
    target.setText(part, applyEdits(xml, cellEdits(xml, parseXml(xml), { pattern: { lastRow: Infinity, area, formulas: new Map() }, cells })));
  }
  return zipFile(target.toEntries());
}
