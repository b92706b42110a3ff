import type { Bucket, SerialDay } from './calendar';
import type { LeverObstacle } from './decided-lever';
import type { Severity } from './diagnostic';
import type { Titles } from './model-diagnostic';

/** What is to be said of the levers that decisions set: codes with the parameters of their sentences. A row with a fault is left out. */
export interface LeverDiagnosticParameters {
  'decided-lever-unknown': { readonly lever: string; readonly suggestion: Titles | undefined; readonly known: readonly Titles[] };
  'decided-lever-unknown-scope': { readonly scope: string; readonly lever: Titles; readonly expected: 'item' | 'resource'; readonly suggestion: string | undefined };
  'decided-lever-bad-quantity': { readonly lever: Titles };
  'decided-lever-bad-period': { readonly period: string };
  /** Periods that are over, or come after the plan. */
  'decided-levers-outside': { readonly count: number };
  /** The row below counts instead. */
  'decided-lever-twice': { readonly lever: Titles; readonly scope: string };
  'decided-lever-without-effect': { readonly lever: Titles; readonly scope: string; readonly obstacle: LeverObstacle };
  /** Hours that were added at no cost, since nobody said what they cost. */
  'decided-hours-free': { readonly scope: string };
  'decided-lever-applied': { readonly lever: Titles; readonly scope: string; readonly period: SerialDay; readonly bucket: Bucket; readonly quantity: number; readonly decision: string };
}

export const LEVER_SEVERITY: Readonly<Record<keyof LeverDiagnosticParameters, Severity>> = {
  'decided-lever-unknown': 'warning',
  'decided-lever-unknown-scope': 'warning',
  'decided-lever-bad-quantity': 'warning',
  'decided-lever-bad-period': 'warning',
  'decided-levers-outside': 'info',
  'decided-lever-twice': 'warning',
  'decided-lever-without-effect': 'warning',
  'decided-hours-free': 'warning',
  'decided-lever-applied': 'info',
};
