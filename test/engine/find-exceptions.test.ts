import fc from 'fast-check';
import { findExceptions } from '../../src/engine/find-exceptions';
import { randomModel } from '../bench/random-model';
import { planOf } from './planned';
import { smallModel } from './small-model';

const COSTS = { unitCost: 10, holdingCost: 1, backlogCost: 2, lostSaleCost: 50 };

describe('findExceptions', () => {
  it('explains a shortage by the full resource and prices the way out', () => {
    const model = smallModel([{ ...COSTS, demand: [480, 620, 400], hours: [1], subcontractCost: 60, subcontractMax: 40 }], [{ regular: 480 }]);
    expect(findExceptions(model, planOf(model, { production: [[480, 480, 480]] }))).toEqual([
      {
        kind: 'shortage',
        severity: 'high',
        item: 0,
        resource: undefined,
        period: 1,
        lastPeriod: 2,
        quantity: 140,
        value: 2 * 140 + (2 + 50) * 60,
        cause: { kind: 'capacity', resource: 0, from: 0, to: 1, availableHours: 960, askedHours: 1100 },
        options: [
          // 140 units made at 10 save 140 × 2 of being late, then 60 × 52 of being lost.
          { lever: { kind: 'addHours', resource: 0, period: 1, hours: 140 }, cost: -2000, estimated: true },
          { lever: { kind: 'acceptLate', item: 0, quantity: 140 }, cost: 0, estimated: false },
          { lever: { kind: 'subcontract', item: 0, period: 1, quantity: 40 }, cost: 40 * (60 - 2 - 52), estimated: true },
        ],
      },
    ]);
  });

  it('puts the most costly first, then the most serious kind, the first period and the first item', () => {
    const model = smallModel(
      [
        { ...COSTS, demand: [0, 0, 10, 0], canStart: false },
        { demand: [0, 10, 10, 0], safetyStock: 5 },
        { demand: [0, 10, 10, 0], safetyStock: 5 },
        { demand: [10, 0, 0, 0], canStart: false },
      ],
    );
    const made = [0, 10, 15, 0];
    const found = findExceptions(model, planOf(model, { production: [[0, 0, 0, 0], made, made, [0, 0, 0, 0]] }));
    expect(found.map(({ kind, item, period }) => `${kind} ${item} ${period}`)).toEqual([
      'shortage 0 2',
      'shortage 3 0',
      'belowSafety 1 0',
      'belowSafety 2 0',
    ]);
  });

  it('is more severe when it is near or heavy', () => {
    const severities = (demand: readonly number[], lostSaleCost: number): readonly string[] => {
      const other = { demand: demand.map(() => 0), openingStock: 1000, holdingCost: 1 };
      const model = smallModel([{ demand, lostSaleCost, canStart: false }, other]);
      return findExceptions(model, planOf(model)).map(({ severity }) => severity);
    };
    expect(severities([0, 0, 0, 10], 1)).toEqual(['medium']);
    expect(severities([0, 0, 0, 10], 100)).toEqual(['high']);
    expect(severities([0, 0, 10, 0], 1)).toEqual(['high']);
  });

  it('joins periods, keeps money and quantities above 0 and offers at most four options, cheapest first', () => {
    fc.assert(
      fc.property(fc.nat(), fc.double({ min: 0, max: 1.2, noNaN: true }), (seed, share) => {
        const model = randomModel(seed, { items: 6, periods: 6, resources: 2, slack: 0.8 });
        const production = model.items.map((_, i) => Array.from(model.demand.values.subarray(6 * i, 6 * i + 6), (units) => units * share));
        for (const exception of findExceptions(model, planOf(model, { production }))) {
          expect(exception.value).toBeGreaterThanOrEqual(0);
          expect(exception.quantity).toBeGreaterThan(0);
          expect(exception.lastPeriod).toBeGreaterThanOrEqual(exception.period);
          const costs = exception.options.map(({ cost }) => cost);
          expect(costs).toEqual(costs.filter(Number.isFinite).sort((a, b) => a - b));
          expect(costs.length).toBeLessThanOrEqual(4);
        }
      }),
      { numRuns: 50 },
    );
  });
});
