import { indicesUpTo, toIndex, type ItemIndex, type PeriodIndex } from '../../domain/axis';
import type { Item } from '../../domain/item';
import { a1, columnLetters } from '../../domain/place';
import type { PlanMeasure } from '../../i18n/sheet-messages';
import type { StyleName } from '../palette';
import type { ConditionalFormatDraft, DraftCell, SheetDraft } from '../sheet-draft';
import { areaBetween, banner, bannerHeights, cell, inputLink, rowOf, statusFormats } from './cells';
import { itemFigures, type ItemFigures } from './plan-figures';
import { periodFormula, statusFormula, totalFormula } from './plan-formulas';
import { LIVE_ITEM_LIMIT } from './plan-layout';
import type { ReportContext } from './report-context';
import { planStatus } from './plan-status';
import { lockCells, lockValidations } from './lock-row';

/** Rows that have a value in money: the unit cost stands beside them, and Summary multiplies by it. */
const VALUED: readonly PlanMeasure[] = ['demand', 'receipts', 'production', 'subcontract', 'stock', 'target', 'maximum'];

const FLOW: readonly [StyleName, StyleName] = ['flow', 'flowFine'];
const DECISION: readonly [StyleName, StyleName] = ['decision', 'decisionFine'];
const MUTED: readonly [StyleName, StyleName] = ['quantityMuted', 'quantityMutedFine'];
/** Look of a row's figures: in whole units, and with a decimal. */
const STYLES: Readonly<Record<PlanMeasure, readonly [StyleName, StyleName]>> = {
  demand: ['blockQuantity', 'blockQuantityFine'],
  production: DECISION,
  subcontract: DECISION,
  lock: ['lock', 'lock'],
  receipts: FLOW,
  delivered: FLOW,
  stock: ['quantityStrong', 'quantityStrongFine'],
  backlog: FLOW,
  lost: FLOW,
  coverage: ['coverage', 'coverage'],
  promise: FLOW,
  target: MUTED,
  maximum: MUTED,
  cumulative: MUTED,
  held: MUTED,
};

/** The Plan sheet: a block of rows for each item, a column for each period. */
export function planSheet(context: ReportContext): SheetDraft {
  const { planLayout: layout, report } = context;
  const items = indicesUpTo<ItemIndex>(report.model.items.length);
  const { firstPeriod, lastPeriod, last, unit } = layout.columns;
  return {
    name: layout.sheet,
    role: 'plan',
    visibility: 'visible',
    tabColor: '0072B2',
    columnWidths: [2, 16, 14, 15, 20, 8, 10, ...report.model.horizon.starts.map(() => 10), 11, 10, 10, ...Array.from({ length: last - layout.columns.price }, () => 13)],
    rowHeights: new Map(bannerHeights(layout.headerRow)),
    cells: [...headerCells(context), ...items.flatMap((i) => blockCells(context, i))],
    conditionalFormats: items.length === 0 ? [] : formats(context),
    validations: lockValidations(context),
    freeze: { rows: layout.firstRow, columns: unit + 1 },
    outline: items.map((i) => {
      const lastRow = layout.row(i, 'demand') + layout.measures.length - 1;
      return { firstRow: lastRow - layout.foldedCount + 1, lastRow, collapsed: true };
    }),
    print: {
      orientation: 'landscape',
      area: areaBetween(0, 0, Math.max(layout.lastRow, layout.headerRow), layout.columns.total),
      repeatRows: [layout.headerRow, layout.headerRow],
      repeatColumns: [0, unit],
      fit: [lastPeriod - firstPeriod < 18 ? 1 : 2, 0],
    },
    rowLabels: [layout.columns.item, layout.columns.measure],
  };
}

