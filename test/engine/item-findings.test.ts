import { toIndex } from '../../src/domain/axis';
import { itemFindings, savedBy } from '../../src/engine/item-findings';
import { situationOf, type ItemFinding } from '../../src/engine/situation';
import { planOf, type SmallDecisions } from './planned';
import { smallModel, type SmallItem } from './small-model';

const COSTS = { unitCost: 10, holdingCost: 1, backlogCost: 2, lostSaleCost: 50 };

function found(item: SmallItem, decisions: SmallDecisions = {}, unmetDemand: 'backlog' | 'lost' = 'backlog'): readonly ItemFinding[] {
  const model = smallModel([{ ...COSTS, ...item }], [], { unmetDemand });
  return itemFindings(situationOf(model, planOf(model, decisions)), toIndex(0));
}

describe('itemFindings', () => {
  it('finds nothing in a plan that serves all demand on time', () => {
    expect(found({ demand: [10, 10] }, { production: [[10, 10]] })).toEqual([]);
  });

  it('calls a backlog that is caught up late, at the backlog cost of every period', () => {
    expect(found({ demand: [10, 10, 10] }, { production: [[4, 13, 13]] })).toEqual([
      { kind: 'late', item: 0, period: 0, lastPeriod: 1, worst: 0, quantity: 6, value: 2 * (6 + 3) },
    ]);
  });

  it('calls a backlog at the horizon’s end a shortage, its last units lost', () => {
    expect(found({ demand: [10, 10] }, { production: [[4, 7]] })).toEqual([
      { kind: 'shortage', item: 0, period: 0, lastPeriod: 1, worst: 1, quantity: 9, value: 2 * (6 + 9) + 50 * 9 },
    ]);
  });

  it('calls lost demand a shortage, at the lost sale cost', () => {
    expect(found({ demand: [10, 10, 10] }, { production: [[4, 10, 10]] }, 'lost')).toEqual([
      { kind: 'shortage', item: 0, period: 0, lastPeriod: 0, worst: 0, quantity: 6, value: 300 },
    ]);
  });

  it('values units by the priority of their item', () => {
    expect(found({ demand: [10, 10], priority: 2 }, { production: [[4, 16]] })[0]?.value).toBeCloseTo(0.8 * 2 * 6, 9);
  });

  it('finds stock below what is wanted only where nothing is late, at half the backlog cost', () => {
    expect(found({ demand: [10, 10, 10], safetyStock: 5 }, { production: [[8, 15, 15]] })).toEqual([
      { kind: 'late', item: 0, period: 0, lastPeriod: 0, worst: 0, quantity: 2, value: 4 },
      { kind: 'belowSafety', item: 0, period: 1, lastPeriod: 1, worst: 1, quantity: 2, value: 2 },
    ]);
  });

  it('wants the final stock at the horizon’s end', () => {
    expect(found({ demand: [10, 10], finalStock: 7 }, { production: [[10, 13]] })).toEqual([
      { kind: 'belowSafety', item: 0, period: 1, lastPeriod: 1, worst: 1, quantity: 4, value: 4 },
    ]);
  });

  it('finds stock above the maximum, at its holding cost', () => {
    expect(found({ openingStock: 40, demand: [10, 10, 10, 10], maxCoverage: 1 })).toEqual([
      { kind: 'overstock', item: 0, period: 0, lastPeriod: 1, worst: 0, quantity: 20, value: 30 },
    ]);
  });

  it('accepts a final stock that was asked for', () => {
    expect(found({ openingStock: 30, demand: [10], maxCoverage: 1, finalStock: 20 })).toEqual([]);
  });
});

describe('savedBy', () => {
  it('saves a late unit in every period that it would have waited', () => {
    const model = smallModel([{ ...COSTS, demand: [10, 10, 10] }]);
    const situation = situationOf(model, planOf(model, { production: [[4, 13, 13]] }));
    const [late] = itemFindings(situation, toIndex(0));
    expect(late && savedBy(situation, late, 5)).toBe(2 * (5 + 3));
  });

  it('saves a lost unit once', () => {
    const model = smallModel([{ ...COSTS, demand: [10, 10] }], [], { unmetDemand: 'lost' });
    const situation = situationOf(model, planOf(model, { production: [[4, 4]] }));
    const [lost] = itemFindings(situation, toIndex(0));
    expect(lost && [savedBy(situation, lost, 5), savedBy(situation, lost, 8)]).toEqual([5 * 50, 8 * 50]);
  });
});
