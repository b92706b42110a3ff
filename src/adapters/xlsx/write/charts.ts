import { STYLE, type CellStyle, type StyleName } from '../../../workbook/palette';
import type { ChartDraft, DraftCell, SheetDraft } from '../../../workbook/sheet-draft';
import { chartXml, type ChartData } from './chart-xml';
import type { PackageParts } from './package-parts';
import { NAMESPACE, XML_DECLARATION, xmlAttributes, xmlText } from './xml';

const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';

/** Where new drawings and charts are numbered from, so that they meet none that is there. */
export interface DrawingNumbers {
  readonly drawing: number;
  readonly firstChart: number;
}

/** Adds the charts of a draft as one drawing and gives the sheet's `<drawing>` element (empty without charts). */
export function addCharts(draft: SheetDraft, drafts: readonly SheetDraft[], parts: PackageParts, sheet: { readonly part: string; readonly numbers: DrawingNumbers }): string {
  const charts = draft.charts ?? [];
  if (charts.length === 0) return '';
  const drawing = `xl/drawings/drawing${sheet.numbers.drawing}.xml`;
  const anchors = charts.map((chart, at) => {
    const number = sheet.numbers.firstChart + at;
    parts.addPart(`xl/charts/chart${number}.xml`, CHART_TYPE, chartXml(chart, dataOf(chart, draft, drafts)));
    return anchorXml(chart, at, parts.relate(drawing, 'chart', { path: `../charts/chart${number}.xml` }));
  });
  const xml = `${XML_DECLARATION}<xdr:wsDr xmlns:xdr="${NAMESPACE.sheetDrawing}" xmlns:a="${NAMESPACE.drawing}" xmlns:r="${NAMESPACE.relationship}" xmlns:c="${NAMESPACE.chart}">${anchors.join('')}</xdr:wsDr>`;
  parts.addPart(drawing, DRAWING_TYPE, xml);
  return `<drawing r:id="${parts.relate(sheet.part, 'drawing', { path: `../drawings/drawing${sheet.numbers.drawing}.xml` })}"/>`;
}

function dataOf({ dataSheet }: ChartDraft, draft: SheetDraft, drafts: readonly SheetDraft[]): ChartData {
  const source = dataSheet === undefined ? draft : drafts.find(({ name }) => name === dataSheet);
  if (source === undefined) throw new Error(`a chart of ${draft.name} draws ${String(dataSheet)}, which is not drafted`);
  const cells = cellsOf(source);
  return {
    sheet: source.name,
    valueAt: (row, column) => cells.get(row)?.get(column)?.value ?? null,
    numberFormatAt: (row, column) => numberFormatOf(cells.get(row)?.get(column)?.style),
  };
}

function numberFormatOf(style: StyleName | undefined): string {
  const look: CellStyle = style === undefined ? {} : STYLE[style];
  return look.numberFormat ?? 'General';
}

type CellsByPlace = ReadonlyMap<number, ReadonlyMap<number, DraftCell>>;

const CELLS = new WeakMap<SheetDraft, CellsByPlace>();

/** Cells of a draft by row and column; looked up once a draft, as several charts draw the same cells. */
function cellsOf(draft: SheetDraft): CellsByPlace {
  const known = CELLS.get(draft);
  if (known !== undefined) return known;
  const rows = new Map<number, Map<number, DraftCell>>();
  for (const cell of draft.cells) {
    const cells = rows.get(cell.row) ?? new Map<number, DraftCell>();
    rows.set(cell.row, cells.set(cell.column, cell));
  }
  CELLS.set(draft, rows);
  return rows;
}

function anchorXml({ anchor, altText, title }: ChartDraft, at: number, relationshipId: string): string {
  const corner = (column: number, row: number): string => `<xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
  return (
    `<xdr:twoCellAnchor editAs="oneCell"><xdr:from>${corner(anchor.column, anchor.row)}</xdr:from>` +
    `<xdr:to>${corner(anchor.column + anchor.columnCount, anchor.row + anchor.rowCount)}</xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>` +
    `<xdr:cNvPr${xmlAttributes({ id: at + 2, name: `Chart ${at + 1}`, descr: altText, title: xmlText(title) === title ? title : undefined })}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${NAMESPACE.chart}"><c:chart r:id="${relationshipId}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
  );
}
