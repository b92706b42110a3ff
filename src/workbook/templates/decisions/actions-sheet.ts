import { a1, columnLetters } from '../../../domain/place';
import { ANY_DAY } from '../any-day';
import { COLOR } from '../../palette';
import { ROLE_KEYS } from '../../schema/roles';
import type { ConditionalFormatDraft, DraftCell, SheetDraft } from '../../sheet-draft';
import { areaBetween, cell, rowOf } from '../../write/cells';
import { EXAMPLE_PEOPLE, PEOPLE_NAME } from '../people-sheet';
import { areaOf, columnReference, processSheet, ruleArea, symbolFormats, type ProcessSheet, type ProcessValues } from '../process-sheet';
import type { TemplateContext } from '../template';
import { EXAMPLE_ACTIONS } from './decisions-content';
import { AS_OF_NAME, firstAsOf, LATE, lateFormula, latenessOf } from './lateness';

const TEXTS = {
  asOf: { en: 'As of', fr: 'Au' },
  asOfPrompt: { en: 'Actions and decisions due before this day are late. You may type =TODAY().', fr: 'Les actions et décisions échues avant cette date sont en retard. Vous pouvez saisir =AUJOURDHUI().' },
  noOwner: { en: '(no owner)', fr: '(sans responsable)' },
  perOwner: { en: 'Per owner', fr: 'Par responsable' },
  columns: { en: ['Owner', 'Open', 'Late', 'Done'], fr: ['Responsable', 'Ouvertes', 'En retard', 'Faites'] },
} as const;

const AS_OF = { row: 3, label: 1, date: 2 } as const;
const SUMMARY_ROWS = ROLE_KEYS.length + 4;

/** The actions with what is late, and a count per owner. */
export function actionsSheet(context: TemplateContext): SheetDraft {
  const { language, nameOf } = context;
  const sheet = actions(context);
  const draft = processSheet(sheet, context);
  const { firstRow } = areaOf(sheet);
  const late = ruleArea(sheet, 'late');
  const asOfArea = areaBetween(AS_OF.row, AS_OF.date, AS_OF.row, AS_OF.date);
  return {
    ...draft,
    tabColor: COLOR.blue,
    columnWidths: [...draft.columnWidths, 3, 22, 10, 10, 10],
    cells: [
      ...draft.cells,
      ...bannerOverSummary(sheet),
      cell(AS_OF.row, AS_OF.label, TEXTS.asOf[language], 'label'),
      cell(AS_OF.row, AS_OF.date, firstAsOf(context), 'inputDate'),
      ...summaryCells(sheet, context),
    ],
    names: [{ name: nameOf('name', AS_OF_NAME), area: asOfArea }],
    validations: [
      ...(draft.validations ?? []),
      { ...ANY_DAY, area: asOfArea, prompt: { title: TEXTS.asOf[language], text: TEXTS.asOfPrompt[language] } },
    ],
    conditionalFormats: [...symbolFormats(late, a1(firstRow, late.column)), ...summaryBars(sheet)],
  };
}

function actions(context: TemplateContext): ProcessSheet<'actions'> {
  const { language, content, nameOf } = context;
  const day = ANY_DAY;
  return {
    table: 'actions',
    title: { en: 'Follow-up of actions', fr: 'Suivi des actions' },
    note: {
      en: 'One owner and one day for each action. An action is done when its day stands in “Done on”.',
      fr: 'Un responsable et une échéance par action. Une action est faite quand «\u00a0Fait le\u00a0» porte une date.',
    },
    columns: [
      { key: 'id', width: 8, style: 'entryCount' },
      { key: 'task', width: 46, style: 'entryText' },
      { key: 'owner', width: 20, style: 'entryText', validation: { kind: 'listFormula', formula: nameOf('name', PEOPLE_NAME) } },
      { key: 'due', width: 12, style: 'entryDate', validation: day },
      { key: 'doneOn', width: 12, style: 'entryDate', validation: day },
      { key: 'decision', width: 12, style: 'entryCount' },
      {
        key: 'late',
        width: 14,
        style: 'calculatedStatus',
        headerStyle: 'headerCenter',
        formula: (cellOf) => lateFormula({ text: cellOf('task'), due: cellOf('due'), isDone: `${cellOf('doneOn')}<>""` }, context),
        calculate: (row) => (row.task === undefined ? '' : LATE[stateOf(row, context)][language]),
      },
      { key: 'comment', width: 36, style: 'entryText' },
    ],
    rows: content === 'example' ? exampleRows(context) : [],
    blankRowCount: content === 'example' ? 8 : 20,
    gap: 3,
    rowHeight: 18,
    frozenColumns: 2,
  };
}

