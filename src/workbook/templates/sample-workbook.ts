import { serialDay, type SerialDay } from '../../domain/calendar';
import type { SheetRole } from '../../domain/diagnostic';
import type { CapacityKind } from '../../domain/resource';
import type { Language } from '../../i18n/language';
import type { ColumnKey } from '../schema/column-keys';
import type { Choice, Words } from '../schema/column';
import { columnOf } from '../schema/columns';
import { CAPACITY_KINDS } from '../schema/capacity-columns';
import { SETTINGS, type Setting, type SettingKey } from '../schema/settings';
import { sheetOf } from '../schema/sheets';
import type { DraftValue, SheetDraft } from '../sheet-draft';
import type { StyleName } from '../palette';
import { inputSheetDraft, type InputColumn, type InputSheet } from './input-sheet';
import { FAMILIES, ITEMS, RESOURCES } from './sample-company';
import { demandOf, FIRST_MONTH, firmOrders, forecastMonths, hoursOf, pastMonths, plannedMonths, receipts, routings, salesOf } from './sample-figures';
import { sampleGuideDraft } from './sample-guide';

/** Day of the stock count; the bought accessories were counted long before. */
const COUNTED = serialDay(2026, 12, 30);
const COUNTED_LONG_AGO = serialDay(2026, 10, 9);

/**
 * The sample company's workbook: a maker of wood stoves, 40 items in five families, four resources, 18 months.
 * It holds mistakes as real workbooks do: an item code mistyped in the receipts, a row of demand pasted twice,
 * stock counted long ago, a count below zero, a price that nobody filled in.
 */
export function sampleWorkbook(language: Language): readonly SheetDraft[] {
  const options = { language, hasMistakes: true };
  return [sampleGuideDraft(language), ...SAMPLE_ROLES.map((role) => inputSheetDraft(sampleSheet(role, options)))];
}

/** How the sample's sheets are wanted: with the mistakes that its guide asks the reader to find, or clean. */
export interface SampleOptions {
  readonly language: Language;
  readonly hasMistakes: boolean;
}

/** The input sheets of the sample company in tab order. */
export const SAMPLE_ROLES = ['demand', 'stock', 'capacity', 'items', 'routings', 'receipts', 'orders', 'history', 'settings'] as const;

export type SampleRole = (typeof SAMPLE_ROLES)[number];

/** One input sheet of the sample company. */
export function sampleSheet(role: SampleRole, options: SampleOptions): InputSheet {
  return SHEET_OF[role](options);
}

const SHEET_OF: Readonly<Record<SampleRole, (options: SampleOptions) => InputSheet>> = {
  demand: demandSheet,
  stock: stockSheet,
  capacity: ({ language }) => capacitySheet(language),
  items: itemsSheet,
  routings: ({ language }) => routingsSheet(language),
  receipts: receiptsSheet,
  orders: ({ language }) => ordersSheet(language),
  history: ({ language }) => historySheet(language),
  settings: ({ language }) => settingsSheet(language),
};

/** Price that the mistake leaves out. */
const MISSING_PRICE = 39;

function demandSheet({ language, hasMistakes }: SampleOptions): InputSheet {
  const months = forecastMonths();
  const rows = ITEMS.map((item) => [item.code, item.name[language], FAMILIES[item.family].name[language], ...months.map((month) => demandOf(item, month))]);
  const twice = rows.filter(([code]) => code === 'ACC-110');
  return {
    ...titled('demand', language, { en: 'Forecast in units, one row per item and one column per month.', fr: 'Prévision en unités, une ligne par article et une colonne par mois.' }),
    columns: [...keyColumns(['item', 'description', 'family'], language), ...monthColumns(months)],
    rows: hasMistakes ? [...rows, ...twice] : rows,
    frozenColumns: 2,
  };
}