function headerCells({ planLayout: layout, report: { model }, messages, format }: ReportContext): readonly DraftCell[] {
  const { plan: words, headings } = messages.sheets;
  const { headers } = words;
  const { columns, headerRow } = layout;
  const note = layout.live ? words.note : words.valuesOnly(LIVE_ITEM_LIMIT, format);
  const setups = columns.setupHours.flatMap((column, r) => (column === undefined ? [] : [words.setupHours(model.resources[r]?.code ?? '')]));
  return [
    ...banner(headings.plan, note, columns.last),
    ...rowOf(headerRow, columns.item, [headers.item, headers.family, headers.status, headers.measure, headers.unit], 'header'),
    cell(headerRow, columns.opening, headers.opening, 'headerRight'),
    ...rowOf(headerRow, columns.firstPeriod, model.horizon.starts, model.horizon.bucket === 'week' ? 'headerWeek' : 'headerPeriod'),
    ...rowOf(headerRow, columns.total, [headers.total, headers.unitCost, headers.price], 'headerRight'),
    ...rowOf(headerRow, columns.price + 1, [...model.resources.map(({ code }) => words.hoursPerUnit(code)), ...setups], 'headerRight'),
  ];
}

function blockCells(context: ReportContext, i: ItemIndex): readonly DraftCell[] {
  const { planLayout: layout, report } = context;
  const figures = itemFigures(report, i);
  return [
    statusCell(context, i, figures),
    ...layout.measures.flatMap((measure) => [
      ...labelCells(context, i, measure),
      ...openingCells(context, i, measure),
      ...periodCells(context, { i, measure, figures }),
      ...totalCells(context, { i, measure, figures }),
    ]),
    ...lockCells(context, i),
    ...parameterCells(context, i),
  ];
}

function statusCell({ planLayout: layout, report, messages }: ReportContext, i: ItemIndex, figures: ItemFigures): DraftCell {
  const { status } = messages.sheets;
  const value = status[planStatus(report.model, figures)];
  const formula = statusFormula({ model: report.model, layout, item: i }, status);
  return { ...cell(layout.row(i, 'demand'), layout.columns.status, value, 'status'), ...(layout.live ? { formula } : {}) };
}

/** Item and family stand on every row, so that the sheet can be filtered and pivoted; only the first is in bold. */
function labelCells(context: ReportContext, i: ItemIndex, measure: PlanMeasure): readonly DraftCell[] {
  const { planLayout: layout, report, messages } = context;
  const { plan: words } = messages.sheets;
  const { code, family, unit } = report.model.items[i] as Item;
  const row = layout.row(i, measure);
  const place = measure === 'demand' ? report.places.demand(i, toIndex(0)) : undefined;
  const label: StyleName = measure === 'demand' ? 'blockLabel' : 'repeated';
  return [
    place === undefined
      ? cell(row, layout.columns.item, code, label)
      : { ...cell(row, layout.columns.item, code, 'blockLink'), link: inputLink(place, context) },
    cell(row, layout.columns.family, family, label),
    cell(row, layout.columns.measure, words.measures[measure], measure === 'demand' ? 'blockLabel' : measure === 'stock' ? 'label' : 'body'),
    cell(row, layout.columns.unit, measure === 'coverage' ? words.periods : measure === 'lock' ? '' : unit, measure === 'demand' ? 'blockLabel' : 'note'),
  ];
}

/** The opening stock; a negative one is backlog. */
function openingCells({ planLayout: layout, report }: ReportContext, i: ItemIndex, measure: PlanMeasure): readonly DraftCell[] {
  const item = report.model.items[i] as Item;
  const style = styleOf(measure, isFine(report.model.demand.row(i)));
  if (measure === 'demand') return [cell(layout.row(i, measure), layout.columns.opening, null, style)];
  if (measure === 'stock') return [cell(layout.row(i, measure), layout.columns.opening, Math.max(0, item.openingStock), style)];
  if (measure !== report.model.rules.unmetDemand) return [];
  return [cell(layout.row(i, measure), layout.columns.opening, Math.max(0, -item.openingStock), style)];
}

interface BlockRow {
  readonly i: ItemIndex;
  readonly measure: PlanMeasure;
  readonly figures: ItemFigures;
}

