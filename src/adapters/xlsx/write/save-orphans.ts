import { randomBytes } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { codeOf } from './save-faults';

const TEMPORARY = /^\..+\.equilibre-(\d+)-[0-9a-f]{12}\.tmp$/;
const OLD_MILLISECONDS = 60 * 60 * 1000;
/** Longest name that every file system takes is 255 bytes; the rest of ours needs fewer than 55. */
const NAME_BYTES = 200;

/** A path beside the file for what is to become it: hidden, and saying whose it is. */
export function temporaryPath(path: string): string {
  const name = new TextDecoder().decode(new TextEncoder().encode(basename(path)).subarray(0, NAME_BYTES)).replace(/\uFFFD+$/, '');
  return join(dirname(path), `.${name}.equilibre-${process.pid}-${randomBytes(6).toString('hex')}.tmp`);
}

/** Removes the temporary files in a folder whose process is no more, or that are older than an hour (another machine's, on a shared folder). */
export async function sweepOrphans(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const pid = TEMPORARY.exec(name)?.[1];
    if (pid === undefined) continue;
    try {
      const { mtimeMs } = await stat(join(folder, name));
      if (!isRunning(Number(pid)) || Date.now() - mtimeMs > OLD_MILLISECONDS) await rm(join(folder, name));
    } catch (error) {
      // Somebody else swept it, or holds it: it can wait, the save can't.
      if (!['ENOENT', 'EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error) ?? '')) throw error;
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs, under another user.
    if (codeOf(error) === 'ESRCH') return false;
    if (codeOf(error) === 'EPERM') return true;
    throw error;
  }
}
