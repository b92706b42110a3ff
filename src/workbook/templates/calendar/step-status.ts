import type { SerialDay } from '../../../domain/calendar';
import { addWorkingDays } from '../../../domain/working-days';
import { says } from '../../process/process-words';
import type { Words } from '../../schema/column';
import { words } from '../bilingual';
import type { ProcessValues } from '../process-sheet';
import type { TemplateContext } from '../template';
import { closeOf } from './cycle';
import { holidaysOf } from './holiday-sheets';
import { EXAMPLE_AS_OF } from './steps-content';

/** Name of the workbook for the day from which steps are late. */
export const AS_OF = 'calendarAsOf';

/** What the column of lateness says; the text begins with its symbol. */
export const LATE = {
  onTime: words('● On time', '● À l’heure'),
  doneLate: words('▲ Done late', '▲ Fait en retard'),
  undated: words('○ Done, no day', '○ Fait, sans date'),
  late: words('■ Late', '■ En retard'),
  toCome: words('○ To come', '○ À venir'),
} as const satisfies Readonly<Record<string, Words>>;

/** Day of a step; undefined in a row that isn't filled in. */
export function dateOfStep({ step, workingDay }: ProcessValues<'steps'>, context: TemplateContext): SerialDay | undefined {
  return step === undefined || typeof workingDay !== 'number' ? undefined : workingDayOf(workingDay, context);
}

/** What the column of lateness says of a row. */
export function lateOf(row: ProcessValues<'steps'>, context: TemplateContext): string {
  const date = dateOfStep(row, context);
  if (date === undefined) return '';
  if (typeof row.doneOn === 'number') return LATE[row.doneOn <= date ? 'onTime' : 'doneLate'][context.language];
  if (says(row.status ?? undefined, 'done')) return LATE.undated[context.language];
  return LATE[date < asOfDay(context) ? 'late' : 'toCome'][context.language];
}

/** Working day of the cycle, counted from its month close. */
export function workingDayOf(count: number, context: TemplateContext): SerialDay {
  return addWorkingDays(closeOf(context.month), count, holidaysOf(context));
}

/** The day as of which the calendar is looked at. */
export function asOfDay(context: TemplateContext): SerialDay {
  return context.content === 'empty' ? context.month : workingDayOf(EXAMPLE_AS_OF, context);
}
