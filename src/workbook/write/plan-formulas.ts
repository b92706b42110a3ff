import type { ItemIndex, PeriodIndex } from '../../domain/axis';
import type { Item } from '../../domain/item';
import { a1, columnLetters } from '../../domain/place';
import type { PlanningModel } from '../../domain/planning-model';
import type { PlanMeasure, SheetMessages } from '../../i18n/sheet-messages';
import { BEYOND_HORIZON, COVERAGE_TOLERANCE } from './plan-figures';
import type { PlanLayout } from './plan-layout';

/** The cells of an item's block, named as its formulas name them. */
interface Block {
  readonly model: PlanningModel;
  readonly layout: PlanLayout;
  readonly item: ItemIndex;
}

/** Smallest quantity that counts as a shortage or as a gap to a target. */
const DUST = '0.000001';

/** The formula of a block's cell, or undefined where it holds a value: what comes in, what is decided, and limits. */
export function periodFormula(block: Block, measure: PlanMeasure, t: PeriodIndex): string | undefined {
  const formulas = block.model.rules.unmetDemand === 'backlog' ? SERVED_LATER : SERVED_OR_LOST;
  return formulas[measure]?.(block, t);
}

type Formulas = Readonly<Partial<Record<PlanMeasure, (block: Block, t: PeriodIndex) => string>>>;

const COUNTED: Formulas = {
  coverage: coverageFormula,
  cumulative: (block, t) =>
    t === 0 ? reference(block, 'demand', t) : `${reference(block, 'cumulative', t - 1)}+${reference(block, 'demand', t)}`,
};

const SERVED_LATER: Formulas = {
  ...COUNTED,
  stock: (block, t) =>
    `MAX(0,${inHand(block, t)}-${reference(block, 'demand', t)}-${reference(block, 'backlog', t - 1)})${held(block, t, '+')}`,
  backlog: (block, t) =>
    `MAX(0,${reference(block, 'demand', t)}+${reference(block, 'backlog', t - 1)}-(${inHand(block, t)}))${held(block, t, '+')}`,
  delivered: (block, t) =>
    `${reference(block, 'demand', t)}+${reference(block, 'backlog', t - 1)}-${reference(block, 'backlog', t)}`,
};

const SERVED_OR_LOST: Formulas = {
  ...COUNTED,
  stock: (block, t) => `${inHand(block, t)}-${reference(block, 'delivered', t)}`,
  lost: (block, t) => `${asked(block, t)}-${reference(block, 'delivered', t)}`,
  delivered: (block, t) => `MIN(${asked(block, t)},${inHand(block, t)})${held(block, t, '-')}`,
};

/** The formula of a row's last figure: the sum, or what stands at the end; undefined where neither means anything. */
export function totalFormula(block: Block, measure: PlanMeasure): string | undefined {
  const last = block.model.horizon.starts.length - 1;
  const [first, end] = [reference(block, measure, 0), reference(block, measure, last)];
  if (measure === 'stock' || measure === 'backlog') return end;
  const summed: readonly PlanMeasure[] = ['demand', 'receipts', 'production', 'subcontract', 'delivered', 'lost'];
  return summed.includes(measure) ? `SUM(${first}:${end})` : undefined;
}

/** The worst status of an item over the horizon: shortage, watch (below target), overstock, or OK. */
export function statusFormula(block: Block, words: SheetMessages['status']): string {
  const row = (measure: PlanMeasure): string =>
    `${reference(block, measure, 0)}:${reference(block, measure, block.model.horizon.starts.length - 1)}`;
  const [stock, target, maximum] = [row('stock'), row('target'), row('maximum')];
  return (
    `IF(MAX(${row(block.model.rules.unmetDemand)})>${DUST},"${words.shortage}",` +
    `IF(SUMPRODUCT(--(${stock}<${target}-${DUST}*(1+${target})))>0,"${words.watch}",` +
    `IF(SUMPRODUCT((${maximum}<>"")*(${stock}>${maximum}+${DUST}*(1+${maximum})))>0,"${words.overstock}","${words.ok}")))`
  );
}

/** What can be delivered: previous stock + receipts + arrived production + subcontract. */
function inHand(block: Block, t: PeriodIndex): string {
  const started = t - (block.model.items[block.item] as Item).leadTimePeriods;
  return [
    reference(block, 'stock', t - 1),
    reference(block, 'receipts', t),
    ...(started < 0 ? [] : [reference(block, 'production', started)]),
    reference(block, 'subcontract', t),
  ].join('+');
}

/** Demand that is lost unless it is served now; the opening backlog joins the first period's. */
function asked(block: Block, t: PeriodIndex): string {
  const demand = reference(block, 'demand', t);
  const owing = t === 0 && (block.model.items[block.item] as Item).openingStock < 0;
  return owing ? `(${demand}+${reference(block, 'lost', -1)})` : demand;
}

/** Stock kept by the plan although demand goes unserved, with its sign; nothing where no plan of the sheet does so. */
function held(block: Block, t: PeriodIndex, sign: '+' | '-'): string {
  return block.layout.measures.includes('held') ? sign + reference(block, 'held', t) : '';
}

/** MATCH finds the last period whose cumulative demand the stock reaches; the rest is a fraction of the next demand. */
function coverageFormula(block: Block, t: PeriodIndex): string {
  const stock = reference(block, 'stock', t);
  const reach = `${stock}+${reference(block, 'cumulative', t)}`;
  const last = `$${columnLetters(block.layout.columns.lastPeriod)}${block.layout.row(block.item, 'cumulative') + 1}`;
  const left = block.model.horizon.starts.length - 1 - t;
  const tolerance = COVERAGE_TOLERANCE.toFixed(6);
  if (left === 0) return `IF(${stock}>${tolerance},${BEYOND_HORIZON},0)`;
  const range = `${reference(block, 'cumulative', t)}:${last}`;
  const match = `MATCH(${reach}+${tolerance},${range})`;
  const served = `INDEX(${range},${match})`;
  return (
    `IF(${stock}<=0,0,IF(${reach}>${last}+${tolerance},${BEYOND_HORIZON},IF(${reach}>=${last}-${tolerance},${left},` +
    `${match}-1+MAX(0,${reach}-${served})/(INDEX(${range},${match}+1)-${served}))))`
  );
}

/** A1 name of a measure's cell in a period; −1 is the opening column. */
function reference({ layout, item }: Block, measure: PlanMeasure, t: number): string {
  return a1(layout.row(item, measure), layout.columns.firstPeriod + t);
}
