import { toIndex } from '../../src/domain/axis';
import type { Option } from '../../src/domain/exception';
import type { PlanStatus } from '../../src/domain/plan';
import type { PlanningModel } from '../../src/domain/planning-model';
import { explain } from '../../src/engine/explain';
import { itemFindings } from '../../src/engine/item-findings';
import { optionsFor } from '../../src/engine/options';
import { situationOf } from '../../src/engine/situation';
import { planOf, type SmallDecisions } from './planned';
import { smallModel } from './small-model';

function optionsIn(model: PlanningModel, decisions: SmallDecisions = {}): readonly Option[] {
  const situation = situationOf(model, planOf(model, decisions));
  const [finding] = itemFindings(situation, toIndex(0));
  return finding === undefined ? [] : optionsFor(situation, finding, explain(situation, finding));
}

describe('optionsFor', () => {
  it('sells a surplus of opening stock', () => {
    const model = smallModel([{ openingStock: 40, demand: [10, 10, 10, 10], maxCoverage: 1, holdingCost: 1 }]);
    expect(optionsIn(model)).toEqual([{ lever: { kind: 'promote', item: 0, quantity: 20 }, cost: -30, estimated: true }]);
  });

  it('postpones a receipt that comes too early', () => {
    const model = smallModel([{ demand: [10, 10, 10], receipts: [15, 20, 0], maxCoverage: 1, holdingCost: 1 }]);
    expect(optionsIn(model)).toEqual([{ lever: { kind: 'postponeReceipt', item: 0, period: 1, to: 2, quantity: 5 }, cost: -5, estimated: true }]);
  });

  it('leaves a surplus that the plan makes on purpose', () => {
    const model = smallModel([{ demand: [10, 10, 30], maxCoverage: 1, holdingCost: 1, hours: [1] }], [{ regular: [40, 50, 0] }]);
    expect(optionsIn(model, { production: [[40, 10, 0]] })).toEqual([]);
  });

  it('keeps the four cheapest', () => {
    const model = smallModel(
      [
        { demand: [10, 0, 0], receipts: [0, 0, 2], hours: [1], backlogCost: 2, subcontractCost: 40, subcontractMax: 5 },
        { demand: [3, 0, 0], hours: [1], priority: 2, backlogCost: 9 },
      ],
      [{ regular: 8, workforce: { openingWorkers: 1, hireCost: 99 } }],
    );
    const kinds = optionsIn(model, { production: [[5, 3, 0], [3, 0, 0]], workers: [[1, 1, 1]] }).map(({ lever }) => lever.kind);
    expect(kinds).toEqual(['addHours', 'expedite', 'acceptLate', 'postpone']);
  });

  it('never says that an optimal plan could have saved by its own means', () => {
    const model = smallModel([{ demand: [10, 10], unitCost: 10, backlogCost: 2, hours: [1], subcontractCost: 11 }], [{ regular: [5, 20] }]);
    const costs = (status: PlanStatus): readonly number[] => {
      const situation = situationOf(model, { ...planOf(model, { production: [[5, 15]] }), status });
      const [finding] = itemFindings(situation, toIndex(0));
      return finding === undefined ? [] : optionsFor(situation, finding, { kind: 'cheaper' }).map(({ cost }) => cost);
    };
    expect({ optimal: costs('optimal'), heuristic: costs('heuristic') }).toEqual({ optimal: [0, 0], heuristic: [-5, 0] });
  });
});
