import { readFile, realpath } from 'node:fs/promises';
import { basename } from 'node:path';
import { WorkbookError } from '../../domain/error';
import type { RunControl } from '../../domain/progress';
import { LEDGER_SHEET, readLedger, replacedSheets } from '../../workbook/ledger';
import type { SheetDraft } from '../../workbook/sheet-draft';
import type { TableEdit } from '../../workbook/table-edit';
import type { TakenNames } from '../../workbook/templates/unique-names';
import type { SheetData, Workbook } from '../../workbook/workbook';
import { openPackage } from './read/open-package';
import { readWorkbook, type WorkbookContents } from './read/read-workbook';
import { graftSheets } from './write/graft';
import { renderWorkbook } from './write/render-workbook';
import { exists, naming } from './write/save-faults';
import { saveFile } from './write/save-file';

/** An .xlsx file as a workbook. It is opened at the first call and again after a write. */
export class FileWorkbook implements Workbook {
  private contents: Promise<WorkbookContents> | undefined;
  private lastBackup: string | undefined;

  constructor(private readonly path: string) {}

  /** Path of the dated copy that the last `write` made of the file as it was; undefined before any. */
  get backup(): string | undefined {
    return this.lastBackup;
  }

  /** Errors: WorkbookError `not-found`, `no-permission`, `output-exists-as-folder`, and those of `readWorkbook`. */
  async sheetNames(): Promise<readonly string[]> {
    const { sheets } = await this.open();
    return sheets.map(({ name }) => name);
  }

  async read(sheets: readonly string[], control?: RunControl): Promise<readonly SheetData[]> {
    return (await this.open()).read(sheets, control);
  }

  /**
   * Replaces in the file the sheets that its ledger calls ours and edits the user's tables; every other part keeps its bytes, and a dated copy
   * of the file as it was stands beside it. The file is read anew, so that what the user saved in the meantime is not lost.
   * Errors: WorkbookError, those of `graftSheets` and `saveFile`.
   */
  async write(drafts: readonly SheetDraft[], control?: RunControl, edits: readonly TableEdit[] = []): Promise<void> {
    const { backup } = await saveFile(this.path, await this.changed(drafts, edits), { signal: control?.signal, backup: new Date() });
    this.lastBackup = backup;
    this.contents = undefined;
  }

  /**
   * Writes what `write` would make of the file to another path, over an earlier file there; the file itself stays as it is.
   * Errors: as `write`, and WorkbookError `output-is-input` when the path leads to the file itself.
   */
  async writeTo(path: string, drafts: readonly SheetDraft[], control?: RunControl, edits: readonly TableEdit[] = []): Promise<void> {
    if (await isSameFile(path, this.path)) throw new WorkbookError('output-is-input', path);
    await saveFile(path, await this.changed(drafts, edits), { signal: control?.signal });
  }

  async takenNames(): Promise<TakenNames> {
    return (await this.open()).takenNames();
  }

  private async changed(drafts: readonly SheetDraft[], edits: readonly TableEdit[]): Promise<Uint8Array> {
    const bytes = await readBytes(this.path);
    const name = basename(this.path);
    const ledger = readLedger(readWorkbook(bytes, name).read([LEDGER_SHEET])[0]);
    return graftSheets(openPackage(bytes, name), drafts, { owned: replacedSheets(ledger, drafts), edits });
  }

  private open(): Promise<WorkbookContents> {
    this.contents ??= readBytes(this.path).then((bytes) => readWorkbook(bytes, basename(this.path)));
    return this.contents;
  }
}

/**
 * Writes a workbook that holds the drafted sheets alone, over an earlier one of the same path; gives the path of the copy of that one
 * when a moment (in local time) to date it by is given.
 * Errors: WorkbookError, those of `saveFile`.
 */
export async function saveNewWorkbook(path: string, drafts: readonly SheetDraft[], control?: RunControl, backup?: Date): Promise<string | undefined> {
  return (await saveFile(path, await renderWorkbook(drafts), { signal: control?.signal, backup })).backup;
}

async function isSameFile(one: string, other: string): Promise<boolean> {
  return (await naming(one, () => exists(one))) && (await naming(one, () => realpath(one))) === (await naming(other, () => realpath(other)));
}

async function readBytes(path: string): Promise<Uint8Array> {
  return naming(path, () => readFile(path));
}
