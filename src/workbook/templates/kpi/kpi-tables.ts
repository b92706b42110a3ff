import { a1 } from '../../../domain/place';
import { ANY_DAY } from '../any-day';
import { COLOR } from '../../palette';
import { PROCESS_WORDS } from '../../process/process-words';
import { ROLES } from '../../schema/roles';
import type { SheetDraft } from '../../sheet-draft';
import type { Words } from '../../schema/column';
import { words } from '../bilingual';
import { columnName, processSheet, ruleArea, areaOf, type ProcessSheet, type ProcessSheetColumn, type ProcessValues } from '../process-sheet';
import type { TemplateContext } from '../template';
import type { Direction, KpiDefinition } from './kpi-content';
import { chartMonths, exampleChart, type ChartMonth, type KpiValue } from './kpi-figures';

/** How the catalogue writes when an indicator is good. */
export const DIRECTION: Readonly<Record<Direction, Words>> = { high: words('High', 'Élevé'), low: words('Low', 'Bas'), near: words('Near target', 'Proche de la cible') };

/** Names of the workbook that lists and formulas use. */
export const KPI_NAMES = { month: 'kpiMonth', months: 'kpiMonths', codes: 'kpiCodes' } as const;

const LARGEST = 1e12;
const BLANK_VALUE_ROWS = 40;
/** A year of values prints on as many pages at most. */
const VALUE_PAGES = 4;

/** The catalogue of indicators: what each one means, who owns it, what is good, and whether the dashboard shows it. */
export function catalogueSheet(catalogue: readonly KpiDefinition[], context: TemplateContext): SheetDraft {
  const sheet = catalogueTable(catalogue, context);
  const draft = processSheet(sheet, context);
  const shown = ruleArea(sheet, 'shown');
  const first = a1(areaOf(sheet).firstRow, shown.column);
  return {
    ...draft,
    tabColor: COLOR.blue,
    print: { ...draft.print, fit: [1, 1] },
    names: [columnName(KPI_NAMES.codes, 'kpiCatalogue', 'code', context)],
    conditionalFormats: [{ kind: 'expression', area: shown, formula: `${first}="${PROCESS_WORDS.yes[context.language]}"`, style: 'onTarget' }],
  };
}

function catalogueTable(catalogue: readonly KpiDefinition[], { language }: TemplateContext): ProcessSheet<'kpiCatalogue'> {
  const list = (values: readonly Words[]): { readonly kind: 'list'; readonly values: readonly string[] } => ({ kind: 'list', values: values.map((word) => word[language]) });
  const limit = (key: 'target' | 'watch' | 'alert'): ProcessSheetColumn<'kpiCatalogue'> => ({
    key, width: 11, style: 'entryFine', headerStyle: 'headerRight', validation: { kind: 'decimal', minimum: -LARGEST, maximum: LARGEST, prompt: LIMIT_PROMPT[language] },
  });
  return {
    table: 'kpiCatalogue',
    title: words('KPI catalogue', 'Catalogue des indicateurs'),
    note: words(
      'Choose Yes to show an indicator on the dashboard, No to take it off; the next one moves up. Shares are written 0.95 for 95 %.',
      'Oui affiche l’indicateur au tableau de bord, Non le retire ; le suivant remonte. Un taux s’écrit 0,95 pour 95 %.',
    ),
    columns: [
      { key: 'code', width: 19, style: 'entryText' },
      { key: 'kpi', width: 25, style: 'entryWrapped' },
      { key: 'shown', width: 9, style: 'entryCount', headerStyle: 'headerCenter', validation: list([PROCESS_WORDS.yes, PROCESS_WORDS.no]) },
      { key: 'definition', width: 42, style: 'entryWrapped' },
      { key: 'formula', width: 36, style: 'entryWrapped' },
      { key: 'unit', width: 9, style: 'entryCount', headerStyle: 'headerCenter' },
      { key: 'owner', width: 18, style: 'entryWrapped' },
      { key: 'direction', width: 12, style: 'entryWrapped', validation: list(Object.values(DIRECTION)) },
      limit('target'),
      limit('watch'),
      limit('alert'),
    ],
    rows: catalogue.map((kpi) => catalogueRow(kpi, language)),
    blankRowCount: 4,
    rowHeight: 32,
    frozenColumns: 2,
  };
}

