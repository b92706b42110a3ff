import { HighsSolver } from '../../src/adapters/highs/highs-solver';
import { reconcile } from '../../src/engine/reconcile';
import { smallModel, type SmallItem, type SmallResource } from '../engine/small-model';

const solver = new HighsSolver();

/** High enough that no plan uses it. */
const FORBIDDEN = 10_000;

/** Capacity in units: one hour a unit; subcontract, whose limit changes by month, is an extra shift. */
async function totalOf(item: SmallItem, resource: SmallResource): Promise<number> {
  const model = smallModel([{ hours: [1], lostSaleCost: FORBIDDEN, ...item }], [resource]);
  const plan = await reconcile(model, solver, { timeLimitSeconds: 60 });
  expect(plan.status).toBe('optimal');
  return plan.costs.total;
}

describe('published aggregate plans', () => {
  it('costs 124,730 for three months with overtime, subcontract and backorders', async () => {
    const total = await totalOf(
      { demand: [550, 700, 750], openingStock: 100, holdingCost: 1, backlogCost: 3 },
      { regular: 500, regularCost: 60, overtime: 50, overtimeCost: 80, extraShift: [120, 120, 100], extraShiftCost: 90 },
    );
    expect(total).toBeCloseTo(124_730, 6);
  });

  it('costs 105,700 for a tyre maker who allows no backorders', async () => {
    const total = await totalOf(
      { demand: [800, 1000, 750], openingStock: 100, holdingCost: 2, backlogCost: FORBIDDEN },
      { regular: 700, regularCost: 40, overtime: 50, overtimeCost: 50, extraShift: [150, 150, 130], extraShiftCost: 70 },
    );
    expect(total).toBeCloseTo(105_700, 6);
  });

  it('costs 78,450 for boats built by the quarter', async () => {
    const total = await totalOf(
      { demand: [40, 60, 75, 25], openingStock: 10, holdingCost: 20, backlogCost: FORBIDDEN },
      { regular: 40, regularCost: 400, overtime: Infinity, overtimeCost: 450 },
    );
    expect(total).toBeCloseTo(78_450, 6);
  });
});

describe('the published suggestion for one period', () => {
  const item = { demand: [75], openingStock: 60, safetyStock: 10, minimumOrder: 5, hours: [1], holdingCost: 1, backlogCost: 50, lostSaleCost: FORBIDDEN };

  it('is all that can be made, 20, when demand and safety stock ask for 25', async () => {
    const { production } = await reconcile(smallModel([item], [{ regular: 20 }], { lotSizing: true }), solver, { timeLimitSeconds: 60 });
    expect([...production.values]).toEqual([20]);
  });

  it('is 25 without that limit', async () => {
    const { production } = await reconcile(smallModel([item], [{ regular: 100 }], { lotSizing: true }), solver, { timeLimitSeconds: 60 });
    expect([...production.values]).toEqual([25]);
  });

  it('is the minimum order, 5, when less would do', async () => {
    const { production } = await reconcile(smallModel([{ ...item, demand: [52] }], [{ regular: 20 }], { lotSizing: true }), solver, { timeLimitSeconds: 60 });
    expect([...production.values]).toEqual([5]);
  });
});
