import { a1 } from '../../../domain/place';
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

/** Minutes that a meeting may take. */
const LIMIT_MINUTES = 120;

const TEXTS = {
  meeting: words('Meeting of', 'Réunion du'),
  scribe: words('Scribe', 'Rapporteur'),
  minutes: words('Total time', 'Durée totale'),
  fits: words(' min of 120', ' min sur 120'),
  tooLong: words(' min: too long by ', ' min : trop long de '),
  sendAhead: words('Send it two days ahead, with the friction points in words.', 'À envoyer deux jours avant, points de friction rédigés.'),
} as const satisfies Readonly<Record<string, Words>>;

const HEAD_ROW = 3;
/** Day of the month on which the example meets. */
const MEETING_DAY = 20;

/** The agenda: friction points with their options, their money and the time they get; the example's unless topics are given. */
export function agendaSheet(context: TemplateContext, topics?: readonly ProcessValues<'agenda'>[]): SheetDraft {
  const sheet = agenda(context, topics ?? (context.content === 'example' ? exampleRows(context) : []));
  const draft = processSheet(sheet, context);
  const { headerRow, lastRow } = areaOf(sheet);
  const total = minutesColumn(sheet);
  const totalArea = areaBetween(HEAD_ROW, total, HEAD_ROW, total);
  const date = columnAt(sheet, 'family');
  return {
    ...draft,
    tabColor: COLOR.blue,
    cells: [...draft.cells, ...headCells(sheet, context)],
    conditionalFormats: symbolFormats(totalArea, a1(HEAD_ROW, total)),
    validations: [
      ...(draft.validations ?? []),
      { kind: 'date', minimum: 36526, maximum: 73415, area: areaBetween(HEAD_ROW, date, HEAD_ROW, date) },
      { kind: 'listFormula', formula: context.nameOf('name', PEOPLE_NAME), area: areaBetween(HEAD_ROW, scribeColumn(sheet), HEAD_ROW, scribeColumn(sheet)) },
    ],
    print: { orientation: 'landscape', repeatRows: [headerRow, headerRow], fit: [1, 0], area: areaBetween(0, 0, lastRow, columnAt(sheet, 'age')) },
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
  const money = (key: ProcessSheetColumn<'agenda'>['key']): ProcessSheetColumn<'agenda'> => ({ key, width: 9, style: 'entryNumber', headerStyle: 'headerRight' });
  return {
    table: 'agenda',
    title: { en: 'Agenda of the S&OP meeting', fr: 'Ordre du jour de la réunion S&OP' },
    note: {
      en: 'The costliest friction points first, each with options that have a price. Two hours at most.',
      fr: 'Les points de friction les plus coûteux d’abord, chacun avec des options chiffrées. Deux heures au plus.',
    },
    columns: [
      { key: 'rank', width: 5, style: 'entryCount' },
      text('topic', 20),
      text('family', 12),
      text('friction', 32),
      money('money'),
      { ...text('question', 12), validation: { kind: 'list', values: [QUESTIONS.closed[language], QUESTIONS.open[language]] } },
      text('optionA', 19),
      money('costA'),
      text('optionB', 19),
      money('costB'),
      text('optionC', 19),
      money('costC'),
      text('recommendation', 20),
      { ...text('owner', 13), validation: { kind: 'listFormula', formula: nameOf('name', PEOPLE_NAME) } },
      { key: 'minutes', width: 9, style: 'entryCount', validation: { kind: 'whole', minimum: 0, maximum: LIMIT_MINUTES } },
      { ...text('status', 9), validation: { kind: 'list', values: (['open', 'decided', 'closed'] as const).map((word) => PROCESS_WORDS[word][language]) } },
      { key: 'age', width: 8, style: 'entryCount', validation: { kind: 'whole', minimum: 0 } },
      text('reference', 14),
    ],
    rows,
    blankRowCount: content === 'example' ? 3 : 8,
    gap: 3,
    rowHeight: 62,
    frozenColumns: 2,
  };
}

function headCells(sheet: ProcessSheet<'agenda'>, context: TemplateContext): readonly DraftCell[] {
  const { language, month, content } = context;
  const total = sheet.rows.reduce((sum, row) => sum + Number(row.minutes ?? 0), 0);
  const status = columnReference('agenda', 'status', context);
  const open = (['decided', 'closed'] as const).map((word) => `,${status},"<>${PROCESS_WORDS[word][language]}"`).join('');
  const sum = `SUMIFS(${columnReference('agenda', 'minutes', context)}${open})`;
  const over = `"■ "&${sum}&"${TEXTS.tooLong[language]}"&(${sum}-${LIMIT_MINUTES})`;
  return [
    cell(HEAD_ROW, columnAt(sheet, 'topic'), TEXTS.meeting[language], 'labelRight'),
    cell(HEAD_ROW, columnAt(sheet, 'family'), content === 'example' ? month + MEETING_DAY : null, 'inputDate'),
    cell(HEAD_ROW, columnAt(sheet, 'friction'), TEXTS.sendAhead[language], 'note'),
    cell(HEAD_ROW, scribeColumn(sheet) - 1, TEXTS.scribe[language], 'labelRight'),
    cell(HEAD_ROW, scribeColumn(sheet), content === 'example' ? EXAMPLE_PEOPLE.sopLead.name : null, 'inputText'),
    cell(HEAD_ROW, minutesColumn(sheet) - 1, TEXTS.minutes[language], 'labelRight'),
    {
      ...cell(HEAD_ROW, minutesColumn(sheet), total > LIMIT_MINUTES ? `■ ${total}${TEXTS.tooLong[language]}${total - LIMIT_MINUTES}` : `● ${total}${TEXTS.fits[language]}`, 'status'),
      formula: `IF(${sum}>${LIMIT_MINUTES},${over},"● "&${sum}&"${TEXTS.fits[language]}")`,
    },
  ];
}

function exampleRows({ language }: TemplateContext): readonly ProcessValues<'agenda'>[] {
  return EXAMPLE_TOPICS.map(({ topic, family, friction, money, question, options, recommendation, owner, minutes, status, age }, at) => {
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
