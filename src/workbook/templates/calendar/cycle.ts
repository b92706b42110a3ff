import type { SerialDay } from '../../../domain/calendar';

/** Name of the workbook for the day on which the month is closed. */
export const MONTH_CLOSE = 'monthClose';

/** The close of the month before the cycle's month: its last day. */
export function closeOf(month: SerialDay): SerialDay {
  return month - 1;
}
