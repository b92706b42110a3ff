import { toIndex } from '../domain/axis';
import { dateOf, type SerialDay } from '../domain/calendar';
import type { Place } from '../domain/place';
import type { Report } from '../domain/report';
import { tableEdit, type RowValues } from '../workbook/process/add-rows';
import { processRows, type ProcessRows } from '../workbook/process/process-rows';
import { says } from '../workbook/process/process-words';
import type { TableEdit } from '../workbook/table-edit';
import type { Input } from './read-input';
import { statusOf } from './status-report';

/** Source of the values that we append: a row with another source was typed by a person. */
const SOURCE = 'Equilibre';

/**
 * The edit that brings this month's figures into the KPI history: new rows, and new values of rows that we appended this month; undefined
 * when the workbook has no KPI history or nothing changes, the cell in the way when the table can't grow.
 */
export function kpiEdits(input: Input, report: Report, runAt: SerialDay): TableEdit | { readonly blockedBy: Place } | undefined {
  const history = processRows(input.sheets, 'kpiValues');
  const sheet = input.sheets.find(({ name }) => name === history?.sheet);
  if (history === undefined || sheet === undefined) return undefined;
  const month = firstOfMonth(runAt);
  const divisors = divisorsIn(input);
  const values = [...figuresOf(input, report, runAt)].flatMap(([code, value]) => {
    const divisor = divisors === undefined ? 1 : divisors.get(code);
    return divisor === undefined ? [] : [[code, value / divisor] as const];
  });
  const known = rowsOfMonth(history, month);
  const added = values.filter(([code]) => !known.has(code)).map(([code, value]): RowValues<'kpiValues'> => ({ month, code, value, source: SOURCE }));
  const changed = new Map(
    values.flatMap(([code, value]): (readonly [number, RowValues<'kpiValues'>])[] => {
      const row = known.get(code);
      return row === undefined || !row.isOurs ? [] : [[row.row, { value }]];
    }),
  );
  return added.length === 0 && changed.size === 0 ? undefined : tableEdit(history, sheet, { added, changed });
}

function rowsOfMonth({ rows }: ProcessRows<'kpiValues'>, month: SerialDay): ReadonlyMap<string, { readonly row: number; readonly isOurs: boolean }> {
  const ofMonth = rows.filter(({ values }) => firstOfMonth(Number(values.get('month'))) === month);
  return new Map(ofMonth.map(({ row, values }) => [String(values.get('code') ?? ''), { row, isOurs: values.get('source') === SOURCE }]));
}

/** A person may have dated a row of the month with any of its days. */
function firstOfMonth(day: number): SerialDay {
  const whole = Math.floor(day);
  return whole - dateOf(whole).day + 1;
}

/** By what a figure is divided to stand in the catalogue's unit, by code of the indicators that are not switched off; undefined without a catalogue. */
function divisorsIn(input: Input): ReadonlyMap<string, number> | undefined {
  const catalogue = processRows(input.sheets, 'kpiCatalogue');
  const shown = catalogue?.rows.filter(({ values }) => !says(values.get('shown'), 'no'));
  return shown && new Map(shown.map(({ values }) => [String(values.get('code') ?? ''), divisorOf(String(values.get('unit') ?? ''))]));
}

/** `k€` is thousands, `M€` millions. */
function divisorOf(unit: string): number {
  const found = /^([kM])\s*(?:\p{Sc}|[A-Z]{3}$)/u.exec(unit);
  return found === null ? 1 : found[1] === 'k' ? 1000 : 1_000_000;
}

/** This month's figures by their code in the KPI catalogue. */
function figuresOf(input: Input, report: Report, runAt: SerialDay): ReadonlyMap<string, number> {
  const { followUp, since } = statusOf(input, runAt);
  const measured: readonly (readonly [string, number | undefined])[] = [
    ...Object.entries<number | undefined>({ ...report.kpis }),
    ['bottleneckLoad', bottleneckLoad(report)],
    ['calendarAdherence', followUp.calendarAdherence],
    ['satisfaction', followUp.satisfaction?.last],
    ['planAdherence', since?.planAdherence],
    ['orderEvolution', since?.orderEvolution],
  ];
  return new Map(measured.filter((entry): entry is readonly [string, number] => entry[1] !== undefined && Number.isFinite(entry[1])));
}

/** Σ load ÷ Σ regular hours of the resource where it is highest. */
function bottleneckLoad({ model, plan }: Report): number | undefined {
  const shares = model.resources.map((_, r) => sumOf(plan.load.row(toIndex(r))) / sumOf(plan.regularHours.row(toIndex(r))));
  const known = shares.filter(Number.isFinite);
  return known.length === 0 ? undefined : Math.max(...known);
}

function sumOf(values: Iterable<number>): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