function periodCells({ planLayout: layout, report }: ReportContext, { i, measure, figures }: BlockRow): readonly DraftCell[] {
  const values = figures[measure] ?? [];
  const style = styleOf(measure, isFine(report.model.demand.row(i)));
  const block = { model: report.model, layout, item: i };
  const row = layout.row(i, measure);
  return indicesUpTo<PeriodIndex>(values.length).flatMap((t) => {
    const value = values[t] as number;
    if (value === Infinity) return [];
    const formula = layout.live ? periodFormula(block, measure, t) : undefined;
    return [{ ...cell(row, layout.period(t), value, style), ...(formula === undefined ? {} : { formula }) }];
  });
}

function totalCells({ planLayout: layout, report }: ReportContext, { i, measure, figures }: BlockRow): readonly DraftCell[] {
  const formula = totalFormula({ model: report.model, layout, item: i }, measure);
  if (formula === undefined) return [];
  const values = Array.from(figures[measure] ?? []);
  const value = formula.startsWith('SUM') ? values.reduce((sum, quantity) => sum + quantity, 0) : (values.at(-1) ?? 0);
  const fine = isFine(report.model.demand.row(i));
  const style: StyleName = measure === 'demand' ? styleOf(measure, fine) : fine ? 'quantityStrongFine' : 'quantityStrong';
  return [{ ...cell(layout.row(i, measure), layout.columns.total, value, style), ...(layout.live ? { formula } : {}) }];
}

/** What Load and Summary multiply by: unit cost, price, and the hours of a unit and of a start on each resource. */
function parameterCells({ planLayout: layout, report }: ReportContext, i: ItemIndex): readonly DraftCell[] {
  const item = report.model.items[i] as Item;
  const { columns } = layout;
  const production = layout.row(i, 'production');
  return [
    ...VALUED.map((measure) => cell(layout.row(i, measure), columns.unitCost, item.unitCost, 'unitMoney')),
    ...(item.price === undefined ? [] : [cell(layout.row(i, 'delivered'), columns.price, item.price, 'unitMoney')]),
    ...[...new Set(item.routing.map(({ resource }) => resource))].flatMap((resource) => {
      const { perUnit, perStart } = layout.hours(i, resource);
      const setup = columns.setupHours[resource];
      return [
        cell(production, columns.hoursPerUnit[resource] as number, perUnit, 'hoursRate'),
        ...(setup === undefined ? [] : [cell(production, setup, perStart, 'hoursRate')]),
      ];
    }),
  ];
}

function formats({ planLayout: layout, report: { model } }: ReportContext): readonly ConditionalFormatDraft[] {
  const { columns, firstRow, lastRow } = layout;
  const area = areaBetween(firstRow, columns.firstPeriod, lastRow, columns.lastPeriod);
  const shown = (row: number): string => a1(row, columns.firstPeriod);
  const offset = (measure: PlanMeasure): number => layout.measures.indexOf(measure) - layout.measures.indexOf('stock');
  const letters = columnLetters(columns.measure);
  const isRow = (measure: PlanMeasure): string => `$${letters}${firstRow + 1}=$${letters}$${layout.row(toIndex(0), measure) + 1}`;
  const [stock, target, maximum] = [shown(firstRow), shown(firstRow + offset('target')), shown(firstRow + offset('maximum'))];
  return [
    { kind: 'expression', area, formula: `AND(${isRow(model.rules.unmetDemand)},${stock}>0.000001)`, style: 'off' },
    { kind: 'expression', area, formula: `AND(${isRow('stock')},${stock}<${target}-0.000001*(1+${target}))`, style: 'watch' },
    { kind: 'expression', area, formula: `AND(${isRow('stock')},${maximum}<>"",${stock}>${maximum}+0.000001*(1+${maximum}))`, style: 'overstock' },
    { kind: 'expression', area, formula: `AND(${isRow('lock')},${stock}<>"")`, style: 'overstock' },
    ...statusFormats(areaBetween(firstRow, columns.status, lastRow, columns.status)),
  ];
}

/** Items counted in small numbers with fractions (tonnes, pallets) show a decimal. */
function isFine(demand: Float64Array): boolean {
  return demand.every((quantity) => quantity < 100) && demand.some((quantity) => quantity % 1 !== 0);
}

function styleOf(measure: PlanMeasure, fine: boolean): StyleName {
  return STYLES[measure][fine ? 1 : 0];
}
