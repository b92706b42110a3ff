import fc from 'fast-check';
import { uniqueNames, type TakenNames } from '../../../src/workbook/templates/unique-names';

const NOTHING: TakenNames = { sheets: [], tables: [], names: [] };

describe('uniqueNames', () => {
  it('gives the name that is asked for where it is free, and the same one again', () => {
    const nameOf = uniqueNames(NOTHING);
    expect([nameOf('sheet', 'Calendar'), nameOf('table', 'tblCalendar'), nameOf('sheet', 'Calendar')]).toEqual(['Calendar', 'tblCalendar', 'Calendar']);
  });

  it.each<[string, Partial<TakenNames>, ...wanted: readonly ['sheet' | 'table' | 'name', string, string]]>([
    ['a sheet, whatever the case', { sheets: ['CALENDAR', 'calendar (2)'] }, 'sheet', 'Calendar', 'Calendar (3)'],
    ['a sheet with a long name', { sheets: ['Calendrier du cycle mensuel 2027'.slice(0, 31)] }, 'sheet', 'Calendrier du cycle mensuel 2027'.slice(0, 31), 'Calendrier du cycle mensuel (2)'],
    ['a table', { tables: [{ name: 'TblCalendar', sheet: 'x', headers: [] }] }, 'table', 'tblCalendar', 'tblCalendar2'],
    ['a table where a name has it', { names: ['tblCalendar'] }, 'table', 'tblCalendar', 'tblCalendar2'],
    ['a name where a table has it', { tables: [{ name: 'people', sheet: 'x', headers: [] }] }, 'name', 'people', 'people2'],
    ['a name that would become a cell', { names: ['KPI'] }, 'name', 'KPI', 'KPI_2'],
    ['a name that ends in a digit', { names: ['Step1'] }, 'name', 'Step1', 'Step1_2'],
  ])('numbers %s that is taken', (_, taken, ...[kind, wanted, name]) => {
    expect(uniqueNames({ ...NOTHING, ...taken })(kind, wanted)).toBe(name);
  });

  it('leaves a name of a sheet alone that only a table bears', () => {
    expect(uniqueNames({ ...NOTHING, names: ['Calendar'] })('sheet', 'Calendar')).toBe('Calendar');
  });

  it('never gives two that are asked for one name, nor one that is taken', () => {
    const word = fc.constantFrom('A', 'a2', 'A2', 'A22', 'A_2', 'a', 'Ab', 'AB2', 'B (2)', 'B');
    fc.assert(
      fc.property(fc.array(word), fc.uniqueArray(word, { selector: (text) => text.toLowerCase() }), fc.constantFrom('sheet' as const, 'table' as const), (taken, wanted, kind) => {
        const nameOf = uniqueNames({ ...NOTHING, sheets: taken, names: taken });
        const given = wanted.map((name) => nameOf(kind, name).toLowerCase());
        expect(new Set(given).size).toBe(given.length);
        expect(given.filter((name) => taken.some((other) => other.toLowerCase() === name))).toEqual([]);
      }),
    );
  });
});
