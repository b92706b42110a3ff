import { a1 } from '../../../domain/place';
import { ANY_DAY } from '../any-day';
import { COLOR } from '../../palette';
import { PROCESS_WORDS } from '../../process/process-words';
import type { Words } from '../../schema/column';
import type { DraftCell, SheetDraft } from '../../sheet-draft';
import { areaBetween, cell } from '../../write/cells';
import { words } from '../bilingual';
import { EXAMPLE_PEOPLE, PEOPLE_NAME } from '../people-sheet';
import { areaOf, columnAt, columnReference, processSheet, symbolFormats, type ProcessSheet, type ProcessSheetColumn, type ProcessValues } from '../process-sheet';
import type { TemplateContext } from '../template';
import { EXAMPLE_TOPICS, QUESTIONS } from './meeting-content';

/** What stands above the agenda and above the minutes. */
export const HEAD = { meeting: words('Meeting of', 'Réunion du'), scribe: words('Scribe', 'Rapporteur') } as const satisfies Readonly<Record<string, Words>>;

/** Day and scribe of the example's meeting; null in an empty one. */
export function exampleHead({ content, month }: Pick<TemplateContext, 'content' | 'month'>): { readonly day: number | null; readonly scribe: string | null } {
  return content === 'example' ? { day: month + MEETING_DAY, scribe: EXAMPLE_PEOPLE.sopLead.name } : { day: null, scribe: null };
}

/** Minutes that a meeting may take. */
const LIMIT_MINUTES = 120;

const TEXTS = {
  ...HEAD,
  minutes: words('Total time', 'Durée totale'),
  fits: words(' min of 120', ' min sur 120'),
  tooLong: words(' min: too long by ', ' min : trop long de '),
  sendAhead: words('Send it two days ahead, with the friction points in words.', 'À envoyer deux jours avant, points de friction rédigés.'),
} as const satisfies Readonly<Record<string, Words>>;

/** Names of the workbook for the day of the meeting and its scribe, which the minutes show. */
export const MEETING_NAMES = { day: 'meetingDay', scribe: 'meetingScribe' } as const;

const HEAD_ROW = 3;
/** Whole columns are printed as far as they are filled: the table grows. */
const LAST_SHEET_ROW = 1_048_575;
/** Day of the month on which the example meets. */
const MEETING_DAY = 20;

/** The agenda: friction points with their options, their money and the time they get; the example's unless topics are given. */
export function agendaSheet(context: TemplateContext, topics?: readonly ProcessValues<'agenda'>[]): SheetDraft {
  const sheet = agenda(context, topics ?? (context.content === 'example' ? exampleRows(context) : []));
  const draft = processSheet(sheet, context);
  const { headerRow } = areaOf(sheet);
  const total = minutesColumn(sheet);
  const totalArea = areaBetween(HEAD_ROW, total, HEAD_ROW, total);
  const date = columnAt(sheet, 'family');
  return {
    ...draft,
    tabColor: COLOR.blue,
    cells: [...draft.cells, ...headCells(sheet, context)],
    names: [
      { name: context.nameOf('name', MEETING_NAMES.day), area: areaBetween(HEAD_ROW, date, HEAD_ROW, date) },
      { name: context.nameOf('name', MEETING_NAMES.scribe), area: areaBetween(HEAD_ROW, scribeColumn(sheet), HEAD_ROW, scribeColumn(sheet)) },
    ],
    conditionalFormats: symbolFormats(totalArea, a1(HEAD_ROW, total)),
    validations: [
      ...(draft.validations ?? []),
      { ...ANY_DAY, area: areaBetween(HEAD_ROW, date, HEAD_ROW, date) },
      { kind: 'listFormula', formula: context.nameOf('name', PEOPLE_NAME), area: areaBetween(HEAD_ROW, scribeColumn(sheet), HEAD_ROW, scribeColumn(sheet)) },
    ],
    print: { orientation: 'landscape', repeatRows: [headerRow, headerRow], fit: [1, 0], area: areaBetween(0, 0, LAST_SHEET_ROW, columnAt(sheet, 'status')) },
  };
}

function scribeColumn(sheet: ProcessSheet<'agenda'>): number {
  return columnAt(sheet, 'optionA');
}

function minutesColumn(sheet: ProcessSheet<'agenda'>): number {
  return columnAt(sheet, 'optionC');
}

