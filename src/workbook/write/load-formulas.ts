import { toIndex, type PeriodIndex, type ResourceIndex } from '../../domain/axis';
import { a1 } from '../../domain/place';
import type { LoadMeasure, SheetMessages } from '../../i18n/sheet-messages';
import { columnRange } from './cells';
import { MISSING_DECIMALS } from './load-figures';
import { isPerWorker } from './load-layout';
import type { ReportContext } from './report-context';

/**
 * The formula of a cell of a resource's block, or undefined where it holds a value. Cells of unknown hours are left blank
 * by the sheet, and no formula depends on them.
 */
export function loadFormula(context: ReportContext, r: ResourceIndex, measure: LoadMeasure, t: PeriodIndex): string | undefined {
  const at = (name: LoadMeasure, period = t as number): string => reference(context, r, name, period);
  switch (measure) {
    case 'available':
      return isPerWorker(context.report.model.resources[r]) ? `${at('hoursPerWorker')}*${at('workers')}` : undefined;
    case 'load':
      return hoursOfPlan(context, r, t);
    case 'missing':
      return `ROUND(MAX(0,${at('load')}-${at('available')}-${at('extra')}),${MISSING_DECIMALS})`;
    case 'utilisation':
      return `IF(${at('available')}>0,${at('load')}/${at('available')},0)`;
    case 'hired':
      return `MAX(0,${at('workers')}-${at('workers', t - 1)})`;
    case 'laidOff':
      return `MAX(0,${at('workers', t - 1)}-${at('workers')})`;
    case 'extra':
    case 'workers':
    case 'hoursPerWorker':
    case 'asked':
      return undefined;
  }
}

/** The formula of a row's last figure; undefined where a sum means nothing. */
export function loadTotalFormula(context: ReportContext, r: ResourceIndex, measure: LoadMeasure): string | undefined {
  const row = (name: LoadMeasure): string => wholeRow(context, r, name);
  if (measure === 'workers' || measure === 'hoursPerWorker') return undefined;
  if (measure !== 'utilisation') return `SUM(${row(measure)})`;
  return `IF(SUM(${row('available')})>0,SUMPRODUCT(--(${row('available')}<>""),${row('load')})/SUM(${row('available')}),0)`;
}

/** The worst status of a resource: hours missing, hours above its threshold (overtime), or OK. */
export function loadStatusFormula(context: ReportContext, r: ResourceIndex, words: SheetMessages['status']): string {
  const [missing, load, available] = (['missing', 'load', 'available'] as const).map((name) => wholeRow(context, r, name));
  const threshold = context.report.model.rules.overloadThreshold;
  const over = `(${load ?? ''}>${threshold}*${available ?? ''}*1.000001+0.000001)`;
  return (
    `IF(MAX(${missing ?? ''})>0.0001,"${words.overload}",` +
    `IF(SUMPRODUCT((${available ?? ''}<>"")*${over})>0,"${words.overtime}","${words.ok}"))`
  );
}

/** Production of every item × its hours per unit, and the set-up hours of every start. Blank cells count as 0. */
function hoursOfPlan({ planLayout }: ReportContext, r: ResourceIndex, t: PeriodIndex): string {
  const quantities = columnRange(planLayout.sheet, planLayout.period(t), planLayout);
  const hours = columnRange(planLayout.sheet, planLayout.columns.hoursPerUnit[r] as number, planLayout);
  const setup = planLayout.columns.setupHours[r];
  const starts = setup === undefined ? '' : `+SUMPRODUCT(${columnRange(planLayout.sheet, setup, planLayout)},--(${quantities}>0))`;
  return `SUMPRODUCT(${hours},${quantities})${starts}`;
}

function wholeRow(context: ReportContext, r: ResourceIndex, measure: LoadMeasure): string {
  const last = context.report.model.horizon.starts.length - 1;
  return `${reference(context, r, measure, 0)}:${reference(context, r, measure, toIndex(last))}`;
}

function reference({ loadLayout }: ReportContext, r: ResourceIndex, measure: LoadMeasure, t: number): string {
  return a1(loadLayout.row(r, measure), loadLayout.columns.firstPeriod + t);
}
