import type { ScenarioLever } from '../../../src/domain/scenario';
import { scenarioAmount } from '../../../src/workbook/read/scenario-amount';

describe('scenarioAmount', () => {
  it.each<[ScenarioLever, string | number | boolean, unknown]>([
    ['demand', '12.5%', { kind: 'share', share: 0.125 }],
    ['demand', -40, { kind: 'amount', amount: -40 }],
    ['overtime', 'non', { kind: 'share', share: -1 }],
    ['subcontract', 'no', { kind: 'share', share: -1 }],
    ['subcontract', false, { kind: 'share', share: -1 }],
    ['overtime', 'Oui', { kind: 'share', share: 0 }],
    ['capacity', 'sans limite', { kind: 'unlimited' }],
    ['subcontract', 'none', { kind: 'unlimited' }],
    ['leadTime', 2, { kind: 'amount', amount: 2 }],
    ['receipts', '-50%', { kind: 'share', share: -0.5 }],
    ['unmetDemand', 'perdue', { kind: 'rule', unmetDemand: 'lost' }],
    ['unmetDemand', 'Backlog', { kind: 'rule', unmetDemand: 'backlog' }],
    ['marginTarget', '30%', { kind: 'share', share: 0.3 }],
    ['marginTarget', 250000, { kind: 'amount', amount: 250_000 }],
  ])('reads %s %p', (lever, value, amount) => {
    expect(scenarioAmount(lever, value)).toEqual(amount);
  });

  it.each<[ScenarioLever, string | number | undefined]>([
    ['demand', undefined], ['demand', 'no'], ['demand', '-120%'], ['demand', '%'], ['leadTime', 1.5], ['supplierDelay', '10%'], ['receipts', 0.5],
    ['unmetDemand', '10%'], ['unmetDemand', 5], ['price', 'lost'], ['overtime', 'perhaps'],
  ])('refuses %s %p', (lever, value) => {
    expect(scenarioAmount(lever, value)).toBeUndefined();
  });
});
