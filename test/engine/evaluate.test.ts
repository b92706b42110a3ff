import type { PlanningModel } from '../../src/domain/planning-model';
import { evaluate, type Decisions } from '../../src/engine/evaluate';
import { gridOf, rowsOf, smallModel, type SmallItem } from './small-model';

/** Decisions for one item: starts, subcontract, and no workers. */
function deciding(production: readonly number[], subcontract = production.map(() => 0)): Decisions {
  return { production: gridOf([production]), subcontract: gridOf([subcontract]), workers: [] };
}

const COSTED: SmallItem = { demand: [10, 10, 10], unitCost: 2, holdingCost: 1, backlogCost: 4, lostSaleCost: 30 };

function shown(model: PlanningModel, decisions: Decisions): Record<string, number[] | undefined> {
  const { stock, backlog, lost } = evaluate(model, decisions);
  return { stock: rowsOf(stock)[0], backlog: rowsOf(backlog)[0], lost: rowsOf(lost)[0] };
}

describe('evaluate', () => {
  it('lets starts arrive a lead time later and carries unmet demand to the next period', () => {
    const model = smallModel([{ ...COSTED, leadTimePeriods: 1, openingStock: 4, receipts: [0, 3, 0] }]);
    expect(shown(model, deciding([12, 20, 0]))).toEqual({ stock: [0, 0, 9], backlog: [6, 1, 0], lost: [0, 0, 0] });
  });

  it('carries the opening backlog', () => {
    expect(shown(smallModel([{ ...COSTED, openingStock: -5 }]), deciding([10, 10, 20]))).toEqual({
      stock: [0, 0, 5],
      backlog: [5, 5, 0],
      lost: [0, 0, 0],
    });
  });

  it('loses what the stock can not serve when unmet demand is lost', () => {
    const model = smallModel([{ ...COSTED, openingStock: -5 }], [], { unmetDemand: 'lost' });
    expect(shown(model, deciding([10, 12, 0]))).toEqual({ stock: [0, 2, 0], backlog: [0, 0, 0], lost: [5, 0, 8] });
  });

  it('keeps back stock where the plan decides to leave demand waiting', () => {
    const decisions = { ...deciding([10, 10, 10]), backlog: gridOf<never>([[0, 0, 3]]) };
    expect(shown(smallModel([COSTED]), decisions)).toEqual({ stock: [0, 0, 3], backlog: [0, 0, 3], lost: [0, 0, 0] });
  });

  it('prices every kind of money', () => {
    const model = smallModel([{ ...COSTED, subcontractCost: 7, hours: [1] }], [{ regular: 8, regularCost: 3, overtime: 5, overtimeCost: 6 }]);
    // Stock 3, 0, 0; backlog 0, 2, 4; 4 left at the end.
    const { costs } = evaluate(model, deciding([12, 5, 8], [1, 0, 0]));
    expect(costs).toEqual({
      production: 25 * 2,
      subcontract: 7,
      regularLabour: (8 + 5 + 8) * 3,
      overtime: 4 * 6,
      holding: 3,
      backlog: (2 + 4) * 4,
      lostSales: 4 * 30,
      hiring: 0,
      layoff: 0,
      total: 50 + 7 + 63 + 24 + 3 + 24 + 120,
    });
  });

  it('pays holding on the mean of opening and ending stock when asked to', () => {
    const model = smallModel([{ ...COSTED, openingStock: 16 }], [], { holdingOn: 'average' });
    // Stock 16 → 6 → 4 → 10.
    expect(evaluate(model, deciding([0, 8, 16])).costs.holding).toBe((16 + 6) / 2 + (6 + 4) / 2 + (4 + 10) / 2);
  });

  it('minimises money, penalties and the end terms', () => {
    const model = smallModel([{ ...COSTED, safetyStock: 5, maxCoverage: 1 }]);
    // Stock 3, 20, 10: 2 below target, then 10 above the maximum of 10; 10 kept at the end.
    const { costs, objective } = evaluate(model, deciding([13, 27, 0]));
    expect(costs.total).toBe(80 + 33);
    expect(objective).toBe(costs.total + 2 * 2 + 10 * 1 - 10 * 2);
  });
});
