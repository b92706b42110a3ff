import type { RunControl } from '../domain/progress';
import type { SheetDraft } from '../workbook/sheet-draft';
import type { TableEdit } from '../workbook/table-edit';
import type { SheetData, Workbook } from '../workbook/workbook';
import { countChangedCells } from './changed-cells';
import { PaneError } from './failure';
import type { CheckView } from './planner/check-view';
import type { PlanView } from './planner/plan-view';

/** A plan that is ready to be written, with the sheets that it was made from as they were read. */
export interface PlannedResult extends PlannedWrite {
  readonly check: CheckView;
  readonly plan: PlanView;
}

/** What is to be written, and the sheets that it was made from as they were read. */
export interface PlannedWrite {
  readonly drafts: readonly SheetDraft[];
  readonly inputs: readonly SheetData[];
  /** Changes of the user's own tables. */
  readonly edits?: readonly TableEdit[];
}

/**
 * Writes a plan's sheets, unless somebody changed its input in the meantime.
 * Errors: PaneError `inputChanged` with the number of cells, `sheetGone` with the name; WorkbookError.
 */
export async function writePlanned(workbook: Workbook, { drafts, inputs, edits }: PlannedWrite, control: RunControl): Promise<void> {
  control.onProgress?.('writing', 0);
  await refuseChangedInput(workbook, inputs, control);
  await workbook.write(drafts, control, edits);
}

async function refuseChangedInput(workbook: Workbook, inputs: readonly SheetData[], { signal }: RunControl): Promise<void> {
  const names = inputs.map(({ name }) => name);
  const again = await workbook.read(names, signal === undefined ? {} : { signal });
  const gone = names.find((name) => !again.some((sheet) => sheet.name === name));
  if (gone !== undefined) throw new PaneError({ reason: 'sheetGone', detail: gone });
  const count = countChangedCells(inputs, again);
  if (count > 0) throw new PaneError({ reason: 'inputChanged', detail: String(count) });
}