function stateOf({ doneOn, due }: ProcessValues<'actions'>, context: TemplateContext): keyof typeof LATE {
  return latenessOf({ isDone: typeof doneOn === 'number', due }, context);
}

function exampleRows({ language, month }: TemplateContext): readonly ProcessValues<'actions'>[] {
  return EXAMPLE_ACTIONS.map(({ task, owner, due, done, decision, comment }, at) => ({
    id: at + 1,
    task: task[language],
    ...(owner === undefined ? {} : { owner: EXAMPLE_PEOPLE[owner].name }),
    due: month + due,
    ...(done === undefined ? {} : { doneOn: month + done }),
    ...(decision === undefined ? {} : { decision }),
    ...(comment === undefined ? {} : { comment: comment[language] }),
  }));
}

/** Right of the table, so that the table can grow. */
function summaryColumn(sheet: ProcessSheet<'actions'>): number {
  return areaOf(sheet).lastColumn + 2;
}

function bannerOverSummary(sheet: ProcessSheet<'actions'>): readonly DraftCell[] {
  const { lastColumn } = areaOf(sheet);
  const blanks = Array.from({ length: summaryColumn(sheet) + STATES.length - lastColumn }, () => null);
  return [...rowOf(0, lastColumn + 1, blanks, 'banner'), ...rowOf(1, lastColumn + 1, blanks, 'bannerNote')];
}

function summaryCells(sheet: ProcessSheet<'actions'>, context: TemplateContext): readonly DraftCell[] {
  const { language, nameOf } = context;
  const { headerRow } = areaOf(sheet);
  const column = summaryColumn(sheet);
  const people = context.content === 'example' ? ROLE_KEYS.map((role) => EXAMPLE_PEOPLE[role].name) : [];
  const owners = Array.from({ length: SUMMARY_ROWS }, (_, at) => people[at] ?? '');
  const count = (owner: string, state: keyof typeof LATE): number => sheet.rows.filter((row) => row.owner === owner && stateOf(row, context) === state).length;
  return [
    cell(headerRow - 1, column, TEXTS.perOwner[language], 'label'),
    cell(headerRow, column, TEXTS.columns[language][0], 'headerIndent'),
    ...rowOf(headerRow, column + 1, TEXTS.columns[language].slice(1), 'headerCenter'),
    ...owners.flatMap((owner, at) => {
      const row = headerRow + 1 + at;
      const name = a1(row, column);
      const counted = (state: keyof typeof LATE, offset: number): DraftCell => ({
        ...cell(row, column + offset, owner === '' ? '' : count(owner, state), 'calculatedCount'),
        formula: `IF(${name}="","",COUNTIFS(${columnReference('actions', 'owner', context)},${name},${columnReference('actions', 'late', context)},"${LATE[state][language]}"))`,
      });
      const listed = `INDEX(${nameOf('name', PEOPLE_NAME)},${at + 1})`;
      // A person who plays two roles stands in the list of people twice.
      const above = `${columnLetters(column)}$${headerRow + 1}:${a1(row - 1, column)}`;
      return [
        { ...cell(row, column, owner, 'calculatedText'), formula: `IFERROR(IF(COUNTIF(${above},${listed})>0,"",${listed}&""),"")` },
        ...STATES.map((state, offset) => counted(state, offset + 1)),
      ];
    }),
    ...noOwnerCells(sheet, context),
  ];
}

const STATES = ['open', 'late', 'done'] as const satisfies readonly (keyof typeof LATE)[];

/** The actions that nobody has taken on, below the owners. */
function noOwnerCells(sheet: ProcessSheet<'actions'>, context: TemplateContext): readonly DraftCell[] {
  const { language } = context;
  const row = areaOf(sheet).headerRow + 1 + SUMMARY_ROWS;
  const column = summaryColumn(sheet);
  return [
    cell(row, column, TEXTS.noOwner[language], 'calculatedText'),
    ...STATES.map((state, offset) => ({
      ...cell(row, column + 1 + offset, sheet.rows.filter((values) => values.owner === undefined && stateOf(values, context) === state).length, 'calculatedCount'),
      formula: `COUNTIFS(${columnReference('actions', 'owner', context)},"=",${columnReference('actions', 'late', context)},"${LATE[state][language]}")`,
    })),
  ];
}

function summaryBars(sheet: ProcessSheet<'actions'>): readonly ConditionalFormatDraft[] {
  const { headerRow } = areaOf(sheet);
  const column = summaryColumn(sheet);
  return [1, 2, 3].map((offset) => ({
    kind: 'bar',
    area: areaBetween(headerRow + 1, column + offset, headerRow + 1 + SUMMARY_ROWS, column + offset),
    color: offset === 2 ? COLOR.amber : COLOR.sky,
    minimum: 0,
  }));
}
