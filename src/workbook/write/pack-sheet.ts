import type { Messages } from '../../i18n/messages';
import { COLOR, type StyleName } from '../palette';
import type { FollowUp } from '../process/follow-up';
import type { Topic } from '../process/open-topics';
import type { ProcessColumn } from '../schema/process-tables';
import type { ChartDraft, DraftCell, DraftValue, SheetDraft } from '../sheet-draft';
import { areaBetween, banner, bannerHeights, cell, rowOf, statusFormats } from './cells';
import { bottleneckOf } from './load-layout';
import type { ReportContext } from './report-context';
import { rowHeight } from './row-height';
import { cardsOf, judge, type Card } from './summary-cards';
import { summaryFigures, type SummaryFigures } from './summary-figures';
import { summaryCharts } from './summary-sheet';

/** What the meeting pack holds beside the report. */
export interface MeetingPack {
  /** Title of the sheet. */
  readonly name: string;
  /** Open topics in their order. */
  readonly topics: readonly Topic[];
  readonly followUp: FollowUp;
}

const WIDTHS = [2, 5, 24, 46, 13, 50, 24, 16, 7, 2];
const LAST_COLUMN = WIDTHS.length - 1;
const AGENDA = { rank: 1, topic: 2, friction: 3, money: 4, options: 5, recommendation: 6, owner: 7, minutes: 8 } as const;
const FIGURE_ROW = 3;
const CHART_ROWS = 14;

/** The meeting pack: headline figures, three charts and the agenda, to be printed or saved as PDF. */
export function packSheet(context: ReportContext, pack: MeetingPack): SheetDraft {
  const words = context.messages.process.pack;
  const charted = summaryFigures(context, bottleneckOf(context.report));
  const figures = cardRows(context, charted);
  const chartRow = FIGURE_ROW + figures.rowCount + 1;
  const agendaRow = chartRow + CHART_ROWS + 1;
  const rows = topicRows(context, pack.topics);
  const { starts, bucket } = context.report.model.horizon;
  const note = words.note(context.format.period(starts[0] ?? 0, bucket), context.format.period(starts.at(-1) ?? 0, bucket), context.format.date(context.options.runAt));
  const endRow = agendaRow + 2 + Math.max(1, rows.length);
  return {
    name: pack.name,
    role: 'pack',
    visibility: 'visible',
    tabColor: COLOR.amber,
    columnWidths: WIDTHS,
    rowHeights: new Map([...bannerHeights(agendaRow + 1), ...rows.map(({ height }, at) => [agendaRow + 2 + at, height] as const)]),
    cells: [
      ...banner(words.title, note, LAST_COLUMN),
      ...figures.cells,
      ...rowOf(agendaRow, 1, [words.agenda, ...Array.from({ length: AGENDA.minutes - 1 }, () => null)], 'section'),
      ...words.headers(context.report.model.rules.currency).map((header, at) => cell(agendaRow + 1, 1 + at, header, HEADER_STYLES[at] ?? 'headerIndent')),
      ...(rows.length === 0 ? [cell(agendaRow + 2, AGENDA.topic, words.noTopic, 'body')] : rows.flatMap(({ values }, at) => rowCells(agendaRow + 2 + at, values))),
      cell(endRow, AGENDA.topic, words.totalMinutes(totalMinutes(pack.topics)), 'labelIndent'),
      cell(endRow, AGENDA.friction, words.openActions(pack.followUp.openActionCount, pack.followUp.overdueActions.length), 'noteIndent'),
    ],
    conditionalFormats: STATUS_COLUMNS.flatMap((column) => statusFormats(areaBetween(FIGURE_ROW, column, FIGURE_ROW + figures.rowCount - 1, column))),
    charts: packCharts(context, charted, chartRow),
    // Two pages at most: a pack that is longer isn't read.
    print: { orientation: 'landscape', fit: [1, 2], repeatRows: [agendaRow + 1, agendaRow + 1], area: areaBetween(0, 0, endRow, LAST_COLUMN) },
  };
}

/** Narrow columns for the symbol: before the left-hand figure, after the right-hand one. */
const STATUS_COLUMNS = [1, AGENDA.minutes] as const;

