import { peopleSheet } from '../people-sheet';
import type { Template } from '../template';
import { calendarTemplate } from './calendar-template';
import { rolloutSheet } from './rollout-sheet';

/** What a workbook without a calendar needs to keep how far the first week is: its plan, and the people who own the days. */
export const firstWeekTemplate: Template = { ...calendarTemplate, sheets: (context) => [{ draft: rolloutSheet(context) }, peopleSheet(context)] };
