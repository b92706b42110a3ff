import { FileWorkbook } from '../adapters/xlsx/file-workbook';
import { WorkbookError } from '../domain/error';
import type { PlanningModel } from '../domain/planning-model';
import { hasUnusedLocks } from '../jobs/earlier-locks';

/** Whether a file that is about to be written over is a result with locked figures which the plan doesn't keep; a file that can't be read has none. */
export async function locksIn(path: string, model: PlanningModel): Promise<boolean> {
  try {
    return await hasUnusedLocks(new FileWorkbook(path), model);
  } catch (error) {
    if (error instanceof WorkbookError) return false;
    throw error;
  }
}
