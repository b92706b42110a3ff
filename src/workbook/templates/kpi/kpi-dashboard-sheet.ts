import type { SerialDay } from '../../../domain/calendar';
import { a1, columnLetters } from '../../../domain/place';
import { COLOR } from '../../palette';
import { PROCESS_WORDS } from '../../process/process-words';
import type { ConditionalFormatDraft, DraftCell, SheetDraft, SparklineDraft } from '../../sheet-draft';
import { areaBetween, banner, bannerHeights, cell } from '../../write/cells';
import { words } from '../bilingual';
import { columnReference, symbolFormats } from '../process-sheet';
import type { TemplateContext } from '../template';
import { CALCULATION, calculationCell, calculationName, targetText } from './kpi-calculation-sheet';
import { dashboardCharts } from './kpi-charts';
import { HISTORY_MONTHS } from './kpi-figures';
import { CARD_COUNT, cardStates, STATUS, valueIn, type CardState, type KpiView } from './kpi-state';
import { KPI_NAMES } from './kpi-tables';

const TEXTS = {
  sheet: words('Dashboard', 'Tableau de bord'),
  title: words('S&OP dashboard', 'Tableau de bord S&OP'),
  subtitle: words('Service, forecast, stock, capacity and result of one month on one page.', 'Service, prévisions, stock, capacité et résultat d’un mois sur une page.'),
  month: words('Month shown', 'Mois affiché'),
  monthPrompt: words('Choose the month from the list: every card follows.', 'Choisissez le mois dans la liste : toutes les cartes suivent.'),
  target: words('Target', 'Cible'),
  empty: words('Nothing to show yet: fill in KPI values first (month, code, value), then Chart data.', 'Rien à montrer encore : remplissez d’abord Valeurs KPI (mois, code, valeur), puis Données des graphiques.'),
  noMonth: words('No value for this month: choose another one, or add its rows on KPI values.', 'Aucune valeur pour ce mois : choisissez-en un autre, ou ajoutez ses lignes dans Valeurs KPI.'),
  none: words('No indicator is shown: choose Yes for some of them on KPI catalogue.', 'Aucun indicateur affiché : choisissez Oui pour quelques-uns dans Catalogue KPI.'),
  tooMany: words('Only the first 12 indicators are shown: switch some off on KPI catalogue.', 'Seuls les 12 premiers indicateurs sont affichés : retirez-en dans Catalogue KPI.'),
} as const;

const CONTROL_ROW = 3;
const CARD_ROW = 5;
const CARD_HEIGHT = 5;
const CARDS_A_ROW = 6;
const CARD_WIDTHS = [15, 13, 1.5] as const;
const CHART_ROW = CARD_ROW + 2 * CARD_HEIGHT;
const CHART_ROWS = 16;
const LAST_COLUMN = CARDS_A_ROW * CARD_WIDTHS.length;
const MONTH_COLUMN = 2;
/** What is missing is said below the month, over the whole width. */
const NOTE_ROW = CONTROL_ROW + 1;

/** The dashboard: a card for each indicator shown, and four charts, for the month chosen; `last` is the last closed month of the chart data. One page. */
export function dashboardSheet(view: KpiView, context: TemplateContext, last: SerialDay): SheetDraft {
  const { language, nameOf } = context;
  const states = cardStates(view);
  const monthArea = areaBetween(CONTROL_ROW, MONTH_COLUMN, CONTROL_ROW, MONTH_COLUMN);
  const lastRow = CHART_ROW + 2 * CHART_ROWS;
  return {
    name: nameOf('sheet', TEXTS.sheet[language]),
    visibility: 'visible',
    tabColor: COLOR.navy,
    columnWidths: [2, ...Array.from({ length: CARDS_A_ROW }, () => CARD_WIDTHS).flat()],
    rowHeights: new Map([...bannerHeights(), [2, 8], [CONTROL_ROW, 20], [NOTE_ROW, 16], ...[0, 1].flatMap(cardRowHeights)]),
    cells: [
      ...banner(TEXTS.title[language], TEXTS.subtitle[language], LAST_COLUMN),
      ...controlCells(view, context),
      ...states.flatMap((state, slot) => cardCells(state, slot, context)),
    ],
    conditionalFormats: cardFormats(),
    validations: [
      { kind: 'listFormula', formula: nameOf('name', KPI_NAMES.months), area: monthArea, prompt: { title: TEXTS.month[language], text: TEXTS.monthPrompt[language] } },
    ],
    names: [{ name: nameOf('name', KPI_NAMES.month), area: monthArea }],
    charts: dashboardCharts({ row: CHART_ROW, rowCount: CHART_ROWS, lastColumn: LAST_COLUMN }, context, last),
    sparklines: states.map((_, slot) => sparkline(slot, context)),
    freeze: { rows: CONTROL_ROW + 1, columns: 0 },
    isProtected: true,
    print: { orientation: 'landscape', area: areaBetween(0, 0, lastRow, LAST_COLUMN), fit: [1, 1] },
  };
}

