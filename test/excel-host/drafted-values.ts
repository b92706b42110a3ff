import type { SheetDraft } from '../../src/workbook/sheet-draft';
import type { Workbook } from '../../src/workbook/workbook';
import type { Calculator } from './model/workbook';

/**
 * A calculator that knows the values of drafted and edited formulas: their cached values are what Excel would calculate, which other tests
 * make sure of. `over` is a workbook from whose writes it learns.
 */
export function learning(): { readonly calculator: Calculator; readonly over: (workbook: Workbook) => Workbook } {
  const values = new Map<string, string | number | boolean | null>();
  const learn = (drafts: readonly SheetDraft[]): void => {
    for (const { name, cells } of drafts) for (const { row, column, formula, value } of cells) if (formula !== undefined) values.set(`${name}/${row}/${column}`, value);
  };
  return {
    calculator: ({ sheet, row, column }) => values.get(`${sheet}/${row}/${column}`),
    over: (workbook) => ({
      sheetNames: () => workbook.sheetNames(),
      read: (sheets, control) => workbook.read(sheets, control),
      takenNames: () => workbook.takenNames(),
      write: (drafts, control, edits = []) => {
        learn(drafts);
        for (const { cells, sheet } of edits) for (const { row, column, value } of cells) values.set(`${sheet}/${row}/${column}`, value);
        return workbook.write(drafts, control, edits);
      },
    }),
  };
}
