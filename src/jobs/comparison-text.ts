import { serialFromIso, type Bucket } from '../domain/calendar';
import { formatFor, type Format } from '../i18n/format';
import type { Language } from '../i18n/language';
import { messagesIn, type Messages } from '../i18n/messages';
import type { FigureChange, MeasureChange } from '../workbook/process/compare-versions';
import type { VersionComparison } from './compare-versions';
import type { Input } from './read-input';

/** A comparison of two plans in words, for the terminal and the pane. */
export interface ComparisonText {
  readonly title: string;
  /** What the two plans are called. */
  readonly before: string;
  readonly after: string;
  readonly measures: readonly MeasureText[];
  /** What is said of the figures; the list holds those that differ most. */
  readonly figuresTitle: string;
  readonly figures: readonly FigureText[];
  /** How many cells of the inputs differ. */
  readonly cells: string;
}

/** A measure of both plans; the difference is empty where there is none. */
export interface MeasureText {
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly difference: string;
}

interface FigureText {
  readonly item: string;
  readonly period: string;
  /** `Production 120 → 90, Subcontracting 0 → 30`. */
  readonly change: string;
  /** In money; empty where the item has no cost. */
  readonly value: string;
}

/** Figures that are shown. */
const SHOWN = 10;

/** Says in a language what differs between two plans of the input. */
export function comparisonText(comparison: VersionComparison, { built: { model } }: Input, language: Language): ComparisonText {
  const messages = messagesIn(language);
  const words = messages.versions.comparison;
  const format = formatFor(language, model?.rules.currency ?? 'EUR');
  const { before, after, figures, measures, changedCells } = comparison;
  const names = { before: words.version(before), after: after === undefined ? words.now : words.version(after) };
  const shown = (figures ?? []).slice(0, SHOWN);
  return {
    title: words.title(names.before, names.after),
    ...names,
    measures: measures.map((change) => measureText(change, messages, format)),
    figuresTitle: figuresTitle(figures, shown.length, messages),
    figures: shown.map((change) => figureText(change, messages, { format, bucket: model?.horizon.bucket ?? 'month' })),
    cells: words.cells(changedCells),
  };
}

function figuresTitle(figures: VersionComparison['figures'], shown: number, { versions: { comparison: words } }: Messages): string {
  if (figures === undefined) return words.unknownFigures;
  return figures.length === 0 ? words.noFigures : words.figures(shown, figures.length);
}

type Measure = MeasureChange['measure'];

const SHARES: ReadonlySet<Measure> = new Set<Measure>(['serviceLevel', 'fillRate', 'utilisation', 'forecastAccuracy', 'forecastBias']);
const NUMBERS: ReadonlySet<Measure> = new Set<Measure>(['coverage', 'turns']);

function measureText({ measure, before, after }: MeasureChange, { versions: { comparison: words } }: Messages, format: Format): MeasureText {
  const show = (value: number | undefined): string => (value === undefined ? '–' : shownMeasure(measure, value, format));
  const change = before === undefined || after === undefined ? 0 : after - before;
  const size = SHARES.has(measure) ? words.points(format.number(Math.abs(change) * 100, 1)) : shownMeasure(measure, Math.abs(change), format);
  const isNothing = !/[1-9]/.test(size);
  return { label: words.measures[measure], before: show(before), after: show(after), difference: isNothing ? '' : `${change < 0 ? '−' : '+'}${size}` };
}

function shownMeasure(measure: Measure, value: number, format: Format): string {
  if (SHARES.has(measure)) return format.share(value);
  return NUMBERS.has(measure) ? format.number(value, 1) : format.money(value);
}

function figureText({ item, period, production, subcontract, value }: FigureChange, { versions: { comparison: words } }: Messages, { format, bucket }: { readonly format: Format; readonly bucket: Bucket }): FigureText {
  const quantity = (units: number): string => format.number(units, Math.abs(units) < 100 ? 2 : 0);
  const said = (label: string, { before, after }: FigureChange['production']): readonly string[] => (before === after ? [] : [`${label} ${quantity(before)} → ${quantity(after)}`]);
  return {
    item,
    period: format.period(serialFromIso(period) ?? 0, bucket),
    change: [...said(words.production, production), ...said(words.subcontract, subcontract)].join(', '),
    value: value > 0 ? format.money(value) : '',
  };
}
