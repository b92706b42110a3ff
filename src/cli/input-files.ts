import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { FileWorkbook } from '../adapters/xlsx/file-workbook';
import { serialDay } from '../domain/calendar';
import { readInput, type Input } from '../jobs/read-input';
import type { RunControl } from '../domain/progress';
import { UsageError, type CommonOptions } from './arguments';

/** Reads the command's files as one workbook. Errors: WorkbookError; UsageError for a mapping that isn't one. */
export async function readFiles(options: CommonOptions & { readonly unlockAll?: boolean }, control: RunControl): Promise<Input> {
  const mapping = options.mappingFile === undefined ? {} : { mapping: mappingFrom(options.mappingFile, options) };
  const workbooks = options.files.map((file) => ({ name: basename(file), workbook: new FileWorkbook(file) }));
  return readInput(workbooks, { today: today(), unlockAll: options.unlockAll === true, ...mapping }, control);
}

/** Serial day of the machine's local date. */
export function today(): number {
  const now = new Date();
  return serialDay(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

/** Local time of the machine, `14:05`. */
export function timeOfDay(): string {
  const now = new Date();
  return [now.getHours(), now.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}

function mappingFrom(file: string, { language }: CommonOptions): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new UsageError('badMapping', file, language);
  }
}
