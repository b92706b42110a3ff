import { strToU8, zipSync } from 'fflate';
import { a1, areaA1, type Area } from '../../../../src/domain/place';
import type { Cell, CellValue } from '../../../../src/workbook/cell';
import type { SheetData, TableArea, Visibility } from '../../../../src/workbook/workbook';

/** Contents of the parts of a package by their names. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

/** One sheet to build: the whole XML of its part, or only what stands between `<sheetData>` and its end. */
export interface BuiltSheet {
  readonly name: string;
  readonly rows?: string;
  readonly xml?: string;
  readonly visibility?: Visibility;
}

/** What else a workbook is built with. */
export interface BuildOptions {
  /** Inner XML of `sharedStrings.xml`; the part is left out when undefined. */
  readonly sharedStrings?: string;
  /** Inner XML of `styles.xml`; the part is left out when undefined. */
  readonly styles?: string;
  readonly workbookProperties?: string;
  /** What follows `</sheets>`. */
  readonly workbookEnd?: string;
  /** Parts to add or replace. */
  readonly parts?: Parts;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The bytes of a zip with these parts. */
export function zipOf(parts: Parts): Uint8Array {
  const files = Object.entries(parts).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content] as const);
  return zipSync(Object.fromEntries(files), { level: 1, mtime: new Date(2026, 0, 1) });
}

