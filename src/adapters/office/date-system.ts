/** Serial day of 1 January 2000 in a workbook that counts from 1904. */
const YEAR_2000_FROM_1904 = 35_064;

/** Asks the workbook for a day that tells its date system; the answer is there after the next request. */
export function probeDates(context: Excel.RequestContext): Excel.FunctionResult<number> {
  return context.workbook.functions.date(2000, 1, 1).load('value');
}

/** Whether the workbook that answered counts its days from 1904. */
export function countsFrom1904(probe: Excel.FunctionResult<number>): boolean {
  return probe.value === YEAR_2000_FROM_1904;
}
