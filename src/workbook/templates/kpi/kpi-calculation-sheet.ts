import { a1, columnLetters, quotedSheet } from '../../../domain/place';
import type { Words } from '../../schema/column';
import { PROCESS_WORDS } from '../../process/process-words';
import type { DraftCell, DraftValue, SheetDraft } from '../../sheet-draft';
import type { StyleName } from '../../palette';
import { banner, bannerHeights, cell, rowOf } from '../../write/cells';
import { words } from '../bilingual';
import { columnReference } from '../process-sheet';
import type { TemplateContext } from '../template';
import { historyMonths, HISTORY_MONTHS } from './kpi-figures';
import { CARD_COUNT, cardStates, numberText, ROUNDING, STATUS, valueIn, type CardState, type KpiView } from './kpi-state';
import { DIRECTION, KPI_NAMES } from './kpi-tables';

const TITLE = words('Calculation', 'Calculs');
const NOTE = words('What the dashboard shows, worked out from the catalogue and the values. Nothing to fill in.', 'Ce que montre le tableau de bord, calculé depuis le catalogue et les valeurs. Rien à saisir.');
const HEADERS = {
  en: ['Card', 'Row', 'Code', 'KPI', 'Unit', 'Scale', 'Good when', 'Target', 'Watch', 'Alert', 'Value', 'Month before', 'Status', 'Change'],
  fr: ['Carte', 'Ligne', 'Code', 'Indicateur', 'Unité', 'Échelle', 'Bon quand', 'Cible', 'Vigilance', 'Alerte', 'Valeur', 'Mois précédent', 'Statut', 'Évolution'],
} as const;
const CHART_ROWS: readonly { readonly code: string; readonly title: Words; readonly drawnAs: 'columns' | 'line' }[] = [
  { code: 'forecastAccuracy', title: words('Forecast accuracy', 'Fiabilité des prévisions'), drawnAs: 'columns' },
  { code: 'forecastBias', title: words('Forecast bias (right-hand axis)', 'Biais de prévision (axe de droite)'), drawnAs: 'line' },
  { code: 'bottleneckLoad', title: words('Bottleneck load', 'Charge du goulot'), drawnAs: 'columns' },
];
const LIMIT = words('100% of regular hours', '100 % des heures normales');

/** Where the calculation stands: columns and rows from 0. */
export const CALCULATION = {
  headerRow: 3, firstRow: 4, chartRow: 4 + CARD_COUNT + 2,
  columns: { card: 1, row: 2, code: 3, name: 4, unit: 5, scale: 6, direction: 7, target: 8, watch: 9, alert: 10, value: 11, previous: 12, status: 13, trend: 14, history: 15 },
} as const;

const COLUMNS = CALCULATION.columns;
const LAST_COLUMN = COLUMNS.history + HISTORY_MONTHS - 1;

/** Name of the sheet in the workbook. */
export function calculationName({ language, nameOf }: TemplateContext): string {
  return nameOf('sheet', TITLE[language]);
}

/** A cell of the calculation as other sheets refer to it. */
export function calculationCell(context: TemplateContext, row: number, column: number): string {
  return `${quotedSheet(calculationName(context))}!${a1(row, column)}`;
}

/** The sheet that turns catalogue, values and month into what each card and chart shows. */
export function calculationSheet(view: KpiView, context: TemplateContext): SheetDraft {
  const { language } = context;
  const months = historyMonths(view.month);
  const month = context.nameOf('name', KPI_NAMES.month);
  return {
    name: calculationName(context),
    visibility: 'visible',
    columnWidths: [2, 6, 6, 18, 26, 8, 8, 14, 9, 9, 9, 10, 10, 14, 11, ...months.map(() => 8)],
    rowHeights: new Map(bannerHeights(CALCULATION.headerRow)),
    cells: [
      ...banner(TITLE[language], NOTE[language], LAST_COLUMN),
      ...rowOf(CALCULATION.headerRow, COLUMNS.card, HEADERS[language], 'header'),
      ...months.map((day, at): DraftCell => ({
        row: CALCULATION.headerRow, column: COLUMNS.history + at, value: day, style: 'headerPeriod', formula: `EDATE(${month},${at - HISTORY_MONTHS + 1})`,
      })),
      ...cardStates(view).flatMap((state, slot) => slotCells(state, { slot, view, context })),
      ...chartCells(view, context),
    ],
    freeze: { rows: CALCULATION.firstRow, columns: COLUMNS.unit },
    isProtected: true,
    print: { orientation: 'landscape', repeatRows: [CALCULATION.headerRow, CALCULATION.headerRow], fit: [1, 1] },
  };
}

