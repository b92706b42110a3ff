import { COLOR } from '../../palette';
import { PROCESS_WORDS } from '../../process/process-words';
import type { SheetDraft } from '../../sheet-draft';
import { words } from '../bilingual';
import { EXAMPLE_PEOPLE, PEOPLE_NAME } from '../people-sheet';
import { processSheet } from '../process-sheet';
import type { TemplateContext } from '../template';
import { ROLLOUT } from './steps-content';

/** The plan of the first week, day by day. */
export function rolloutSheet(context: TemplateContext): SheetDraft {
  const { language, content, nameOf } = context;
  const draft = processSheet<'rollout'>(
    {
      table: 'rollout',
      title: words('The first week: S&OP in seven days', 'La première semaine : le S&OP en sept jours'),
      note: words('One purpose a day. What is not finished moves on to the next day; nothing is skipped.', 'Un objectif par jour. Ce qui n’est pas fini passe au lendemain ; on ne saute rien.'),
      columns: [
        { key: 'day', width: 7, style: 'entryCount', headerStyle: 'headerCenter' },
        { key: 'purpose', width: 30, style: 'entryWrapped' },
        { key: 'toDo', width: 70, style: 'entryWrapped' },
        { key: 'owner', width: 18, style: 'entryText', validation: { kind: 'listFormula', formula: nameOf('name', PEOPLE_NAME) } },
        { key: 'status', width: 12, style: 'entryText', validation: { kind: 'list', values: (['toDo', 'inProgress', 'done'] as const).map((word) => PROCESS_WORDS[word][language]) } },
      ],
      rows: ROLLOUT.map(({ purpose, toDo, owner, status }, at) => ({
        day: at + 1,
        purpose: purpose[language],
        toDo: toDo[language],
        status: PROCESS_WORDS[content === 'example' ? status : 'toDo'][language],
        ...(content === 'example' ? { owner: EXAMPLE_PEOPLE[owner].name } : {}),
      })),
      blankRowCount: 0,
      rowHeight: 36,
    },
    context,
  );
  return { ...draft, tabColor: COLOR.navy, print: { ...draft.print, fit: [1, 1] } };
}