/** Two figures a row: status, label, value and target. */
function cardRows(context: ReportContext, charted: SummaryFigures): { readonly rowCount: number; readonly cells: readonly DraftCell[] } {
  const cards = cardsOf(context, charted);
  const cells = cards.flatMap((card, at): readonly DraftCell[] => {
    const row = FIGURE_ROW + Math.floor(at / 2);
    const value = (column: number): DraftCell => cell(row, column, card.value ?? null, plainStyle(card.style));
    const judged = cell(row, STATUS_COLUMNS[at % 2] ?? 1, statusOf(card), 'status');
    return at % 2 === 0
      ? [judged, cell(row, 2, card.label, 'labelIndent'), value(3), cell(row, 4, card.note, 'note')]
      : [cell(row, 5, card.label, 'labelRight'), value(6), cell(row, 7, card.note, 'note'), judged];
  });
  return { rowCount: Math.ceil(cards.length / 2), cells };
}

function statusOf({ value, limits }: Card): string {
  if (value === undefined || limits === undefined) return '';
  return { onTarget: '●', watch: '▲', off: '■' }[judge(value, limits)];
}

/** The cards' number formats in the size of a line. */
function plainStyle(style: StyleName): StyleName {
  const plain: Readonly<Partial<Record<StyleName, StyleName>>> = {
    cardShare: 'lineShare', cardNumberFine: 'lineFine', cardThousands: 'lineThousands', cardThousandsFine: 'lineThousandsFine', cardMillions: 'lineMillions',
  };
  return plain[style] ?? 'lineNumber';
}

function packCharts(context: ReportContext, charted: SummaryFigures, row: number): readonly ChartDraft[] {
  const spans = [[1, 3], [4, 5], [6, 8]] as const;
  return summaryCharts(context, charted).map((chart, at) => {
    const [first, last] = spans[at] ?? spans[0];
    return { ...chart, dataSheet: context.options.names.summary, anchor: areaBetween(row, first, row + CHART_ROWS - 1, last) };
  });
}

interface TopicRow {
  readonly height: number;
  readonly values: readonly DraftValue[];
}

function topicRows({ messages, format }: ReportContext, topics: readonly Topic[]): readonly TopicRow[] {
  return topics.map((topic) => {
    const text = (key: ProcessColumn<'agenda'>): string => String(topic.get(key) ?? '');
    const options = optionLines(topic, messages, (cost) => format.money(cost));
    const values = [topic.get('rank') ?? null, text('topic'), text('friction'), topic.get('money') ?? null, options, text('recommendation'), text('owner'), topic.get('minutes') ?? null];
    const texts = [AGENDA.topic, AGENDA.friction, AGENDA.options, AGENDA.recommendation].map((column) => [String(values[column - 1] ?? ''), WIDTHS[column] ?? 10] as const);
    return { height: rowHeight(texts), values };
  });
}

function optionLines(topic: Topic, { exceptions, process }: Messages, money: (cost: number) => string): string {
  const columns = [['A', 'optionA', 'costA'], ['B', 'optionB', 'costB'], ['C', 'optionC', 'costC']] as const;
  return columns
    .flatMap(([letter, option, cost]) => {
      const [text, price] = [topic.get(option), topic.get(cost)];
      if (typeof text !== 'string' || text === '') return [];
      // The engine's options name their price already; the cell's may be rounded to the other side.
      const isPriced = typeof price !== 'number' || price === 0 || [-1, 0, 1].some((apart) => text.includes(money(Math.abs(price) + apart)));
      return [isPriced ? `${letter} ${text}` : process.pack.option(letter, text, exceptions.price({ cost: price, estimated: false }, money))];
    })
    .join('\n');
}

const HEADER_STYLES: readonly StyleName[] = ['headerCenter', 'headerIndent', 'headerIndent', 'headerRight', 'headerIndent', 'headerIndent', 'headerIndent', 'headerCenter'];
const STYLES: readonly StyleName[] = ['topicCount', 'topicText', 'topicText', 'topicMoney', 'topicText', 'topicText', 'topicText', 'topicCount'];

function rowCells(row: number, values: readonly DraftValue[]): readonly DraftCell[] {
  return values.map((value, at) => cell(row, 1 + at, value, STYLES[at] ?? 'topicText'));
}

function totalMinutes(topics: readonly Topic[]): number {
  return topics.reduce((sum, topic) => sum + Number(topic.get('minutes') ?? 0), 0);
}
