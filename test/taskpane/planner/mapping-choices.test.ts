import { choicesFrom } from '../../../src/taskpane/planner/mapping-choices';

test('what was chosen under titles is kept under roles and keys', () => {
  const remembered = { Demande: { sheet: 'Ventes', headerRow: 3, Article: 'B', periods: ['D', 'E'] }, Stock: { 'On hand': 'C' } };

  expect(choicesFrom(remembered)).toEqual({ demand: { sheet: 'Ventes', headerRow: 3, item: 'B', periods: ['D', 'E'] }, stock: { onHand: 'C' } });
});

test('nothing remembered, or nonsense, is no choice', () => {
  expect(choicesFrom(undefined)).toEqual({});
  expect(choicesFrom({ gossip: 1, Stock: { gossip: 'A' } })).toEqual({ stock: {} });
});
