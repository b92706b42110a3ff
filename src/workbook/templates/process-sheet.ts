import type { Language } from '../../i18n/language';
import { areaBetween, banner, bannerHeights, cell } from '../write/cells';
import { rowHeight as heightOfTexts } from '../write/row-height';
import { STYLE, type CellStyle, type StyleName } from '../palette';
import type { Words } from '../schema/column';
import { PROCESS_TABLES, type ProcessColumn, type ProcessTableKey } from '../schema/process-tables';
import type { ConditionalFormatDraft, DraftCell, DraftValue, NameDraft, SheetDraft, ValidationDraft, ValidationRule } from '../sheet-draft';
import type { Area } from '../../domain/place';
import type { TemplateContext } from './template';

/** One column of a process table as its sheet shows it. */
export interface ProcessSheetColumn<Table extends ProcessTableKey> {
  readonly key: ProcessColumn<Table>;
  /** In characters. */
  readonly width: number;
  readonly style: StyleName;
  /** Undefined = aligned as the cells below are. */
  readonly headerStyle?: StyleName;
  /** What its cells may hold, and what is said and shown about it. */
  readonly validation?: ValidationRule & Pick<ValidationDraft, 'prompt' | 'message'>;
  /** Formula of a calculated column; `cell` gives the reference to a cell of the same row, or to those from one column to another. */
  readonly formula?: (cell: (key: ProcessColumn<Table>, to?: ProcessColumn<Table>) => string) => string;
  /** Value of that formula in a row; the blank row has no values. */
  readonly calculate?: (row: ProcessValues<Table>) => DraftValue;
}

/** What stands in a row of a process table, calculated columns left out. */
export type ProcessValues<Table extends ProcessTableKey> = Partial<Readonly<Record<ProcessColumn<Table>, DraftValue>>>;

/** A sheet with a banner and one process table. */
export interface ProcessSheet<Table extends ProcessTableKey> {
  readonly table: Table;
  readonly title: Words;
  /** How to fill it in, in one sentence. */
  readonly note: Words;
  readonly columns: readonly ProcessSheetColumn<Table>[];
  readonly rows: readonly ProcessValues<Table>[];
  /** Rows ready to be filled in below the last one. */
  readonly blankRowCount: number;
  /** Rows between the banner and the table's header; 1 when nothing stands there. */
  readonly gap?: number;
  /** Least height in points of the rows that are filled in; the blank ones of a table with sentences are left to grow with their text. */
  readonly rowHeight?: number;
  readonly frozenColumns?: number;
}

