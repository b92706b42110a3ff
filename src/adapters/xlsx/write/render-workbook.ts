import { areaA1 } from '../../../domain/place';
import type { SheetDraft } from '../../../workbook/sheet-draft';
import { addCharts } from './charts';
import { columnsXml } from './column-widths';
import { definedNamesXml } from './defined-names';
import { insertInWorkbook, insertInWorksheet } from './element-order';
import { hyperlinksXml } from './links';
import { PackageParts } from './package-parts';
import { sheetDataXml, type StyleIds } from './sheet-data';
import { protectionXml } from './sheet-protection';
import { renderShell } from './shell';
import { sparklinesXml } from './sparklines';
import { addTables } from './tables';
import { validationsXml } from './validations';
import { NAMESPACE } from './xml';
import { packPart, zipFile } from './zip-file';

/** The bytes of an .xlsx file that holds the drafted sheets alone; the same drafts give the same bytes. */
export async function renderWorkbook(drafts: readonly SheetDraft[]): Promise<Uint8Array> {
  const { parts } = await renderParts(drafts);
  return zipFile([...parts.parts].map(([name, bytes]) => packPart(name, bytes)));
}

/** The parts of that file, and the part of each drafted sheet in their order. */
export async function renderParts(drafts: readonly SheetDraft[]): Promise<{ readonly parts: PackageParts; readonly sheetParts: readonly string[] }> {
  const shell = await renderShell(drafts);
  const parts = new PackageParts(shell.parts);
  let table = 1;
  let chart = 1;
  drafts.forEach((draft, at) => {
    const part = shell.sheetParts[at] ?? '';
    const elements = {
      cols: columnsXml(draft),
      sheetProtection: protectionXml(draft),
      dataValidations: validationsXml(draft),
      hyperlinks: hyperlinksXml(draft, parts, part),
      drawing: addCharts(draft, drafts, parts, { part, numbers: { drawing: at + 1, firstChart: chart } }),
      tableParts: addTables(draft, parts, { part, firstId: table }),
    };
    parts.setText(part, sheetXml(parts.text(part), { draft, styles: shell.styles, elements }));
    table += draft.tables?.length ?? 0;
    chart += draft.charts?.length ?? 0;
  });
  addNames(parts, drafts);
  return { parts, sheetParts: shell.sheetParts };
}

interface SheetContents {
  readonly draft: SheetDraft;
  readonly styles: StyleIds;
  readonly elements: Readonly<Record<'cols' | 'sheetProtection' | 'dataValidations' | 'hyperlinks' | 'drawing' | 'tableParts', string>>;
}

function sheetXml(shell: string, { draft, styles, elements }: SheetContents): string {
  let xml = shell
    .replace(/<dimension ref="[^"]*"\/>/, `<dimension ref="${usedArea(draft)}"/>`)
    .replace(/\{[0-9A-Fa-f-]{36}\}(?=<\/x14:id>|" type="dataBar"|"><x14:dataBar)/g, seededIds());
  if (!xml.includes('xmlns:r=')) xml = xml.replace('<worksheet ', `<worksheet xmlns:r="${NAMESPACE.relationship}" `);
  for (const [name, element] of Object.entries(elements)) xml = insertInWorksheet(xml, name as keyof typeof elements, element);
  xml = extended(xml, sparklinesXml(draft));
  const data = sheetDataXml(draft, styles);
  return xml.replace(/<sheetData>.*<\/sheetData>|<sheetData\/>/s, () => data);
}

/** The sheet with one more extension: in the list that its data bars have brought, or in one of its own. */
function extended(xml: string, extension: string): string {
  if (extension === '') return xml;
  const end = xml.lastIndexOf('</extLst></worksheet>');
  return end < 0 ? insertInWorksheet(xml, 'extLst', `<extLst>${extension}</extLst>`) : xml.slice(0, end) + extension + xml.slice(end);
}

function usedArea({ cells }: SheetDraft): string {
  const rows = cells.reduce((most, { row }) => Math.max(most, row + 1), 1);
  const columns = cells.reduce((most, { column }) => Math.max(most, column + 1), 1);
  return areaA1({ row: 0, column: 0, rowCount: rows, columnCount: columns });
}

/** Replaces random ids by numbered ones, the same id by the same number. */
function seededIds(): (id: string) => string {
  const numbers = new Map<string, number>();
  return (id) => {
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return `{00000000-0000-4000-8000-${String(number).padStart(12, '0')}}`;
  };
}

function addNames(parts: PackageParts, drafts: readonly SheetDraft[]): void {
  const names = drafts.map((draft, at) => definedNamesXml(draft, at)).join('');
  const xml = parts.text('xl/workbook.xml').replace(/<definedNames>.*<\/definedNames>/s, '').replace(/<calcPr[^>]*\/>/, '<calcPr calcId="191029" fullCalcOnLoad="1"/>');
  parts.setText('xl/workbook.xml', names === '' ? xml : insertInWorkbook(xml, 'definedNames', `<definedNames>${names}</definedNames>`));
}
