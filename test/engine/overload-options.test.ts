import { toIndex } from '../../src/domain/axis';
import type { Option } from '../../src/domain/exception';
import type { PlanningModel } from '../../src/domain/planning-model';
import { overloadOptions } from '../../src/engine/overload-options';
import { resourceFindings } from '../../src/engine/resource-findings';
import { situationOf } from '../../src/engine/situation';
import { planOf, type SmallDecisions } from './planned';
import { smallModel } from './small-model';

function optionsIn(model: PlanningModel, decisions: SmallDecisions): readonly Option[] {
  const situation = situationOf(model, planOf(model, decisions));
  const [finding] = resourceFindings(situation, toIndex(0));
  return finding === undefined ? [] : overloadOptions(situation, finding);
}

describe('overloadOptions', () => {
  it('hires instead of overtime', () => {
    const workforce = { openingWorkers: 1, hireCost: 100, layoffCost: 50, wagePerPeriod: 900, maxWorkers: 2 };
    const model = smallModel([{ demand: [130, 120], hours: [1] }], [{ regular: 100, overtime: 40, overtimeCost: 30, workforce }]);
    expect(optionsIn(model, { production: [[130, 120]], workers: [[1, 1]] })).toEqual([
      { lever: { kind: 'hire', resource: 0, period: 0, workers: 1 }, cost: 100 + 50 + 2 * 900 - 50 * 30, estimated: true },
    ]);
  });

  it('subcontracts the item that costs least for an hour freed', () => {
    const model = smallModel(
      [
        { demand: [20], hours: [2], unitCost: 10, subcontractCost: 30 },
        { demand: [20], hours: [4], unitCost: 10, subcontractCost: 34, subcontractMax: 2 },
        { demand: [10], hours: [1] },
      ],
      [{ regular: 100, overtime: 40, overtimeCost: 5 }],
    );
    expect(optionsIn(model, { production: [[20], [20], [10]] })).toEqual([
      { lever: { kind: 'subcontract', item: 1, period: 0, quantity: 2 }, cost: 2 * (34 - 10 - 4 * 5), estimated: true },
    ]);
  });

  it('has none without workforce and subcontractor', () => {
    const model = smallModel([{ demand: [130], hours: [1] }], [{ regular: 100, overtime: 40, overtimeCost: 30 }]);
    expect(optionsIn(model, { production: [[130]] })).toEqual([]);
  });
});
