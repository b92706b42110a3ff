import type { Bucket, SerialDay } from './calendar';
import type { Severity, SheetRole } from './diagnostic';
import type { Place } from './place';
import type { CapacityKind } from './resource';

/** What stands in for a value that the planner did not give; `value` is its number. */
export type DefaultRule =
  | 'one' | 'priceShare' | 'meanCost' | 'shareOfUnitCost' | 'shareOfPrice' | 'price' | 'setting' | 'zero' | 'noLimit' | 'first';

/** Several items said in one sentence: how many, and the first few. */
export interface SomeItems {
  readonly count: number;
  /** Codes of at most five of them. */
  readonly codes: readonly string[];
}

/** The name of a setting in each language. */
export interface Titles {
  readonly en: string;
  readonly fr: string;
}

/** What building the planning model can find amiss: codes with the parameters of their sentences. */
export interface ModelDiagnosticParameters {
  'unknown-item': { readonly role: SheetRole; readonly item: string; readonly suggestion: string | undefined };
  'item-code-format': { readonly role: SheetRole; readonly written: string; readonly item: string };
  'items-without-demand': SomeItems;
  'no-stock-row': { readonly item: string; readonly suggestion: string | undefined };
  'duplicate-row': { readonly role: SheetRole; readonly item: string; readonly other: Place; readonly count: number; readonly summed: boolean };
  'master-conflict': { readonly item: string; readonly column: string; readonly kept: string; readonly left: string; readonly other: Place };
  'several-prices': SomeItems;
  'no-price': SomeItems;
  'negative-value': { readonly column: string; readonly value: number };
  'not-a-whole-number': { readonly column: string; readonly value: number; readonly taken: number };
  'coverage-crossed': { readonly item: string; readonly min: number; readonly max: number };

  'no-demand-period': Readonly<Record<string, never>>;
  'demand-before-first-period': { readonly first: SerialDay; readonly bucket: Bucket };
  'horizon-too-long': { readonly periods: number; readonly limit: number; readonly last: SerialDay; readonly bucket: Bucket };
  'long-horizon': { readonly periods: number; readonly usual: number; readonly bucket: Bucket };
  'short-horizon': { readonly periods: number; readonly bucket: Bucket };
  'period-gap': { readonly count: number; readonly first: SerialDay; readonly bucket: Bucket };
  'assumed-first-period': { readonly first: SerialDay; readonly bucket: Bucket; readonly basis: 'stockDate' | 'today' };
  'coarser-periods': { readonly role: SheetRole; readonly found: Bucket; readonly bucket: Bucket };
  'finer-periods': { readonly role: SheetRole; readonly found: Bucket; readonly bucket: Bucket };

  'past-demand': { readonly count: number; readonly quantity: number; readonly first: SerialDay; readonly bucket: Bucket };
  'past-due': {
    readonly role: SheetRole; readonly count: number; readonly quantity: number; readonly first: SerialDay; readonly bucket: Bucket;
  };
  'beyond-horizon': { readonly role: SheetRole; readonly count: number; readonly quantity: number };
  'blank-demand': { readonly count: number };
  'negative-quantity': { readonly role: SheetRole; readonly item: string; readonly count: number };
  'duplicate-quantity': { readonly role: SheetRole; readonly item: string; readonly count: number; readonly other: Place };
  'summed-rows': { readonly role: SheetRole } & SomeItems;
  'firm-orders-twice': Readonly<Record<string, never>>;
  'firm-orders-without-period': { readonly item: string };
  'high-demand': { readonly item: string; readonly quantity: number; readonly median: number; readonly start: SerialDay; readonly bucket: Bucket };
  'demand-unlike-history': { readonly item: string; readonly forecast: number; readonly sold: number };

  'budget-unknown-family': { readonly family: string; readonly suggestion: string | undefined };
  'budget-without-price': SomeItems;

  'blank-stock': { readonly item: string };
  'negative-stock': { readonly item: string; readonly quantity: number };
  'stale-stock': { readonly items: SomeItems; readonly date: SerialDay; readonly days: number; readonly limit: number };

