import { toIndex } from '../../src/domain/axis';
import type { ScenarioAmount, ScenarioChange, ScenarioLever, ScenarioScope } from '../../src/domain/scenario';
import { formatFor } from '../../src/i18n/format';
import type { Language } from '../../src/i18n/language';
import { messagesIn } from '../../src/i18n/messages';
import { smallModel } from '../engine/small-model';

const model = smallModel([{ demand: [1, 2, 3] }], [{ regular: 5 }]);
const ALL: ScenarioScope = { kind: 'all', name: '', items: [], resources: [] };

function text(language: Language, lever: ScenarioLever, amount: ScenarioAmount, given: Partial<ScenarioChange> = {}): string {
  const change = { lever, amount, scope: ALL, from: toIndex<never>(0), to: toIndex<never>(2), ...given };
  return messagesIn(language).scenarios.change(change, { model, format: formatFor(language, 'EUR') }).replace(/[\u00A0\u202F]/g, '~');
}

const share = (value: number): ScenarioAmount => ({ kind: 'share', share: value });
const plus = (amount: number): ScenarioAmount => ({ kind: 'amount', amount });

describe('a change in words', () => {
  it.each<[ScenarioLever, ScenarioAmount, Partial<ScenarioChange>, readonly [string, string]]>([
    ['demand', share(0.125), { scope: { ...ALL, kind: 'family', name: 'Pumps' }, from: toIndex(1) }, ['Demand +12.5% · family Pumps · Feb 2026 – Mar 2026', 'Demande +12,5~% · famille Pumps · févr. 2026 – mars 2026']],
    ['demand', plus(-50), { scope: { ...ALL, kind: 'customer', name: 'ACME' }, to: toIndex(0) }, ['Demand −50 units a period · customer ACME · Jan 2026', 'Demande −50 unités par période · client ACME · janv. 2026']],
    ['overtime', share(-1), {}, ['Overtime not allowed', 'Heures sup (aucune)']],
    ['capacity', { kind: 'unlimited' }, { scope: { ...ALL, kind: 'resource', name: 'Lathe' } }, ['Capacity without limit · Lathe', 'Capacité sans limite · Lathe']],
    ['extraShift', plus(80), { costPerHour: 31.5 }, ['Extra shift +80 h a period at 31.5 an hour', 'Équipe sup +80 h par période à 31,5 l’heure']],
    ['leadTime', plus(1), {}, ['Lead time +1 period', 'Délai +1 période']],
    ['receipts', plus(-2), {}, ['Receipts 2 periods earlier', 'Réceptions 2 périodes plus tôt']],
    ['unmetDemand', { kind: 'rule', unmetDemand: 'lost' }, {}, ['Unmet demand is lost', 'Demande non servie perdue']],
    ['marginTarget', share(0.3), {}, ['Margin target 30% of revenue', 'Objectif de marge 30~% du chiffre d’affaires']],
  ])('%s', (lever, amount, given, [english, french]) => {
    expect(text('en', lever, amount, given)).toBe(english);
    expect(text('fr', lever, amount, given)).toBe(french);
  });
});

describe('a margin target in words', () => {
  const context = { model, format: formatFor('en', 'EUR') };
  const { margin } = messagesIn('en').scenarios;
  const lever = { lever: 'price', amount: share(0.02), scope: ALL, from: toIndex<never>(0), to: toIndex<never>(2) } as const;

  it('says what reaches it, or what stops it', () => {
    expect(margin({ target: 500, isReached: true, levers: [], limit: undefined }, 600, context)).toBe('The base plan already has the margin asked for (€500): nothing changes.');
    expect(margin({ target: 700, isReached: true, levers: [lever], limit: undefined }, 700, context)).toBe('The margin of €700 is reached with: Price +2%.');
    expect(margin({ target: 900, isReached: false, levers: [lever], limit: { kind: 'capacity', resource: toIndex(0) } }, 700, context)).toBe(
      'The margin of €900 can’t be reached. The best found is €700 with: Price +2%. What stops it: the hours of R1.',
    );
  });
});
