import fc from 'fast-check';
import type { Costs } from '../../src/domain/plan';
import { financeOf } from '../../src/engine/finance';
import { measure } from '../../src/engine/measure';
import { reconcileQuickly } from '../../src/engine/reconcile';
import { arbitraryModel } from '../oracle/arbitrary-model';
import { planOf } from './planned';
import { smallModel } from './small-model';

const KINDS = ['production', 'regularLabour', 'overtime', 'subcontract', 'holding', 'backlog', 'lostSales', 'hiring', 'layoff', 'total'] as const satisfies readonly (keyof Costs)[];

describe('financeOf', () => {
  it('dates what a small plan earns and costs', () => {
    const item = { demand: [10, 20], openingStock: 4, unitCost: 5, price: 12, holdingCost: 1, backlogCost: 2, lostSaleCost: 12, hours: [1], subcontractCost: 8 };
    const model = smallModel([item], [{ regular: 8, regularCost: 2, overtime: 5, overtimeCost: 3 }]);
    // January: 4 + 10 made in 8 + 2 h, 10 delivered, 4 left; February: 4 + 8 made + 3 bought, 15 delivered, 5 short for good.
    expect(financeOf(model, planOf(model, { production: [[10, 8]], subcontract: [[0, 3]] }))).toEqual([
      {
        production: 50, regularLabour: 16, overtime: 6, subcontract: 0, holding: 4, backlog: 0, lostSales: 0, hiring: 0, layoff: 0, total: 76,
        revenue: 120, margin: 44, stockValue: 20, lostMargin: 0,
      },
      {
        production: 40, regularLabour: 16, overtime: 0, subcontract: 24, holding: 0, backlog: 10, lostSales: 60, hiring: 0, layoff: 0, total: 150,
        revenue: 180, margin: 30, stockValue: 0, lostMargin: 35,
      },
    ]);
  });

  it('adds up to the costs, the revenue and the mean stock of the plan', () => {
    fc.assert(
      fc.property(arbitraryModel({ lots: true, workforce: true }), (drawn) => {
        const model = { ...drawn, items: drawn.items.map((item) => ({ ...item, price: 2 * item.unitCost })) };
        const plan = reconcileQuickly(model);
        const periods = financeOf(model, plan);
        const sum = (of: (period: (typeof periods)[number]) => number): number => periods.reduce((total, period) => total + of(period), 0);
        for (const kind of KINDS) expect(Math.abs(sum((period) => period[kind]) - plan.costs[kind])).toBeLessThan(1e-6 * Math.max(1, plan.costs.total));
        const kpis = measure(model, plan);
        expect(sum(({ revenue }) => revenue)).toBeCloseTo(kpis.revenue ?? 0, 6);
        expect(sum(({ stockValue }) => stockValue) / periods.length).toBeCloseTo(kpis.stockValue, 6);
      }),
      { numRuns: 100 },
    );
  });
});
