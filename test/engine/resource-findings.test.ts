import { toIndex } from '../../src/domain/axis';
import { resourceFindings } from '../../src/engine/resource-findings';
import { situationOf, type ResourceFinding } from '../../src/engine/situation';
import { planOf, type SmallDecisions } from './planned';
import { smallModel, type SmallResource } from './small-model';

interface Firm extends SmallDecisions {
  readonly made: readonly number[];
  readonly leadTimePeriods?: number;
  readonly overloadThreshold?: number;
}

function found(resource: SmallResource, { made, leadTimePeriods = 0, overloadThreshold = 1, ...decisions }: Firm): readonly ResourceFinding[] {
  const model = smallModel([{ demand: made, hours: [1], leadTimePeriods }], [resource], { overloadThreshold });
  return resourceFindings(situationOf(model, planOf(model, { production: [made], ...decisions })), toIndex(0));
}

describe('resourceFindings', () => {
  it('finds hours above the regular ones, at what the extra hours cost, the cheapest tier first', () => {
    const resource = { regular: 100, overtime: 20, overtimeCost: 30, extraShift: 50, extraShiftCost: 40 };
    expect(found(resource, { made: [90, 110, 130, 100] })).toEqual([
      { kind: 'overload', resource: 0, period: 1, lastPeriod: 2, worst: 2, quantity: 30, value: 10 * 30 + 20 * 30 + 10 * 40 },
    ]);
  });

  it('measures an overload from the threshold', () => {
    expect(found({ regular: 100 }, { made: [90, 80], overloadThreshold: 0.85 })).toEqual([
      { kind: 'overload', resource: 0, period: 0, lastPeriod: 0, worst: 0, quantity: 5, value: 0 },
    ]);
  });

  it('finds the longest run of three idle periods or more, at the wages paid for it', () => {
    const resource = { regular: 100, workforce: { openingWorkers: 1, wagePerPeriod: 2000 } };
    const made = [20, 90, 10, 40, 0, 90];
    expect(found(resource, { made, workers: [[1, 1, 1, 1, 1, 1]] })).toEqual([
      { kind: 'idle', resource: 0, period: 2, lastPeriod: 4, worst: 4, quantity: 100, value: 2000 * (0.9 + 0.6 + 1) },
    ]);
  });

  it('does not call a closed period idle', () => {
    expect(found({ regular: [100, 100, 0, 100, 100] }, { made: [10, 10, 0, 10, 10] })).toEqual([]);
  });

  it('does not call the end of the horizon idle when what is started there arrives after it', () => {
    expect(found({ regular: 100 }, { made: [90, 90, 90, 0, 0, 0], leadTimePeriods: 3 })).toEqual([]);
  });

  it('finds nothing on a resource without limit', () => {
    expect(found({ regular: Infinity }, { made: [10, 10, 10] })).toEqual([]);
  });
});
