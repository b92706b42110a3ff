import { deliveredOf, measure } from '../../src/engine/measure';
import { planOf } from './planned';
import { rowsOf, smallModel } from './small-model';

describe('measure', () => {
  it('gives the headline figures of a plan with a late delivery', () => {
    const model = smallModel(
      [{ openingStock: 20, unitCost: 4, price: 10, holdingCost: 0.5, backlogCost: 1, demand: [40, 40], hours: [1] }],
      [{ regular: 50 }],
    );
    // Stock 0, 10 and backlog 10, 0: delivered 30 + 50.
    const kpis = measure(model, planOf(model, { production: [[10, 60]] }));
    expect(kpis).toEqual({
      serviceLevel: 70 / 80,
      fillRate: 1,
      stockValue: 20,
      coverage: 40 / 320,
      utilisation: 70 / 100,
      revenue: 800,
      // Production 280, holding 5, backlog 10.
      margin: 800 - 295,
      turns: ((80 * 4) / 2) * 12 / 20,
    });
  });

  it('counts opening backlog in what is to be filled, and its late delivery as filled', () => {
    const model = smallModel([{ openingStock: -10, demand: [30] }]);
    expect(measure(model, planOf(model, { production: [[20]] })).fillRate).toBe(20 / 40);
  });

  it('gives the published fill rate of 88 %', () => {
    const demand = [100, 450, 230, 1000, 350];
    const shipped = [75, 450, 210, 800, 350];
    const model = smallModel([{ demand }], [], { unmetDemand: 'lost' });
    expect(measure(model, planOf(model, { production: [shipped] })).fillRate).toBeCloseTo(0.885, 3);
  });

  it('leaves out what the data cannot tell', () => {
    const model = smallModel([{ demand: [0, 0], hours: [1] }], [{ regular: Infinity }]);
    expect(measure(model, planOf(model))).toEqual({
      serviceLevel: undefined,
      fillRate: undefined,
      stockValue: 0,
      coverage: undefined,
      utilisation: undefined,
      revenue: undefined,
      margin: undefined,
      turns: undefined,
    });
  });

  it('leaves items without a price out of the revenue', () => {
    const model = smallModel([{ demand: [5], price: 10 }, { demand: [5] }]);
    const { revenue, margin } = measure(model, planOf(model, { production: [[5], [5]] }));
    expect({ revenue, margin }).toEqual({ revenue: 50, margin: 50 });
  });

  it('leaves hours without a limit out of the utilisation', () => {
    const model = smallModel([{ demand: [30, 30], hours: [1] }], [{ regular: [60, Infinity] }]);
    expect(measure(model, planOf(model, { production: [[30, 30]] })).utilisation).toBe(0.5);
  });
});

describe('deliveredOf', () => {
  it('is demand and backlog served, without what is lost', () => {
    const late = smallModel([{ openingStock: -5, demand: [10, 10, 10] }]);
    expect(rowsOf(deliveredOf(late, planOf(late, { production: [[12, 3, 20]] })))).toEqual([[12, 3, 20]]);
    const lost = smallModel([{ openingStock: -5, demand: [10, 10, 10] }], [], { unmetDemand: 'lost' });
    expect(rowsOf(deliveredOf(lost, planOf(lost, { production: [[12, 3, 20]] })))).toEqual([[12, 3, 10]]);
  });
});