const LIMIT_PROMPT = {
  en: { title: 'Limits', text: 'High: watch and alert begin below these values. Low: above them. Near target: at these distances from the target.' },
  fr: { title: 'Seuils', text: 'Élevé\u00a0: vigilance et alerte commencent en dessous. Bas\u00a0: au-dessus. Proche de la cible\u00a0: à cette distance de la cible.' },
} as const;

function catalogueRow({ limits: [target, watch, alert], ...kpi }: KpiDefinition, language: 'en' | 'fr'): ProcessValues<'kpiCatalogue'> {
  return {
    code: kpi.code,
    kpi: kpi.name[language],
    shown: PROCESS_WORDS[kpi.isShown ? 'yes' : 'no'][language],
    definition: kpi.definition[language],
    formula: kpi.formula[language],
    unit: kpi.unit[language],
    owner: ROLES[kpi.owner][language],
    direction: DIRECTION[kpi.direction][language],
    target,
    watch,
    alert,
  };
}

/** The monthly values: one row a month and indicator, to which later runs append. */
export function valuesSheet(values: readonly KpiValue[], context: TemplateContext): SheetDraft {
  const { language, nameOf } = context;
  const source = words('Example', 'Exemple')[language];
  const sheet: ProcessSheet<'kpiValues'> = {
    table: 'kpiValues',
    title: words('KPI values', 'Valeurs des indicateurs'),
    note: words('One row per month and indicator, the month as its first day. Shares are written 0.95 for 95 %.', 'Une ligne par mois et par indicateur, le mois par son premier jour. Un taux s’écrit 0,95 pour 95 %.'),
    columns: [
      { key: 'month', width: 13, style: 'entryMonth', headerStyle: 'headerCenter', validation: ANY_DAY },
      { key: 'code', width: 26, style: 'entryText', validation: { kind: 'listFormula', formula: nameOf('name', KPI_NAMES.codes) } },
      { key: 'value', width: 15, style: 'entryFine', headerStyle: 'headerRight', validation: { kind: 'decimal', minimum: -LARGEST, maximum: LARGEST } },
      { key: 'source', width: 42, style: 'entryText' },
    ],
    rows: values.map(({ month, code, value }) => ({ month, code, value, source })),
    blankRowCount: values.length > 0 ? 6 : BLANK_VALUE_ROWS,
    frozenColumns: 2,
  };
  const draft = processSheet(sheet, context);
  return { ...draft, tabColor: COLOR.amber, print: { ...draft.print, orientation: 'portrait', fit: [1, VALUE_PAGES] } };
}

const FAMILY_KEYS = ['family1', 'family2', 'family3', 'family4'] as const;

/** The chart data as its sheet shows them, and where they stand. */
export function chartTable({ content }: TemplateContext, last: number): ProcessSheet<'kpiChart'> {
  const number = (key: ProcessSheetColumn<'kpiChart'>['key']): ProcessSheetColumn<'kpiChart'> => ({
    key, width: 13, style: 'entryNumber', headerStyle: 'headerRight', validation: { kind: 'decimal', minimum: 0, maximum: LARGEST },
  });
  return {
    table: 'kpiChart',
    title: words('Chart data', 'Données des graphiques'),
    note: words('Units per month: forecast by family, sales once the month is closed, capacity and stock. Put your families in the headers.', 'Unités par mois : prévision par famille, ventes une fois le mois clos, capacité et stock. Mettez vos familles en en-tête.'),
    columns: [
      { key: 'month', width: 12, style: 'entryMonth', headerStyle: 'headerCenter', validation: ANY_DAY },
      ...FAMILY_KEYS.map(number),
      ...(['actual', 'capacity', 'stock', 'stockTarget'] as const).map(number),
    ],
    rows: content === 'example' ? exampleChart(last).map(chartRow) : chartMonths(last).map((month) => ({ month })),
    blankRowCount: 0,
    frozenColumns: 1,
  };
}

function chartRow({ month, families, actual, capacity, stock, stockTarget }: ChartMonth): ProcessValues<'kpiChart'> {
  const byFamily = Object.fromEntries(FAMILY_KEYS.map((key, at) => [key, families[at] ?? null]));
  return { month, ...byFamily, actual: actual ?? null, capacity, stock, stockTarget };
}

/** The sheet of the chart data, whose months are those that the dashboard can show. */
export function chartSheet(last: number, context: TemplateContext): SheetDraft {
  return { ...processSheet(chartTable(context, last), context), tabColor: COLOR.teal, names: [columnName(KPI_NAMES.months, 'kpiChart', 'month', context)] };
}
