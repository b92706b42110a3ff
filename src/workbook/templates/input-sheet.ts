import type { Area } from '../../domain/place';
import type { StyleName } from '../palette';
import type { DraftCell, DraftValue, SheetDraft } from '../sheet-draft';

/** One column of an input sheet. */
export interface InputColumn {
  readonly header: DraftValue;
  readonly headerStyle: StyleName;
  readonly style: StyleName;
  /** In characters. */
  readonly width: number;
}

/** An input sheet as data: a banner, a header row and the rows below, from column B. */
export interface InputSheet {
  readonly title: string;
  /** What the sheet holds and how to fill it in, in one sentence. */
  readonly note: string;
  readonly columns: readonly InputColumn[];
  /** Values in the order of the columns; null leaves a cell empty. */
  readonly rows: readonly (readonly DraftValue[])[];
  /** Name of the Excel table; undefined where headers are dates, which a table can't have. */
  readonly tableName?: string;
  /** Columns, from the first, that stay in view. */
  readonly frozenColumns: number;
}

const MARGIN_WIDTH = 2;
const HEADER_ROW = 3;
const FIRST_COLUMN = 1;
/** Characters that a banner's note needs, and that a portrait page has room for. */
const NOTE_WIDTH = 90;
const BANNER_COLUMN_WIDTH = 12;

/** The sheet to write: banner in rows 1–2, headers in row 4, data below. */
export function inputSheetDraft(sheet: InputSheet): SheetDraft {
  const area = { row: HEADER_ROW, column: FIRST_COLUMN, rowCount: sheet.rows.length + 1, columnCount: sheet.columns.length };
  return {
    name: sheet.title,
    visibility: 'visible',
    columnWidths: [MARGIN_WIDTH, ...sheet.columns.map((column) => column.width), ...bannerColumns(sheet)],
    rowHeights: new Map([
      [0, 38],
      [1, 24],
      [HEADER_ROW, 30],
    ]),
    cells: [...bannerCells(sheet), ...headerCells(sheet), ...dataCells(sheet)],
    ...(sheet.tableName === undefined ? {} : { tables: [tableOver(sheet, sheet.tableName, area)] }),
    freeze: { rows: HEADER_ROW + 1, columns: FIRST_COLUMN + sheet.frozenColumns },
    print: { orientation: widthOf(sheet) > NOTE_WIDTH ? 'landscape' : 'portrait', repeatRows: [HEADER_ROW, HEADER_ROW], fit: [1, 0] },
  };
}

function widthOf({ columns }: InputSheet): number {
  return columns.reduce((sum, { width }) => sum + width, 0);
}

/** Columns right of a narrow table over which the banner goes on, so that its note isn't cut off. */
function bannerColumns(sheet: InputSheet): readonly number[] {
  return Array.from({ length: Math.max(0, Math.ceil((NOTE_WIDTH - widthOf(sheet)) / BANNER_COLUMN_WIDTH)) }, () => BANNER_COLUMN_WIDTH);
}

function bannerCells(sheet: InputSheet): DraftCell[] {
  const { title, note, columns } = sheet;
  const width = FIRST_COLUMN + columns.length + bannerColumns(sheet).length;
  return [0, 1].flatMap((row) =>
    Array.from({ length: width }, (_, column): DraftCell => {
      const style = row === 0 ? 'banner' : 'bannerNote';
      const text = row === 0 ? title : note;
      return { row, column, value: column === FIRST_COLUMN ? text : null, style };
    }),
  );
}

function headerCells({ columns }: InputSheet): DraftCell[] {
  return columns.map(({ header, headerStyle }, at) => ({ row: HEADER_ROW, column: FIRST_COLUMN + at, value: header, style: headerStyle }));
}

function dataCells({ columns, rows }: InputSheet): DraftCell[] {
  return rows.flatMap((values, at) =>
    columns.map(({ style }, column): DraftCell => ({ row: HEADER_ROW + 1 + at, column: FIRST_COLUMN + column, value: values[column] ?? null, style })),
  );
}

function tableOver(sheet: InputSheet, name: string, area: Area): NonNullable<SheetDraft['tables']>[number] {
  return { name, area, columns: sheet.columns.map(({ header }) => ({ header: String(header) })) };
}