  'capacity-in-units': Readonly<Record<string, never>>;
  'no-resource-column': { readonly resource: string };
  'blank-resource': { readonly resource: string };
  'unknown-resource': { readonly role: SheetRole; readonly resource: string; readonly suggestion: string | undefined };
  'same-capacity': { readonly resource: string; readonly kind: CapacityKind };
  'capacity-unknown': { readonly resource: string; readonly count: number; readonly start: SerialDay; readonly bucket: Bucket };
  'extra-capacity-blank': { readonly resource: string; readonly kind: CapacityKind; readonly count: number };
  'no-regular-capacity': { readonly resource: string };
  'negative-capacity': { readonly resource: string; readonly hours: number };
  'duplicate-capacity': { readonly resource: string; readonly kind: CapacityKind; readonly other: Place };
  'capacity-cost-conflict': { readonly resource: string; readonly kind: CapacityKind; readonly first: number; readonly second: number };
  'capacity-kind-conflict': { readonly resource: string; readonly kind: CapacityKind; readonly other: CapacityKind };
  'no-workers': { readonly resource: string };
  'workers-crossed': { readonly resource: string; readonly min: number; readonly max: number };
  'default-capacity-costs': { readonly columns: readonly string[] };

  'no-hours': SomeItems;
  'no-resource': SomeItems;
  'only-resource': { readonly resource: string } & SomeItems;
  'routing-over-item': SomeItems;
  'duplicate-routing': { readonly item: string; readonly resource: string; readonly other: Place };
  'no-routing-hours': { readonly item: string; readonly resource: string };
  'subcontract-without-cost': SomeItems;
  'late-is-free': SomeItems;

  'default-used': { readonly column: string; readonly count: number; readonly total: number; readonly rule: DefaultRule; readonly value: number };
  'columns-not-given': { readonly columns: readonly string[] };

  'unknown-setting': { readonly setting: string; readonly suggestion: string | undefined };
  'bad-setting': { readonly setting: Titles; readonly value: string };
  'setting-as-percent': { readonly setting: Titles; readonly value: number };
  'duplicate-setting': { readonly setting: Titles; readonly other: Place };
  'settings-not-given': { readonly settings: readonly Titles[] };
}

export const MODEL_SEVERITY: Readonly<Record<keyof ModelDiagnosticParameters, Severity>> = {
  'unknown-item': 'warning',
  'item-code-format': 'warning',
  'items-without-demand': 'info',
  'no-stock-row': 'warning',
  'duplicate-row': 'warning',
  'master-conflict': 'warning',
  'several-prices': 'info',
  'no-price': 'warning',
  'negative-value': 'warning',
  'not-a-whole-number': 'warning',
  'coverage-crossed': 'warning',

  'no-demand-period': 'error',
  'demand-before-first-period': 'error',
  'horizon-too-long': 'error',
  'long-horizon': 'warning',
  'short-horizon': 'info',
  'period-gap': 'warning',
  'assumed-first-period': 'info',
  'coarser-periods': 'error',
  'finer-periods': 'info',

  'past-demand': 'info',
  'past-due': 'warning',
  'beyond-horizon': 'info',
  'blank-demand': 'info',
  'negative-quantity': 'warning',
  'duplicate-quantity': 'warning',
  'summed-rows': 'info',
  'firm-orders-twice': 'warning',
  'firm-orders-without-period': 'warning',
  'high-demand': 'warning',
  'demand-unlike-history': 'warning',

  'budget-unknown-family': 'warning',
  'budget-without-price': 'warning',

  'blank-stock': 'warning',
  'negative-stock': 'warning',
  'stale-stock': 'warning',

  'capacity-in-units': 'info',
  'no-resource-column': 'info',
  'blank-resource': 'warning',
  'unknown-resource': 'error',
  'same-capacity': 'info',
  'capacity-unknown': 'warning',
  'extra-capacity-blank': 'info',
  'no-regular-capacity': 'warning',
  'negative-capacity': 'error',
  'duplicate-capacity': 'warning',
  'capacity-cost-conflict': 'error',
  'capacity-kind-conflict': 'error',
  'no-workers': 'error',
  'workers-crossed': 'error',
  'default-capacity-costs': 'info',

  'no-hours': 'warning',
  'no-resource': 'warning',
  'only-resource': 'info',
  'routing-over-item': 'info',
  'duplicate-routing': 'warning',
  'no-routing-hours': 'warning',
  'subcontract-without-cost': 'warning',
  'late-is-free': 'warning',

  'default-used': 'info',
  'columns-not-given': 'info',

  'unknown-setting': 'warning',
  'bad-setting': 'error',
  'setting-as-percent': 'info',
  'duplicate-setting': 'warning',
  'settings-not-given': 'info',
};
