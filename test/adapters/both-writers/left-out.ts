/** A part of a draft for which Office.js (up to ExcelApi 1.13) has no call. A file has it, the open workbook does without. */
export type LeftOut = 'sparklines' | 'chart alternative text' | 'chart finish' | 'fold buttons above' | 'plain tables';

/** What each of them means to the person in front of the sheet. */
export const LEFT_OUT: Readonly<Record<LeftOut, string>> = {
  sparklines: 'cells of tiny charts stay empty',
  'chart alternative text': 'a screen reader says the title of a chart and not what it shows',
  'chart finish': "colours of a chart's axes, grid lines and frame are Excel's own, and areas are not see-through",
  'fold buttons above': 'the button that folds rows stands below them',
  'plain tables': 'tables have the thin lines of the style Light 1 around their header and end',
};
