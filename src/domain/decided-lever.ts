import type { ItemIndex, PeriodIndex, ResourceIndex } from './axis';
import type { PlanningModel } from './planning-model';

/**
 * What a decision sets, by kind. Quantities are totals, not additions, so that the same lever on next month's plan means the same;
 * only receipts and stock are moved by a quantity.
 */
export interface DecidedLeverDetails {
  /** Hours [h] of the tier that are paid in the period, used or not. */
  readonly overtime: { readonly resource: ResourceIndex; readonly period: PeriodIndex; readonly quantity: number };
  readonly extraShift: { readonly resource: ResourceIndex; readonly period: PeriodIndex; readonly quantity: number };
  /** Hours [h] beyond all that the resource has, paid at `costPerHour`, used or not. */
  readonly addHours: { readonly resource: ResourceIndex; readonly period: PeriodIndex; readonly quantity: number; readonly costPerHour: number };
  /** Workers from the period to the last one, at least. */
  readonly workers: { readonly resource: ResourceIndex; readonly period: PeriodIndex; readonly to: PeriodIndex; readonly quantity: number };
  /** Units [u] started in the period: so many, neither more nor less. */
  readonly production: { readonly item: ItemIndex; readonly period: PeriodIndex; readonly quantity: number };
  readonly subcontract: { readonly item: ItemIndex; readonly period: PeriodIndex; readonly quantity: number };
  /** Units [u] of a receipt that arrive in another period; `to` is undefined after the horizon. */
  readonly receipt: { readonly item: ItemIndex; readonly period: PeriodIndex; readonly to: PeriodIndex | undefined; readonly quantity: number };
  /** Units [u] of the opening stock that are sold off. */
  readonly sellOff: { readonly item: ItemIndex; readonly period: PeriodIndex; readonly quantity: number };
}

export const DECIDED_LEVER_KINDS = ['overtime', 'extraShift', 'addHours', 'workers', 'production', 'subcontract', 'receipt', 'sellOff'] as const satisfies readonly (keyof DecidedLeverDetails)[];

export type DecidedLeverKind = (typeof DECIDED_LEVER_KINDS)[number];

/** A lever that the meeting pulled. */
export type DecidedLever<Kind extends DecidedLeverKind = DecidedLeverKind> = { [K in Kind]: { readonly kind: K } & DecidedLeverDetails[K] }[Kind];

/** Code of the item or resource that a lever is about. */
export function leverSubject(lever: DecidedLever, { items, resources }: Pick<PlanningModel, 'items' | 'resources'>): string {
  return ('item' in lever ? items[lever.item]?.code : resources[lever.resource]?.code) ?? '';
}

/** Why a decided lever does nothing to a model. */
export type LeverObstacle = 'noTier' | 'noWorkforce' | 'tooManyWorkers' | 'noReceipt' | 'notSubcontracted' | 'locked';
