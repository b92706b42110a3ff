import { PROCESS_WORDS } from '../../process/process-words';
import { ANY_DAY } from '../any-day';
import { ROLE_KEYS, ROLES } from '../../schema/roles';
import type { DraftCell, SheetDraft } from '../../sheet-draft';
import { cell } from '../../write/cells';
import { EXAMPLE_PEOPLE, PEOPLE_NAME } from '../people-sheet';
import { processSheet, type ProcessValues } from '../process-sheet';
import type { TemplateContext } from '../template';
import { exampleHead, HEAD, MEETING_NAMES } from './agenda-sheet';
import { EXAMPLE_FEEDBACK, EXAMPLE_MINUTES } from './meeting-content';

/** Row of the minutes' day and scribe. */
const MINUTES_HEAD = 3;

/** Who was there. */
export function attendanceSheet(context: TemplateContext): SheetDraft {
  const { language, content } = context;
  const answers = [PROCESS_WORDS.yes[language], PROCESS_WORDS.no[language]];
  return processSheet(
    {
      table: 'attendance',
      title: { en: 'Attendance', fr: 'Présence' },
      note: { en: 'Who was there. Absent? The deputy comes.', fr: 'Qui était là. Absent\u00a0? Le suppléant vient.' },
      columns: [
        { key: 'role', width: 28, style: 'entryText' },
        { key: 'name', width: 28, style: 'entryText', validation: { kind: 'listFormula', formula: context.nameOf('name', PEOPLE_NAME) } },
        { key: 'present', width: 14, style: 'entryCount', headerStyle: 'headerCenter', validation: { kind: 'list', values: answers } },
      ],
      rows: ROLE_KEYS.map((role): ProcessValues<'attendance'> => ({
        role: ROLES[role][language],
        ...(content === 'example' ? { name: EXAMPLE_PEOPLE[role].name, present: answers[role === 'logistics' ? 1 : 0] ?? '' } : {}),
      })),
      blankRowCount: 4,
      rowHeight: 20,
    },
    context,
  );
}

/** What the scribe wrote down. */
export function minutesSheet(context: TemplateContext): SheetDraft {
  const { language, content, month, nameOf } = context;
  const draft = processSheet(
    {
      table: 'minutes',
      title: { en: 'Minutes', fr: 'Compte rendu' },
      note: {
        en: 'Written by the scribe during the meeting, sent the same day. Decisions and actions go to their own log.',
        fr: 'Rédigé par le rapporteur en séance, envoyé le jour même. Décisions et actions vont dans leur journal.',
      },
      columns: [
        { key: 'topic', width: 30, style: 'entryWrapped' },
        { key: 'said', width: 52, style: 'entryWrapped' },
        { key: 'conclusion', width: 40, style: 'entryWrapped' },
        { key: 'owner', width: 18, style: 'entryText', validation: { kind: 'listFormula', formula: nameOf('name', PEOPLE_NAME) } },
        { key: 'due', width: 12, style: 'entryDate', validation: ANY_DAY },
      ],
      rows:
        content === 'example'
          ? EXAMPLE_MINUTES.map(({ topic, said, conclusion, owner, due }) => ({
              topic: topic[language], said: said[language], conclusion: conclusion[language], owner: EXAMPLE_PEOPLE[owner].name, due: month + due,
            }))
          : [],
      blankRowCount: 8,
      gap: 3,
      rowHeight: 36,
    },
    context,
  );
  return { ...draft, cells: [...draft.cells, ...minutesHead(context)] };
}

/** Day and scribe, as the agenda says them. */
function minutesHead(context: TemplateContext): readonly DraftCell[] {
  const { language, nameOf } = context;
  const { day, scribe } = exampleHead(context);
  const shown = (key: keyof typeof MEETING_NAMES): string => `IF(${nameOf('name', MEETING_NAMES[key])}="","",${nameOf('name', MEETING_NAMES[key])})`;
  return [
    cell(MINUTES_HEAD, 1, HEAD.meeting[language], 'labelRight'),
    { ...cell(MINUTES_HEAD, 2, day ?? '', 'date'), formula: shown('day') },
    cell(MINUTES_HEAD, 3, HEAD.scribe[language], 'labelRight'),
    { ...cell(MINUTES_HEAD, 4, scribe ?? '', 'body'), formula: shown('scribe') },
  ];
}

/** What those who do the work report. */
export function feedbackSheet(context: TemplateContext): SheetDraft {
  const { language, content, month } = context;
  return processSheet(
    {
      table: 'feedback',
      title: { en: 'Feedback from the field', fr: 'Retours du terrain' },
      note: {
        en: 'What customers, the workshop and the drivers report: it explains figures before they turn red.',
        fr: 'Ce que disent clients, atelier et chauffeurs\u00a0: cela explique les chiffres avant qu’ils ne virent au rouge.',
      },
      columns: [
        { key: 'date', width: 12, style: 'entryDate', validation: ANY_DAY },
        { key: 'from', width: 28, style: 'entryText' },
        { key: 'feedback', width: 56, style: 'entryWrapped' },
        { key: 'action', width: 44, style: 'entryWrapped' },
      ],
      rows:
        content === 'example'
          ? EXAMPLE_FEEDBACK.map(({ day, from, feedback, action }) => ({ date: month + day, from: from[language], feedback: feedback[language], action: action[language] }))
          : [],
      blankRowCount: 12,
      rowHeight: 30,
    },
    context,
  );
}
