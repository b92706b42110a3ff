import { Deadline, LIMITS } from '../../../../src/adapters/xlsx/read/limits';
import { openPackage } from '../../../../src/adapters/xlsx/read/open-package';
import type { Reading } from '../../../../src/adapters/xlsx/read/parse-part';
import { zipOf, type Parts } from './package-builder';

/** A reading of these parts, with lowered limits where given. */
export function readingOf(parts: Parts, limits: Partial<typeof LIMITS> = {}): Reading {
  return { package: openPackage(zipOf(parts), 'plan.xlsx'), limits: { ...LIMITS, ...limits }, deadline: new Deadline('plan.xlsx', 10_000) };
}
