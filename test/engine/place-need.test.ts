import { toIndex } from '../../src/domain/axis';
import { Grid } from '../../src/domain/grid';
import { boundTable } from '../../src/engine/bounds';
import { hourCosts } from '../../src/engine/hour-costs';
import { itemHours } from '../../src/engine/load';
import { placeNeed, type Need, type Placing } from '../../src/engine/place-need';
import { unitCosts } from '../../src/engine/unit-costs';
import { rowsOf, smallModel, type SmallItem, type SmallResource } from './small-model';

const COSTS = { unitCost: 10, holdingCost: 1, backlogCost: 5, lostSaleCost: 50 };

/** One item of no demand, whose needs the test places itself. */
function placing(given: Partial<SmallItem>, resource: SmallResource, periods: number): Placing {
  const model = smallModel([{ ...COSTS, hours: [1], ...given, demand: Array.from({ length: periods }, () => 0) }], [resource]);
  const { lotSize = 0, minimumOrder = 0 } = given;
  const perItem = (): Placing['production'] => new Grid(1, periods);
  return {
    model,
    bounds: boundTable(model),
    hourCosts: hourCosts(model, []),
    items: model.items.map((item) => ({ item, costs: unitCosts(model, toIndex(0)), hours: itemHours(model, item), lotSize, minimum: minimumOrder })),
    workers: [],
    used: new Grid(1, periods),
    production: perItem(),
    subcontract: perItem(),
    spare: perItem(),
  };
}

function need(t: number, quantity: number): Need {
  return { i: toIndex(0), t: toIndex(t), quantity, leaveCost: 60, lateCost: 5, moneyPerHour: 50 };
}

describe('placing a need', () => {
  it('starts a lead time before it', () => {
    const plan = placing({ leadTimePeriods: 1 }, { regular: 100 }, 3);
    placeNeed(plan, need(2, 30));
    expect(rowsOf(plan.production)).toEqual([[0, 30, 0]]);
  });

  it('raises a start to the minimum and keeps what is over for the next need', () => {
    const plan = placing({ minimumOrder: 50 }, { regular: 100 }, 2);
    placeNeed(plan, need(0, 30));
    placeNeed(plan, need(1, 15));
    expect([rowsOf(plan.production), rowsOf(plan.spare)]).toEqual([[[50, 0]], [[5, 0]]]);
  });

  it('goes round a period that has no hours for a whole lot', () => {
    const plan = placing({ lotSize: 40 }, { regular: [50, 30] }, 2);
    placeNeed(plan, need(1, 20));
    expect([rowsOf(plan.production), rowsOf(plan.used)]).toEqual([[[40, 0]], [[40, 0]]]);
  });

  it('makes nothing that would perish before it is needed', () => {
    const plan = placing({ shelfLifePeriods: 1 }, { regular: [100, 10, 10] }, 3);
    placeNeed(plan, need(2, 30));
    expect(rowsOf(plan.production)).toEqual([[0, 10, 10]]);
  });

  it('leaves it when serving costs more than not serving', () => {
    const plan = placing({}, { overtime: 100, overtimeCost: 55 }, 1);
    placeNeed(plan, need(0, 30));
    expect(rowsOf(plan.production)).toEqual([[0]]);
  });
});
