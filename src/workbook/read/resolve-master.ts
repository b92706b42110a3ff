import type { ItemIndex } from '../../domain/axis';
import type { Diagnostic } from '../../domain/diagnostic';
import type { Place } from '../../domain/place';
import type { ColumnKey } from '../schema/column-keys';
import { keyOf } from './key';
import type { Field, InputRecords, SheetRecord, SheetRecords } from './records';
import { someItems, type ItemTable } from './resolve-items';

/** What the sheets say of each item, whichever of them says it. */
export interface MasterData {
  /** The column's numbers by item, each ≥ 0; undefined where none is given. */
  numbers(column: ColumnKey): readonly (number | undefined)[];
  /** The column's texts by item; undefined where none is given. */
  texts(column: ColumnKey): readonly (string | undefined)[];
  /** The cell that gives an item's value, if there is one. */
  cell(column: ColumnKey, item: ItemIndex): Place | undefined;
  /** Where the column stands, or the sheet on which it would be looked for. */
  place(column: ColumnKey): Place | undefined;
}

/**
 * Item master data from Items, else Stock, else Demand. Where Items and Stock disagree, Items wins and it is said;
 * so it is when Items has two rows for an item (the first one that gives a value wins).
 */
export function resolveMaster(records: InputRecords, items: ItemTable, diagnostics: Diagnostic[]): MasterData {
  const sheets = (['items', 'stock', 'demand'] as const).flatMap((role) => records.get(role) ?? []);
  const sources = sheets.map((sheet) => ({ sheet, rows: rowsByItem(sheet, items) }));
  sayRepeatedRows(sources, items, diagnostics);
  const columns = new Map<ColumnKey, readonly (Field | undefined)[]>();
  const fields = (column: ColumnKey): readonly (Field | undefined)[] => {
    const known = columns.get(column);
    if (known !== undefined) return known;
    const found = items.codes.map((code, item) => fieldOf({ column, item, code }, sources, diagnostics));
    sayNegatives(column, found, diagnostics);
    if (column === 'unitPrice') saySeveralPrices(sources, items, diagnostics);
    columns.set(column, found);
    return found;
  };
  return {
    numbers: (column) => fields(column).map((field) => (typeof field?.value === 'number' && field.value >= 0 ? field.value : undefined)),
    texts: (column) => fields(column).map((field) => (field === undefined ? undefined : String(field.value))),
    cell: (column, item) => fields(column)[item]?.place,
    place: (column) => sheets.map((sheet) => sheet.columns.get(column)).find((place) => place !== undefined) ?? sheets[0]?.place,
  };
}

interface Source {
  readonly sheet: SheetRecords;
  /** The sheet's rows of each item. */
  readonly rows: readonly (readonly SheetRecord[])[];
}

function rowsByItem(sheet: SheetRecords, items: ItemTable): readonly (readonly SheetRecord[])[] {
  const rows: SheetRecord[][] = items.codes.map(() => []);
  for (const record of sheet.records) {
    const item = items.itemOf(record, sheet.role, []);
    if (item !== undefined) rows[item]?.push(record);
  }
  return rows;
}

function sayRepeatedRows(sources: readonly Source[], items: ItemTable, diagnostics: Diagnostic[]): void {
  for (const { sheet, rows } of sources) {
    if (sheet.role === 'demand') continue;
    rows.forEach(([first, second, ...others], item) => {
      if (first === undefined || second === undefined) return;
      const parameters = { role: sheet.role, item: items.codes[item] ?? '', other: first.place, count: others.length + 2, summed: sheet.role === 'stock' };
      diagnostics.push({ code: 'duplicate-row', place: second.place, parameters });
    });
  }
}

function fieldOf(
  wanted: { readonly column: ColumnKey; readonly item: number; readonly code: string }, sources: readonly Source[], diagnostics: Diagnostic[],
): Field | undefined {
  const { column, item, code } = wanted;
  let kept: Field | undefined;
  for (const { sheet, rows } of sources) {
    const field = rows[item]?.map(({ fields }) => fields.get(column)).find((value) => value !== undefined);
    if (field === undefined) continue;
    if (kept !== undefined && sheet.role === 'stock' && keyOf(String(field.value)) !== keyOf(String(kept.value))) {
      const parameters = { item: code, column, kept: String(kept.value), left: String(field.value), other: field.place };
      diagnostics.push({ code: 'master-conflict', place: kept.place, parameters });
    }
    kept ??= field;
  }
  return kept;
}

function sayNegatives(column: ColumnKey, fields: readonly (Field | undefined)[], diagnostics: Diagnostic[]): void {
  for (const field of fields) {
    if (typeof field?.value === 'number' && field.value < 0) {
      diagnostics.push({ code: 'negative-value', place: field.place, parameters: { column, value: field.value } });
    }
  }
}

/** Customers may pay different prices; the model holds one an item. */
function saySeveralPrices(sources: readonly Source[], items: ItemTable, diagnostics: Diagnostic[]): void {
  const demand = sources.find(({ sheet }) => sheet.role === 'demand');
  const several = (demand?.rows ?? []).flatMap((rows, item) => {
    const prices = new Set(rows.flatMap(({ fields }) => fields.get('unitPrice')?.value ?? []));
    return prices.size > 1 ? [item as ItemIndex] : [];
  });
  if (several.length > 0) {
    diagnostics.push({ code: 'several-prices', place: demand?.sheet.columns.get('unitPrice'), parameters: someItems(several, items.codes) });
  }
}
