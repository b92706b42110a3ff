import type { PlanStatus } from '../domain/plan';
import type { Severity } from '../domain/diagnostic';
import type { Format } from './format';

/** Rows of an item's block on the Plan sheet. */
export type PlanMeasure =
  | 'demand' | 'receipts' | 'production' | 'subcontract' | 'lock' | 'delivered' | 'stock' | 'target' | 'backlog' | 'lost' | 'coverage'
  | 'promise' | 'held' | 'maximum' | 'cumulative';

/** Rows of a resource's block on the Load sheet. */
export type LoadMeasure =
  | 'workers' | 'hired' | 'laidOff' | 'hoursPerWorker' | 'available' | 'extra' | 'load' | 'missing' | 'utilisation' | 'asked';

/** Kinds of money in a plan, as the Summary lists them. */
export type CostKind =
  | 'production' | 'regularLabour' | 'overtime' | 'subcontract' | 'holding' | 'backlog' | 'lostSales' | 'hiring' | 'layoff' | 'total';

/** Words of the result sheets; each language implements it whole. */
export interface SheetMessages {
  readonly titles: Readonly<Record<'summary' | 'plan' | 'load' | 'exceptions' | 'quality', string>>;
  /** Headings that stand above a sheet. */
  readonly headings: Readonly<Record<'summary' | 'plan' | 'load' | 'exceptions' | 'quality', string>>;
  readonly status: Readonly<Record<'ok' | 'watch' | 'shortage' | 'overstock' | 'overload' | 'overtime', string>>;
  readonly plan: {
    readonly note: string;
    /** The same, when the sheet holds values only because of the number of items. */
    readonly valuesOnly: (limit: number, format: Format) => string;
    readonly headers: Readonly<
      Record<'item' | 'family' | 'status' | 'measure' | 'unit' | 'opening' | 'total' | 'unitCost' | 'price', string>
    >;
    readonly measures: Readonly<Record<PlanMeasure, string>>;
    /** Said when something else than a mark is typed in a Lock row. */
    readonly lockMessage: string;
    readonly periods: string;
    readonly hoursPerUnit: (resource: string) => string;
    readonly setupHours: (resource: string) => string;
  };
  readonly load: {
    readonly note: string;
    readonly headers: Readonly<Record<'resource' | 'status' | 'measure' | 'unit' | 'opening' | 'total', string>>;
    readonly measures: Readonly<Record<LoadMeasure, string>>;
    readonly hours: string;
    readonly persons: string;
    readonly bottleneck: string;
    readonly unlimited: string;
    readonly chartTitle: (resource: string) => string;
    readonly chartAlt: (resource: string) => string;
    readonly none: string;
  };
  readonly summary: {
    readonly solved: Readonly<Record<PlanStatus, (distance: string) => string>>;
    /** Stands in for it where the plan takes over the figures of an approved version. */
    readonly restored: (version: number) => string;
    readonly stamp: (run: { date: string; version: string; file: string; periods: number; from: string; to: string }) => string;
    readonly cards: Readonly<
      Record<'serviceLevel' | 'fillRate' | 'stockValue' | 'coverage' | 'utilisation' | 'margin' | 'planCost', string>
    >;
    readonly target: (value: string) => string;
    readonly limit: (value: string) => string;
    readonly band: (low: string, high: string) => string;
    readonly atLeast: (value: string) => string;
    readonly shareOfRevenue: (share: string) => string;
    readonly noPrice: string;
    readonly unknown: string;
    readonly judged: Readonly<Record<'onTarget' | 'watch' | 'off', string>>;
    readonly thousands: (currency: string) => string;
    readonly millions: (currency: string) => string;
    readonly charts: Readonly<Record<'balance' | 'stock' | 'load', (unit: string) => string>>;
    readonly chartAlts: Readonly<Record<'balance' | 'stock' | 'load', string>>;
    readonly exceptions: (shown: number, all: number) => string;
    readonly allExceptions: string;
    readonly noException: string;
    readonly costs: (currency: string) => string;
    readonly costKinds: Readonly<Record<CostKind, string>>;
    readonly signOff: string;
    readonly preparedBy: string;
    readonly approvedBy: string;
    readonly date: string;
    /** Units of quantities, of money; hours are h. */
    readonly figures: (unit: string, currency: string) => string;
    readonly columns: Readonly<
      Record<
        'period' | 'demand' | 'production' | 'subcontract' | 'receipts' | 'capacity' | 'stock' | 'target' | 'load' | 'available',
        string
      >
    >;
  };
  readonly exceptions: {
    readonly note: (count: number) => string;
    readonly headers: Readonly<
      Record<
        | 'severity' | 'kind' | 'subject' | 'description' | 'from' | 'to' | 'quantity' | 'unit' | 'value' | 'cause' | 'options' | 'owner' | 'due' | 'input' | 'escalated',
        string
      >
    >;
    readonly none: string;
  };
  readonly quality: {
    readonly note: (errors: number, warnings: number, informations: number) => string;
    readonly headers: Readonly<Record<'severity' | 'sheet' | 'cell' | 'message' | 'code', string>>;
    readonly severities: Readonly<Record<Severity, string>>;
    readonly none: string;
  };
  /** Tooltip of a link to an input cell. */
  readonly openInput: (place: string) => string;
}
