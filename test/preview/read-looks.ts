import ExcelJS from 'exceljs';
import type { CellFormat, CellLink } from '../excel-host/model/cells';
import type { SheetLooks } from './opened-file';

/** What the sheets of an .xlsx file look like, by their names. Only for files that our own reader has found safe. Errors: those of exceljs. */
export async function readLooks(bytes: Uint8Array): Promise<ReadonlyMap<string, SheetLooks>> {
  const file = new ExcelJS.Workbook();
  await file.xlsx.load(bytes.slice().buffer);
  return new Map(file.worksheets.map((sheet) => [sheet.name, looksOf(sheet)]));
}

function looksOf(sheet: ExcelJS.Worksheet): SheetLooks {
  const [view] = sheet.views as readonly Partial<ExcelJS.WorksheetViewFrozen & ExcelJS.WorksheetViewCommon>[];
  const isFrozen = view?.state === 'frozen';
  return {
    columnWidths: columnWidths(sheet),
    rowHeights: rowHeights(sheet),
    freeze: { rows: isFrozen ? (view.ySplit ?? 0) : 0, columns: isFrozen ? (view.xSplit ?? 0) : 0 },
    showGridlines: view?.showGridLines !== false,
    tabColor: colorOf(sheet.properties.tabColor) ?? '',
    ...cellLooks(sheet),
  };
}

/** A character of the default font is 7 pixels wide, the padding 5; a pixel is ¾ point. */
function columnWidths({ columns }: ExcelJS.Worksheet): readonly (readonly [number, number])[] {
  return ((columns as readonly Partial<ExcelJS.Column>[] | null) ?? []).flatMap(({ width }, at) => (width === undefined ? [] : [[at, (width * 7 + 5) * 0.75] as const]));
}

function rowHeights(sheet: ExcelJS.Worksheet): readonly (readonly [number, number])[] {
  const heights: (readonly [number, number])[] = [];
  sheet.eachRow({ includeEmpty: true }, ({ height }, row) => {
    // Its type says otherwise, but a row of the standard height has none.
    if ((height as number | undefined) !== undefined) heights.push([row - 1, height]);
  });
  return heights;
}

function cellLooks(sheet: ExcelJS.Worksheet): Pick<SheetLooks, 'formats' | 'formatted' | 'links'> {
  const numbers = new Map<string, number>();
  const [formats, formatted, links]: [CellFormat[], (readonly [number, number, number])[], (readonly [number, number, CellLink])[]] = [[], [], []];
  sheet.eachRow({ includeEmpty: true }, (line, row) => {
    line.eachCell({ includeEmpty: true }, (cell, column) => {
      const format = formatOf(cell.style);
      const key = JSON.stringify(format);
      if (key !== '{}') {
        const number = numbers.get(key) ?? formats.push(format) - 1;
        numbers.set(key, number);
        formatted.push([row - 1, column - 1, number]);
      }
      const link = linkOf(cell.hyperlink);
      if (link !== undefined) links.push([row - 1, column - 1, link]);
    });
  });
  return { formats, formatted, links };
}

function linkOf(target: string | undefined): CellLink | undefined {
  if (target === undefined || target === '') return undefined;
  return target.startsWith('#') ? { documentReference: target.slice(1) } : { address: target };
}

type Entry = readonly [path: string, value: string | number | true | undefined];

/** A style as the emulated Excel holds it: what differs from the default, by path. */
function formatOf({ alignment = {}, border = {}, fill, font = {}, numFmt }: Partial<ExcelJS.Style>): CellFormat {
  const entries: readonly Entry[] = [
    ['numberFormat', numberFormat(numFmt)],
    ...fontEntries(font),
    ['fill.color', fill?.type === 'pattern' && fill.pattern === 'solid' ? colorOf(fill.fgColor) : undefined],
    ['horizontalAlignment', horizontal(alignment.horizontal)],
    ['verticalAlignment', vertical(alignment.vertical)],
    ['wrapText', whenTrue(alignment.wrapText)],
    ['indentLevel', alignment.indent],
    ...borderEntries('EdgeTop', border.top),
    ...borderEntries('EdgeBottom', border.bottom),
    ...borderEntries('EdgeLeft', border.left),
    ...borderEntries('EdgeRight', border.right),
  ];
  return Object.fromEntries(entries.flatMap(([path, value]) => (value === undefined ? [] : [[path, value]])));
}

/** Excel shows the built-in short date by its American code. */
function numberFormat(code: string | undefined): string | undefined {
  if (code === 'General') return undefined;
  return code === 'mm-dd-yy' ? 'm/d/yyyy' : code;
}

function fontEntries({ bold, color, italic, name, size, underline = false }: Partial<ExcelJS.Font>): readonly Entry[] {
  return [
    ['font.name', name],
    ['font.size', size],
    ['font.bold', whenTrue(bold)],
    ['font.italic', whenTrue(italic)],
    ['font.underline', underline === false || underline === 'none' ? undefined : 'Single'],
    ['font.color', colorOf(color)],
  ];
}

function whenTrue(isSet: boolean | undefined): true | undefined {
  return isSet === true ? true : undefined;
}

function horizontal(alignment: ExcelJS.Alignment['horizontal'] | undefined): string | undefined {
  return alignment === 'left' || alignment === 'center' || alignment === 'right' ? `${alignment[0]?.toUpperCase() ?? ''}${alignment.slice(1)}` : undefined;
}

function vertical(alignment: ExcelJS.Alignment['vertical'] | undefined): string | undefined {
  return alignment === 'top' ? 'Top' : alignment === 'middle' ? 'Center' : undefined;
}

function borderEntries(side: string, border: Partial<ExcelJS.Border> | undefined): readonly Entry[] {
  if (border?.style === undefined) return [];
  return [[`border.${side}.style`, 'Continuous'], [`border.${side}.color`, colorOf(border.color) ?? '#000000']];
}

/** Colours of Office's own theme, in the order of their numbers. */
const THEME = ['FFFFFF', '000000', 'E7E6E6', '44546A', '4472C4', 'ED7D31', 'A5A5A5', 'FFC000', '5B9BD5', '70AD47'];

interface FileColor {
  readonly argb?: string;
  readonly theme?: number;
  readonly tint?: number;
}

/** `#RRGGBB`; undefined for no colour or one that isn't understood. */
function colorOf(color: Partial<ExcelJS.Color> | undefined): string | undefined {
  const { argb, theme, tint = 0 }: FileColor = color ?? {};
  if (argb !== undefined && /^[\da-f]{8}$/i.test(argb)) return `#${argb.slice(2).toUpperCase()}`;
  const plain = THEME[theme ?? -1];
  return plain === undefined ? undefined : `#${tinted(plain, tint)}`;
}

/** Towards white for a positive tint, towards black for a negative one. */
function tinted(color: string, tint: number): string {
  const parts = [0, 2, 4].map((from) => parseInt(color.slice(from, from + 2), 16));
  return parts.map((part) => Math.round(tint < 0 ? part * (1 + tint) : part + (255 - part) * tint).toString(16).padStart(2, '0')).join('').toUpperCase();
}
