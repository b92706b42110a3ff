import type { Severity } from './diagnostic';

/** What is to be said of a plan, and of the figures locked on its sheet: codes with the parameters of their sentences. */
export interface PlanDiagnosticParameters {
  /** Demand goes unserved; `ranks`: different priorities; `bottleneck`: the resource whose hours are worth most. */
  'arbitration': { readonly ranks: number; readonly bottleneck: string | undefined };
  /** `cost`: what the locks add to the plan's objective; undefined when it was not worked out. */
  'locks-kept': { readonly count: number; readonly items: number; readonly cost: number | undefined };
  'lock-unknown-item': { readonly item: string };
  'lock-bad-figure': { readonly item: string; readonly value: string };
  'lock-unknown-mark': { readonly mark: string };
  'lock-outside-horizon': { readonly count: number };
  'lock-not-subcontracted': { readonly item: string };
}

export const PLAN_SEVERITY: Readonly<Record<keyof PlanDiagnosticParameters, Severity>> = {
  'arbitration': 'info',
  'locks-kept': 'info',
  'lock-unknown-item': 'warning',
  'lock-bad-figure': 'warning',
  'lock-unknown-mark': 'warning',
  'lock-outside-horizon': 'info',
  'lock-not-subcontracted': 'warning',
};
