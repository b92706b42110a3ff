import type { RunControl } from '../domain/progress';
import { LEDGER_SHEET, readLedger } from '../workbook/ledger';
import type { SheetData } from '../workbook/workbook';
import type { PaneContext } from './pane-jobs';
import { packSheet } from './planner/packed-sheet';
import type { PlannerInput } from './planner/planner';
import { PREFERENCE } from './preferences';

/** Whether figures that were locked on the Plan sheet hold, or are the plan's to decide again. */
export type Locks = 'kept' | 'freed';

/** The open workbook as the planner takes it, and as it was read. */
export interface ReadWorkbook {
  readonly input: PlannerInput;
  readonly sheets: readonly SheetData[];
}

/**
 * The user's sheets; of those that an earlier run wrote, which are large, only the ones that people type in: the Plan sheet
 * where its locked figures are to be kept, and the Exceptions sheet.
 */
export async function readForPlanner({ host, store, today, timeOfDay }: PaneContext, control: RunControl, locks: Locks = 'kept'): Promise<ReadWorkbook> {
  control.onProgress?.('reading', 0);
  const sheetNames = await host.workbook.sheetNames();
  const [ledgerSheet] = sheetNames.includes(LEDGER_SHEET) ? await host.workbook.read([LEDGER_SHEET], control) : [];
  const { owned } = readLedger(ledgerSheet);
  const written = new Set(owned.values());
  // People lock figures on the Plan sheet, and name owners on the Exceptions sheet.
  const isRead = (name: string): boolean => name === LEDGER_SHEET || name === owned.get('exceptions') || (locks === 'kept' && name === owned.get('plan')) || !written.has(name);
  const sheets = await host.workbook.read(sheetNames.filter(isRead), control);
  const by = host.preferences.read(PREFERENCE.name);
  const journaled = { ...(timeOfDay === undefined ? {} : { time: timeOfDay() }), ...(by === undefined ? {} : { by }) };
  return { input: { sheets: sheets.map(packSheet), sheetNames, choices: store.state().choices, today: today(), ...journaled }, sheets };
}
