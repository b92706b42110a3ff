import { a1 } from '../../../domain/place';
import { ANY_DAY } from '../any-day';
import { EXAMPLE_PEOPLE, PEOPLE_NAME, peopleSheet } from '../people-sheet';
import { COLOR } from '../../palette';
import { PROCESS_WORDS } from '../../process/process-words';
import type { Role } from '../../schema/roles';
import type { SheetDraft } from '../../sheet-draft';
import { guideSheet } from '../guide-sheet';
import { processSheet, ruleArea, symbolFormats, type ProcessSheet, type ProcessSheetColumn, type ProcessValues } from '../process-sheet';
import { PROCESS_TABLES } from '../../schema/process-tables';
import type { Template, TemplateContext, TemplateSheet } from '../template';
import { actionsSheet } from './actions-sheet';
import { EXAMPLE_DECISIONS } from './decisions-content';
import { DECISIONS_GUIDE } from './decisions-guide';
import { leversSheet } from './levers-sheet';
import { LATE, lateFormula, latenessOf } from './lateness';

/** The log of decisions and the follow-up of actions. */
export const decisionsTemplate: Template = {
  key: 'decisions',
  title: { en: 'Decisions and actions', fr: 'Décisions et actions' },
  purpose: {
    en: 'What was decided, by whom and why; who does what until when, and what is late.',
    fr: 'Ce qui a été décidé, par qui et pourquoi\u00a0; qui fait quoi pour quand, et ce qui est en retard.',
  },
  sheets: (context) => [
    { draft: guideSheet(DECISIONS_GUIDE, context) },
    { draft: decisionsSheet(context) },
    { draft: actionsSheet(context) },
    decidedLevers(context),
    peopleSheet(context),
  ],
};

/** What a workbook without decided levers needs to hold these. */
export function leversTemplate(levers: readonly ProcessValues<'levers'>[]): Template {
  return { ...decisionsTemplate, sheets: (context) => [decidedLevers(context, levers)] };
}

function decidedLevers(context: TemplateContext, levers: readonly ProcessValues<'levers'>[] = []): TemplateSheet {
  return { draft: leversSheet(context, levers), shared: PROCESS_TABLES.levers.name };
}

function decisionsSheet(context: TemplateContext): SheetDraft {
  const sheet = decisions(context);
  const late = ruleArea(sheet, 'late');
  return { ...processSheet(sheet, context), tabColor: COLOR.navy, conditionalFormats: symbolFormats(late, a1(late.row, late.column)) };
}

function decisions(context: TemplateContext): ProcessSheet<'decisions'> {
  const { language, content, nameOf } = context;
  const person = { kind: 'listFormula', formula: nameOf('name', PEOPLE_NAME) } as const;
  const text = (key: ProcessSheetColumn<'decisions'>['key'], width: number): ProcessSheetColumn<'decisions'> => ({ key, width, style: 'entryWrapped' });
  return {
    table: 'decisions',
    title: { en: 'Decision log', fr: 'Journal des décisions' },
    note: {
      en: 'One row per decision, written in the meeting and read aloud by the scribe.',
      fr: 'Une ligne par décision, écrite en séance et relue à voix haute par le rapporteur.',
    },
    columns: [
      { key: 'id', width: 6, style: 'entryCount' },
      { key: 'date', width: 10.5, style: 'entryDate', validation: ANY_DAY },
      { key: 'cycle', width: 9, style: 'entryMonth', validation: ANY_DAY },
      { key: 'version', width: 9, style: 'entryCount' },
      text('topic', 18),
      text('decision', 25),
      text('rejected', 20),
      text('assumptions', 22),
      { key: 'money', width: 11, style: 'entrySigned', validation: { kind: 'decimal', minimum: -1e12, maximum: 1e12 } },
      { ...text('decider', 11), validation: person },
      { ...text('scribe', 11), validation: person },
      { ...text('owner', 12.5), validation: person },
      { key: 'due', width: 10.5, style: 'entryDate', validation: ANY_DAY },
      { ...text('status', 9), validation: { kind: 'list', values: (['toDo', 'inProgress', 'done'] as const).map((word) => PROCESS_WORDS[word][language]) } },
      { key: 'checkedOn', width: 10.5, style: 'entryDate', validation: ANY_DAY },
      {
        key: 'late',
        width: 12,
        style: 'calculatedStatus',
        formula: (cellOf) => lateFormula({ text: cellOf('decision'), due: cellOf('due'), isDone: `${cellOf('status')}="${PROCESS_WORDS.done[language]}"` }, context),
        calculate: ({ decision, due, status }) =>
          decision === undefined ? '' : LATE[latenessOf({ isDone: status === PROCESS_WORDS.done[language], due }, context)][language],
      },
    ],
    rows: content === 'example' ? exampleRows(context) : [],
    blankRowCount: content === 'example' ? 4 : 12,
    rowHeight: 48,
    frozenColumns: 1,
  };
}


function exampleRows({ language, month }: TemplateContext): readonly ProcessValues<'decisions'>[] {
  const nameOf = (role: Role): string => EXAMPLE_PEOPLE[role].name;
  return EXAMPLE_DECISIONS.map(({ day, money, decider, owner, due, status, checked, ...words }, at) => ({
    id: at + 1,
    date: month + day,
    cycle: month,
    version: at < 2 ? 1 : 2,
    topic: words.topic[language],
    decision: words.decision[language],
    rejected: words.rejected[language],
    assumptions: words.assumptions[language],
    money,
    decider: nameOf(decider),
    scribe: nameOf('sopLead'),
    owner: nameOf(owner),
    due: month + due,
    status: PROCESS_WORDS[status][language],
    ...(checked === undefined ? {} : { checkedOn: month + checked }),
  }));
}
