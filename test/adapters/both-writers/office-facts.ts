import { a1, areaA1 } from '../../../src/domain/place';
import type { EmulatedExcel } from '../../excel-host/emulated-excel';
import type { CellFormat, HostCell } from '../../excel-host/model/cells';
import type { Chart } from '../../excel-host/model/chart';
import type { ConditionalFormat } from '../../excel-host/model/conditional-format';
import type { ValidationRecord } from '../../excel-host/model/data-validation';
import { SHEET_SIZE } from '../../excel-host/model/range';
import type { Table } from '../../excel-host/model/table';
import type { Worksheet } from '../../excel-host/model/worksheet';
import { relative, type CellFacts, type ChartFacts, type SheetFacts, type WorkbookFacts } from './facts';
import { differing } from './file-looks';

/** What the named sheets of an emulated Excel say. */
export function officeFacts({ workbook }: EmulatedExcel, names: readonly string[]): WorkbookFacts {
  return {
    sheets: names.map((name) => sheetFacts(workbook.worksheets.getItem(name))),
    names: Object.fromEntries(workbook.names.items.map(({ formula, name }) => [name, relative(formula.slice(1))])),
  };
}

function sheetFacts(sheet: Worksheet): SheetFacts {
  return {
    name: sheet.name,
    visibility: sheet.visibility.charAt(0).toLowerCase() + sheet.visibility.slice(1),
    tabColor: sheet.tabColor.slice(1),
    cells: Object.fromEntries([...sheet.cells.inside(SHEET_SIZE)].map(({ cell, column, row }) => [a1(row, column), cellFacts(cell, sheet, { row, column })])),
    columnWidths: (sheet.columnWidths.toJSON() as (readonly [column: number, points: number])[]).map(([, points]) => Number(((points / 0.75 - 5) / 7).toFixed(6))),
    rowHeights: sheet.rowHeights.toJSON() as SheetFacts['rowHeights'],
    folds: { levels: sheet.outline.toJSON() as SheetFacts['folds']['levels'], hidden: sheet.hiddenRows, buttons: 'below' },
    tables: sheet.tables.items.map((table) => tableFacts(table, sheet)),
    conditionalFormats: sheet.conditionalFormatList.map(formatFacts),
    validations: sheet.validationList.map(validationFacts),
    charts: sheet.charts.items.map(chartFacts),
    sparklines: [],
    protection: protectionFacts(sheet),
    freeze: [sheet.freezePanes.rows, sheet.freezePanes.columns],
    hasGridlines: sheet.showGridlines,
    print: printFacts(sheet),
  };
}

function cellFacts(cell: HostCell, sheet: Worksheet, { column, row }: { readonly row: number; readonly column: number }): CellFacts {
  const value = sheet.valueOf(cell, row, column);
  const { address = '', documentReference = '', screenTip = '' } = cell.link ?? {};
  return {
    value: typeof value === 'object' && value !== null ? value.error : value === '' ? null : value,
    formula: cell.formula ?? '',
    look: lookOf(cell.format),
    link: cell.link === undefined ? '' : [address, documentReference, screenTip].join(' | '),
  };
}

const UNFORMATTED: CellFormat = {
  numberFormat: 'General', 'font.name': 'Calibri', 'font.size': 11, 'font.bold': false, 'font.italic': false, 'font.underline': 'None', 'font.color': '#000000',
  'fill.color': '#FFFFFF', horizontalAlignment: 'General', verticalAlignment: 'Bottom', wrapText: false, indentLevel: 0, locked: true,
};

function lookOf(format: CellFormat): CellFacts['look'] {
  const border = (side: string): string => (format[`border.Edge${side}.style`] === 'Continuous' ? String(format[`border.Edge${side}.color`]).slice(1) : '');
  const at = (path: string): string | number | boolean => format[path] ?? UNFORMATTED[path] ?? '';
  return differing({
    numberFormat: at('numberFormat'), font: at('font.name'), size: at('font.size'), bold: at('font.bold'), italic: at('font.italic'), underline: at('font.underline') !== 'None',
    color: at('font.color'), fill: at('fill.color'), horizontal: String(at('horizontalAlignment')).toLowerCase(), vertical: String(at('verticalAlignment')).toLowerCase(),
    wrap: at('wrapText'), indent: at('indentLevel'), locked: at('locked'), top: border('Top'), bottom: border('Bottom'), left: border('Left'), right: border('Right'),
  });
}

/** Excel makes a column calculated whose cells are given one formula. */
function tableFacts({ area, name, style }: Table, { cells }: Worksheet): SheetFacts['tables'][number] {
  const columns = Array.from({ length: area.columnCount }, (_, at) => {
    const formulas = new Set(Array.from({ length: area.rowCount - 1 }, (__, down) => cells.at(area.row + 1 + down, area.column + at).formula ?? ''));
    const { value } = cells.at(area.row, area.column + at);
    return [typeof value === 'string' ? value : '', formulas.size === 1 ? [...formulas].join('') : ''] as const;
  });
  return { name, area: areaA1(area), style, columns };
}

