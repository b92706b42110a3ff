import { FileWorkbook } from '../adapters/xlsx/file-workbook';
import { WorkbookError } from '../domain/error';
import type { PlanningModel } from '../domain/planning-model';
import { earlierWork, type EarlierWork } from '../jobs/earlier-work';

/** What people did in a file that is about to be written over and this plan doesn't keep; nothing in a file that can't be read. */
export async function earlierWorkIn(path: string, model: PlanningModel): Promise<EarlierWork | undefined> {
  try {
    return await earlierWork(new FileWorkbook(path), model);
  } catch (error) {
    if (error instanceof WorkbookError) return undefined;
    throw error;
  }
}
