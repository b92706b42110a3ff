import { toIndex, type ItemIndex, type PeriodIndex } from '../../src/domain/axis';
import type { Cause, Option } from '../../src/domain/exception';
import type { PlanningModel } from '../../src/domain/planning-model';
import { itemFindings } from '../../src/engine/item-findings';
import { lackOptions } from '../../src/engine/lack-options';
import { situationOf } from '../../src/engine/situation';
import { planOf, type SmallDecisions } from './planned';
import { smallModel } from './small-model';

const COSTS = { unitCost: 10, holdingCost: 1, backlogCost: 2, lostSaleCost: 50 };

function optionsIn(model: PlanningModel, decisions: SmallDecisions, cause: Cause = { kind: 'cheaper' }): readonly Option[] {
  const situation = situationOf(model, planOf(model, decisions));
  const [finding] = itemFindings(situation, toIndex(0));
  return finding === undefined ? [] : lackOptions(situation, finding, cause);
}

const accept = (quantity: number): Option => ({ lever: { kind: 'acceptLate', item: toIndex(0), quantity }, cost: 0, estimated: false });

describe('lackOptions', () => {
  it('brings forward the next receipt', () => {
    const model = smallModel([{ ...COSTS, demand: [10, 10], receipts: [0, 25], canStart: false }]);
    expect(optionsIn(model, {})).toEqual([
      { lever: { kind: 'expedite', item: 0, period: 1, to: 0, quantity: 10 }, cost: -20, estimated: true },
      accept(10),
    ]);
  });

  it('subcontracts instead of a later start when the units are only late', () => {
    const model = smallModel([{ ...COSTS, demand: [10, 10], hours: [1], subcontractCost: 13 }], [{ regular: [5, 20] }]);
    expect(optionsIn(model, { production: [[5, 15]] })).toEqual([
      { lever: { kind: 'subcontract', item: 0, period: 0, quantity: 5 }, cost: 5 * (13 - 10 - 2), estimated: true },
      accept(5),
    ]);
  });

  it('works the overtime that is left, where the start belongs', () => {
    const model = smallModel(
      [{ ...COSTS, demand: [0, 10, 10], hours: [2], leadTimePeriods: 1 }],
      [{ regular: [10, 40, 40], overtime: 6, overtimeCost: 7 }],
    );
    expect(optionsIn(model, { production: [[5, 15, 0]] })).toEqual([
      { lever: { kind: 'overtime', resource: 0, period: 0, hours: 6 }, cost: 6 * 7 - 3 * 2, estimated: true },
      accept(5),
    ]);
  });

  it('pays for the units too when they would never be made', () => {
    const model = smallModel([{ ...COSTS, demand: [10], hours: [1] }], [{ regular: 5, overtime: 9, overtimeCost: 70 }]);
    expect(optionsIn(model, { production: [[5]] })).toEqual([
      { lever: { kind: 'overtime', resource: 0, period: 0, hours: 5 }, cost: 5 * (70 + 10 - 52), estimated: true },
      accept(5),
    ]);
  });

  it('makes it in the nearest earlier period with hours, unless it would perish', () => {
    const item = { ...COSTS, demand: [0, 0, 10, 0], hours: [1] };
    const decisions = { production: [[0, 3, 5, 2]] };
    const resource = { regular: [9, 3, 5, 9] };
    expect(optionsIn(smallModel([item], [resource]), decisions)).toEqual([
      { lever: { kind: 'prebuild', item: 0, from: 0, quantity: 2 }, cost: 2 * (2 * 1 - 2), estimated: true },
      accept(2),
    ]);
    expect(optionsIn(smallModel([{ ...item, shelfLifePeriods: 1 }], [resource]), decisions)).toEqual([accept(2)]);
  });

  it('hires for the resource that is full', () => {
    const workforce = { openingWorkers: 1, hireCost: 5, layoffCost: 1, wagePerPeriod: 20, maxWorkers: 3 };
    const model = smallModel([{ ...COSTS, demand: [10, 0, 0], hours: [2] }], [{ regular: 8, workforce }]);
    expect(optionsIn(model, { production: [[4, 4, 2]], workers: [[1, 1, 1]] })).toEqual([
      // Six units short at first, two a period later: the workers stay for both periods.
      { lever: { kind: 'hire', resource: 0, period: 0, workers: 2 }, cost: 2 * (5 + 1 + 2 * 20) - 2 * (6 + 2), estimated: true },
      accept(6),
    ]);
  });

  it('says what more hours of a full resource are worth, their own cost apart', () => {
    const model = smallModel([{ ...COSTS, demand: [10, 0], hours: [2] }], [{ regular: 12 }]);
    const cause: Cause = { kind: 'capacity', resource: toIndex(0), from: toIndex(0), to: toIndex(0), availableHours: 12, askedHours: 20 };
    expect(optionsIn(model, { production: [[6, 4]] }, cause)).toEqual([
      // Four units a period late are made at once instead of later, which costs nothing more.
      { lever: { kind: 'addHours', resource: 0, period: 0, hours: 8 }, cost: -4 * 2, estimated: true },
      accept(4),
    ]);
  });

  it('leaves subcontracting alone where a person decided it', () => {
    const model = smallModel([{ ...COSTS, demand: [10], subcontractCost: 13, canStart: false }]);
    const decided = { item: toIndex<ItemIndex>(0), period: toIndex<PeriodIndex>(0), least: 4, most: 4 };
    expect(optionsIn({ ...model, bounds: { production: [], subcontract: [decided], workers: [] } }, { subcontract: [[4]] })).toEqual([accept(6)]);
  });

  it('postpones the lower ranking item whose delay costs least for the hours freed', () => {
    const model = smallModel(
      [
        { ...COSTS, demand: [10, 0], hours: [1] },
        { demand: [3, 0], hours: [1], priority: 2, backlogCost: 9 },
        { demand: [3, 0], hours: [2], priority: 2, backlogCost: 5 },
        { demand: [3, 0], hours: [1] },
      ],
      [{ regular: 20 }],
    );
    const production = [[8, 2], [3, 0], [3, 0], [3, 0]];
    expect(optionsIn(model, { production })).toEqual([
      { lever: { kind: 'postpone', item: 2, period: 0, quantity: 1 }, cost: 5 * 0.8 - 2 * 2, estimated: true },
      accept(2),
    ]);
    expect(optionsIn(model, { production, hourPrices: [[6, 0]] })[0]?.cost).toBe(2 * 6 - 2 * 2);
  });

  it('keeps a unit of safety stock until the run ends, and saves the later supply that it makes needless', () => {
    const item = { ...COSTS, holdingCost: 4, backlogCost: 2, demand: [0, 0], safetyStock: 5, subcontractCost: 13 };
    const model = smallModel([item], [], { unmetDemand: 'backlog' });
    expect(optionsIn(model, { production: [[0, 3]] })).toEqual([
      { lever: { kind: 'subcontract', item: 0, period: 0, quantity: 5 }, cost: 5 * (13 + 2 * 4) - 3 * 10 - (5 + 2) * 1, estimated: true },
    ]);
  });

  it('does not call a stock below its target something for customers to accept', () => {
    const model = smallModel([{ ...COSTS, demand: [10, 0], safetyStock: 5, hours: [1] }], [{ regular: [12, 20] }]);
    expect(optionsIn(model, { production: [[12, 3]] })).toEqual([]);
  });

  it('offers nothing on one full resource while another is full too', () => {
    const workforce = { openingWorkers: 1, maxWorkers: 3 };
    const model = smallModel([{ ...COSTS, demand: [10, 0], hours: [1, 1] }], [{ regular: 6, workforce }, { regular: 6 }]);
    expect(optionsIn(model, { production: [[6, 4]], workers: [[1, 1], undefined] })).toEqual([accept(4)]);
  });
});