function agenda({ language, content, nameOf }: TemplateContext, rows: readonly ProcessValues<'agenda'>[]): ProcessSheet<'agenda'> {
  const text = (key: ProcessSheetColumn<'agenda'>['key'], width: number): ProcessSheetColumn<'agenda'> => ({ key, width, style: 'entryWrapped' });
  const money = (key: ProcessSheetColumn<'agenda'>['key']): ProcessSheetColumn<'agenda'> => ({ key, width: 8.5, style: 'entryNumber', headerStyle: 'headerRight' });
  return {
    table: 'agenda',
    title: { en: 'Agenda of the S&OP meeting', fr: 'Ordre du jour de la réunion S&OP' },
    note: {
      en: 'The costliest friction points first, each with options that have a price. Two hours at most.',
      fr: 'Les points de friction les plus coûteux d’abord, chacun avec des options chiffrées. Deux heures au plus.',
    },
    columns: [
      { key: 'rank', width: 5, style: 'entryCount' },
      text('topic', 19),
      text('family', 11),
      text('friction', 38),
      money('money'),
      { ...text('question', 9.5), validation: { kind: 'list', values: [QUESTIONS.closed[language], QUESTIONS.open[language]] } },
      text('optionA', 22),
      money('costA'),
      text('optionB', 18),
      money('costB'),
      text('optionC', 18),
      money('costC'),
      text('recommendation', 15),
      { ...text('owner', 12), validation: { kind: 'listFormula', formula: nameOf('name', PEOPLE_NAME) } },
      { key: 'minutes', width: 8.5, style: 'entryCount', validation: { kind: 'whole', minimum: 0, maximum: LIMIT_MINUTES } },
      { ...text('status', 9), validation: { kind: 'list', values: (['open', 'decided', 'closed'] as const).map((word) => PROCESS_WORDS[word][language]) } },
      { key: 'age', width: 8, style: 'entryCount', validation: { kind: 'whole', minimum: 0 } },
      text('reference', 14),
    ],
    rows,
    blankRowCount: content === 'example' ? 3 : 8,
    gap: 3,
    rowHeight: 34,
    frozenColumns: 2,
  };
}

function headCells(sheet: ProcessSheet<'agenda'>, context: TemplateContext): readonly DraftCell[] {
  const { language } = context;
  const { day, scribe } = exampleHead(context);
  const total = sheet.rows.reduce((sum, row) => sum + Number(row.minutes ?? 0), 0);
  const status = columnReference('agenda', 'status', context);
  const open = (['decided', 'closed'] as const).map((word) => `,${status},"<>${PROCESS_WORDS[word][language]}"`).join('');
  const sum = `SUMIFS(${columnReference('agenda', 'minutes', context)}${open})`;
  const over = `"■ "&${sum}&"${TEXTS.tooLong[language]}"&(${sum}-${LIMIT_MINUTES})`;
  return [
    cell(HEAD_ROW, columnAt(sheet, 'topic'), TEXTS.meeting[language], 'labelRight'),
    cell(HEAD_ROW, columnAt(sheet, 'family'), day, 'inputDate'),
    cell(HEAD_ROW, columnAt(sheet, 'friction'), TEXTS.sendAhead[language], 'note'),
    cell(HEAD_ROW, scribeColumn(sheet) - 1, TEXTS.scribe[language], 'labelRight'),
    cell(HEAD_ROW, scribeColumn(sheet), scribe, 'inputText'),
    cell(HEAD_ROW, minutesColumn(sheet) - 1, TEXTS.minutes[language], 'labelRight'),
    {
      ...cell(HEAD_ROW, minutesColumn(sheet), total > LIMIT_MINUTES ? `■ ${total}${TEXTS.tooLong[language]}${total - LIMIT_MINUTES}` : `● ${total}${TEXTS.fits[language]}`, 'status'),
      formula: `IF(${sum}>${LIMIT_MINUTES},${over},"● "&${sum}&"${TEXTS.fits[language]}")`,
    },
  ];
}

function exampleRows({ language }: TemplateContext): readonly ProcessValues<'agenda'>[] {
  return [...EXAMPLE_TOPICS].sort((one, other) => other.money - one.money).map(({ topic, family, friction, money, question, options, recommendation, owner, minutes, status, age }, at) => {
    const [a, b, c] = options;
    return {
      rank: at + 1,
      topic: topic[language],
      family: family[language],
      friction: friction[language],
      money,
      question: QUESTIONS[question][language],
      ...(a === undefined ? {} : { optionA: a[0][language], costA: a[1] }),
      ...(b === undefined ? {} : { optionB: b[0][language], costB: b[1] }),
      ...(c === undefined ? {} : { optionC: c[0][language], costC: c[1] }),
      recommendation: recommendation[language],
      owner: EXAMPLE_PEOPLE[owner].name,
      minutes,
      status: PROCESS_WORDS[status][language],
      age,
    };
  });
}
