import { availableToPromise, uncommitted } from '../../src/engine/available-to-promise';
import { planOf } from './planned';
import { gridOf, rowsOf, smallModel } from './small-model';

const ORDERS = [10, 20, 0, 40, 20, 70, 0, 40, 10, 0, 0];
const RECEIPTS = [0, 0, 0, 0, 50, 100, 0, 0, 50, 0, 50];

describe('uncommitted', () => {
  it('gives the published 30, 30, −10, 40 and 50', () => {
    expect([...uncommitted(100, Float64Array.from(RECEIPTS), Float64Array.from(ORDERS))]).toEqual([30, 0, 0, 0, 30, -10, 0, 0, 40, 0, 50]);
  });
});

describe('availableToPromise', () => {
  it('takes what a later period lacks back from the nearest earlier supply', () => {
    const model = {
      ...smallModel([{ openingStock: 100, demand: ORDERS, receipts: RECEIPTS }]),
      orders: gridOf<never>([ORDERS]),
    };
    expect(rowsOf(availableToPromise(model, planOf(model)) ?? gridOf([]))).toEqual([[30, 0, 0, 0, 20, 0, 0, 0, 40, 0, 50]]);
  });

  it('promises production when it arrives, and subcontract at once', () => {
    const model = { ...smallModel([{ demand: [5, 5, 5], leadTimePeriods: 1 }]), orders: gridOf<never>([[5, 5, 5]]) };
    const plan = planOf(model, { production: [[20, 0, 0]], subcontract: [[8, 0, 0]] });
    expect(rowsOf(availableToPromise(model, plan) ?? gridOf([]))).toEqual([[3, 10, 0]]);
  });

  it('owes what no supply covers', () => {
    const model = { ...smallModel([{ demand: [5, 5], receipts: [0, 3] }]), orders: gridOf<never>([[5, 5]]) };
    expect(rowsOf(availableToPromise(model, planOf(model)) ?? gridOf([]))).toEqual([[-7, 0]]);
  });

  it('is not known without orders', () => {
    const model = smallModel([{ demand: [5] }]);
    expect(availableToPromise(model, planOf(model))).toBeUndefined();
  });
});
