import { WorkbookError } from '../../domain/error';
import { columnNumber, type Area } from '../../domain/place';
import type { RunControl } from '../../domain/progress';
import type { SheetData, TableArea, Visibility } from '../../workbook/workbook';
import { countsFrom1904, probeDates } from './date-system';
import type { ExcelSession } from './excel-session';
import { CellReader } from './read-cells';

interface Survey {
  readonly id: string;
  readonly name: string;
  readonly visibility: Visibility;
  /** Cells that hold something; undefined when none does. */
  readonly used: Area | undefined;
  readonly tables: readonly TableArea[];
  readonly merges: readonly Area[];
}

/** What a range has to load for `areaOf`. */
export const POSITION = 'rowIndex,columnIndex,rowCount,columnCount';

const VISIBILITY: Readonly<Record<string, Visibility>> = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' };
/** The named sheets in tab order, read in pieces; nothing in the workbook is written. Errors: WorkbookError. */
export async function readSheets(session: ExcelSession, names: readonly string[], control: RunControl = {}): Promise<readonly SheetData[]> {
  const { sheets, starts1904 } = await survey(session, new Set(names));
  const reader = new CellReader(session, starts1904);
  const total = sheets.reduce((sum, { used }) => sum + sizeOf(used), 0);
  let done = 0;
  const contents = await reader.read(sheets, (cells) => {
    if (control.signal?.aborted === true) throw new WorkbookError('cancelled', '');
    control.onProgress?.('reading', total === 0 ? 1 : (done += cells) / total);
  });
  return sheets.flatMap(({ name, visibility, tables, merges }, at) => {
    const read = contents[at];
    return read === undefined ? [] : [{ name, visibility, tables, merges, ...read }];
  });
}

function sizeOf(area: Area | undefined): number {
  return area === undefined ? 0 : area.rowCount * area.columnCount;
}

async function survey(session: ExcelSession, wanted: ReadonlySet<string>): Promise<{ readonly sheets: readonly Survey[]; readonly starts1904: boolean }> {
  return session.run(async (context) => {
    const all = context.workbook.worksheets.load('items/id,items/name,items/visibility');
    const probe = probeDates(context);
    await context.sync();
    const found = all.items.filter(({ name }) => wanted.has(name)).map(partsOf);
    await context.sync();
    const pending = found.map(detailsOf);
    await context.sync();
    return { sheets: pending.map((finish) => finish()), starts1904: countsFrom1904(probe) };
  });
}

interface SheetParts {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly merged: Excel.RangeAreas;
  readonly tables: Excel.TableCollection;
}

function partsOf(sheet: Excel.Worksheet): SheetParts {
  const used = sheet.getUsedRangeOrNullObject(true);
  const merged = used.getMergedAreasOrNullObject();
  return { sheet, used: used.load(POSITION), merged, tables: sheet.tables.load('items/name,items/showHeaders,items/showTotals') };
}

function detailsOf({ sheet, used, merged, tables }: SheetParts): () => Survey {
  const ranges = tables.items.map((table) => table.getRange().load(POSITION));
  const areas = merged.isNullObject ? undefined : merged.areas.load('items/address');
  return () => ({
    id: sheet.id,
    name: sheet.name,
    visibility: VISIBILITY[sheet.visibility] ?? 'visible',
    used: used.isNullObject ? undefined : areaOf(used),
    tables: tables.items.map((table, at) => ({ name: table.name, area: areaOf(ranges[at]), hasHeader: table.showHeaders, hasTotals: table.showTotals })),
    merges: (areas?.items ?? []).map(({ address }) => parseAddress(address)),
  });
}

/** Where a range lies whose position is loaded. */
export function areaOf(range: Excel.Range | undefined): Area {
  if (range === undefined) throw new Error('every table has its range');
  return { row: range.rowIndex, column: range.columnIndex, rowCount: range.rowCount, columnCount: range.columnCount };
}

/** The area of an address such as `Plan!B2:D4`. */
function parseAddress(address: string): Area {
  const [first = '', last = first] = address.slice(address.lastIndexOf('!') + 1).split(':');
  const [top, bottom] = [cornerOf(first), cornerOf(last)];
  return { row: top.row, column: top.column, rowCount: bottom.row - top.row + 1, columnCount: bottom.column - top.column + 1 };
}

function cornerOf(cell: string): { readonly row: number; readonly column: number } {
  return { row: Number(cell.replace(/\D/g, '')) - 1, column: columnNumber(cell.replace(/[^A-Za-z]/g, '')) };
}
