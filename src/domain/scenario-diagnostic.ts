import type { Severity } from './diagnostic';
import type { Titles } from './model-diagnostic';

/** What the Scenarios sheet can have amiss: codes with the parameters of their sentences. A row with a fault is left out. */
export interface ScenarioDiagnosticParameters {
  'scenario-unknown-lever': { readonly lever: string; readonly suggestion: Titles | undefined; readonly known: readonly Titles[] };
  'scenario-unknown-scope': { readonly scope: string; readonly suggestion: string | undefined };
  'scenario-wrong-scope': { readonly scope: string; readonly lever: Titles; readonly expected: 'resource' | 'item' | 'none' };
  'scenario-bad-change': { readonly lever: Titles; readonly change: string };
  'scenario-bad-period': { readonly period: string };
  'scenario-whole-horizon': { readonly lever: Titles };
  'scenario-without-effect': { readonly name: string };
  'scenarios-too-many': { readonly count: number; readonly limit: number; readonly left: readonly string[] };
  'scenario-adopted': { readonly name: string };
  'scenarios-not-given': Readonly<Record<string, never>>;
}

export const SCENARIO_SEVERITY: Readonly<Record<keyof ScenarioDiagnosticParameters, Severity>> = {
  'scenario-unknown-lever': 'warning',
  'scenario-unknown-scope': 'warning',
  'scenario-wrong-scope': 'warning',
  'scenario-bad-change': 'warning',
  'scenario-bad-period': 'warning',
  'scenario-whole-horizon': 'warning',
  'scenario-without-effect': 'warning',
  'scenarios-too-many': 'warning',
  'scenario-adopted': 'info',
  'scenarios-not-given': 'info',
};
