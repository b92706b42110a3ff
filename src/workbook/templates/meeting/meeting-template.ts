import { words } from '../bilingual';
import { guideSheet } from '../guide-sheet';
import { peopleSheet } from '../people-sheet';
import type { Template } from '../template';
import { agendaSheet } from './agenda-sheet';
import type { ProcessValues } from '../process-sheet';
import { MEETING_GUIDE } from './meeting-guide';
import { pollSheet } from './poll-sheet';
import { attendanceSheet, feedbackSheet, minutesSheet } from './record-sheets';

/** The monthly meeting: agenda, attendance, minutes, poll and feedback. */
export const meetingTemplate: Template = {
  key: 'meeting',
  title: words('S&OP meeting', 'Réunion S&OP'),
  purpose: words('Agenda with friction points and priced options, minutes, attendance, and a poll with its trend.', 'Ordre du jour avec points de friction et options chiffrées, compte rendu, présence, et sondage avec sa tendance.'),
  sheets: (context) => [
    { draft: guideSheet(MEETING_GUIDE, context) },
    { draft: agendaSheet(context) },
    { draft: attendanceSheet(context) },
    { draft: minutesSheet(context) },
    { draft: pollSheet(context) },
    { draft: feedbackSheet(context) },
    peopleSheet(context),
  ],
};

/** What a workbook without a meeting template needs to hold these topics: the agenda, and the people who own them. */
export function agendaTemplate(topics: readonly ProcessValues<'agenda'>[]): Template {
  return { ...meetingTemplate, sheets: (context) => [{ draft: agendaSheet(context, topics) }, peopleSheet(context)] };
}
