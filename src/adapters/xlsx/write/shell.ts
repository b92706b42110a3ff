import type ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { a1 } from '../../../domain/place';
import { PAGE_SET_UP } from '../../../workbook/page-set-up';
import { STYLE, type StyleName } from '../../../workbook/palette';
import type { SheetDraft } from '../../../workbook/sheet-draft';
import { argb, excelStyle } from './cell-style';
import { conditionalFormatting } from './conditional-rules';
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
/** Files number paper sizes. */
const PAPER = { A4: 9 } as const;
const STYLES_PART = 'xl/styles.xml';

/**
 * What the file library writes of the drafts: styles, frozen panes, conditional formats, print set-up. Cells it would
 * write at a tenth of the speed of `sheet-data`; validations it takes apart cell by cell.
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
    pageSetup: { orientation: print.orientation, fitToPage: true, fitToWidth, fitToHeight, margins: PAGE_SET_UP.margins },
    headerFooter: { oddFooter: `&L${PAGE_SET_UP.footer.left}&R${PAGE_SET_UP.footer.right}` },
  });
  // The file library declares paper sizes as an enumeration that it does not export at run time.
  Object.assign(sheet.pageSetup, { paperSize: PAPER[PAGE_SET_UP.paper] });
  draft.conditionalFormats?.forEach((format, at) => {
    sheet.addConditionalFormatting(conditionalFormatting(format, at + 1));
  });
  return sheet;
}
