import fc from 'fast-check';
import type { PlanningModel, PlanningRules } from '../../src/domain/planning-model';
import { smallModel, type SmallItem, type SmallResource } from '../engine/small-model';

/** What kinds of model are drawn. */
export interface ModelKinds {
  readonly lots?: boolean;
  readonly workforce?: boolean;
  /** Stock costs nothing to hold. */
  readonly freeHolding?: boolean;
}

/**
 * Small models of one to three items, up to two resources and two to six periods, with every feature of the contract.
 * Costs are drawn finely, so that optimal plans seldom tie and their money can be compared.
 */
export function arbitraryModel(kinds: ModelKinds = {}): fc.Arbitrary<PlanningModel> {
  return fc
    .record({ periods: fc.integer({ min: 2, max: 6 }), resources: fc.integer({ min: 0, max: 2 }) })
    .chain(({ periods, resources }) =>
      fc
        .tuple(
          fc.array(item(periods, resources, kinds), { minLength: 1, maxLength: 3 }),
          fc.array(resource(periods, kinds), { minLength: resources, maxLength: resources }),
          rules(kinds),
        )
        .map(([items, capacity, given]) => smallModel(items, capacity, given)),
    );
}

/** A number between two bounds in steps of a thousandth of their distance, and a bit aside of round figures. */
function fine(low: number, high: number): fc.Arbitrary<number> {
  return fc.integer({ min: 0, max: 100_000 }).map((step) => low + ((high - low) * (step + 0.37)) / 100_001);
}

function sometimes(value: fc.Arbitrary<number>, otherwise: number): fc.Arbitrary<number> {
  return fc.oneof(fc.constant(otherwise), value);
}

function item(periods: number, resources: number, kinds: ModelKinds): fc.Arbitrary<SmallItem> {
  const perPeriod = (value: fc.Arbitrary<number>): fc.Arbitrary<number[]> =>
    fc.array(value, { minLength: periods, maxLength: periods });
  const perResource = (value: fc.Arbitrary<number>): fc.Arbitrary<number[]> =>
    fc.array(value, { minLength: resources, maxLength: resources });
  return fc
    .record({
      demand: perPeriod(sometimes(fc.integer({ min: 0, max: 120 }), 0)),
      receipts: perPeriod(sometimes(fc.integer({ min: 0, max: 50 }), 0)),
      openingStock: fc.integer({ min: -30, max: 150 }),
      unitCost: fine(1, 40),
      margin: fine(1.3, 3),
      safetyStock: sometimes(fc.integer({ min: 1, max: 40 }), 0),
      minCoverage: sometimes(fine(0, 2.5), 0),
      maxCoverage: sometimes(fine(0, 4), Infinity),
      leadTimePeriods: fc.integer({ min: 0, max: 2 }),
      canStart: fc.integer({ min: 0, max: 5 }).map((draw) => draw > 0),
      priority: fc.integer({ min: 1, max: 5 }),
      holdingRate: kinds.freeHolding === true ? fc.constant(0) : fine(0.005, 0.1),
      backlogRate: fine(0.05, 0.4),
      subcontractRate: fc.option(fine(0.7, 1.8), { nil: undefined }),
      subcontractMax: sometimes(fc.integer({ min: 0, max: 60 }), Infinity),
      finalStock: sometimes(fc.integer({ min: 1, max: 40 }), 0),
      shelfLifePeriods: sometimes(fc.integer({ min: 1, max: 4 }), Infinity),
      hours: perResource(sometimes(fine(0.1, 2), 0)),
      setup: perResource(kinds.lots === true ? sometimes(fine(0.5, 8), 0) : fc.constant(0)),
      lotSize: kinds.lots === true ? sometimes(fc.integer({ min: 5, max: 40 }), 0) : fc.constant(0),
      minimumOrder: kinds.lots === true ? sometimes(fc.integer({ min: 10, max: 80 }), 0) : fc.constant(0),
    })
    .map(({ margin, holdingRate, backlogRate, subcontractRate, ...given }) => ({
      ...given,
      holdingCost: given.unitCost * holdingRate,
      backlogCost: given.unitCost * margin * backlogRate,
      // Dear enough that a low rank is still worth serving: else stock and backlog side by side would pay without end.
      lostSaleCost: (given.unitCost * margin) / 0.8 ** (given.priority - 1),
      subcontractCost: subcontractRate === undefined ? undefined : given.unitCost * subcontractRate,
    }));
}

function resource(periods: number, kinds: ModelKinds): fc.Arbitrary<SmallResource> {
  const perPeriod = (most: number): fc.Arbitrary<number[]> =>
    fc.array(sometimes(fc.integer({ min: 0, max: most }), Infinity), { minLength: periods, maxLength: periods });
  const hours = fc.record(
    {
      regular: fc.array(fc.integer({ min: 0, max: 150 }), { minLength: periods, maxLength: periods }),
      regularCost: sometimes(fine(1, 20), 0),
      overtime: perPeriod(40),
      overtimeCost: fine(1, 60),
      extraShift: perPeriod(60),
      extraShiftCost: fine(1, 60),
    },
    { requiredKeys: ['regular', 'regularCost', 'overtimeCost', 'extraShiftCost'] },
  );
  if (kinds.workforce !== true) return hours;
  const workforce = fc.record({
    openingWorkers: fc.integer({ min: 0, max: 6 }),
    hireCost: fine(50, 300),
    layoffCost: fine(50, 300),
    wagePerPeriod: fine(10, 200),
    minWorkers: fc.integer({ min: 0, max: 2 }),
    maxWorkers: sometimes(fc.integer({ min: 3, max: 9 }), Infinity),
  });
  return fc.record({
    regular: fine(10, 40),
    regularCost: sometimes(fine(1, 5), 0),
    overtime: fine(1, 10),
    overtimeCost: fine(1, 20),
    workforce,
  });
}

function rules(kinds: ModelKinds): fc.Arbitrary<Partial<PlanningRules>> {
  return fc.record({
    unmetDemand: fc.constantFrom('backlog' as const, 'lost' as const),
    holdingOn: fc.constantFrom('ending' as const, 'average' as const),
    finalBacklogAllowed: fc.boolean(),
    frozenPeriods: fc.constantFrom(0, 0, 1),
    wholeWorkers: fc.boolean(),
    lotSizing: fc.constant(kinds.lots === true),
  });
}