interface Slot {
  readonly slot: number;
  readonly view: KpiView;
  readonly context: TemplateContext;
}

function slotCells(state: CardState | undefined, { slot, view, context }: Slot): readonly DraftCell[] {
  const row = CALCULATION.firstRow + slot;
  const { language } = view;
  const at = (key: keyof typeof COLUMNS): string => `$${columnLetters(COLUMNS[key])}${row + 1}`;
  const values = valuesOf(state, language);
  const month = context.nameOf('name', KPI_NAMES.month);
  const calculated = (key: SlotKey, formula: string, style: StyleName): DraftCell => ({ row, column: COLUMNS[key], value: values[key] ?? '', formula, style });
  const found = (key: SlotKey, column: CatalogueKey, style: StyleName): DraftCell => calculated(key, fromCatalogue(column, at('row'), context), style);
  return [
    cell(row, COLUMNS.card, slot + 1, 'countCenter'),
    calculated('row', rowFormula(slot, row, context), 'countCenter'),
    found('code', 'code', 'body'),
    found('name', 'kpi', 'body'),
    found('unit', 'unit', 'body'),
    calculated('scale', `IF(${at('row')}="","",IF(${at('unit')}="%",100,1))`, 'quantity'),
    found('direction', 'direction', 'body'),
    found('target', 'target', 'fineMuted'),
    found('watch', 'watch', 'fineMuted'),
    found('alert', 'alert', 'fineMuted'),
    calculated('value', valueFormula(at('code'), month, context), 'fineMuted'),
    calculated('previous', valueFormula(at('code'), `EDATE(${month},-1)`, context), 'fineMuted'),
    calculated('status', statusFormula(at, language), 'status'),
    calculated('trend', trendFormula(at), 'body'),
    ...historyCells(state, row, context),
  ];
}

type SlotKey = Exclude<keyof typeof COLUMNS, 'card' | 'history'>;
type CatalogueKey = Parameters<typeof columnReference<'kpiCatalogue'>>[1];

/** What a card's row shows; nothing without an indicator. */
function valuesOf(state: CardState | undefined, language: KpiView['language']): Partial<Readonly<Record<SlotKey, DraftValue | undefined>>> {
  if (state === undefined) return {};
  const { kpi } = state;
  const [target, watch, alert] = kpi.limits;
  return {
    row: state.catalogueRow,
    code: kpi.code,
    name: kpi.name[language],
    unit: kpi.unit[language],
    scale: state.scale,
    direction: DIRECTION[kpi.direction][language],
    target,
    watch,
    alert,
    value: state.value,
    previous: state.previous,
    status: STATUS[state.status][language],
    trend: state.trend,
  };
}

/** Row of the next indicator that is shown: the search goes on below the one of the card before. */
function rowFormula(slot: number, row: number, context: TemplateContext): string {
  const shown = columnReference('kpiCatalogue', 'shown', context);
  const yes = `"${PROCESS_WORDS.yes[context.language]}"`;
  if (slot === 0) return `IFERROR(MATCH(${yes},${shown},0),"")`;
  const before = a1(row - 1, COLUMNS.row);
  return `IFERROR(${before}+MATCH(${yes},INDEX(${shown},${before}+1):INDEX(${shown},ROWS(${shown})),0),"")`;
}

function fromCatalogue(key: CatalogueKey, row: string, context: TemplateContext): string {
  const found = `INDEX(${columnReference('kpiCatalogue', key, context)},${row})`;
  return `IF(${row}="","",IF(${found}="","",${found}))`;
}