/** Where the table of a process sheet stands. */
export interface ProcessSheetArea {
  readonly headerRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

const FIRST_COLUMN = 1;
const BANNER_ROWS = 2;
/** Validations and conditional formats go on below the table, for the rows that it grows by. */
const RULE_ROWS = 300;

/** Column of the sheet, from 0, that holds a key. */
export function columnAt<Table extends ProcessTableKey>({ columns }: ProcessSheet<Table>, key: ProcessColumn<Table>): number {
  const at = columns.findIndex((column) => column.key === key);
  if (at < 0) throw new Error(`${key} is not on the sheet`);
  return FIRST_COLUMN + at;
}

/** Rows and columns of the table, from 0. */
export function areaOf<Table extends ProcessTableKey>({ rows, blankRowCount, gap = 1, columns }: ProcessSheet<Table>): ProcessSheetArea {
  const headerRow = BANNER_ROWS + gap;
  return { headerRow, firstRow: headerRow + 1, lastRow: headerRow + rows.length + blankRowCount, lastColumn: FIRST_COLUMN + columns.length - 1 };
}

/** Cells of one column below the header, as far as rules reach. */
export function ruleArea<Table extends ProcessTableKey>(sheet: ProcessSheet<Table>, key: ProcessColumn<Table>): Area {
  const { firstRow } = areaOf(sheet);
  const column = columnAt(sheet, key);
  return areaBetween(firstRow, column, firstRow + RULE_ROWS - 1, column);
}

/** A column of a process table in a formula: `tblActions[Owner]`. */
export function columnReference<Table extends ProcessTableKey>(table: Table, key: ProcessColumn<Table>, { language, nameOf }: TemplateContext): string {
  const header = headerOf(table, key, language);
  // More than letters, digits and spaces asks for brackets of its own.
  return `${nameOf('table', PROCESS_TABLES[table].name)}[${/^[\p{L}\p{N} ]+$/u.test(header) ? header : `[${header}]`}]`;
}

/** The sheet, to which its template may add what it needs. */
export function processSheet<Table extends ProcessTableKey>(sheet: ProcessSheet<Table>, context: TemplateContext): SheetDraft {
  const { language, nameOf } = context;
  const { headerRow, lastColumn } = areaOf(sheet);
  const tableName = nameOf('table', PROCESS_TABLES[sheet.table].name);
  return {
    name: nameOf('sheet', PROCESS_TABLES[sheet.table].sheet[language]),
    visibility: 'visible',
    columnWidths: [2, ...sheet.columns.map(({ width }) => width)],
    rowHeights: rowHeights(sheet),
    cells: [...banner(sheet.title[language], sheet.note[language], lastColumn), ...headerCells(sheet, language), ...bodyCells(sheet, { tableName, language })],
    tables: [tableDraft(sheet, { tableName, language })],
    validations: validationsOf(sheet),
    freeze: { rows: headerRow + 1, columns: FIRST_COLUMN + (sheet.frozenColumns ?? 1) },
    print: { orientation: 'landscape', repeatRows: [headerRow, headerRow], fit: [1, 0] },
  };
}

/** A name for a column of the table, which validations need: they can't refer to a table. */
export function columnName<Table extends ProcessTableKey>(name: string, table: Table, key: ProcessColumn<Table>, context: TemplateContext): NameDraft {
  return { name: context.nameOf('name', name), formula: columnReference(table, key, context) };
}

/** Colours a column of statuses by the symbol that each begins with. */
export function symbolFormats(area: Area, first: string): readonly ConditionalFormatDraft[] {
  const bySymbol: readonly (readonly [string, StyleName])[] = [['●', 'onTarget'], ['▲', 'watch'], ['■', 'off']];
  return bySymbol.map(([symbol, style]) => ({ kind: 'expression', area, formula: `LEFT(${first},1)="${symbol}"`, style }));
}

interface Named {
  readonly tableName: string;
  readonly language: Language;
}

function headerOf<Table extends ProcessTableKey>(table: Table, key: ProcessColumn<Table>, language: Language): string {
  const headers: Readonly<Partial<Record<string, Words>>> = PROCESS_TABLES[table].headers;
  return headers[key]?.[language] ?? key;
}

function rowHeights<Table extends ProcessTableKey>(sheet: ProcessSheet<Table>): ReadonlyMap<number, number> {
  const { headerRow, firstRow } = areaOf(sheet);
  const { rowHeight, rows, blankRowCount } = sheet;
  const sentences = sheet.columns.filter(({ style }) => isWrapped(style));
  const blanks = Array.from({ length: sentences.length > 0 ? 0 : blankRowCount }, (): ProcessValues<Table> => ({}));
  const heightOf = (values: ProcessValues<Table>, least: number): number => Math.max(least, heightOfTexts(sentences.map(({ key, width }) => [String(values[key] ?? ''), width])));
  const body = rowHeight === undefined ? [] : [...rows, ...blanks].map((values, at) => [firstRow + at, heightOf(values, rowHeight)] as const);
  return new Map([...bannerHeights(headerRow), ...body]);
}

function isWrapped(style: StyleName): boolean {
  const { wrap = false }: CellStyle = STYLE[style];
  return wrap;
}

function headerCells<Table extends ProcessTableKey>(sheet: ProcessSheet<Table>, language: Language): readonly DraftCell[] {
  const { headerRow } = areaOf(sheet);
  return sheet.columns.map(({ key, style, headerStyle = headerStyleOver(style) }, at) => cell(headerRow, FIRST_COLUMN + at, headerOf(sheet.table, key, language), headerStyle));
}

function headerStyleOver(style: StyleName): StyleName {
  const { align, indent, numberFormat }: CellStyle = STYLE[style];
  if (align === 'center') return 'headerCenter';
  if (align === undefined && numberFormat !== undefined) return 'headerRight';
  return indent === undefined ? 'header' : 'headerIndent';
}

function bodyCells<Table extends ProcessTableKey>(sheet: ProcessSheet<Table>, named: Named): readonly DraftCell[] {
  const { firstRow } = areaOf(sheet);
  const blanks = Array.from({ length: sheet.blankRowCount }, (): ProcessValues<Table> => ({}));
  return [...sheet.rows, ...blanks].flatMap((values, at) =>
    sheet.columns.map((column, offset): DraftCell => {
      const place = { row: firstRow + at, column: FIRST_COLUMN + offset, style: column.style };
      const formula = formulaOf(sheet.table, column, named);
      if (formula === undefined) return { ...place, value: values[column.key] ?? null };
      return { ...place, value: column.calculate?.(values) ?? '', formula };
    }),
  );
}

function formulaOf<Table extends ProcessTableKey>(table: Table, { formula }: ProcessSheetColumn<Table>, { tableName, language }: Named): string | undefined {
  const column = (key: ProcessColumn<Table>): string => `[${headerOf(table, key, language)}]`;
  return formula?.((key, to) => `${tableName}[[#This Row],${column(key)}${to === undefined ? '' : `:${column(to)}`}]`);
}

function tableDraft<Table extends ProcessTableKey>(sheet: ProcessSheet<Table>, named: Named): NonNullable<SheetDraft['tables']>[number] {
  const { headerRow, lastRow, lastColumn } = areaOf(sheet);
  return {
    name: named.tableName,
    area: areaBetween(headerRow, FIRST_COLUMN, lastRow, lastColumn),
    columns: sheet.columns.map((column) => {
      const formula = formulaOf(sheet.table, column, named);
      return { header: headerOf(sheet.table, column.key, named.language), ...(formula === undefined ? {} : { formula }) };
    }),
  };
}

function validationsOf<Table extends ProcessTableKey>(sheet: ProcessSheet<Table>): readonly ValidationDraft[] {
  return sheet.columns.flatMap(({ key, validation }) => (validation === undefined ? [] : [{ ...validation, area: ruleArea(sheet, key) }]));
}
