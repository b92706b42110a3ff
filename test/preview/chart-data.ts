import { numfmt } from '@univerjs/core';
import type { CellValue } from '../../src/workbook/cell';
import type { Chart } from '../excel-host/model/chart';
import type { Range } from '../excel-host/model/range';
import type { Workbook } from '../excel-host/model/workbook';
import type { Language } from '../../src/i18n/language';
import { rangeAt } from '../excel-host/range-at';

/** A chart with the figures that its cells hold now, ready to be drawn. */
export interface ChartData {
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly SeriesData[];
  /** Figures of the axes as they are to be read. */
  readonly axisText: (value: number) => string;
  readonly secondaryAxisText: (value: number) => string;
}

export interface SeriesData {
  readonly name: string;
  readonly kind: 'columns' | 'line' | 'area';
  readonly isStacked: boolean;
  readonly isSecondary: boolean;
  /** `#RRGGBB`. */
  readonly color: string;
  readonly isDashed: boolean;
  /** null where the cell holds no number. */
  readonly values: readonly (number | null)[];
}

/** A chart of the emulated workbook with the values of the cells that it draws. */
export function chartData(chart: Chart, workbook: Workbook, language: Language): ChartData {
  const text = (format: string) => (value: number): string => formatted(value, format, language);
  const [first] = chart.series.items;
  return {
    title: chart.title.text,
    categories: first === undefined ? [] : categoriesAt(rangeAt(workbook, first.categories), language),
    series: chart.series.items.map(({ name, axisGroup, chartType, format, values }) => ({
      name, kind: kindOf(chartType), isStacked: chartType.endsWith('Stacked'), isSecondary: axisGroup === 'Secondary',
      color: chartType === 'Line' ? format.line.color : format.fill.color, isDashed: format.line.lineStyle === 'Dash',
      values: cellsOf(rangeAt(workbook, values)).map(({ value }) => (typeof value === 'number' ? value : null)),
    })),
    axisText: text(chart.axes.valueAxis.numberFormat),
    secondaryAxisText: text(chart.axes.secondaryValueAxis.numberFormat),
  };
}

function kindOf(type: string): SeriesData['kind'] {
  if (type === 'Line') return 'line';
  return type.startsWith('Area') ? 'area' : 'columns';
}

function categoriesAt(range: Range | undefined, language: Language): readonly string[] {
  return cellsOf(range).map(({ value, format }) => (typeof value === 'number' ? formatted(value, format, language) : typeof value === 'string' ? value : ''));
}

interface ShownCell {
  readonly value: CellValue;
  readonly format: string;
}

function cellsOf(range: Range | undefined): readonly ShownCell[] {
  if (range === undefined) return [];
  const formats = range.numberFormat.flat();
  return range.values.flat().map((value, at) => ({ value: value as CellValue, format: String(formats[at]) }));
}

function formatted(value: number, format: string, language: Language): string {
  return numfmt.format(format, value, { locale: language });
}
