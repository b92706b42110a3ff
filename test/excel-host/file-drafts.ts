import type { Area } from '../../src/domain/place';
import type { ChartDraft, ChartSeriesDraft, DraftCell, SheetDraft, TableDraft } from '../../src/workbook/sheet-draft';
import type { Chart } from './model/chart';
import { SHEET_SIZE, type Range } from './model/range';
import type { Table } from './model/table';
import type { Workbook } from './model/workbook';
import type { Worksheet } from './model/worksheet';
import { rangeAt, rangeOn } from './range-at';

/** The tables and charts of each sheet as drafts, in the order of the sheets; cells stand there for what charts draw. */
export function fileDrafts(workbook: Workbook): readonly SheetDraft[] {
  return workbook.worksheets.items.map((sheet) => ({
    name: sheet.name, visibility: 'visible', columnWidths: [], cells: cellsOf(sheet), tables: sheet.tables.items.map(tableDraft),
    charts: sheet.charts.items.flatMap((chart) => chartDraft(chart, sheet, workbook)), print: { orientation: 'portrait', fit: [1, 0] },
  }));
}

function cellsOf({ cells }: Worksheet): readonly DraftCell[] {
  return [...cells.inside(SHEET_SIZE)].flatMap(({ row, column, cell: { value, format } }) => {
    if (value === null || typeof value === 'object') return [];
    return [{ row, column, value, ...(format['numberFormat'] === 'mmm yy' ? { style: 'month' as const } : {}) }];
  });
}

function tableDraft(table: Table): TableDraft {
  const headers = table.getRange().getRow(0).values[0] ?? [];
  return { name: table.name, area: table.area, columns: headers.map((header) => ({ header: String(header) })) };
}

function chartDraft(chart: Chart, sheet: Worksheet, workbook: Workbook): readonly ChartDraft[] {
  const [anchor, [first]] = [areaOf(rangeOn(sheet, chart.place)), chart.series.items];
  const categories = areaOf(rangeAt(workbook, first?.categories ?? ''));
  const dataSheet = sheetOf(first?.values ?? '', workbook);
  if (anchor === undefined || categories === undefined || dataSheet === undefined) return [];
  const { axes, series, title } = chart;
  return [{
    title: title.text, dataSheet: dataSheet.name, categories, anchor, altText: title.text, stacked: series.items.some(({ chartType }) => chartType === 'ColumnStacked'),
    numberFormat: axes.valueAxis.numberFormat, secondaryNumberFormat: axes.secondaryValueAxis.numberFormat,
    ...(axes.valueAxis.minimum === '' ? {} : { minimum: axes.valueAxis.minimum }),
    series: series.items.flatMap((one) => seriesDraft(one, dataSheet, workbook)),
  }];
}

function seriesDraft({ axisGroup, chartType, format, name, values }: Chart['series']['items'][number], sheet: Worksheet, workbook: Workbook): readonly ChartSeriesDraft[] {
  const area = areaOf(rangeAt(workbook, values));
  if (area === undefined) return [];
  const kind = chartType === 'Line' ? 'line' : chartType.startsWith('Area') ? 'area' : 'columns';
  const color = (kind === 'line' ? format.line.color : format.fill.color).replace('#', '');
  return [{ kind, name: nameCell(name, area, sheet), values: area, color, dashed: format.line.lineStyle === 'Dash', secondaryAxis: axisGroup === 'Secondary' }];
}

/** The cell that holds a series' name: beside its row or above its column of figures, as near as can be. */
function nameCell(name: string, { row, column, columnCount }: Area, { cells }: Worksheet): { readonly row: number; readonly column: number } {
  const places = columnCount > 1 ? below(column).map((before) => ({ row, column: before })) : below(row).map((above) => ({ row: above, column }));
  return places.find((place) => cells.at(place.row, place.column).value === name) ?? places[0] ?? { row, column };
}

/** The numbers below a number, from the highest. */
function below(end: number): readonly number[] {
  return Array.from({ length: end }, (_, at) => end - 1 - at);
}

function sheetOf(reference: string, { worksheets }: Workbook): Worksheet | undefined {
  const name = reference.slice(0, reference.lastIndexOf('!')).replace(/^'(.*)'$/, '$1').replaceAll("''", "'");
  return worksheets.getItemOrNullObject(name) ?? undefined;
}

function areaOf(range: Range | undefined): Area | undefined {
  return range === undefined ? undefined : { row: range.rowIndex, column: range.columnIndex, rowCount: range.rowCount, columnCount: range.columnCount };
}
