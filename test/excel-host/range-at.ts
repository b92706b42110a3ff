import type { Range } from './model/range';
import type { Workbook } from './model/workbook';
import type { Worksheet } from './model/worksheet';

const CELLS = /^\$?[A-Z]{1,3}\$?\d+(:\$?[A-Z]{1,3}\$?\d+)?$/i;

/** The cells of a reference such as `Plan!B2:D4` or `'Read me'!A1`; undefined where it leads out of the workbook or nowhere. */
export function rangeAt({ worksheets }: Workbook, reference: string): Range | undefined {
  const [, quoted, plain = '', address = ''] = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(reference) ?? [];
  return rangeOn(worksheets.getItemOrNullObject(quoted?.replaceAll("''", "'") ?? plain) ?? undefined, address);
}

/** The cells of a sheet at an address such as `B2:D4`. */
export function rangeOn(sheet: Worksheet | undefined, address: string): Range | undefined {
  return sheet !== undefined && CELLS.test(address) ? sheet.getRange(address) : undefined;
}
