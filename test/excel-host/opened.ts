import { userSheet } from '../contract/workbook';
import type { EmulatedExcel } from './emulated-excel';
import { excelWith } from './from-sheets';
import { connectNative } from './seam-native';

/** An emulated Excel with Sheet1, which holds the rows, and Sheet2; `run` is a batch on Sheet1. */
export interface Opened {
  readonly host: EmulatedExcel;
  readonly run: (batch: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<unknown> | undefined) => Promise<unknown>;
}

/** Opens one. */
export function open(...rows: readonly (readonly (string | number)[])[]): Opened {
  const host = excelWith([userSheet('Sheet1', ...rows), userSheet('Sheet2', ['x'])]);
  const excel = connectNative(host);
  return {
    host,
    run: (batch) =>
      excel.run(async (context) => {
        const result = await batch(context, context.workbook.worksheets.getItem('Sheet1'));
        await context.sync();
        return result;
      }),
  };
}
