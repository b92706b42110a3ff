import type { RunControl } from '../domain/progress';
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

/** All sheets: on those of an earlier run, people lock figures, name owners, sign and take notes. */
export async function readForPlanner({ host, store, today, timeOfDay }: PaneContext, control: RunControl, locks: Locks = 'kept'): Promise<ReadWorkbook> {
  control.onProgress?.('reading', 0);
  const sheets = await host.workbook.read(await host.workbook.sheetNames(), control);
  const by = host.preferences.read(PREFERENCE.name);
  const journaled = { ...(timeOfDay === undefined ? {} : { time: timeOfDay() }), ...(by === undefined ? {} : { by }) };
  return { input: { sheets: sheets.map(packSheet), choices: store.state().choices, unlockAll: locks === 'freed', today: today(), ...journaled }, sheets };
}
