import { a1 } from '../../../domain/place';
import { COLOR } from '../../palette';
import { PROCESS_WORDS } from '../../process/process-words';
import type { DraftCell, DraftValue, SheetDraft } from '../../sheet-draft';
import { areaBetween, cell, rowOf } from '../../write/cells';
import { words } from '../bilingual';
import { EXAMPLE_PEOPLE, PEOPLE_NAME } from '../people-sheet';
import { areaOf, columnReference, processSheet, ruleArea, symbolFormats, type ProcessSheet, type ProcessValues } from '../process-sheet';
import type { TemplateContext } from '../template';
import { closeOf, MONTH_CLOSE } from './cycle';
import { HOLIDAYS_NAME } from './holiday-sheets';
import { AS_OF, asOfDay, dateOfStep, LATE, lateOf, workingDayOf } from './step-status';
import { CYCLE_STEPS } from './steps-content';
import { stripCells, stripColumns, stripFormats } from './working-day-strip';

const TEXTS = {
  title: words('Calendar of the monthly cycle', 'Calendrier du cycle mensuel'),
  note: words('Every date follows from the month close: working days, holidays left out.', 'Chaque date découle de la clôture du mois, en jours ouvrés, jours fériés exclus.'),
  close: words('Month close', 'Clôture du mois'),
  closePrompt: words('The day on which the books are closed. All dates follow.', 'Le jour où les comptes sont arrêtés. Toutes les dates en découlent.'),
  asOf: words('As of', 'Au'),
  asOfPrompt: words('Steps due before this day and not done are late. You may type =TODAY().', 'Les étapes échues avant ce jour et non faites sont en retard. Vous pouvez saisir =AUJOURDHUI().'),
  adherence: words('Calendar adherence', 'Respect du calendrier'),
  adherenceNote: words('done on time ÷ due', 'faites à l’heure ÷ échues'),
} as const;

/** Name of the workbook for the share of steps done on time. */
const ADHERENCE = 'calendarAdherence';

/** Rows and columns of the cells above the table, from 0. */
const ABOVE = { close: { row: 3, column: 2 }, asOf: { row: 4, column: 2 }, adherence: { row: 3, column: 6 } } as const;
const DAY = { kind: 'date', minimum: 36526, maximum: 73415 } as const;

/** The steps with their dates, what is late, and a strip of working days. */
export function stepsSheet(context: TemplateContext): SheetDraft {
  const { language, nameOf } = context;
  const sheet = stepsTable(context);
  const draft = processSheet(sheet, context);
  const { firstRow } = areaOf(sheet);
  const late = ruleArea(sheet, 'late');
  const cellArea = ({ row, column }: { readonly row: number; readonly column: number }) => areaBetween(row, column, row, column);
  return {
    ...draft,
    tabColor: COLOR.blue,
    columnWidths: [...draft.columnWidths, ...stripColumns()],
    cells: [...draft.cells, ...bannerOverStrip(draft.columnWidths.length), ...aboveCells(sheet, context), ...stripCells(sheet, context)],
    names: [
      { name: nameOf('name', MONTH_CLOSE), area: cellArea(ABOVE.close) },
      { name: nameOf('name', AS_OF), area: cellArea(ABOVE.asOf) },
      { name: nameOf('name', ADHERENCE), area: cellArea(ABOVE.adherence) },
    ],
    validations: [
      ...(draft.validations ?? []),
      { ...DAY, area: cellArea(ABOVE.close), prompt: { title: TEXTS.close[language], text: TEXTS.closePrompt[language] } },
      { ...DAY, area: cellArea(ABOVE.asOf), prompt: { title: TEXTS.asOf[language], text: TEXTS.asOfPrompt[language] } },
    ],
    conditionalFormats: [...symbolFormats(late, a1(firstRow, late.column)), ...stripFormats(sheet, context)],
    print: { ...draft.print, fit: [1, 1] },
  };
}

