import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { WorkbookError } from '../domain/error';

/**
 * The file to write: the one that was asked for, else NAME and the suffix beside the (first) input. Errors: WorkbookError
 * `output-is-input`.
 */
export function outputFile(files: readonly string[], out: string | undefined, suffix: string): string {
  const [first = ''] = files;
  const output = out ?? first.replace(/(\.xls[xm])?$/i, `${suffix}.xlsx`);
  if (files.some((file) => realPath(file) === realPath(output))) throw new WorkbookError('output-is-input', output);
  return output;
}

/** Where a path leads, through links too. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path); // It doesn't exist yet, or can't be looked at: opening it will say why.
  }
}
