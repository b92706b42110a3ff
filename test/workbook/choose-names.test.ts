import { chooseNames } from '../../src/workbook/choose-names';
import { EMPTY_LEDGER, type Ledger } from '../../src/workbook/ledger';

test('names the sheets in the language', () => {
  expect(chooseNames(['Demande'], EMPTY_LEDGER, 'fr')).toEqual({
    names: { summary: 'Synthèse', plan: 'Plan', load: 'Charge', exceptions: 'Écarts', quality: 'Qualité' },
    renamed: [],
  });
});

test('leaves a name to the user’s sheet, whatever its case, and says so', () => {
  expect(chooseNames(['PLAN', 'Plan (2)', 'Load'], EMPTY_LEDGER, 'en')).toEqual({
    names: { summary: 'Summary', plan: 'Plan (3)', load: 'Load (2)', exceptions: 'Exceptions', quality: 'Data quality' },
    renamed: ['plan', 'load'],
  });
});

test('takes the names of its own earlier sheets again', () => {
  const ledger: Ledger = { ...EMPTY_LEDGER, owned: new Map([['plan', 'Plan (2)'], ['load', 'Load']]) };
  const { names, renamed } = chooseNames(['Plan', 'Plan (2)', 'Load'], ledger, 'en');

  expect([names.plan, names.load, renamed]).toEqual(['Plan (2)', 'Load', ['plan']]);
});