/** The steps as a table. */
export function stepsTable(context: TemplateContext): ProcessSheet<'steps'> {
  const { language, content, nameOf } = context;
  const late = (key: keyof typeof LATE): string => `"${LATE[key][language]}"`;
  const undatedLate = (status: string, date: string): string => `IF(${status}="${PROCESS_WORDS.done[language]}",${late('undated')},IF(${date}<${nameOf('name', AS_OF)},${late('late')},${late('toCome')}))`;
  return {
    table: 'steps',
    title: TEXTS.title,
    note: TEXTS.note,
    columns: [
      { key: 'step', width: 40, style: 'entryText' },
      { key: 'workingDay', width: 11, style: 'entryCount', headerStyle: 'headerCenter', validation: { kind: 'whole', minimum: 0, maximum: 60 } },
      {
        key: 'date',
        width: 11,
        style: 'calculatedDate',
        headerStyle: 'headerCenter',
        formula: (cellOf) => `IF(OR(${cellOf('step')}="",${cellOf('workingDay')}=""),"",WORKDAY(${nameOf('name', MONTH_CLOSE)},${cellOf('workingDay')},${nameOf('name', HOLIDAYS_NAME)}))`,
        calculate: (row) => dateOfStep(row, context) ?? '',
      },
      { key: 'owner', width: 16, style: 'entryText', validation: { kind: 'listFormula', formula: nameOf('name', PEOPLE_NAME) } },
      { key: 'status', width: 11, style: 'entryText', validation: { kind: 'list', values: (['toDo', 'inProgress', 'done'] as const).map((word) => PROCESS_WORDS[word][language]) } },
      { key: 'doneOn', width: 11, style: 'entryDate', headerStyle: 'headerCenter', validation: DAY },
      {
        key: 'late',
        width: 18,
        style: 'calculatedStatus',
        headerStyle: 'headerCenter',
        formula: (cellOf) =>
          `IF(${cellOf('date')}="","",IF(${cellOf('doneOn')}<>"",IF(${cellOf('doneOn')}<=${cellOf('date')},${late('onTime')},${late('doneLate')}),${undatedLate(cellOf('status'), cellOf('date'))}))`,
        calculate: (row) => lateOf(row, context),
      },
    ],
    rows: CYCLE_STEPS.map(({ name, workingDay, owner, example }): ProcessValues<'steps'> => {
      const step = { step: name[language], workingDay };
      if (content === 'empty') return { ...step, status: PROCESS_WORDS.toDo[language] };
      const doneOn = example?.doneOn === undefined ? {} : { doneOn: workingDayOf(example.doneOn, context) };
      return { ...step, owner: EXAMPLE_PEOPLE[owner].name, status: PROCESS_WORDS[example?.status ?? 'toDo'][language], ...doneOn };
    }),
    blankRowCount: 3,
    gap: 5,
    rowHeight: 20,
    frozenColumns: 1,
  };
}

function bannerOverStrip(firstColumn: number): readonly DraftCell[] {
  const blanks = stripColumns().map(() => null);
  return [...rowOf(0, firstColumn, blanks, 'banner'), ...rowOf(1, firstColumn, blanks, 'bannerNote')];
}

function aboveCells(sheet: ProcessSheet<'steps'>, context: TemplateContext): readonly DraftCell[] {
  const { language, nameOf, month } = context;
  const dates = columnReference('steps', 'date', context);
  const dueAnd = (key: 'onTime' | 'undated', sign = ''): string => `COUNTIFS(${dates},"<="&${nameOf('name', AS_OF)},${columnReference('steps', 'late', context)},"${sign}${LATE[key][language]}")`;
  const [due, onTime] = [dueAnd('undated', '<>'), dueAnd('onTime')];
  const { close, asOf, adherence } = ABOVE;
  return [
    cell(close.row, close.column - 1, TEXTS.close[language], 'label'),
    cell(close.row, close.column, closeOf(month), 'inputDate'),
    cell(asOf.row, asOf.column - 1, TEXTS.asOf[language], 'label'),
    cell(asOf.row, asOf.column, asOfDay(context), 'inputDate'),
    cell(adherence.row, adherence.column - 2, TEXTS.adherence[language], 'label'),
    cell(adherence.row + 1, adherence.column - 2, TEXTS.adherenceNote[language], 'note'),
    { ...cell(adherence.row, adherence.column, adherenceOf(sheet, context), 'shareLeft'), formula: `IF(${due}=0,"",${onTime}/${due})` },
  ];
}

function adherenceOf({ rows }: ProcessSheet<'steps'>, context: TemplateContext): DraftValue {
  const due = rows.filter((row) => (dateOfStep(row, context) ?? Infinity) <= asOfDay(context) && lateOf(row, context) !== LATE.undated[context.language]);
  const onTime = due.filter((row) => lateOf(row, context) === LATE.onTime[context.language]);
  return due.length === 0 ? '' : onTime.length / due.length;
}
