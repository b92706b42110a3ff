import { formatFor } from '../../../src/i18n/format';
import type { Language } from '../../../src/i18n/language';
import { settingsLine } from '../../../src/workbook/process/settings-line';
import { sheetOf } from '../read/input-records';

const PERCENT_SPACE = '\u00a0';
const NARROW = '\u202f';

function lineOf(language: Language, ...rows: readonly (readonly (string | number | boolean | null)[])[]): readonly string[] {
  return settingsLine(sheetOf('settings', ['setting', 'value'], ...rows), { language, format: formatFor(language, 'EUR') });
}

describe('the settings of a run', () => {
  test('are those that differ from their default, each as its kind is written', () => {
    const rows = [['Première période', '2027-03'], ['Unmet demand', 'lost'], ['Service target', 0.97], ['Frozen periods', 2], ['Default max coverage', 'none'], ['Escalation amount', 1500.5], ['Lot sizing', 'no'], ['Devise', 'CHF']] as const;
    expect(lineOf('en', ...rows)).toEqual([
      'First period Mar 2027', 'Unmet demand lost', 'Service target 97%', 'Frozen periods 2 periods', 'Default max coverage none', 'Escalation amount 1,500.5', 'Lot sizing no', 'Currency CHF',
    ]);
    expect(lineOf('fr', ...rows).slice(0, 6)).toEqual([
      'Première période mars 2027', 'Demande non servie perdue', `Objectif de service 97${PERCENT_SPACE}%`, 'Périodes gelées 2 périodes', 'Couverture maxi par défaut none', `Seuil d’escalade 1${NARROW}500,5`,
    ]);
  });

  test('leave out defaults, blanks, unknown names and what can’t be a value', () => {
    expect(lineOf('en', ['Unmet demand', 'backlog'], ['Service target', null], ['Colour', 'blue'], ['Frozen periods', 'many'])).toEqual([]);
    expect(settingsLine(undefined, { language: 'en', format: formatFor('en', 'EUR') })).toEqual([]);
  });
});
