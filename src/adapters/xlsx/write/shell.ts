import type ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { a1, areaA1 } from '../../../domain/place';
import { FONT, STYLE, type CellStyle, type StyleName } from '../../../workbook/palette';
import type { ConditionalFormatDraft, SheetDraft, ValidationDraft } from '../../../workbook/sheet-draft';
import type { StyleIds } from './sheet-data';

/** A package without cells: its parts, the part of each drafted sheet and the position of every style. */
export interface Shell {
  /** Contents by part name. */
  readonly parts: Map<string, Uint8Array>;
  /** Part name of each drafted sheet, in their order. */
  readonly sheetParts: readonly string[];
  readonly styles: StyleIds;
}

/** The same input gives the same bytes, so no clock is read. */
const CREATED = new Date(Date.UTC(2026, 0, 1));
const PAPER_A4 = 9;
const STYLES_PART = 'xl/styles.xml';

/**
 * Everything of the drafts but their cells, tables, links, names and charts: styles, column widths, frozen panes, conditional
 * formats, validations, print set-up. The file library writes these; cells it would write at a tenth of the speed of `sheet-data`.
 * Errors: Error for a list that a validation can't hold, which is our bug.
 */
export async function renderShell(drafts: readonly SheetDraft[]): Promise<Shell> {
  // Loaded when it is first needed: a check, or a file that is refused, answers at once.
  const library = await import('exceljs');
  const workbook = new library.default.Workbook();
  workbook.created = CREATED;
  workbook.modified = CREATED;
  workbook.creator = 'Equilibre';
  const used = [...new Set(drafts.flatMap((draft) => draft.cells.map((cell) => cell.style ?? 'body')))];
  drafts.forEach((draft, at) => {
    const sheet = addSheet(workbook, draft);
    if (at === 0) used.forEach((style, column) => (sheet.getCell(1, column + 1).style = excelStyle(STYLE[style])));
  });
  const buffer = await workbook.xlsx.writeBuffer();
  const parts = new Map(Object.entries(unzipSync(new Uint8Array(buffer))).filter(([name]) => !name.endsWith('/')));
  const sheetParts = drafts.map((_, at) => `xl/worksheets/sheet${at + 1}.xml`);
  for (const name of [STYLES_PART, ...sheetParts]) parts.set(name, strToU8(inSchemaOrder(strFromU8(parts.get(name) ?? new Uint8Array()))));
  return { parts, sheetParts, styles: styleIds(used, parts.get(sheetParts[0] ?? '')) };
}

/** Children of fonts and of sheet properties in the order that the format demands; the file library has one of its own. */
const ORDER = ['b', 'i', 'u', 'sz', 'color', 'name', 'family', 'scheme', 'tabColor', 'outlinePr', 'pageSetUpPr'];

function inSchemaOrder(part: string): string {
  return part.replace(/(?<=<(font|sheetPr)>).*?(?=<\/\1>)/gs, (inner) => {
    const elements = Array.from(inner.matchAll(/<(\w+)[^>]*\/>/g), ([xml, name = '']) => ({ xml, name }));
    return elements.sort((a, b) => ORDER.indexOf(a.name) - ORDER.indexOf(b.name)).map(({ xml }) => xml).join('');
  });
}

function styleIds(used: readonly StyleName[], sheet: Uint8Array | undefined): StyleIds {
  const xml = new TextDecoder().decode(sheet);
  return new Map(
    used.map((style, column) => {
      const id = new RegExp(`<c r="${a1(0, column)}" s="(\\d+)"`).exec(xml)?.[1];
      return [style, Number(id ?? 0)];
    }),
  );
}

function addSheet(workbook: ExcelJS.Workbook, draft: SheetDraft): ExcelJS.Worksheet {
  const { freeze, print } = draft;
  const [fitToWidth, fitToHeight] = print.fit;
  const sheet = workbook.addWorksheet(draft.name, {
    state: draft.visibility,
    properties: { outlineLevelRow: draft.outline === undefined ? 0 : 1, outlineProperties: { summaryBelow: false, summaryRight: false }, ...(draft.tabColor === undefined ? {} : { tabColor: { argb: argb(draft.tabColor) } }) },
    views: [{ showGridLines: false, ...(freeze === undefined ? { state: 'normal' } : { state: 'frozen', xSplit: freeze.columns, ySplit: freeze.rows }) }],
    pageSetup: { orientation: print.orientation, fitToPage: true, fitToWidth, fitToHeight, margins: MARGINS },
    headerFooter: { oddFooter: '&L&8&A&R&8&P / &N' },
  });
  // The file library declares paper sizes as an enumeration that it does not export at run time.
  Object.assign(sheet.pageSetup, { paperSize: PAPER_A4 });
  sheet.columns = draft.columnWidths.map((width) => ({ width }));
  draft.conditionalFormats?.forEach((format, at) => {
    sheet.addConditionalFormatting({ ref: areaA1(format.area), rules: [conditionalRule(format, at + 1)] });
  });
  draft.validations?.forEach((validation) => {
    addValidation(sheet, validation);
  });
  return sheet;
}

