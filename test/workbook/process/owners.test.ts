import { ownersIn } from '../../../src/workbook/process/owners';
import { processSheet } from './process-sheets';

test('owners come from the sheet of people, in whatever language its roles are written', () => {
  const people = processSheet('people', ['role', 'name'], [['Pilote S&OP', 'Paul'], ['Purchasing', 'Hugo'], ['Production', null]]);
  const ownerOf = ownersIn([people]);
  expect([ownerOf('purchasing'), ownerOf('sopLead'), ownerOf('production'), ownerOf('sales')]).toEqual(['Hugo', 'Paul', 'Paul', 'Paul']);
});

test('nobody is named where there is no sheet of people', () => {
  expect(ownersIn([])('production')).toBeUndefined();
});
