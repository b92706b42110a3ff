import { access, constants, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { WorkbookError } from '../../../domain/error';
import type { CancelSignal } from '../../../domain/progress';
import { readWorkbook } from '../read/read-workbook';
import { exists, naming } from './save-faults';
import { sweepOrphans, temporaryPath } from './save-orphans';

export interface SaveOptions {
  readonly signal?: CancelSignal | undefined;
  /** The moment (in local time) that dates a copy of the file as it was; undefined = no copy. */
  readonly backup?: Date | undefined;
}

/** What a save left beside the file. */
export interface SavedFile {
  /** Path of the copy of the file as it was; undefined when none was asked for or there was no file. */
  readonly backup: string | undefined;
}

/**
 * Writes the bytes of a workbook to a file, all or nothing: whatever happens, a failure of power included, the file holds either what it
 * held or the new bytes whole. A temporary file that a killed process left is swept by the next save in its folder.
 * Errors: WorkbookError `in-use`, `no-permission`, `no-space`, `not-found` (the folder), `output-exists-as-folder`, `cancelled`,
 * `write-failed`, and those of `readWorkbook` when the bytes are no workbook; the file is then as it was and nothing stands beside it.
 */
export async function saveFile(path: string, bytes: Uint8Array, options: SaveOptions = {}): Promise<SavedFile> {
  return naming(path, async () => {
    refuseCancelled(path, options.signal);
    const target = await findTarget(path);
    const folder = dirname(target.path);
    await sweepOrphans(folder);
    const made: string[] = [];
    let saved: SavedFile;
    try {
      const fresh = await writeTemporary(target, bytes, made);
      readWorkbook(await readFile(fresh), basename(path));
      saved = { backup: await keepPrevious(target, options.backup, made) };
      refuseCancelled(path, options.signal);
      await rename(fresh, target.path);
    } catch (error) {
      for (const file of made) await rm(file, { force: true });
      throw error;
    }
    await syncFolder(folder);
    return saved;
  });
}

function refuseCancelled(path: string, signal: CancelSignal | undefined): void {
  if (signal?.aborted === true) throw new WorkbookError('cancelled', path);
}

interface Target {
  /** Where the file really lies: a link to it stays a link. */
  readonly path: string;
  /** Its permissions; undefined when there is no file yet. */
  readonly mode: number | undefined;
}

async function findTarget(path: string): Promise<Target> {
  if (!(await exists(path))) return { path, mode: undefined };
  const target = await realpath(path);
  const { mode, isFolder } = await stat(target).then((stats) => ({ mode: stats.mode, isFolder: stats.isDirectory() }));
  if (isFolder) throw new WorkbookError('output-exists-as-folder', path);
  // Renaming over a file needs no right to write it, but who made it read-only meant it.
  await access(target, constants.W_OK);
  // Excel keeps this file as long as the workbook is open.
  if (await exists(join(dirname(target), `~$${basename(target)}`))) throw new WorkbookError('in-use', path);
  return { path: target, mode };
}

/** Writes a new file beside the target, down to the disk, and looks whether it holds the bytes; its path is in `made` from the start. */
async function writeTemporary({ path, mode }: Target, bytes: Uint8Array, made: string[]): Promise<string> {
  const temporary = temporaryPath(path);
  const file = await open(temporary, 'wx', mode);
  made.push(temporary);
  try {
    if (mode !== undefined) await file.chmod(mode);
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  if (Buffer.compare(await readFile(temporary), bytes) !== 0) throw new WorkbookError('write-failed', path);
  return temporary;
}

async function keepPrevious(target: Target, moment: Date | undefined, made: string[]): Promise<string | undefined> {
  if (moment === undefined || target.mode === undefined) return undefined;
  const copy = await writeTemporary(target, await readFile(target.path), made);
  const backup = await freeBackupPath(target.path, moment);
  await rename(copy, backup);
  made.push(backup);
  return backup;
}

/** `plan (2026-11-22 14-30-05).xlsx`, with a number when there is such a file. */
async function freeBackupPath(path: string, moment: Date): Promise<string> {
  const extension = extname(path);
  const stem = path.slice(0, path.length - extension.length);
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
  const time = [moment.getHours(), moment.getMinutes(), moment.getSeconds()].map(two).join('-');
  let free = `${stem} (${day} ${time})${extension}`;
  for (let number = 2; await exists(free); number++) free = `${stem} (${day} ${time}, ${number})${extension}`;
  return free;
}

/** Makes the renaming last; Windows has no such call and does it by itself. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
