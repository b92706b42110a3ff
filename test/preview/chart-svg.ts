import { axisScale, type AxisScale } from './axis-scale';
import type { ChartData, SeriesData } from './chart-data';
import { stackedValues, type Stacked } from './stack';

export interface Size {
  readonly width: number;
  readonly height: number;
}

const INK = '#1B2A3A';
const MUTED = '#5B6773';
const LINE = '#D5DBE1';
const FONT = "Calibri, Carlito, 'Segoe UI', sans-serif";
const TITLE_HEIGHT = 30;
const LEGEND_HEIGHT = 26;
const LABEL_HEIGHT = 20;
/** Width of a character of a label, about. */
const CHARACTER = 6;
/** Share of a category's width that its columns fill. */
const FILLED = 0.62;

/** A chart as an SVG picture, in pixels. */
export function chartSvg(chart: ChartData, { width, height }: Size): string {
  const plot = plotOf(chart, { width, height });
  const parts = [
    `<rect x=".5" y=".5" width="${width - 1}" height="${height - 1}" fill="#fff" stroke="${LINE}"/>`,
    text(chart.title, { x: width / 2, y: 20, anchor: 'middle', size: 14, bold: true, color: '#14375E' }),
    ...axis(plot, plot.primary, chart.axisText, 'start'),
    ...(plot.secondary === undefined ? [] : axis(plot, plot.secondary, chart.secondaryAxisText, 'end')),
    ...labels(chart, plot),
    ...plot.series.filter(({ kind }) => kind === 'area').map((series) => area(series, plot)),
    ...columns(plot),
    ...plot.series.filter(({ kind }) => kind === 'line').map((series) => line(series, plot)),
    ...legend(chart.series, { width, height }),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FONT}">${parts.join('')}</svg>`;
}

interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly count: number;
  readonly series: readonly Stacked[];
  readonly primary: AxisScale;
  readonly secondary: AxisScale | undefined;
}

function plotOf(chart: ChartData, { width, height }: Size): Plot {
  const series = stackedValues(chart.series);
  const scaleOf = (isSecondary: boolean): AxisScale => axisScale(series.filter((one) => one.isSecondary === isSecondary).flatMap(({ tops }) => tops.flatMap((top) => top ?? [])));
  const primary = scaleOf(false);
  const secondary = series.some(({ isSecondary }) => isSecondary) ? scaleOf(true) : undefined;
  const room = (scale: AxisScale, label: (value: number) => string): number => 14 + CHARACTER * Math.max(...scale.marks.map((mark) => label(mark).length));
  return {
    left: room(primary, chart.axisText), right: width - (secondary === undefined ? 14 : room(secondary, chart.secondaryAxisText)),
    top: TITLE_HEIGHT + 4, bottom: height - LEGEND_HEIGHT - LABEL_HEIGHT, count: Math.max(1, chart.categories.length), series, primary, secondary,
  };
}

function heightOf(plot: Plot, scale: AxisScale, value: number): number {
  return plot.bottom - ((value - scale.low) / (scale.high - scale.low)) * (plot.bottom - plot.top);
}

function middleOf({ count, left, right }: Plot, at: number): number {
  return left + ((at + 0.5) * (right - left)) / count;
}

function axis(plot: Plot, scale: AxisScale, label: (value: number) => string, side: 'start' | 'end'): readonly string[] {
  return scale.marks.map((mark) => {
    const y = round(heightOf(plot, scale, mark));
    const rule = side === 'start' ? `<path d="M${plot.left} ${y}H${plot.right}" stroke="${mark === 0 ? '#9AA4AE' : '#E8ECF0'}"/>` : '';
    const [x, anchor] = side === 'start' ? [plot.left - 6, 'end' as const] : [plot.right + 6, 'start' as const];
    return rule + text(label(mark), { x, y: y + 4, anchor, size: 11, color: MUTED });
  });
}

/** Where labels would touch, only every second, third … is written. */
function labels({ categories }: ChartData, plot: Plot): readonly string[] {
  const longest = Math.max(...categories.map((label) => label.length), 1);
  const every = Math.ceil(((longest + 1) * CHARACTER) / ((plot.right - plot.left) / plot.count));
  return categories.flatMap((label, at) => (at % every === 0 ? [text(label, { x: middleOf(plot, at), y: plot.bottom + 15, anchor: 'middle', size: 11, color: MUTED })] : []));
}

function columns(plot: Plot): readonly string[] {
  const all = plot.series.filter(({ kind }) => kind === 'columns');
  const places = all.some(({ isStacked }) => isStacked) ? 1 : all.length;
  const wide = ((plot.right - plot.left) / plot.count) * FILLED;
  return all.flatMap((series, number) =>
    series.tops.flatMap((top, at) => {
      if (top === null) return [];
      const scale = scaleOf(series, plot);
      const [y1, y2] = [heightOf(plot, scale, top), heightOf(plot, scale, series.bases[at] ?? 0)];
      const x = middleOf(plot, at) - wide / 2 + (places === 1 ? 0 : (number * wide) / places);
      return [`<rect x="${round(x)}" y="${round(Math.min(y1, y2))}" width="${round(wide / places)}" height="${round(Math.abs(y1 - y2))}" fill="${series.color}"/>`];
    }),
  );
}

function scaleOf({ isSecondary }: SeriesData, { primary, secondary }: Plot): AxisScale {
  return isSecondary ? (secondary ?? primary) : primary;
}

/** A gap in the figures is a gap in the line. */
function line(series: Stacked, plot: Plot): string {
  const scale = scaleOf(series, plot);
  let isOn = false;
  const path = series.tops.map((top, at) => {
    const step = top === null ? '' : `${isOn ? 'L' : 'M'}${round(middleOf(plot, at))} ${round(heightOf(plot, scale, top))}`;
    isOn = top !== null;
    return step;
  });
  return `<path d="${path.join('')}" fill="none" stroke="${series.color}" stroke-width="2.6" stroke-linejoin="round"${series.isDashed ? ' stroke-dasharray="8 5"' : ''}/>`;
}

function area(series: Stacked, plot: Plot): string {
  const scale = scaleOf(series, plot);
  const corner = (value: number, at: number): string => `${round(middleOf(plot, at))} ${round(heightOf(plot, scale, value))}`;
  const top = series.tops.map((value, at) => corner(value ?? series.bases[at] ?? 0, at));
  const base = series.bases.map(corner).reverse();
  return `<path d="M${[...top, ...base].join('L')}Z" fill="${series.color}"/>`;
}

function legend(series: readonly SeriesData[], { width, height }: Size): readonly string[] {
  const widths = series.map(({ name }) => 34 + name.length * CHARACTER);
  let x = (width - widths.reduce((sum, one) => sum + one, 0)) / 2;
  const y = height - 12;
  return series.map(({ color, isDashed, kind, name }, at) => {
    const mark = kind === 'line' ? `<path d="M${round(x)} ${y - 4}h18" stroke="${color}" stroke-width="2.6"${isDashed ? ' stroke-dasharray="6 3"' : ''}/>` : `<rect x="${round(x + 5)}" y="${y - 9}" width="10" height="10" fill="${color}"/>`;
    const written = text(name, { x: x + 22, y, anchor: 'start', size: 11, color: INK });
    x += widths[at] ?? 0;
    return mark + written;
  });
}

interface TextLook {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly size: number;
  readonly color: string;
  readonly bold?: boolean;
}

function text(words: string, { x, y, anchor, size, color, bold = false }: TextLook): string {
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}" font-size="${size}"${bold ? ' font-weight="bold"' : ''} fill="${color}">${escaped(words)}</text>`;
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
