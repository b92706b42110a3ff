import type { FamilyFigures, ScenarioResult } from '../../domain/comparison';
import type { Kpis } from '../../domain/kpi';
import type { Plan } from '../../domain/plan';
import { a1, columnLetters } from '../../domain/place';
import type { ComparedKpi } from '../../i18n/scenario-messages';
import type { StyleName } from '../palette';
import type { ConditionalFormatDraft, DraftCell } from '../sheet-draft';
import { areaBetween, cell, rowOf } from './cells';
import { BASE_COLUMN, LABEL_COLUMN, scenarioColumn, usedKinds, type ScenariosContext, type ScenariosPart } from './scenarios-context';

/** The table of results, and where its rows stand. */
export interface ScenariosResults extends ScenariosPart {
  readonly headerRow: number;
  /** Rows by what they show; absent when nothing is known of it. */
  readonly rows: ReadonlyMap<ComparedKpi | 'total', number>;
}

/** One column of the comparison: the base or a scenario. */
interface Contender {
  readonly name: string;
  readonly plan: Plan;
  readonly kpis: Kpis;
  readonly families: readonly FamilyFigures[];
}

const KPI_ROWS: readonly { readonly key: ComparedKpi; readonly style: StyleName }[] = [
  { key: 'serviceLevel', style: 'share' }, { key: 'fillRate', style: 'share' }, { key: 'stockValue', style: 'quantity' },
  { key: 'coverage', style: 'quantityFine' }, { key: 'utilisation', style: 'share' }, { key: 'revenue', style: 'quantity' },
];

function contenders({ comparison, messages }: ScenariosContext): readonly Contender[] {
  const { base, baseFamilies, scenarios } = comparison;
  const named = (result: ScenarioResult): Contender => ({ ...result, name: result.scenario.name });
  return [{ name: messages.scenarios.base, plan: base.plan, kpis: base.kpis, families: baseFamilies }, ...scenarios.map(named)];
}

/** KPIs and costs, one column the base and one each scenario; totals and margins are live formulas. */
export function resultsPart(context: ScenariosContext, row: number): ScenariosResults {
  const { messages, format, currency } = context;
  const { scenarios: words, sheets } = messages;
  const all = contenders(context);
  const cells: DraftCell[] = [
    cell(row, LABEL_COLUMN, `${words.sections.results} (${currency})`, 'header'),
    ...rowOf(row, BASE_COLUMN, all.map(({ name }) => name), 'headerRight'),
    cell(row + 1, LABEL_COLUMN, words.proof, 'body'),
    ...all.map(({ plan }, position) => cell(row + 1, BASE_COLUMN + position, proofText(plan, words.status[plan.status], format.share(plan.gap)), 'noteRight')),
  ];
  const rows = new Map<ComparedKpi | 'total', number>();
  let at = row + 2;
  const shown = KPI_ROWS.filter(({ key }) => all.some(({ kpis }) => kpis[key] !== undefined));
  for (const { key, style } of shown) {
    rows.set(key, at);
    cells.push(cell(at, LABEL_COLUMN, words.kpis[key], 'body'), ...all.map(({ kpis }, position) => cell(at, BASE_COLUMN + position, kpis[key] ?? null, style)));
    at += 1;
  }
  const kinds = usedKinds(all.map(({ plan }) => plan.costs));
  for (const kind of kinds) {
    cells.push(cell(at, LABEL_COLUMN, sheets.summary.costKinds[kind], 'body'), ...all.map(({ plan }, position) => cell(at, BASE_COLUMN + position, plan.costs[kind], 'quantity')));
    at += 1;
  }
  rows.set('total', at);
  cells.push(cell(at, LABEL_COLUMN, words.totalCost, 'blockLabel'), ...all.map(({ plan }, position) => totalCell(at, BASE_COLUMN + position, plan.costs.total, kinds.length)));
  const revenueRow = rows.get('revenue');
  if (revenueRow !== undefined) {
    rows.set('margin', at + 1);
    cells.push(cell(at + 1, LABEL_COLUMN, words.kpis.margin, 'label'), ...all.map(({ kpis }, position) => marginCell(at + 1, BASE_COLUMN + position, kpis.margin ?? 0, revenueRow)));
  }
  return { cells, rows, headerRow: row, headerRows: [row], nextRow: at + (revenueRow === undefined ? 2 : 3) };
}

function proofText({ status, gap }: Plan, word: string, share: string): string {
  return status === 'feasible' && Number.isFinite(gap) ? `${word} (${share})` : word;
}

function totalCell(row: number, column: number, value: number, count: number): DraftCell {
  const letters = columnLetters(column);
  const drafted = cell(row, column, value, 'blockQuantity');
  return count === 0 ? drafted : { ...drafted, formula: `SUM(${letters}${row - count + 1}:${letters}${row})` };
}

function marginCell(row: number, column: number, value: number, revenueRow: number): DraftCell {
  return { ...cell(row, column, value, 'quantityStrong'), formula: `${a1(revenueRow, column)}-${a1(row - 1, column)}` };
}