function stockSheet({ language, hasMistakes }: SampleOptions): InputSheet {
  return {
    ...titled('stock', language, { en: 'Stock at the start of January 2027, with the day it was counted.', fr: 'Stock au début de janvier 2027, avec la date de comptage.' }),
    columns: keyColumns(['item', 'onHand', 'stockDate', 'safetyStock'], language),
    rows: ITEMS.map((item) => [
      item.code,
      hasMistakes && item.code === 'INS-200' ? -8 : item.onHand,
      hasMistakes && item.code.startsWith('ACC-2') ? COUNTED_LONG_AGO : COUNTED,
      item.safetyStock,
    ]),
    tableName: 'tblStock',
    frozenColumns: 1,
  };
}

function capacitySheet(language: Language): InputSheet {
  const months = plannedMonths();
  const kindTitle = (code: CapacityKind): string => choiceOf(CAPACITY_KINDS, code, language);
  const rows = RESOURCES.flatMap((resource) => [
    [resource.name[language], kindTitle('regular'), null, ...months.map((month) => hoursOf(resource.regularHours, month))],
    [resource.name[language], kindTitle('overtime'), resource.overtimeCost, ...months.map((month) => hoursOf(resource.overtimeHours, month))],
  ]);
  return {
    ...titled('capacity', language, { en: 'Hours that each resource can give. The workshop is closed in August.', fr: 'Heures que chaque ressource peut donner. L’atelier est fermé en août.' }),
    columns: [...keyColumns(['resource', 'kind', 'costPerHour'], language), ...monthColumns(months)],
    rows,
    frozenColumns: 2,
  };
}

function itemsSheet({ language, hasMistakes }: SampleOptions): InputSheet {
  const unit: Words = { en: 'pc', fr: 'pce' };
  return {
    ...titled('items', language, { en: 'What is made or bought, and what it costs.', fr: 'Ce qui est fabriqué ou acheté, et ce que cela coûte.' }),
    columns: keyColumns(
      ['item', 'description', 'family', 'unit', 'makeOrBuy', 'unitCost', 'price', 'leadTime', 'lotSize', 'minimumOrder', 'subcontractCost', 'subcontractMax'],
      language,
    ),
    rows: ITEMS.map((item) => [
      item.code,
      item.name[language],
      FAMILIES[item.family].name[language],
      unit[language],
      choiceOf(columnOf('makeOrBuy').choices, item.hours.length > 0 ? 'make' : 'buy', language),
      item.unitCost,
      item.price ?? (hasMistakes ? null : MISSING_PRICE),
      item.leadTimePeriods,
      item.lotSize ?? null,
      item.minimumOrder ?? null,
      item.subcontractCost ?? null,
      item.subcontractMax ?? null,
    ]),
    tableName: 'tblItems',
    frozenColumns: 2,
  };
}

function routingsSheet(language: Language): InputSheet {
  return {
    ...titled('routings', language, { en: 'Hours that one unit takes on each resource.', fr: 'Heures que prend une unité sur chaque ressource.' }),
    columns: keyColumns(['item', 'resource', 'hoursPerUnit'], language),
    rows: routings().map(({ item, resource, hours }) => [item, RESOURCES[resource]?.name[language] ?? null, hours]),
    tableName: 'tblRoutings',
    frozenColumns: 1,
  };
}

function receiptsSheet({ language, hasMistakes }: SampleOptions): InputSheet {
  const mistyped = { item: 'STV-12O', day: FIRST_MONTH + 14, quantity: 15 };
  return {
    ...titled('receipts', language, { en: 'Supply already ordered, by day of arrival.', fr: 'Approvisionnements déjà commandés, par jour d’arrivée.' }),
    columns: keyColumns(['item', 'period', 'quantity'], language),
    rows: [...receipts(), ...(hasMistakes ? [mistyped] : [])].map(({ item, day, quantity }) => [item, day, quantity]),
    tableName: 'tblReceipts',
    frozenColumns: 1,
  };
}

function ordersSheet(language: Language): InputSheet {
  return {
    ...titled('orders', language, { en: 'Firm orders of customers; they consume the forecast.', fr: 'Commandes fermes des clients ; elles consomment la prévision.' }),
    columns: keyColumns(['item', 'customer', 'period', 'quantity'], language),
    rows: firmOrders().map(({ item, customer, month, quantity }) => [item, customer, month, quantity]),
    tableName: 'tblOrders',
    frozenColumns: 1,
  };
}

