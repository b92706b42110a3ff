import { emptyLayout } from '../../../src/engine/lp/layout';
import { extractDecisions, extractPrices } from '../../../src/engine/lp/extract';
import { rowsOf, smallModel } from '../small-model';

const model = smallModel([{ demand: [0, 0], lotSize: 10 }, { demand: [0, 0] }], [{}, { workforce: {} }]);

describe('extractDecisions', () => {
  it('reads quantities where the layout says, lots as units, without dust', () => {
    const layout = emptyLayout(model);
    layout.starts.set([0, 1, -1, 2]);
    layout.startUnits.set([10, 1]);
    layout.subcontract.set([-1, -1, 3, -1]);
    layout.workers.set([-1, -1, 4, 5]);
    const columns = Float64Array.of(2.0000000000004, 0, 64.00000000000094, 1e-11, 3, 2.9999999999);
    const { production, subcontract, workers, lost } = extractDecisions(model, layout, columns);
    expect(rowsOf(production)).toEqual([[20, 0], [0, 64]]);
    expect(rowsOf(subcontract)).toEqual([[0, 0], [0, 0]]);
    expect(workers).toEqual([undefined, Float64Array.of(3, 3)]);
    expect(lost && rowsOf(lost)).toEqual([[0, 0], [0, 0]]);
  });
});

describe('extractPrices', () => {
  it('turns the duals of rows into prices that are never below 0', () => {
    const layout = emptyLayout(model);
    layout.balanceRows.set([0, 1, 2, 3]);
    layout.capacityRows.set([4, -1, 5, -1]);
    const prices = extractPrices(model, layout, Float64Array.of(12, -3, 1e-12, 7, -8, 0.5));
    expect(rowsOf(prices.unit)).toEqual([[12, 0], [0, 7]]);
    expect(rowsOf(prices.hour)).toEqual([[8, 0], [0, 0]]);
  });
});