function valueFormula(code: string, month: string, context: TemplateContext): string {
  const column = (key: 'month' | 'code' | 'value'): string => columnReference('kpiValues', key, context);
  return `IF(${code}="","",IFERROR(AVERAGEIFS(${column('value')},${column('month')},${month},${column('code')},${code}),""))`;
}

function statusFormula(at: (key: keyof typeof COLUMNS) => string, language: KpiView['language']): string {
  const word = (key: keyof typeof STATUS): string => `"${STATUS[key][language]}"`;
  const judged = (isPast: (limit: string) => string): string => `IF(${isPast(at('alert'))},${word('alert')},IF(${isPast(at('watch'))},${word('watch')},${word('onTarget')}))`;
  const near = judged((limit) => `ABS(${at('value')}-${at('target')})>${limit}+${ROUNDING}`);
  const low = judged((limit) => `${at('value')}>${limit}+${ROUNDING}`);
  const high = judged((limit) => `${at('value')}<${limit}-${ROUNDING}`);
  const direction = (key: keyof typeof DIRECTION): string => `${at('direction')}="${DIRECTION[key][language]}"`;
  const isUnjudged = `OR(${at('target')}="",${at('watch')}="",${at('alert')}="")`;
  return `IF(${at('code')}="","",IF(${at('value')}="",${word('noValue')},IF(${isUnjudged},"",IF(${direction('low')},${low},IF(${direction('near')},${near},${high})))))`;
}

function trendFormula(at: (key: keyof typeof COLUMNS) => string): string {
  const change = `ROUND((${at('value')}-${at('previous')})*${at('scale')},1)`;
  return `IF(OR(${at('value')}="",${at('previous')}=""),"",IF(${change}>0,"↗ +",IF(${change}<0,"↘ −","→ "))&ABS(${change}))`;
}

function historyCells(state: CardState | undefined, row: number, context: TemplateContext): readonly DraftCell[] {
  return Array.from({ length: HISTORY_MONTHS }, (_, at): DraftCell => {
    const column = COLUMNS.history + at;
    const month = `${columnLetters(column)}$${CALCULATION.headerRow + 1}`;
    return { row, column, value: state?.history[at] ?? '', style: 'fineMuted', formula: valueFormula(`$${columnLetters(COLUMNS.code)}${row + 1}`, month, context) };
  });
}

/** What the charts of accuracy and load draw: a row an indicator, whether it has a card or not, and the limit. */
function chartCells(view: KpiView, context: TemplateContext): readonly DraftCell[] {
  const { language } = context;
  const months = historyMonths(view.month);
  const rows = CHART_ROWS.flatMap(({ code, title, drawnAs }, at) => {
    const row = CALCULATION.chartRow + at;
    const values = months.map((month, position): DraftCell => {
      const column = COLUMNS.history + position;
      const found = valueFormula(`$${columnLetters(COLUMNS.code)}${row + 1}`, `${columnLetters(column)}$${CALCULATION.headerRow + 1}`, context);
      return { row, column, style: 'share', ...drawn(valueIn(view.values, code, month), found, drawnAs) };
    });
    return [cell(row, COLUMNS.code, code, 'body'), cell(row, COLUMNS.name, title[language], 'body'), ...values];
  });
  const limitRow = CALCULATION.chartRow + CHART_ROWS.length;
  const limits = rowOf(limitRow, COLUMNS.history, months.map(() => 1), 'share');
  return [...rows, cell(limitRow, COLUMNS.name, LIMIT[language], 'body'), ...limits];
}

/** A chart would draw text as 0: columns of 0 can't be seen, a line needs a gap. */
function drawn(value: number | undefined, found: string, drawnAs: 'columns' | 'line'): Pick<DraftCell, 'value' | 'formula' | 'isNotAvailable'> {
  if (drawnAs === 'columns') return { value: value ?? 0, formula: `N(${found})` };
  return { value: value ?? null, formula: `IFERROR(${found}+0,NA())`, ...(value === undefined ? { isNotAvailable: true } : {}) };
}

/** The target as a card says it. */
export function targetText(state: CardState | undefined, word: string, language: KpiView['language']): string {
  return state === undefined ? '' : `${word} ${numberText(state.kpi.limits[0] * state.scale, language)}`;
}
