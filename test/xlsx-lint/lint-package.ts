import { viewPackage, type PackageView } from './package-view';
import { cellFaults } from './rules/cells';
import { chartFaults } from './rules/charts';
import { formatFaults } from './rules/formats';
import { formulaFaults } from './rules/formulas';
import { linkFaults } from './rules/links';
import { nameFaults } from './rules/names';
import { orderFaults } from './rules/order';
import { partFaults } from './rules/parts';
import { tableFaults } from './rules/tables';

const RULES: readonly ((view: PackageView) => readonly string[])[] = [
  partFaults, orderFaults, cellFaults, formulaFaults, formatFaults, tableFaults, nameFaults, linkFaults, chartFaults,
];

/**
 * What would make Excel offer to repair a package, or show something else than was meant: one sentence each, with its part.
 * Errors: Error when a part is not well-formed XML.
 */
export function lintPackage(bytes: Uint8Array): readonly string[] {
  const view = viewPackage(bytes);
  return RULES.flatMap((rule) => rule(view));
}