const DIFFERENCES: readonly { readonly key: ComparedKpi | 'total'; readonly style: StyleName }[] = [
  { key: 'margin', style: 'difference' }, { key: 'revenue', style: 'difference' }, { key: 'total', style: 'difference' }, { key: 'stockValue', style: 'difference' },
  { key: 'serviceLevel', style: 'differenceShare' }, { key: 'utilisation', style: 'differenceShare' },
];

/** What each scenario changes against the base, as live formulas over the results. */
export function differencesPart(context: ScenariosContext, results: ScenariosResults, row: number): ScenariosPart & { readonly formats: readonly ConditionalFormatDraft[] } {
  const { scenarios } = context.comparison;
  const words = context.messages.scenarios;
  const base = context.comparison.base;
  const cells: DraftCell[] = headerCells(context, row, words.sections.differences);
  const formats: ConditionalFormatDraft[] = [];
  let at = row + 1;
  for (const { key, style } of DIFFERENCES) {
    const source = results.rows.get(key);
    if (source === undefined) continue;
    const valueOf = ({ kpis, plan }: { readonly kpis: Kpis; readonly plan: Plan }): number => (key === 'total' ? plan.costs.total : (kpis[key] ?? 0));
    cells.push(cell(at, LABEL_COLUMN, key === 'total' ? words.totalCost : words.kpis[key], 'body'), cell(at, BASE_COLUMN, null, 'body'));
    scenarios.forEach((scenario, position) => {
      const formula = `${a1(source, scenarioColumn(position))}-$${columnLetters(BASE_COLUMN)}${source + 1}`;
      cells.push({ ...cell(at, scenarioColumn(position), valueOf(scenario) - valueOf(base), style), formula });
    });
    if (key === 'margin' || key === 'revenue') formats.push(...winnerFormats(context, at, at));
    at += 1;
  }
  return { cells, formats, headerRows: [row], nextRow: at + 1 };
}

/** Families listed at most. */
const MOST_FAMILIES = 40;

/** Revenue (or units, without prices) by family, then its difference to the base as live formulas. */
export function familiesPart(context: ScenariosContext, row: number): ScenariosPart & { readonly formats: readonly ConditionalFormatDraft[] } {
  const words = context.messages.scenarios;
  const all = contenders(context);
  const hasRevenue = context.comparison.base.kpis.revenue !== undefined;
  const figure = (families: readonly FamilyFigures[], name: string): number => {
    const found = families.find(({ family }) => family === name);
    return (hasRevenue ? found?.revenue : found?.delivered) ?? 0;
  };
  const names = context.comparison.baseFamilies.map(({ family }) => family).slice(0, MOST_FAMILIES);
  const measure = words.familyMeasure(hasRevenue, context.currency);
  const differencesRow = row + names.length + 2;
  const cells: DraftCell[] = [
    ...headerCells(context, row, measure, all),
    ...headerCells(context, differencesRow, words.sections.familyDifferences),
  ];
  names.forEach((name, position) => {
    const [values, differences] = [row + 1 + position, differencesRow + 1 + position];
    const label = name === '' ? words.noFamily : name;
    cells.push(cell(values, LABEL_COLUMN, label, 'body'), cell(differences, LABEL_COLUMN, label, 'body'), cell(differences, BASE_COLUMN, null, 'body'));
    all.forEach(({ families }, n) => {
      cells.push(cell(values, BASE_COLUMN + n, figure(families, name), 'quantity'));
      if (n === 0) return;
      const formula = `${a1(values, BASE_COLUMN + n)}-$${columnLetters(BASE_COLUMN)}${values + 1}`;
      cells.push({ ...cell(differences, BASE_COLUMN + n, figure(families, name) - figure(context.comparison.baseFamilies, name), 'difference'), formula });
    });
  });
  const lastRow = differencesRow + names.length;
  return { cells, formats: names.length === 0 ? [] : winnerFormats(context, differencesRow + 1, lastRow), headerRows: [row, differencesRow], nextRow: lastRow + 2 };
}

function headerCells({ comparison }: ScenariosContext, row: number, title: string, all?: readonly Contender[]): DraftCell[] {
  const names = all?.map(({ name }) => name) ?? [null, ...comparison.scenarios.map(({ scenario }) => scenario.name)];
  return [cell(row, LABEL_COLUMN, title, 'header'), ...rowOf(row, BASE_COLUMN, names, 'headerRight')];
}

/** More than the base in green, less in amber; what rounds to nothing keeps its colour. */
function winnerFormats({ comparison }: ScenariosContext, firstRow: number, lastRow: number): readonly ConditionalFormatDraft[] {
  if (comparison.scenarios.length === 0) return [];
  const area = areaBetween(firstRow, scenarioColumn(0), lastRow, scenarioColumn(comparison.scenarios.length - 1));
  const first = a1(firstRow, scenarioColumn(0));
  return [
    { kind: 'expression', area, formula: `${first}>=0.5`, style: 'onTarget' },
    { kind: 'expression', area, formula: `${first}<=-0.5`, style: 'watch' },
  ];
}