function historySheet(language: Language): InputSheet {
  const months = pastMonths();
  return {
    ...titled('history', language, { en: 'Units sold in each of the last 24 months.', fr: 'Unités vendues chacun des 24 derniers mois.' }),
    columns: [...keyColumns(['item'], language), ...monthColumns(months)],
    rows: ITEMS.map((item) => [item.code, ...months.map((month) => salesOf(item, month))]),
    frozenColumns: 1,
  };
}

function settingsSheet(language: Language): InputSheet {
  const chosen: readonly (readonly [SettingKey, DraftValue])[] = [
    ['firstPeriod', '2027-01'],
    ['bucket', choiceOf(settingOf('bucket').choices, 'month', language)],
    ['unmetDemand', choiceOf(settingOf('unmetDemand').choices, 'backlog', language)],
    ['holdingCostRate', 0.18],
    ['serviceTarget', 0.97],
    ['defaultMinCoverage', NONE[language]],
    ['defaultMaxCoverage', 4],
    ['currency', 'EUR'],
  ];
  return {
    ...titled('settings', language, { en: 'Everything not listed here keeps its default.', fr: 'Tout ce qui n’est pas ici garde sa valeur par défaut.' }),
    columns: keyColumns(['setting', 'value'], language),
    rows: chosen.map(([key, value]) => [settingOf(key).titles[language], value]),
    tableName: 'tblSettings',
    frozenColumns: 1,
  };
}

const NONE: Words = { en: 'none', fr: 'aucune' };

function settingOf(key: SettingKey): Setting {
  const found = SETTINGS.find((setting) => setting.key === key);
  if (found === undefined) throw new Error(`no setting ${key}`);
  return found;
}

/** A choice as it is written. */
export function choiceOf(choices: readonly Choice[], code: string, language: Language): string {
  return choices.find((choice) => choice.code === code)?.titles[language] ?? code;
}

/** Excel reserves the name `History`. */
const HISTORY: Words = { en: 'Sales history', fr: 'Historique' };

/** An input sheet's title, with a sentence on what it holds. */
export function titled(role: SheetRole, language: Language, note: Words): Pick<InputSheet, 'title' | 'note'> {
  return { title: role === 'history' ? HISTORY[language] : sheetOf(role).titles[language], note: note[language] };
}

const WIDTHS: Partial<Record<ColumnKey, number>> = { description: 30, family: 18, customer: 22, resource: 16, setting: 30, kind: 14 };
const TEXT_KEYS: ReadonlySet<ColumnKey> = new Set(['item', 'description', 'family', 'unit', 'customer', 'resource', 'kind', 'makeOrBuy', 'setting', 'value']);
const DATE_KEYS: ReadonlySet<ColumnKey> = new Set(['stockDate', 'period']);
const FINE_KEYS: ReadonlySet<ColumnKey> = new Set(['unitCost', 'price', 'costPerHour', 'hoursPerUnit', 'subcontractCost']);

/** Columns of an input sheet by their keys. */
export function keyColumns(keys: readonly ColumnKey[], language: Language): InputColumn[] {
  return keys.map((key) => ({
    header: columnOf(key).headers[language],
    headerStyle: headerStyle(key),
    style: inputStyle(key),
    width: WIDTHS[key] ?? 13,
  }));
}

/** Dates stand a little off, so that a number left of them isn't taken for a part. */
function headerStyle(key: ColumnKey): StyleName {
  if (DATE_KEYS.has(key)) return 'headerIndent';
  return TEXT_KEYS.has(key) ? 'header' : 'headerRight';
}

function inputStyle(key: ColumnKey): StyleName {
  if (TEXT_KEYS.has(key)) return 'inputText';
  if (DATE_KEYS.has(key)) return 'inputDate';
  return FINE_KEYS.has(key) ? 'inputFine' : 'input';
}

function monthColumns(months: readonly SerialDay[]): InputColumn[] {
  return months.map((month): InputColumn => ({ header: month satisfies DraftValue, headerStyle: 'headerPeriod', style: 'input', width: 8.5 }));
}
