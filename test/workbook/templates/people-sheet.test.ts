import { ROLES } from '../../../src/workbook/schema/roles';
import { peopleSheet } from '../../../src/workbook/templates/people-sheet';
import { bodyOf, contextOf } from './both-contents';

test('every role has a person, and a deputy who plays another role', () => {
  const rows = bodyOf('tblPeople', peopleSheet(contextOf('en')).draft).filter(({ Role }) => Role !== null);
  expect(rows.map(({ Role }) => Role)).toEqual(Object.values(ROLES).map(({ en }) => en));
  const names = rows.map(({ Name }) => Name);
  expect(new Set(names).size).toBe(8);
  expect(rows.every(({ Name, Deputy }) => Name !== Deputy && names.includes(Deputy))).toBe(true);
});

test('empty, it keeps the roles and waits for names', () => {
  const rows = bodyOf('tblPeople', peopleSheet(contextOf('fr', 'empty')).draft);
  expect(rows.slice(0, 8).map((row) => row['Rôle'])).toEqual(Object.values(ROLES).map(({ fr }) => fr));
  expect(rows.every((row) => row['Nom'] === null && row['Suppléant'] === null)).toBe(true);
});

test('other sheets choose from it by the names people and roles, and a workbook needs it once', () => {
  const { draft, shared } = peopleSheet(contextOf('en', 'example', '_2'));
  expect(draft.names).toEqual([{ name: 'people_2', formula: 'tblPeople_2[Name]' }, { name: 'roles_2', formula: 'tblPeople_2[Role]' }]);
  expect(shared).toBe('tblPeople');
});