function formatFacts({ area, colorScale, custom, dataBar, iconSet }: ConditionalFormat): unknown {
  const color = (text: string): string => text.slice(1);
  if (custom !== undefined) {
    const { fill, font } = custom.format;
    return { area: areaA1(area), kind: 'expression', formula: custom.rule.formula.slice(1), color: color(font.color), fill: color(fill.color), bold: font.bold, italic: font.italic };
  }
  if (dataBar !== undefined) {
    const limit = (rule: unknown): string => (rule as { readonly formula?: string } | null)?.formula ?? '';
    return { area: areaA1(area), kind: 'bar', limits: [limit(dataBar.lowerBoundRule), limit(dataBar.upperBoundRule)], color: color(dataBar.positiveFormat.fillColor) };
  }
  if (colorScale !== undefined) {
    const { maximum, midpoint, minimum } = colorScale.criteria as Excel.ConditionalColorScaleCriteria;
    return { area: areaA1(area), kind: 'scale', colors: [minimum, midpoint, maximum].flatMap((limit) => (limit === undefined ? [] : [color(limit.color ?? '')])) };
  }
  const limits = iconSet?.criteria.slice(1).map(({ formula = '' }) => formula.slice(1));
  return { area: areaA1(area), kind: iconSet?.style === 'ThreeSigns' ? '3Signs' : '', limits, isReversed: iconSet?.reverseIconOrder, showValue: iconSet?.showIconOnly === false };
}

const KIND = { list: 'list', custom: 'custom', decimal: 'decimal', wholeNumber: 'whole', date: 'date' } as const;

function validationFacts({ area, errorAlert, ignoreBlanks, prompt, rule }: ValidationRecord): unknown {
  const [[kind, limits] = ['', undefined]] = Object.entries(rule as Readonly<Record<string, Readonly<Record<string, string | number | undefined>>>>);
  const { formula, formula1, formula2, operator, source } = limits ?? {};
  const { message: promptText = '', title = '' } = (prompt ?? {}) as { readonly title?: string; readonly message?: string };
  return {
    area: areaA1(area),
    kind: KIND[kind as keyof typeof KIND],
    limits: [source ?? formula ?? formula1 ?? '', formula2 ?? ''].map((limit) => String(limit).replace(/^=/, '')),
    isAtLeast: operator === 'GreaterThanOrEqualTo',
    allowsBlank: ignoreBlanks,
    message: (errorAlert as { readonly message: string }).message,
    prompt: [title, promptText],
  };
}

function chartFacts({ axes, place, series, title }: Chart): ChartFacts {
  const hasSecondary = series.items.some(({ axisGroup }) => axisGroup === 'Secondary');
  return {
    title: title.text,
    place,
    altText: '',
    finish: '',
    series: series.items.map(({ axisGroup, categories, chartType, format, name, values }) => ({
      kind: chartType, name, values, categories, color: (format.fill.color === '' ? format.line.color : format.fill.color).slice(1), isDashed: format.line.lineStyle === 'Dash', isSecondary: axisGroup === 'Secondary',
    })),
    numberFormats: [axes.valueAxis.numberFormat, ...(hasSecondary ? [axes.secondaryValueAxis.numberFormat] : [])],
    minimum: String(axes.valueAxis.minimum),
  };
}

function protectionFacts({ protection }: Worksheet): unknown {
  if (!protection.protected) return null;
  const allowed = Object.entries(protection.options as object).flatMap(([name, isAllowed]) => (isAllowed === true ? [name.charAt(5).toLowerCase() + name.slice(6)] : []));
  return { allowed: allowed.sort(), hasPassword: false };
}

function printFacts({ pageLayout }: Worksheet): unknown {
  const { headersFooters, margins, orientation, paperSize, printArea, titleColumns, titleRows } = pageLayout;
  const { horizontalFitToPages = 0, verticalFitToPages = 0 } = pageLayout.zoom as Excel.PageLayoutZoomOptions;
  const { leftFooter, rightFooter } = headersFooters.defaultForAllPages;
  return {
    orientation: orientation.toLowerCase(), paper: paperSize, fit: [horizontalFitToPages, verticalFitToPages],
    area: printArea.replace(/^.*!/, ''), titleRows, titleColumns,
    margins: (['left', 'right', 'top', 'bottom', 'header', 'footer'] as const).map((side) => margins[side]),
    footer: `&L${leftFooter}&R${rightFooter}`,
  };
}

