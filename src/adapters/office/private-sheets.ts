import type { Area } from '../../domain/place';
import type { CellValue } from '../../workbook/cell';
import type { DraftValue } from '../../workbook/sheet-draft';
import type { Frame } from './frame';

/** Very hidden sheets whose names begin so hold what we keep to undo a write; nobody else is shown them. */
const PREFIX = '_equilibre_';

export const RECORD_SHEET = `${PREFIX}record`;

export function isPrivate(name: string): boolean {
  return name.toLowerCase().startsWith(PREFIX);
}

/** Where the cells of the sheet with this position among ours are kept. */
export function copySheet(position: number): string {
  return `${PREFIX}copy_${position + 1}`;
}

/** Where the looks of the rows are kept by which a write makes its table of this position grow. */
export function rowsSheet(position: number): string {
  return `${PREFIX}rows_${position + 1}`;
}

/** What a new sheet is called until it gets its own name. */
export function newSheet(position: number): string {
  return `${PREFIX}new_${position + 1}`;
}

/** How Excel shows a sheet. */
export type OpenVisibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** One of our sheets as it stood before a write. */
export interface KeptSheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: OpenVisibility;
  readonly position: number;
  readonly isMarked: boolean;
  /** The cells that hold or look like something, and the private sheet that has a copy of them; undefined when there are none. */
  readonly used?: Area;
  readonly copy: string;
  /** Names of the charts on it that are the user's. */
  readonly userCharts: readonly string[];
  /** Undefined for a sheet that a file brought. */
  readonly frame?: Frame;
}

/** A table of the user's as it stood before a write edited it. */
export interface KeptTable {
  readonly sheet: { readonly id: string; readonly name: string };
  readonly name: string;
  readonly before: Area;
  readonly after: Area;
  readonly cells: readonly KeptCell[];
  /** The private sheet that has the looks of the rows by which it grows. */
  readonly copy: string;
}

/** A cell that holds no formula; row and column of the sheet from 0, days as the workbook counts them. */
export interface KeptCell {
  readonly row: number;
  readonly column: number;
  readonly before: CellValue;
  readonly written: DraftValue;
}

/** What must be known to undo the last write. It is `writing` until the last operation of the write has made it `done`. */
export interface WriteRecord {
  readonly state: 'writing' | 'done';
  readonly before: readonly KeptSheet[];
  /** Tables of the user's that the write edits; undefined once it is done, as people go on typing in them. */
  readonly tables?: readonly KeptTable[];
  /** Ids of the sheets that the write added. */
  readonly added: readonly string[];
  /** Names for cells that the write makes. */
  readonly names: readonly string[];
  /** Frames of our sheets as the write leaves them, by sheet id. */
  readonly frames: Readonly<Record<string, Frame>>;
  /** The record of the last result, where the write only adds sheets for the user: it holds again when the write is over. */
  readonly earlier?: WriteRecord;
}

const CELL_LIMIT = 32_000;

/** Writes the record into its sheet, which exists. */
export function setRecord(context: Excel.RequestContext, record: WriteRecord): void {
  const json = JSON.stringify(record);
  const sheet = context.workbook.worksheets.getItem(RECORD_SHEET);
  const rows = Array.from({ length: Math.ceil(json.length / CELL_LIMIT) }, (_, at) => [`'${json.slice(at * CELL_LIMIT, (at + 1) * CELL_LIMIT)}`]);
  sheet.getRange().clear();
  sheet.getRangeByIndexes(0, 0, rows.length, 1).values = rows;
}

/** The record in a workbook; undefined when there is none. */
export async function loadRecord(context: Excel.RequestContext): Promise<WriteRecord | undefined> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(RECORD_SHEET);
  const used = sheet.getUsedRangeOrNullObject(true).load('values');
  await context.sync();
  if (sheet.isNullObject || used.isNullObject) return undefined;
  const json = (used.values as unknown[][]).map(([text]) => (typeof text === 'string' ? text : '')).join('');
  try {
    return JSON.parse(json) as WriteRecord;
  } catch {
    return undefined; // Cut short or edited by somebody: as if nothing had been kept.
  }
}
