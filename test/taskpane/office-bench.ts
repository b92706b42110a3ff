import { OfficeWorkbook } from '../../src/adapters/office/office-workbook';
import type { SheetData } from '../../src/workbook/workbook';
import type { EmulatedExcel } from '../excel-host/emulated-excel';
import { excelWith } from '../excel-host/from-sheets';
import { connectNative } from '../excel-host/seam-native';
import { paneBench, type PaneBench } from './pane-bench';

/** Office.js is loaded once; each pane has a workbook of its own. */
let current: EmulatedExcel | undefined;
const excel = connectNative({ answer: (body) => current?.answer(body) ?? Promise.reject(new Error('no workbook is open')) });

/** A pane beside an emulated Excel with these sheets, wired as in Excel; waits take no time. */
export function officeBench(sheets: readonly SheetData[]): { readonly host: EmulatedExcel; readonly pane: Omit<PaneBench, 'workbook'> } {
  const host = excelWith(sheets);
  return { host, pane: paneOn(host) };
}

/** Another pane beside an emulated Excel, as when it is closed and opened again. */
export function paneOn(host: EmulatedExcel): Omit<PaneBench, 'workbook'> {
  current = host;
  const workbook = new OfficeWorkbook({ run: (batch) => excel.run(batch), wait: () => Promise.resolve() });
  const restorePrevious = async (): Promise<boolean> => {
    if (!(await workbook.hasPrevious())) return false;
    await workbook.restorePrevious();
    return true;
  };
  return paneBench([], { workbook, restorePrevious, refuseProtected: (edited) => workbook.refuseProtected(edited), isUnfinished: () => workbook.isUnfinished() });
}

/** What the user can see of a workbook or refer to: ids apart, and without our very hidden sheets of other names than the ledger's. */
export function visibleParts(host: EmulatedExcel): unknown {
  const text = JSON.stringify(host.snapshot(), (key, value: unknown) => (key === 'id' || (key === 'title' && typeof value !== 'string') ? undefined : value));
  const { sheets, names } = JSON.parse(text) as { readonly sheets: { readonly items: readonly { readonly title: string }[] }; readonly names: unknown };
  return { sheets: sheets.items.filter(({ title }) => !title.startsWith('_equilibre_')), names };
}