/** The parts of a workbook as Excel would lay them out. */
export function workbookParts(sheets: readonly BuiltSheet[], options: BuildOptions = {}): Parts {
  const listed = sheets.map(({ name, visibility = 'visible' }, n) => `<sheet name="${escapeXml(name)}" sheetId="${n + 1}" state="${visibility}" r:id="rId${n + 1}"/>`);
  const links = sheets.map((_, n) => relationship(`rId${n + 1}`, 'worksheet', `worksheets/sheet${n + 1}.xml`));
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relationships(relationship('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${options.workbookProperties ?? ''}<sheets>${listed.join('')}</sheets>${options.workbookEnd ?? ''}</workbook>`,
  };
  sheets.forEach((sheet, n) => {
    parts[`xl/worksheets/sheet${n + 1}.xml`] = sheet.xml ?? worksheet(`<sheetData>${sheet.rows ?? ''}</sheetData>`);
  });
  if (options.sharedStrings !== undefined) {
    links.push(relationship('rIdS', 'sharedStrings', 'sharedStrings.xml'));
    parts['xl/sharedStrings.xml'] = `<sst xmlns="${MAIN}">${options.sharedStrings}</sst>`;
  }
  if (options.styles !== undefined) {
    links.push(relationship('rIdT', 'styles', 'styles.xml'));
    parts['xl/styles.xml'] = `<styleSheet xmlns="${MAIN}">${options.styles}</styleSheet>`;
  }
  return { ...parts, 'xl/_rels/workbook.xml.rels': relationships(...links), ...options.parts };
}

/** The bytes of a workbook with these sheets. */
export function workbookOf(sheets: readonly BuiltSheet[], options: BuildOptions = {}): Uint8Array {
  return zipOf(workbookParts(sheets, options));
}

/** The bytes of a workbook with the one sheet `Demand`, of which the rows are given. */
export function sheetOf(rows: string, options: BuildOptions = {}): Uint8Array {
  return workbookOf([{ name: 'Demand', rows }], options);
}

/** A worksheet part. */
export function worksheet(inner: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${inner}</worksheet>`;
}

/** A relationships part. */
export function relationships(...links: readonly string[]): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join('')}</Relationships>`;
}

/** One link of a relationships part. */
export function relationship(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
}

/** The bytes of a workbook that holds what the sheets hold, written as Excel does; notes and hidden rows are left out. */
export function workbookWith(sheets: readonly SheetData[]): Uint8Array {
  const texts: string[] = [];
  const codes: string[] = [];
  const tableParts: Record<string, string> = {};
  const built = sheets.map((sheet, n) => {
    const rows = sheet.cells.rowNumbers().map((row) => rowXml(sheet, row, { texts, codes }));
    const merges = sheet.merges.map((area: Area) => `<mergeCell ref="${areaA1(area)}"/>`).join('');
    const tables = sheet.tables.map((_, t) => `<tablePart r:id="rId${t + 1}"/>`).join('');
    const links = sheet.tables.map((_, t) => relationship(`rId${t + 1}`, 'table', `../tables/table${n}-${t}.xml`));
    sheet.tables.forEach((table, t) => (tableParts[`xl/tables/table${n}-${t}.xml`] = tableXml(sheet, table)));
    tableParts[`xl/worksheets/_rels/sheet${n + 1}.xml.rels`] = relationships(...links);
    const xml = worksheet(`<sheetData>${rows.join('')}</sheetData><mergeCells>${merges}</mergeCells><tableParts>${tables}</tableParts>`);
    return { name: sheet.name, visibility: sheet.visibility, xml };
  });
  const formats = codes.map((code, n) => `<numFmt numFmtId="${164 + n}" formatCode="${escapeXml(code)}"/>`).join('');
  const styles = codes.map((_, n) => `<xf numFmtId="${164 + n}"/>`).join('');
  return workbookOf(built, {
    sharedStrings: texts.map((text) => `<si><t xml:space="preserve">${escapeText(text)}</t></si>`).join(''),
    styles: `<numFmts>${formats}</numFmts><cellXfs><xf numFmtId="0"/>${styles}</cellXfs>`,
    parts: tableParts,
  });
}

interface Lists {
  readonly texts: string[];
  readonly codes: string[];
}

function rowXml(sheet: SheetData, row: number, lists: Lists): string {
  const cells = Array.from({ length: sheet.cells.columnCount }, (_, column) => cellXml(sheet.cells.at(row, column), a1(row, column), lists));
  return `<row r="${row + 1}">${cells.join('')}</row>`;
}

function cellXml(cell: Cell, name: string, { texts, codes }: Lists): string {
  const { value, formula, numberFormat } = cell;
  if (value === null && formula === undefined) return '';
  const style = numberFormat === undefined ? 0 : codes.push(numberFormat);
  const [type, content] = formula !== undefined && typeof value === 'string' ? ['str', escapeText(value)] : valueXml(value, texts);
  const formulaXml = formula === undefined ? '' : `<f>${escapeXml(formula)}</f>`;
  return `<c r="${name}" s="${style}" t="${type}">${formulaXml}${value === null ? '' : `<v>${content}</v>`}</c>`;
}

function valueXml(value: CellValue, texts: string[]): readonly [type: string, content: string] {
  if (typeof value === 'string') return ['s', String(texts.push(value) - 1)];
  if (typeof value === 'boolean') return ['b', value ? '1' : '0'];
  if (value !== null && typeof value === 'object') return ['e', value.error];
  return ['n', String(value)];
}

/** A column is calculated when all cells below its header hold the same formula. */
function tableXml({ cells }: SheetData, { name, area, hasHeader, hasTotals }: TableArea): string {
  const rows = `headerRowCount="${hasHeader ? 1 : 0}" totalsRowCount="${hasTotals ? 1 : 0}"`;
  const columns = Array.from({ length: area.columnCount }, (_, at) => {
    const header = cells.at(area.row, area.column + at).value;
    const formulas = new Set(Array.from({ length: area.rowCount - 1 }, (__, row) => cells.at(area.row + 1 + row, area.column + at).formula));
    const [formula] = formulas;
    const inner = formulas.size === 1 && formula !== undefined ? `<calculatedColumnFormula>${escapeXml(formula)}</calculatedColumnFormula>` : '';
    return `<tableColumn id="${at + 1}" name="${typeof header === 'string' ? escapeText(header) : ''}">${inner}</tableColumn>`;
  });
  return `<table xmlns="${MAIN}" id="1" name="x" displayName="${escapeXml(name)}" ref="${areaA1(area)}" ${rows}><tableColumns>${columns.join('')}</tableColumns></table>`;
}

/** Escapes what XML can't hold, and what would read as such an escape. */
function escapeText(text: string): string {
  const escape = (character: string): string => (isXml(character) ? character : `_x${character.charCodeAt(0).toString(16).padStart(4, '0')}_`);
  return escapeXml(Array.from(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'), escape).join(''));
}

function isXml(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return code === 0x09 || code === 0x0a || (code >= 0x20 && code < 0xd800) || (code > 0xdfff && code < 0xfffe) || code > 0xffff;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
