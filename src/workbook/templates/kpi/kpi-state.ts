import { addPeriods, type SerialDay } from '../../../domain/calendar';
import type { Language } from '../../../i18n/language';
import type { Words } from '../../schema/column';
import { words } from '../bilingual';
import type { KpiDefinition } from './kpi-content';
import { historyMonths, type KpiValue } from './kpi-figures';

/** Cards that the dashboard has room for. */
export const CARD_COUNT = 12;

/** What the status chips say. */
export const STATUS = {
  onTarget: words('● On target', '● Conforme'),
  watch: words('▲ Watch', '▲ Vigilance'),
  alert: words('■ Alert', '■ Alerte'),
  noValue: words('No value', 'Sans valeur'),
} as const satisfies Readonly<Record<string, Words>>;

/** Values at a limit must not fail by rounding. */
export const ROUNDING = 1e-9;

/** One card of the dashboard; a card without an indicator is undefined where states are listed. */
export interface CardState {
  /** Row of the indicator in the catalogue, from 1. */
  readonly catalogueRow: number;
  readonly kpi: KpiDefinition;
  /** What turns the value into what the card shows: 100 for shares. */
  readonly scale: number;
  readonly value: number | undefined;
  readonly previous: number | undefined;
  readonly status: keyof typeof STATUS;
  /** Change against the month before, in the card's unit, with an arrow; empty without one of the two. */
  readonly trend: string;
  /** Values of the thirteen months up to the one chosen. */
  readonly history: readonly (number | undefined)[];
}

/** What the dashboard is drawn from. */
export interface KpiView {
  readonly language: Language;
  readonly catalogue: readonly KpiDefinition[];
  readonly values: readonly KpiValue[];
  /** First day of the month chosen. */
  readonly month: SerialDay;
}

/** The dashboard's cards: the indicators shown, in the order of the catalogue, as far as there is room. */
export function cardStates(view: KpiView): readonly (CardState | undefined)[] {
  const shown = view.catalogue.map((kpi, at) => ({ kpi, catalogueRow: at + 1 })).filter(({ kpi }) => kpi.isShown);
  return Array.from({ length: CARD_COUNT }, (_, slot) => {
    const found = shown[slot];
    return found === undefined ? undefined : cardState(found, view);
  });
}

/** Mean of an indicator's values in a month; undefined when it has none. */
export function valueIn(values: readonly KpiValue[], code: string, month: SerialDay): number | undefined {
  const found = values.filter((row) => row.code === code && row.month === month);
  return found.length === 0 ? undefined : found.reduce((sum, { value }) => sum + value, 0) / found.length;
}

/** A number with at most one decimal, as a formula joins it to text in the language's locale. */
export function numberText(value: number, language: Language): string {
  const text = String(roundedOnce(value));
  return language === 'fr' ? text.replace('.', ',') : text;
}

/** Half away from zero to one decimal, as Excel rounds. */
function roundedOnce(value: number): number {
  return (Math.sign(value) * Math.round(Math.abs(value) * 10 + ROUNDING)) / 10;
}

function cardState({ kpi, catalogueRow }: Pick<CardState, 'kpi' | 'catalogueRow'>, { values, month, language }: KpiView): CardState {
  const value = valueIn(values, kpi.code, month);
  const previous = valueIn(values, kpi.code, addPeriods(month, -1, 'month'));
  const scale = kpi.unit.en === '%' ? 100 : 1;
  return {
    catalogueRow,
    kpi,
    scale,
    value,
    previous,
    status: value === undefined ? 'noValue' : statusOf(value, kpi),
    trend: value === undefined || previous === undefined ? '' : trendText((value - previous) * scale, language),
    history: historyMonths(month).map((at) => valueIn(values, kpi.code, at)),
  };
}

function statusOf(value: number, { direction, limits: [target, watch, alert] }: KpiDefinition): keyof typeof STATUS {
  // How far the value lies on the wrong side of a limit.
  const past = (limit: number): number => (direction === 'high' ? limit - value : direction === 'low' ? value - limit : Math.abs(value - target) - limit);
  if (past(alert) > ROUNDING) return 'alert';
  return past(watch) > ROUNDING ? 'watch' : 'onTarget';
}

function trendText(change: number, language: Language): string {
  const rounded = roundedOnce(change);
  const arrow = rounded > 0 ? '↗ +' : rounded < 0 ? '↘ −' : '→ ';
  return `${arrow}${numberText(Math.abs(rounded), language)}`;
}
