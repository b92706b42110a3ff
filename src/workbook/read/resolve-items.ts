import { toIndex, type ItemIndex } from '../../domain/axis';
import type { Diagnostic, SheetRole } from '../../domain/diagnostic';
import type { SomeItems } from '../../domain/model-diagnostic';
import type { Place } from '../../domain/place';
import type { Field, InputRecords, SheetRecord, SheetRecords } from './records';
import { nameList, nearestName, type NameList } from './resolve-name';

/** The items of a model and how the sheets name them. */
export interface ItemTable {
  /** Codes as they were first written, by item. */
  readonly codes: readonly string[];
  /** The first so many items stand on the Demand sheet. */
  readonly demandedCount: number;
  /** Item of a row of one of the sheets, if it has one; an unknown or oddly written code is reported. */
  itemOf(record: SheetRecord, role: SheetRole, diagnostics: Diagnostic[]): ItemIndex | undefined;
}

/**
 * The items of the Demand sheet, then those that only Stock or Items list (kept, with no demand, and said).
 * A demanded item without a stock row is a warning, with the stock row that it may be a slip for.
 */
export function resolveItems(records: InputRecords, diagnostics: Diagnostic[]): ItemTable {
  const list = nameList();
  const demand = records.get('demand');
  if (demand !== undefined) addItems(demand, list, []);
  const demanded = list.names.length;
  for (const role of ['stock', 'items'] as const) {
    const sheet = records.get(role);
    if (sheet !== undefined) addItems(sheet, list, diagnostics);
  }
  sayItemsWithoutDemand(records, list, demanded, diagnostics);
  checkStockRows(records, list, demanded, diagnostics);
  return { codes: list.names, demandedCount: demanded, itemOf: itemFinder(list) };
}

/** The count and the first few codes of items, for one sentence. */
export function someItems(items: readonly ItemIndex[], codes: readonly string[]): SomeItems {
  return { count: items.length, codes: items.slice(0, 5).map((item) => codes[item] ?? '') };
}

function addItems(sheet: SheetRecords, list: NameList, diagnostics: Diagnostic[]): void {
  for (const { fields } of sheet.records) {
    const field = fields.get('item');
    if (field === undefined) continue;
    const code = String(field.value);
    if (list.find(code) !== undefined) continue;
    const same = sheet.role === 'demand' ? undefined : list.findSameNumber(code);
    if (same === undefined) list.add(code);
    else sayCodeFormat(field, sheet.role, list.names[same] ?? '', diagnostics);
  }
}

function sayCodeFormat(field: Field, role: SheetRole, item: string, diagnostics: Diagnostic[]): void {
  diagnostics.push({ code: 'item-code-format', place: field.place, parameters: { role, written: String(field.value), item } });
}

function sayItemsWithoutDemand(records: InputRecords, list: NameList, demanded: number, diagnostics: Diagnostic[]): void {
  const codes = list.names.slice(demanded);
  const first = codes[0];
  if (first === undefined) return;
  const place = placeOfItem(records.get('stock'), first, list) ?? placeOfItem(records.get('items'), first, list);
  diagnostics.push({ code: 'items-without-demand', place, parameters: { count: codes.length, codes: codes.slice(0, 5) } });
}

function placeOfItem(sheet: SheetRecords | undefined, code: string, list: NameList): Place | undefined {
  return sheet?.records.map(({ fields }) => fields.get('item')).find((field) => field !== undefined && sameItem(list, field, code))?.place;
}

function sameItem(list: NameList, field: Field, code: string): boolean {
  return list.find(String(field.value)) === list.find(code);
}

function checkStockRows(records: InputRecords, list: NameList, demanded: number, diagnostics: Diagnostic[]): void {
  const stock = records.get('stock');
  if (stock === undefined) return;
  const stocked = new Set(stock.records.map(({ fields }) => positionOf(fields.get('item'), list)));
  const candidates = list.names.filter((_, item) => item >= demanded && stocked.has(item));
  const said = new Set<number>();
  for (const { fields } of records.get('demand')?.records ?? []) {
    const field = fields.get('item');
    const item = positionOf(field, list);
    if (field === undefined || item === undefined || stocked.has(item) || said.has(item)) continue;
    said.add(item);
    const code = list.names[item] ?? '';
    diagnostics.push({ code: 'no-stock-row', place: field.place, parameters: { item: code, suggestion: nearestName(code, candidates) } });
  }
}

function positionOf(field: Field | undefined, list: NameList): number | undefined {
  if (field === undefined) return undefined;
  return list.find(String(field.value)) ?? list.findSameNumber(String(field.value));
}

/** Looks a row's item up; what is amiss with a code is said once a sheet. */
function itemFinder(list: NameList): ItemTable['itemOf'] {
  const said = new Set<string>();
  return (record, role, diagnostics) => {
    const field = record.fields.get('item');
    if (field === undefined) return undefined;
    const written = String(field.value);
    const exact = list.find(written);
    if (exact !== undefined) return toIndex<ItemIndex>(exact);
    const same = list.findSameNumber(written);
    if (!said.has(`${role} ${written}`)) {
      said.add(`${role} ${written}`);
      if (same === undefined) sayUnknown(field, role, list, diagnostics);
      else if (role !== 'stock' && role !== 'items') sayCodeFormat(field, role, list.names[same] ?? '', diagnostics);
    }
    return same === undefined ? undefined : toIndex<ItemIndex>(same);
  };
}

function sayUnknown(field: Field, role: SheetRole, list: NameList, diagnostics: Diagnostic[]): void {
  const item = String(field.value);
  diagnostics.push({ code: 'unknown-item', place: field.place, parameters: { role, item, suggestion: nearestName(item, list.names) } });
}
