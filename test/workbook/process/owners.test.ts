import { ownersIn } from '../../../src/workbook/process/owners';
import type { Role } from '../../../src/workbook/schema/roles';
import { ACTIVITIES } from '../../../src/workbook/templates/raci/raci-content';
import { processSheet } from './process-sheets';

test('owners come from the sheet of people, in whatever language its roles are written', () => {
  const people = processSheet('people', ['role', 'name'], [['Pilote S&OP', 'Paul'], ['Purchasing', 'Hugo'], ['Production', null]]);
  const ownerOf = ownersIn([people]);
  expect([ownerOf('purchasing'), ownerOf('sopLead'), ownerOf('production'), ownerOf('sales')]).toEqual(['Hugo', 'Paul', 'Paul', 'Paul']);
});

test('nobody is named where there is no sheet of people', () => {
  expect(ownersIn([])('production')).toBeUndefined();
});

describe('with a responsibility matrix', () => {
  const people = processSheet('people', ['role', 'name'], [['Pilote S&OP', 'Paul'], ['Achats', 'Hugo'], ['Production', 'Nadia'], ['Logistique', 'Karim']]);
  const COLUMNS = ['activity', 'sopLead', 'production', 'purchasing', 'logistics'] as const;

  function ownerIn(rows: readonly (readonly (string | null)[])[], role: Role, language: 'en' | 'fr' = 'fr'): string | undefined {
    return ownersIn([people, processSheet('raci', COLUMNS, rows, { language })])(role);
  }

  test('the one who has the A of the activity answers, in either language and whatever the role is called elsewhere', () => {
    expect(ownerIn([['Revoir la charge et la capacité', 'R', null, null, 'A']], 'production')).toBe('Karim');
    expect(ownerIn([['Load and capacity review', null, 'R', 'A R', null]], 'production', 'en')).toBe('Hugo');
  });

  test.each<[string, readonly (string | null)[]]>([
    ['no A', ['Revoir la charge et la capacité', 'R', 'C', null, 'I']],
    ['two A', ['Revoir la charge et la capacité', 'A', null, null, 'A R']],
    ['another text', ['Notre revue de charge', 'A', null, null, null]],
  ])('the role itself answers where the row has %s', (_, row) => {
    expect(ownerIn([row], 'production')).toBe('Nadia');
  });

  test('as it comes, it names the role that is asked for', () => {
    const settled = ACTIVITIES.flatMap(({ settles, letters }) => (settles === undefined ? [] : [[settles, letters[settles]?.includes('A')]]));
    expect(settled).toEqual([['sales', true], ['sopLead', true], ['production', true], ['purchasing', true]]);
  });
});