function cardRowHeights(at: number): readonly (readonly [number, number])[] {
  const row = CARD_ROW + at * CARD_HEIGHT;
  return [[row, 18], [row + 1, 32], [row + 2, 16], [row + 3, 28], [row + 4, 8]];
}

function controlCells(view: KpiView, context: TemplateContext): readonly DraftCell[] {
  const { language } = context;
  const legend = (['onTarget', 'watch'] as const).map((key, at): DraftCell => cell(CONTROL_ROW, 4 + at * 3, STATUS[key][language], key));
  return [
    cell(CONTROL_ROW, 1, TEXTS.month[language], 'label'),
    cell(CONTROL_ROW, MONTH_COLUMN, view.month, 'entryMonth'),
    ...legend,
    cell(CONTROL_ROW, 10, STATUS.alert[language], 'off'),
    { row: NOTE_ROW, column: 1, value: noteText(view), style: 'label', formula: noteFormula(context) },
  ];
}

function noteText({ catalogue, values, month, language }: KpiView): string {
  const shown = catalogue.filter(({ isShown }) => isShown);
  if (values.length === 0) return TEXTS.empty[language];
  if (shown.length === 0) return TEXTS.none[language];
  if (!catalogue.some(({ code }) => valueIn(values, code, month) !== undefined)) return TEXTS.noMonth[language];
  return shown.length > CARD_COUNT ? TEXTS.tooMany[language] : '';
}

function noteFormula(context: TemplateContext): string {
  const { language, nameOf } = context;
  const shown = `COUNTIF(${columnReference('kpiCatalogue', 'shown', context)},"${PROCESS_WORDS.yes[language]}")`;
  const month = `COUNTIFS(${columnReference('kpiValues', 'month', context)},${nameOf('name', KPI_NAMES.month)})`;
  const text = (key: 'empty' | 'none' | 'noMonth' | 'tooMany'): string => `"${TEXTS[key][language]}"`;
  return `IF(COUNT(${columnReference('kpiValues', 'value', context)})=0,${text('empty')},IF(${shown}=0,${text('none')},IF(${month}=0,${text('noMonth')},IF(${shown}>${CARD_COUNT},${text('tooMany')},""))))`;
}

/** First cell of a card. */
function cornerOf(slot: number): { readonly row: number; readonly column: number } {
  return { row: CARD_ROW + Math.floor(slot / CARDS_A_ROW) * CARD_HEIGHT, column: 1 + (slot % CARDS_A_ROW) * CARD_WIDTHS.length };
}

function cardCells(state: CardState | undefined, slot: number, context: TemplateContext): readonly DraftCell[] {
  const { language } = context;
  const { row, column } = cornerOf(slot);
  const { columns, firstRow } = CALCULATION;
  const from = (key: keyof typeof columns): string => calculationCell(context, firstRow + slot, columns[key]);
  const value = state?.value === undefined ? '' : state.value * state.scale;
  const label = state === undefined ? '' : `${state.kpi.name[language]} (${state.kpi.unit[language]})`;
  const target = TEXTS.target[language];
  return [
    { row, column, value: label, style: 'slotLabel', formula: `${from('name')}&IF(${from('unit')}="",""," ("&${from('unit')}&")")` },
    cell(row, column + 1, null, 'slotLabel'),
    { row: row + 1, column, value, style: 'slotNumber', formula: `IF(${from('value')}="","",${from('value')}*${from('scale')})` },
    { row: row + 1, column: column + 1, value: state === undefined ? '' : STATUS[state.status][language], style: 'slotStatus', formula: from('status') },
    {
      row: row + 2, column, value: targetText(state, target, language), style: 'slotNote',
      formula: `IF(${from('target')}="","","${target} "&ROUND(${from('target')}*${from('scale')},1))`,
    },
    { row: row + 2, column: column + 1, value: state?.trend ?? '', style: 'slotNoteRight', formula: from('trend') },
    cell(row + 3, column, null, 'slotNote'),
    cell(row + 3, column + 1, null, 'slotNote'),
  ];
}

/** Cards without an indicator stay white. */
function cardFormats(): readonly ConditionalFormatDraft[] {
  return Array.from({ length: CARD_COUNT }, (_, slot) => cornerOf(slot)).flatMap(({ row, column }): readonly ConditionalFormatDraft[] => {
    const chip = areaBetween(row + 1, column + 1, row + 1, column + 1);
    const isFilled = `$${columnLetters(column)}$${row + 1}<>""`;
    return [
      ...symbolFormats(chip, a1(row + 1, column + 1)),
      { kind: 'expression', area: areaBetween(row, column, row + CARD_HEIGHT - 2, column + 1), formula: isFilled, style: 'slotFilled' },
    ];
  });
}

function sparkline(slot: number, context: TemplateContext): SparklineDraft {
  const { row, column } = cornerOf(slot);
  const { firstRow, columns } = CALCULATION;
  const data = areaBetween(firstRow + slot, columns.history, firstRow + slot, columns.history + HISTORY_MONTHS - 1);
  return { kind: 'columns', row: row + 3, column, data, dataSheet: calculationName(context), color: COLOR.blue };
}
