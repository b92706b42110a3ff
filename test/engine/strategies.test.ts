import { HighsSolver } from '../../src/adapters/highs/highs-solver';
import type { PlanningModel } from '../../src/domain/planning-model';
import type { StrategyName, StrategyResult } from '../../src/domain/comparison';
import { reconcile } from '../../src/engine/reconcile';
import { strategies } from '../../src/engine/strategies';
import { smallModel } from './small-model';

const solver = new HighsSolver();

async function strategy(model: PlanningModel, name: StrategyName): Promise<StrategyResult> {
  const found = strategies(model, await reconcile(model, solver, { timeLimitSeconds: 30 })).find((result) => result.name === name);
  if (found === undefined) throw new Error(`no strategy ${name}`);
  return found;
}

/** A roofing supplier: 8 hours a day on 22, 18, 21, 21, 22 and 20 days (Heizer & Render, Operations Management, ch. 13). */
const roofing = smallModel(
  [{ demand: [900, 700, 800, 1200, 1500, 1100], hours: [1.6], holdingCost: 5, backlogCost: 60, lostSaleCost: 400 }],
  [{ regular: [176, 144, 168, 168, 176, 160], regularCost: 10, workforce: { openingWorkers: 10, hireCost: 300, layoffCost: 600 } }],
);

describe('strategies', () => {
  it('levels a published case at 50 units a working day, with ten workers, for 108,450', async () => {
    const level = await strategy(roofing, 'level');
    expect(level.workers).toEqual([10, 10, 10, 10, 10, 10]);
    expect(level.plan.costs.holding).toBeCloseTo(1850 * 5, 6);
    expect(level.plan.costs.total).toBeCloseTo(108_450, 6);
    expect(level.lack).toBeUndefined();
  });

  it('hires and lays off to chase the requirement of each month', async () => {
    // Production requirements and days of a case in Jacobs & Chase, Operations and Supply Management. By hand: 40,000 hours; 28 are hired, 27 laid off.
    const model = smallModel(
      [{ demand: [1850, 1425, 1000, 850, 1150, 1725], hours: [5], backlogCost: 9, lostSaleCost: 99 }],
      [{ regular: [176, 152, 168, 168, 176, 160], regularCost: 4, workforce: { openingWorkers: 53, hireCost: 200, layoffCost: 250 } }],
    );
    const chase = await strategy(model, 'chase');
    expect(chase.workers).toEqual([53, 47, 30, 26, 33, 54]);
    expect(chase.plan.costs.total).toBeCloseTo(160_000 + 28 * 200 + 27 * 250, 6);
    expect(chase.stockValue).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('are never cheaper than the optimal plan when they can be carried out', async () => {
    const [chase, level, optimal] = await Promise.all((['chase', 'level', 'optimal'] as const).map((name) => strategy(roofing, name)));
    expect([chase?.lack, level?.lack]).toEqual([undefined, undefined]);
    expect(optimal?.plan.costs.total).toBeLessThan(Math.min(chase?.plan.costs.total ?? 0, level?.plan.costs.total ?? 0));
  });

  it('say which hours are lacking first, overtime included', async () => {
    const model = smallModel(
      [{ demand: [20, 70, 90], hours: [2], unitCost: 3, openingStock: 10, backlogCost: 2, lostSaleCost: 9 }],
      [{ regular: 100, overtime: 30, overtimeCost: 5 }],
    );
    expect((await strategy(model, 'chase')).lack).toEqual({ resource: 0, period: 1, hours: 10 });
    // 170 units over three months, and at least 80 in the first two: 56.67 a month take 113.3 hours.
    const level = await strategy(model, 'level');
    expect(level.lack).toBeUndefined();
    expect(level.load[0]).toBeCloseTo(340 / 3, 9);
    expect(level.production.map((value) => value / 3)).toEqual([170 / 3, 170 / 3, 170 / 3].map((value) => expect.closeTo(value, 6) as number));
  });

  it('keep the target stock, start a lead time ahead and leave frozen periods alone', async () => {
    const item = { demand: [10, 10, 10, 10], safetyStock: 4, openingStock: 24, leadTimePeriods: 1, unitCost: 1, backlogCost: 2, lostSaleCost: 9, lotSize: 5 };
    const model = smallModel([item], [], { frozenPeriods: 1 });
    expect((await strategy(model, 'chase')).production).toEqual([0, 10, 10, 0]);
    // Period 3 needs 10 by then and period 4 20: two starts of 10, in whole lots.
    expect((await strategy(model, 'level')).production).toEqual([0, 10, 10, 0]);
  });
});
