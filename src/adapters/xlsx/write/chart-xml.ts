import type { Area } from '../../../domain/place';
import { COLOR, FONT } from '../../../workbook/palette';
import type { ChartDraft, ChartSeriesDraft, DraftValue } from '../../../workbook/sheet-draft';
import { absolute } from './defined-names';
import { NAMESPACE, XML_DECLARATION, xmlText } from './xml';

/** The cells that a chart draws: the sheet's name, and the value and number format of each. */
export interface ChartData {
  readonly sheet: string;
  readonly valueAt: (row: number, column: number) => DraftValue;
  readonly numberFormatAt: (row: number, column: number) => string;
}

interface AxisIds {
  readonly category: number;
  readonly value: number;
}

const PRIMARY: AxisIds = { category: 111111, value: 111112 };
const SECONDARY: AxisIds = { category: 222221, value: 222222 };
const KINDS = ['area', 'columns', 'line'] as const;

/** The chart part of a draft. Its numbers are cached, as previews and protected view don't recalculate. */
export function chartXml(chart: ChartDraft, data: ChartData): string {
  const groups = [PRIMARY, SECONDARY].flatMap((axes) => {
    const onAxis = chart.series.filter((series) => (series.secondaryAxis === true) === (axes === SECONDARY));
    return KINDS.map((kind) => groupXml({ chart, data, axes }, kind, onAxis.filter((series) => series.kind === kind)));
  });
  const hasSecondary = chart.series.some((series) => series.secondaryAxis === true);
  return (
    `${XML_DECLARATION}<c:chartSpace xmlns:c="${NAMESPACE.chart}" xmlns:a="${NAMESPACE.drawing}" xmlns:r="${NAMESPACE.relationship}">` +
    '<c:roundedCorners val="0"/><c:chart>' +
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr>${fontXml(1100, COLOR.navy, 'a:defRPr', true)}</a:pPr><a:r>${fontXml(1100, COLOR.navy, 'a:rPr', true)}<a:t>${xmlText(chart.title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>` +
    `<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${groups.join('')}${axesXml(PRIMARY, { chart, data })}${hasSecondary ? axesXml(SECONDARY, { chart, data }) : ''}</c:plotArea>` +
    `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textXml(900, COLOR.muted)}</c:legend><c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>` +
    `<c:spPr>${solidFill(COLOR.white)}<a:ln w="9525">${solidFill(COLOR.line)}</a:ln></c:spPr>${textXml(900, COLOR.ink)}</c:chartSpace>`
  );
}

interface Group {
  readonly chart: ChartDraft;
  readonly data: ChartData;
  readonly axes: AxisIds;
}

function groupXml(group: Group, kind: ChartSeriesDraft['kind'], series: readonly ChartSeriesDraft[]): string {
  if (series.length === 0) return '';
  const { chart, axes } = group;
  const seriesXmls = series.map((one) => seriesXml(group, one)).join('');
  const axisIds = `<c:axId val="${axes.category}"/><c:axId val="${axes.value}"/>`;
  if (kind === 'line') return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${seriesXmls}<c:marker val="1"/>${axisIds}</c:lineChart>`;
  const grouping = chart.stacked ? 'stacked' : kind === 'area' ? 'standard' : 'clustered';
  if (kind === 'area') return `<c:areaChart><c:grouping val="${grouping}"/><c:varyColors val="0"/>${seriesXmls}${axisIds}</c:areaChart>`;
  return (
    `<c:barChart><c:barDir val="col"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>${seriesXmls}<c:gapWidth val="60"/>` +
    `${chart.stacked ? '<c:overlap val="100"/>' : ''}${axisIds}</c:barChart>`
  );
}

function seriesXml({ chart, data }: Group, series: ChartSeriesDraft): string {
  const position = chart.series.indexOf(series);
  const nameArea: Area = { ...series.name, rowCount: 1, columnCount: 1 };
  return (
    `<c:ser><c:idx val="${position}"/><c:order val="${position}"/>` +
    `<c:tx><c:strRef><c:f>${xmlText(absolute(data.sheet, nameArea))}</c:f>${cacheXml('str', nameArea, data)}</c:strRef></c:tx>` +
    `<c:spPr>${lookXml(series)}</c:spPr>${series.kind === 'columns' ? '<c:invertIfNegative val="0"/>' : ''}` +
    (series.kind === 'line' ? '<c:marker><c:symbol val="none"/></c:marker>' : '') +
    `<c:cat>${categoriesXml(chart.categories, data)}</c:cat>` +
    `<c:val><c:numRef><c:f>${xmlText(absolute(data.sheet, series.values))}</c:f>${cacheXml('num', series.values, data)}</c:numRef></c:val>` +
    `${series.kind === 'line' ? '<c:smooth val="0"/>' : ''}</c:ser>`
  );
}

function lookXml({ kind, color, dashed }: ChartSeriesDraft): string {
  if (kind === 'line') return `<a:ln w="${dashed === true ? 19050 : 28575}" cap="rnd">${solidFill(color)}<a:prstDash val="${dashed === true ? 'sysDash' : 'solid'}"/><a:round/></a:ln>`;
  if (kind === 'columns') return solidFill(color);
  return `<a:solidFill><a:srgbClr val="${color}"><a:alpha val="40000"/></a:srgbClr></a:solidFill><a:ln w="19050">${solidFill(color)}</a:ln>`;
}

function categoriesXml(area: Area, data: ChartData): string {
  const isNumeric = typeof data.valueAt(area.row, area.column) === 'number';
  const reference = `<c:f>${xmlText(absolute(data.sheet, area))}</c:f>`;
  return isNumeric
    ? `<c:numRef>${reference}${cacheXml('num', area, data, data.numberFormatAt(area.row, area.column))}</c:numRef>`
    : `<c:strRef>${reference}${cacheXml('str', area, data)}</c:strRef>`;
}

function cacheXml(kind: 'num' | 'str', area: Area, data: ChartData, format = 'General'): string {
  const values = Array.from({ length: area.rowCount * area.columnCount }, (_, at) =>
    data.valueAt(area.row + Math.floor(at / area.columnCount), area.column + (at % area.columnCount)),
  );
  const points = values.map((value, at) => {
    if (value === null || (kind === 'num' && typeof value !== 'number')) return '';
    return `<c:pt idx="${at}"><c:v>${xmlText(String(value))}</c:v></c:pt>`;
  });
  const formatXml = kind === 'num' ? `<c:formatCode>${xmlText(format)}</c:formatCode>` : '';
  return `<c:${kind}Cache>${formatXml}<c:ptCount val="${values.length}"/>${points.join('')}</c:${kind}Cache>`;
}

function axesXml(ids: AxisIds, { chart, data }: Omit<Group, 'axes'>): string {
  const categoryFormat = xmlText(data.numberFormatAt(chart.categories.row, chart.categories.column));
  const isSecondary = ids === SECONDARY;
  const format = xmlText((isSecondary ? chart.secondaryNumberFormat : undefined) ?? chart.numberFormat);
  const gridlines = isSecondary ? '' : `<c:majorGridlines><c:spPr><a:ln w="6350">${solidFill(COLOR.line)}</a:ln></c:spPr></c:majorGridlines>`;
  const scaling = '<c:scaling><c:orientation val="minMax"/></c:scaling>';
  const valueScaling = isSecondary || chart.minimum === undefined ? scaling : `<c:scaling><c:orientation val="minMax"/><c:min val="${chart.minimum}"/></c:scaling>`;
  return (
    `<c:catAx><c:axId val="${ids.category}"/>${scaling}<c:delete val="${isSecondary ? 1 : 0}"/><c:axPos val="b"/>` +
    `<c:numFmt formatCode="${categoryFormat}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>` +
    `<c:spPr><a:ln w="9525">${solidFill(COLOR.line)}</a:ln></c:spPr>${textXml(900, COLOR.muted)}` +
    `<c:crossAx val="${ids.value}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>` +
    `<c:valAx><c:axId val="${ids.value}"/>${valueScaling}<c:delete val="0"/><c:axPos val="${isSecondary ? 'r' : 'l'}"/>${gridlines}` +
    `<c:numFmt formatCode="${format}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>` +
    `<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textXml(900, COLOR.muted)}` +
    `<c:crossAx val="${ids.category}"/><c:crosses val="${isSecondary ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/></c:valAx>`
  );
}

function solidFill(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
}

/** Size in hundredths of a point. */
function fontXml(size: number, color: string, element: 'a:defRPr' | 'a:rPr', isBold: boolean): string {
  return `<${element} sz="${size}" b="${isBold ? 1 : 0}">${solidFill(color)}<a:latin typeface="${FONT}"/></${element}>`;
}

function textXml(size: number, color: string): string {
  return `<c:txPr><a:bodyPr/><a:p><a:pPr>${fontXml(size, color, 'a:defRPr', false)}</a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`;
}
