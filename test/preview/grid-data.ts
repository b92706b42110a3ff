import { BooleanNumber, CellValueType, LocaleType, VerticalAlign, type ICellData, type IFreeze, type IRange, type IStyleData, type IWorkbookData, type IWorksheetData } from '@univerjs/core';
import type { Area } from '../../src/domain/place';
import type { Language } from '../../src/i18n/language';
import type { CellFormat, HostCell } from '../excel-host/model/cells';
import { SHEET_SIZE } from '../excel-host/model/range';
import type { Sizes } from '../excel-host/model/sizes';
import type { Workbook } from '../excel-host/model/workbook';
import type { Worksheet } from '../excel-host/model/worksheet';
import { styleOf } from './cell-style';

export const LOCALE = { en: LocaleType.EN_US, fr: LocaleType.FR_FR } as const;
/** Empty rows and columns after the last one in use, so that there is room to type. */
const ROOM = { rows: 30, columns: 6 };
const LEAST = { rows: 60, columns: 20 };
/** Points to pixels. */
export const PIXELS = 4 / 3;
const STANDARD = { width: 64, height: 20 };

/** The formats that the grid knows by a number, and back. */
export class StyleBook {
  private readonly ids = new Map<string, string>();
  private readonly formats = new Map<string, CellFormat>();

  idOf(format: CellFormat): string {
    const key = JSON.stringify(Object.entries(format).sort(([a], [b]) => (a < b ? -1 : 1)));
    const id = this.ids.get(key) ?? `format${this.ids.size + 1}`;
    this.ids.set(key, id);
    this.formats.set(id, format);
    return id;
  }

  formatOf(id: string): CellFormat | undefined {
    return this.formats.get(id);
  }

  styles(): Record<string, IStyleData> {
    return Object.fromEntries([...this.formats].map(([id, format]) => [id, styleOf(format)]));
  }
}

/** A sheet's id in the grid. */
export function gridId({ id }: Pick<Worksheet, 'id'>): string {
  return id.replaceAll(/[{} ]/g, '');
}

/** The emulated workbook as the grid shows it; very hidden sheets are left out, as Excel hides even their names. */
export function gridData({ worksheets, names }: Workbook, language: Language, book: StyleBook): Omit<IWorkbookData, 'id'> {
  const shown = worksheets.items.filter(({ visibility }) => visibility !== 'VeryHidden');
  const sheets = Object.fromEntries(shown.map((sheet) => [gridId(sheet), sheetData(sheet, book)]));
  return {
    name: 'Equilibre', appVersion: '0.25.1', locale: LOCALE[language],
    sheetOrder: shown.map(gridId), sheets, styles: book.styles(), defaultStyle: { ff: 'Calibri', fs: 11, vt: VerticalAlign.BOTTOM },
    resources: [{ name: 'SHEET_DEFINED_NAME_PLUGIN', data: JSON.stringify(definedNames(names.items)) }],
  };
}

function definedNames(names: readonly { readonly name: string; readonly formula: string }[]): Readonly<Record<string, object>> {
  return Object.fromEntries(names.map(({ name, formula }, at) => [`name${at}`, { id: `name${at}`, name, formulaOrRefString: formula.replace(/^=/, ''), localSheetId: 'AllDefaultWorkbook' }]));
}

function sheetData(sheet: Worksheet, book: StyleBook): Partial<IWorksheetData> {
  return {
    id: gridId(sheet), name: sheet.name, tabColor: sheet.tabColor, hidden: flag(sheet.visibility !== 'Visible'), ...extentOf(sheet),
    defaultColumnWidth: STANDARD.width, defaultRowHeight: STANDARD.height, freeze: freezeOf(sheet), showGridlines: flag(sheet.showGridlines),
    mergeData: sheet.merges.map(gridRange), cellData: cellData(sheet, book),
    columnData: Object.fromEntries(sizesOf(sheet.columnWidths).map(([at, points]) => [at, { w: points * PIXELS }])),
    rowData: {
      ...Object.fromEntries(sizesOf(sheet.rowHeights).map(([at, points]) => [at, { h: points * PIXELS, ia: BooleanNumber.FALSE }])),
      ...Object.fromEntries(sheet.hiddenRows.map((row) => [row, { hd: BooleanNumber.TRUE }])),
    },
  };
}

function flag(isSet: boolean): BooleanNumber {
  return isSet ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

function extentOf({ cells }: Worksheet): Pick<IWorksheetData, 'rowCount' | 'columnCount'> {
  const { row, rowCount, column, columnCount } = cells.extent(() => true) ?? { row: 0, rowCount: 0, column: 0, columnCount: 0 };
  return { rowCount: Math.max(LEAST.rows, row + rowCount + ROOM.rows), columnCount: Math.max(LEAST.columns, column + columnCount + ROOM.columns) };
}

function freezeOf({ freezePanes: { rows, columns } }: Worksheet): IFreeze {
  return { xSplit: columns, ySplit: rows, startRow: rows === 0 ? -1 : rows, startColumn: columns === 0 ? -1 : columns };
}

function gridRange({ row, column, rowCount, columnCount }: Area): IRange {
  return { startRow: row, startColumn: column, endRow: row + rowCount - 1, endColumn: column + columnCount - 1 };
}

function sizesOf(sizes: Sizes): readonly (readonly [number, number])[] {
  return sizes.toJSON() as readonly (readonly [number, number])[];
}

function cellData(sheet: Worksheet, book: StyleBook): Record<number, Record<number, ICellData>> {
  const data: Record<number, Record<number, ICellData>> = {};
  for (const { row, column, cell } of sheet.cells.inside(SHEET_SIZE)) (data[row] ??= {})[column] = cellOf(cell, book);
  return data;
}

/** A cell as the grid holds it; a formula without a value is calculated there. */
export function cellOf({ value, formula, format }: HostCell, book: StyleBook): ICellData {
  const content = { ...(formula === undefined ? {} : { f: `=${formula}` }), ...valueOf(value) };
  return Object.keys(format).length === 0 ? content : { ...content, s: book.idOf(format) };
}

function valueOf(value: HostCell['value']): ICellData {
  if (value === null) return {};
  if (typeof value === 'object') return { v: value.error, t: CellValueType.STRING };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value, t: typeof value === 'number' ? CellValueType.NUMBER : CellValueType.STRING };
}