const MARGINS = { left: 0.4, right: 0.4, top: 0.4, bottom: 0.5, header: 0.2, footer: 0.2 };

function conditionalRule(format: ConditionalFormatDraft, priority: number): ExcelJS.ConditionalFormattingRule {
  switch (format.kind) {
    case 'expression': {
      const { font, fill } = excelStyle(STYLE[format.style]);
      return { type: 'expression', priority, formulae: [format.formula], style: { ...(font === undefined ? {} : { font: differential(font) }), ...(fill === undefined ? {} : { fill: background(fill) }) } };
    }
    case 'bar':
      return {
        type: 'dataBar',
        priority,
        cfvo: [limit('min', format.minimum), limit('max', format.maximum)],
        color: { argb: argb(format.color) },
      } as ExcelJS.DataBarRuleType;
    case 'scale':
      return {
        type: 'colorScale',
        priority,
        cfvo: format.colors.length === 2 ? [{ type: 'min' }, { type: 'max' }] : [{ type: 'min' }, { type: 'percentile', value: 50 }, { type: 'max' }],
        color: format.colors.map((color) => ({ argb: argb(color) })),
      };
  }
}

function limit(type: 'min' | 'max', value: number | undefined): ExcelJS.Cvfo {
  return value === undefined ? { type } : { type: 'num', value };
}

/** A differential format carries only what it changes; size and font name can't. */
function differential({ bold, italic, color }: Partial<ExcelJS.Font>): Partial<ExcelJS.Font> {
  return { ...(bold === true ? { bold } : {}), ...(italic === true ? { italic } : {}), ...(color === undefined ? {} : { color }) };
}

/** Solid fills of differential formats stand in the background colour. */
function background(fill: ExcelJS.Fill): ExcelJS.Fill {
  return fill.type === 'pattern' && fill.fgColor !== undefined ? { type: 'pattern', pattern: 'solid', bgColor: fill.fgColor } : fill;
}

/** Excel's limit of characters in a list that a validation holds. */
const LONGEST_LIST = 255;

function addValidation(sheet: ExcelJS.Worksheet, validation: ValidationDraft): void {
  const rules = sheet as unknown as { dataValidations: { add: (area: string, rule: ExcelJS.DataValidation) => void } };
  const area = areaA1(validation.area);
  if (validation.kind === 'list') {
    rules.dataValidations.add(area, { type: 'list', allowBlank: true, formulae: [listLiteral(validation.values, `${sheet.name}!${area}`)] });
    return;
  }
  rules.dataValidations.add(area, {
    type: 'decimal',
    operator: 'greaterThanOrEqual',
    allowBlank: true,
    formulae: [validation.minimum],
    showErrorMessage: true,
    error: validation.message.slice(0, 225),
  });
}

function listLiteral(values: readonly string[], place: string): string {
  const parted = values.find((value) => value.includes(','));
  if (parted !== undefined) throw new Error(`${place}: a list can't hold "${parted}"`);
  const list = values.join(',');
  if (list.length > LONGEST_LIST) throw new Error(`${place}: a list of ${list.length} characters`);
  return `"${list.replaceAll('"', '""')}"`;
}

function excelStyle(style: CellStyle): Partial<ExcelJS.Style> {
  return {
    font: excelFont(style),
    alignment: {
      ...(style.align === undefined ? {} : { horizontal: style.align }),
      ...(style.verticalAlign === undefined ? {} : { vertical: style.verticalAlign }),
      ...(style.wrap === undefined ? {} : { wrapText: style.wrap }),
      ...(style.indent === undefined ? {} : { indent: style.indent }),
    },
    protection: { locked: style.unlocked !== true },
    ...(style.fill === undefined ? {} : { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: argb(style.fill) } } }),
    ...(style.numberFormat === undefined ? {} : { numFmt: style.numberFormat }),
    ...(style.border === undefined ? {} : { border: excelBorder(style.border) }),
  };
}

function excelFont({ size = 10, bold = false, italic = false, underline = false, color = '000000' }: CellStyle): Partial<ExcelJS.Font> {
  return { name: FONT, size, bold, italic, underline, color: { argb: argb(color) } };
}

function excelBorder({ sides, color }: NonNullable<CellStyle['border']>): Partial<ExcelJS.Borders> {
  const line: Partial<ExcelJS.Border> = { style: 'thin', color: { argb: argb(color) } };
  if (sides === 'all') return { top: line, bottom: line, left: line, right: line };
  return sides === 'top' ? { top: line } : { bottom: line };
}

function argb(rgb: string): string {
  return `FF${rgb}`;
}
