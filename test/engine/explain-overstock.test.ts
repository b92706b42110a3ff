import { toIndex } from '../../src/domain/axis';
import type { Cause } from '../../src/domain/exception';
import type { PlanningModel } from '../../src/domain/planning-model';
import { explainOverstock } from '../../src/engine/explain-overstock';
import { itemFindings } from '../../src/engine/item-findings';
import { situationOf } from '../../src/engine/situation';
import { planOf, type SmallDecisions } from './planned';
import { smallModel } from './small-model';

function causeIn(model: PlanningModel, decisions: SmallDecisions = {}): Cause | undefined {
  const situation = situationOf(model, planOf(model, decisions));
  const [finding] = itemFindings(situation, toIndex(0));
  return finding && explainOverstock(situation, finding);
}

describe('explainOverstock', () => {
  it('is the opening stock when demand has not used it up', () => {
    const model = smallModel([{ openingStock: 60, demand: [10, 10, 10], maxCoverage: 1 }]);
    expect(causeIn(model)).toEqual({ kind: 'openingStock', quantity: 60 });
  });

  it('is the largest receipt when that comes before its demand', () => {
    const model = smallModel([{ openingStock: 10, demand: [10, 10, 10], receipts: [5, 40, 0], maxCoverage: 1 }]);
    expect(causeIn(model)).toEqual({ kind: 'receipts', quantity: 40, period: 1 });
  });

  it('is work brought forward to before a full or closed period', () => {
    const model = smallModel([{ demand: [10, 10, 30], maxCoverage: 1, hours: [1] }], [{ regular: [40, 50, 0] }]);
    expect(causeIn(model, { production: [[40, 10, 0]] })).toEqual({ kind: 'prebuild', resource: 0, madeIn: 0, neededIn: 2 });
  });

  it('is the lot when the surplus is smaller than it', () => {
    const model = smallModel([{ demand: [10, 10, 10], maxCoverage: 1, lotSize: 30, hours: [1] }], [{ regular: 100 }]);
    expect(causeIn(model, { production: [[30, 0, 0]] })).toEqual({ kind: 'lot', lotSize: 30, minimumOrder: 0 });
  });

  it('is the cost otherwise', () => {
    const model = smallModel([{ demand: [10, 10, 10], maxCoverage: 1, hours: [1] }], [{ regular: 100 }]);
    expect(causeIn(model, { production: [[30, 0, 0]] })).toEqual({ kind: 'cheaper' });
  });
});
