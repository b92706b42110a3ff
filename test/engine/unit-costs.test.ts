import { toIndex } from '../../src/domain/axis';
import { unitCosts } from '../../src/engine/unit-costs';
import { smallModel, type SmallItem } from './small-model';

const ITEM: SmallItem = { demand: [1], unitCost: 10, holdingCost: 0.2, backlogCost: 2, lostSaleCost: 25, subcontractCost: 12 };

describe('unitCosts', () => {
  it('derives penalties and the final credit from the costs of an item', () => {
    expect(unitCosts(smallModel([ITEM]), toIndex(0))).toEqual({
      start: 10,
      subcontract: 12,
      holding: 0.2,
      finalHolding: 0.2,
      backlog: 2,
      lost: 25,
      belowTarget: 1,
      aboveMaximum: 0.2,
      finalCredit: 10,
    });
  });

  it('weighs backlog and lost sales of each further rank by 0.8', () => {
    const costs = unitCosts(smallModel([{ ...ITEM, priority: 3 }]), toIndex(0));
    expect(costs.backlog).toBeCloseTo(1.28, 12);
    expect(costs.lost).toBeCloseTo(16, 12);
    expect(costs.belowTarget).toBeCloseTo(0.64, 12);
  });

  it('halves the last holding when it is paid on the mean stock', () => {
    expect(unitCosts(smallModel([ITEM], [], { holdingOn: 'average' }), toIndex(0)).finalHolding).toBe(0.1);
  });

  it('credits no more than an undelivered unit costs, so that waiting beside full shelves never pays', () => {
    const cheap = { ...ITEM, lostSaleCost: 3, backlogCost: 2 };
    expect(unitCosts(smallModel([cheap]), toIndex(0)).finalCredit).toBeCloseTo(3 + 2 + 0.2 - 1, 12);
    expect(unitCosts(smallModel([cheap], [], { unmetDemand: 'lost' }), toIndex(0)).finalCredit).toBe(10);
  });
});
