import { toIndex } from '../../src/domain/axis';
import type { Cause } from '../../src/domain/exception';
import type { PlanningModel } from '../../src/domain/planning-model';
import { explain } from '../../src/engine/explain';
import { itemFindings } from '../../src/engine/item-findings';
import { resourceFindings } from '../../src/engine/resource-findings';
import { situationOf } from '../../src/engine/situation';
import { planOf, type SmallDecisions } from './planned';
import { smallModel } from './small-model';

/** Cause of the first thing amiss with the first item, else with the first resource. */
function causeIn(model: PlanningModel, decisions: SmallDecisions = {}): Cause | undefined {
  const situation = situationOf(model, planOf(model, decisions));
  const [finding] = [...itemFindings(situation, toIndex(0)), ...(model.resources.length > 0 ? resourceFindings(situation, toIndex(0)) : [])];
  return finding && explain(situation, finding);
}

describe('the cause of a lack', () => {
  it('is no supply rule when an item can be neither started nor subcontracted', () => {
    expect(causeIn(smallModel([{ demand: [10], canStart: false }]))).toEqual({ kind: 'noSupply' });
  });

  it('is the subcontract limit when that is the only source and used up', () => {
    const model = smallModel([{ demand: [10], canStart: false, subcontractCost: 5, subcontractMax: 6 }]);
    expect(causeIn(model, { subcontract: [[6]] })).toEqual({ kind: 'subcontractLimit', limit: 6 });
  });

  it('is the cost when the only source is not used up', () => {
    const model = smallModel([{ demand: [10], canStart: false, subcontractCost: 5, subcontractMax: 6 }]);
    expect(causeIn(model, { subcontract: [[4]] })).toEqual({ kind: 'cheaper' });
  });

  it('is the lead time when a start would have to lie before the horizon', () => {
    const model = smallModel([{ demand: [10, 10, 0], leadTimePeriods: 2 }]);
    expect(causeIn(model, { production: [[20, 0, 0]] })).toEqual({ kind: 'leadTime', leadTimePeriods: 2 });
  });

  it('is the opening backlog when that is all that is late', () => {
    const model = smallModel([{ openingStock: -8, demand: [0, 0], leadTimePeriods: 1 }]);
    expect(causeIn(model, { production: [[8, 0]] })).toEqual({ kind: 'openingBacklog', quantity: 8 });
  });

  it('is the frozen periods when a start in time lies within them', () => {
    const model = smallModel([{ demand: [0, 10, 0, 0], leadTimePeriods: 1 }], [], { frozenPeriods: 2 });
    expect(causeIn(model, { production: [[0, 0, 10, 0]] })).toEqual({ kind: 'frozen', frozenPeriods: 2 });
  });

  it('is the hours of all full periods in a row, looked at where the start belongs', () => {
    const model = smallModel([{ demand: [0, 30, 120, 150, 90], leadTimePeriods: 1, hours: [2] }], [{ regular: [100, 200, 200, 300, 0] }]);
    expect(causeIn(model, { production: [[30, 100, 100, 110, 0]] })).toEqual({
      kind: 'capacity', resource: 0, from: 1, to: 2, availableHours: 400, askedHours: 540,
    });
  });

  it('names a closed period', () => {
    const model = smallModel([{ demand: [10, 20], hours: [1] }], [{ regular: [0, 40] }]);
    expect(causeIn(model, { production: [[0, 30]] })).toEqual({
      kind: 'capacity', resource: 0, from: 0, to: 0, availableHours: 0, askedHours: 10,
    });
  });

  it('names the full resource whose hour is worth most', () => {
    const model = smallModel([{ demand: [10, 0], hours: [1, 1] }], [{ regular: 5 }, { regular: 5 }]);
    expect(causeIn(model, { production: [[5, 5]], hourPrices: [[1, 1], [3, 3]] })).toMatchObject({ kind: 'capacity', resource: 1 });
  });

  it('counts extra hours and workers in what is available', () => {
    const resource = { regular: 10, overtime: 2, overtimeCost: 9, workforce: {} };
    const model = smallModel([{ demand: [40, 0], hours: [1] }], [resource]);
    expect(causeIn(model, { production: [[36, 4]], workers: [[3, 3]] })).toMatchObject({ kind: 'capacity', availableHours: 36 });
    expect(causeIn(model, { production: [[33, 7]], workers: [[3, 3]] })).toEqual({ kind: 'cheaper' });
  });

  it('is the lots when the smallest order exceeds the need or the hours left', () => {
    const item = { demand: [10], hours: [1], lotSize: 6, minimumOrder: 12, safetyStock: 5 };
    const lot = { kind: 'lot', lotSize: 6, minimumOrder: 12 };
    expect(causeIn(smallModel([item], [{ regular: 50 }]), { production: [[12]] })).toEqual(lot);
    expect(causeIn(smallModel([{ ...item, demand: [40] }], [{ regular: 30 }]), { production: [[24]] })).toEqual(lot);
    expect(causeIn(smallModel([{ ...item, demand: [40] }], [{ regular: 50 }]), { production: [[24]] })).toEqual({ kind: 'cheaper' });
    expect(causeIn(smallModel([item], [{ regular: 50 }], { lotSizing: false }), { production: [[12]] })).toEqual({ kind: 'cheaper' });
  });
});

describe('the cause of a resource’s exception', () => {
  it('is the demand when the period itself asks for more than the regular hours', () => {
    const model = smallModel([{ demand: [120, 90], hours: [1] }], [{ regular: 100, overtime: 30, overtimeCost: 5 }]);
    expect(causeIn(model, { production: [[120, 90]] })).toEqual({ kind: 'demand', hours: 120, regularHours: 100 });
  });

  it('is work brought forward when a later period asks for more than it has', () => {
    const model = smallModel([{ demand: [90, 150], hours: [1] }], [{ regular: 100, overtime: 20, overtimeCost: 5 }]);
    expect(causeIn(model, { production: [[120, 120]] })).toEqual({ kind: 'prebuild', resource: 0, madeIn: 0, neededIn: 1 });
  });

  it('is little demand when it is idle', () => {
    const model = smallModel([{ demand: [10, 20, 30], hours: [1] }], [{ regular: 100 }]);
    expect(causeIn(model, { production: [[10, 20, 30]] })).toEqual({ kind: 'littleDemand', hours: 60, regularHours: 300 });
  });
});
