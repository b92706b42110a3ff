import { addPeriods } from '../../../domain/calendar';
import { ANY_DAY } from '../any-day';
import { a1 } from '../../../domain/place';
import { COLOR } from '../../palette';
import type { Words } from '../../schema/column';
import type { ChartDraft, DraftCell, SheetDraft } from '../../sheet-draft';
import { areaBetween, cell, rowOf } from '../../write/cells';
import { words } from '../bilingual';
import { EXAMPLE_PEOPLE } from '../people-sheet';
import { areaOf, columnReference, processSheet, type ProcessSheet, type ProcessValues } from '../process-sheet';
import type { TemplateContext } from '../template';
import { EXAMPLE_POLL } from './meeting-content';

const QUESTIONS = ['useful', 'clear', 'trust'] as const;
/** Polls that the chart shows. */
const SHOWN = 6;
/** Day of the month on which the example asks. */
const POLL_DAY = 25;

const TEXTS = {
  trend: words('Last six polls: means', 'Six derniers sondages : moyennes'),
  poll: words('Poll', 'Sondage'),
  short: [words('Useful', 'Utile'), words('Clear decisions', 'Décisions claires'), words('Trust in the plan', 'Confiance dans le plan')],
  chart: words('Satisfaction, from 1 to 5', 'Satisfaction, de 1 à 5'),
  alt: words(
    'Columns: mean marks of the last six polls for usefulness, clear decisions and trust in the plan.',
    'Colonnes : notes moyennes des six derniers sondages, utilité, décisions claires et confiance dans le plan.',
  ),
} as const satisfies Readonly<Record<string, Words | readonly Words[]>>;

/** The poll after the meeting, with the trend of its three questions. */
export function pollSheet(context: TemplateContext): SheetDraft {
  const sheet = poll(context);
  const draft = processSheet(sheet, context);
  return {
    ...draft,
    columnWidths: [...draft.columnWidths, 3, 12, 12, 16, 18],
    cells: [...draft.cells, ...bannerOverTrend(draft.columnWidths.length), ...trendCells(sheet, context)],
    charts: [trendChart(sheet, context)],
    print: { ...draft.print, fit: [1, 1] },
  };
}

function bannerOverTrend(firstColumn: number): readonly DraftCell[] {
  const blanks = Array.from({ length: 5 }, () => null);
  return [...rowOf(0, firstColumn, blanks, 'banner'), ...rowOf(1, firstColumn, blanks, 'bannerNote')];
}

function poll(context: TemplateContext): ProcessSheet<'poll'> {
  const { content, language, month } = context;
  const mark = { kind: 'whole', minimum: 1, maximum: 5 } as const;
  return {
    table: 'poll',
    title: { en: 'Poll after the meeting', fr: 'Sondage après la réunion' },
    note: {
      en: 'Three questions, a mark from 1 (no) to 5 (yes), two minutes. Ask everybody, the absent too.',
      fr: 'Trois questions, une note de 1 (non) à 5 (oui), deux minutes. Interrogez tout le monde, les absents aussi.',
    },
    columns: [
      { key: 'date', width: 12, style: 'entryDate', validation: ANY_DAY },
      { key: 'person', width: 18, style: 'entryText' },
      ...QUESTIONS.map((key) => ({ key, width: 18, style: 'entryCount', headerStyle: 'headerCenter', validation: mark } as const)),
      { key: 'comment', width: 36, style: 'entryWrapped' },
    ],
    rows:
      content === 'example'
        ? EXAMPLE_POLL.map(({ monthsAgo, who, marks: [useful, clear, trust], comment }): ProcessValues<'poll'> => ({
            date: addPeriods(month, -monthsAgo, 'month') + POLL_DAY,
            person: EXAMPLE_PEOPLE[who].name,
            useful,
            clear,
            trust,
            ...(comment === undefined ? {} : { comment: comment[language] }),
          }))
        : [],
    blankRowCount: content === 'example' ? 12 : 20,
    rowHeight: 18,
  };
}

function trendColumn(sheet: ProcessSheet<'poll'>): number {
  return areaOf(sheet).lastColumn + 2;
}

/** Newest last: each earlier poll is the latest day before the one below it. */
function trendCells(sheet: ProcessSheet<'poll'>, context: TemplateContext): readonly DraftCell[] {
  const { language } = context;
  const { headerRow } = areaOf(sheet);
  const column = trendColumn(sheet);
  const dates = columnReference('poll', 'date', context);
  const days = [...new Set(sheet.rows.map(({ date }) => Number(date)))].sort((a, b) => a - b).slice(-SHOWN);
  const shown = Array.from({ length: SHOWN }, (_, at) => days[days.length - SHOWN + at] ?? '');
  return [
    cell(headerRow - 1, column, TEXTS.trend[language], 'label'),
    ...rowOf(headerRow, column, [TEXTS.poll[language], ...TEXTS.short.map((short) => short[language])], 'headerCenter'),
    ...shown.flatMap((day, at) => {
      const row = headerRow + 1 + at;
      const below = a1(row + 1, column);
      const latest = at === SHOWN - 1 ? `IF(COUNT(${dates})=0,"",MAX(${dates}))` : `IF(N(${below})=0,"",IF(SUMPRODUCT(MAX((${dates}<${below})*${dates}))=0,"",SUMPRODUCT(MAX((${dates}<${below})*${dates}))))`;
      return [
        { ...cell(row, column, day, 'dayNamedMonth'), formula: latest },
        ...QUESTIONS.map((question, offset): DraftCell => ({
          ...cell(row, column + 1 + offset, meanOf(sheet, question, day), 'calculatedMean'),
          formula: `IF(${a1(row, column)}="","",IFERROR(AVERAGEIFS(${columnReference('poll', question, context)},${dates},${a1(row, column)}),""))`,
        })),
      ];
    }),
  ];
}

function meanOf({ rows }: ProcessSheet<'poll'>, question: (typeof QUESTIONS)[number], day: number | ''): number | '' {
  const marks = rows.filter(({ date }) => date === day).map((row) => Number(row[question]));
  return marks.length === 0 ? '' : marks.reduce((sum, mark) => sum + mark, 0) / marks.length;
}

function trendChart(sheet: ProcessSheet<'poll'>, { language }: TemplateContext): ChartDraft {
  const { headerRow } = areaOf(sheet);
  const column = trendColumn(sheet);
  const [first, last] = [headerRow + 1, headerRow + SHOWN];
  const colors = [COLOR.blue, COLOR.amber, COLOR.teal];
  return {
    title: TEXTS.chart[language],
    categories: areaBetween(first, column, last, column),
    series: QUESTIONS.map((_, at) => ({
      kind: 'columns',
      name: { row: headerRow, column: column + 1 + at },
      values: areaBetween(first, column + 1 + at, last, column + 1 + at),
      color: colors[at] ?? COLOR.ink,
    })),
    stacked: false,
    numberFormat: '0.0',
    anchor: { row: headerRow + SHOWN + 2, column, rowCount: 14, columnCount: 4 },
    altText: TEXTS.alt[language],
  };
}
