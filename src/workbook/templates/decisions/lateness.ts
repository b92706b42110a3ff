import type { SerialDay } from '../../../domain/calendar';
import type { Words } from '../../schema/column';
import type { TemplateContext } from '../template';

/** What a column of lateness says. */
export const LATE = {
  late: { en: '■ Late', fr: '■ En retard' },
  open: { en: '○ Open', fr: '○ Ouverte' },
  done: { en: '● Done', fr: '● Faite' },
} as const satisfies Readonly<Record<string, Words>>;

/** Name of the workbook for the day from which decisions and actions are late. */
export const AS_OF_NAME = 'actionsAsOf';

/** Day of the month, from 0, on which the example looks at its decisions and actions. */
const EXAMPLE_DAY = 19;

/** The day that the sheets look from before the user sets another. */
export function firstAsOf({ month }: Pick<TemplateContext, 'month'>): SerialDay {
  return month + EXAMPLE_DAY;
}

/** References to the cells of a row that decide whether it is late; `isDone` is a condition. */
export interface LateCells {
  readonly text: string;
  readonly due: string;
  readonly isDone: string;
}

/** The formula of a column of lateness: blank in a row without a text. */
export function lateFormula({ text, due, isDone }: LateCells, { language, nameOf }: TemplateContext): string {
  const words = (key: keyof typeof LATE): string => `"${LATE[key][language]}"`;
  const isLate = `AND(${due}<>"",${due}<${nameOf('name', AS_OF_NAME)})`;
  return `IF(${text}="","",IF(${isDone},${words('done')},IF(${isLate},${words('late')},${words('open')})))`;
}

/** What that formula gives. */
export function latenessOf(row: { readonly isDone: boolean; readonly due: unknown }, context: Pick<TemplateContext, 'month'>): keyof typeof LATE {
  if (row.isDone) return 'done';
  return typeof row.due === 'number' && row.due < firstAsOf(context) ? 'late' : 'open';
}
