import { stat } from 'node:fs/promises';
import { WorkbookError, type WorkbookFault } from '../../../domain/error';

/** Errors of the file system, by their code, as a planner knows them. */
const FAULTS: Readonly<Record<string, WorkbookFault>> = {
  ENOENT: 'not-found',
  ENOTDIR: 'not-found',
  EISDIR: 'output-exists-as-folder',
  EBUSY: 'in-use',
  ETXTBSY: 'in-use',
  EACCES: 'no-permission',
  EROFS: 'no-permission',
  // Windows refuses so to replace a file that a program holds open.
  EPERM: process.platform === 'win32' ? 'in-use' : 'no-permission',
  ENOSPC: 'no-space',
  EDQUOT: 'no-space',
};

/** Does something with a file; an error of the file system becomes a WorkbookError about the file, `write-failed` with its code when it is a rare one. */
export async function naming<Result>(path: string, action: () => Promise<Result>): Promise<Result> {
  try {
    return await action();
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    const fault = FAULTS[code];
    throw new WorkbookError(fault ?? 'write-failed', path, fault === undefined ? code : '', { cause: error });
  }
}

/** Whether there is a file or folder of this path. */
export async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

/** The code of an error of the file system, such as `ENOENT`; undefined for any other error. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('syscall' in error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
