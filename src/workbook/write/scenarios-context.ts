import type { Comparison } from '../../domain/comparison';
import type { Costs } from '../../domain/plan';
import { formatFor, type Format } from '../../i18n/format';
import type { Language } from '../../i18n/language';
import { messagesIn, type Messages } from '../../i18n/messages';
import type { CostKind } from '../../i18n/sheet-messages';
import type { DraftCell } from '../sheet-draft';

/** What the parts of the Scenarios sheet are drafted from. */
export interface ScenariosContext {
  readonly comparison: Comparison;
  /** Title of the sheet. */
  readonly sheet: string;
  readonly messages: Messages;
  readonly format: Format;
  readonly currency: string;
}

/** A part of the sheet: its cells and the first free row after it. */
export interface ScenariosPart {
  readonly cells: readonly DraftCell[];
  readonly nextRow: number;
  /** Rows with header cells, whose names may take two lines. */
  readonly headerRows: readonly number[];
}

/** Points of a header of two lines. */
export const HEADER_HEIGHT = 32;

/** Columns: labels, then the base, then one a scenario. */
export const LABEL_COLUMN = 1;
export const BASE_COLUMN = 2;

const COST_KINDS: readonly CostKind[] = [
  'production', 'regularLabour', 'overtime', 'subcontract', 'holding', 'backlog', 'lostSales', 'hiring', 'layoff',
];

/** Gathers what the sheet's parts share. */
export function scenariosContext(comparison: Comparison, { language, sheet }: { readonly language: Language; readonly sheet: string }): ScenariosContext {
  const { currency } = comparison.base.model.rules;
  return { comparison, sheet, messages: messagesIn(language), format: formatFor(language, currency), currency };
}

/** Kinds of cost that at least one of the plans has. */
export function usedKinds(costs: readonly Costs[]): readonly CostKind[] {
  return COST_KINDS.filter((kind) => costs.some((each) => each[kind] !== 0));
}

/** Column of the n-th scenario. */
export function scenarioColumn(position: number): number {
  return BASE_COLUMN + 1 + position;
}
