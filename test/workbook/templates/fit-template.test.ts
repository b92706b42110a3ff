import type { SheetDraft } from '../../../src/workbook/sheet-draft';
import { fitTemplate } from '../../../src/workbook/templates/fit-template';
import type { Template } from '../../../src/workbook/templates/template';
import type { TakenNames } from '../../../src/workbook/templates/unique-names';

const REQUEST = { language: 'en', content: 'example', month: 46_388 } as const;
const HEADERS = ['Role', 'Name'];
const PEOPLE: TakenNames = { sheets: ['Our team'], tables: [{ name: 'tblPeople', sheet: 'Our team', headers: [...HEADERS, 'Phone'] }], names: ['People'] };

/** A list of steps with owners, and the shared sheet of people whom the owners are chosen from. */
const STEPS: Template = {
  key: 'calendar',
  title: { en: 'Steps', fr: 'Étapes' },
  purpose: { en: '', fr: '' },
  sheets: ({ nameOf }) => {
    const blank = { visibility: 'visible', columnWidths: [], print: { orientation: 'landscape', fit: [1, 0] } } as const;
    const area = { row: 0, column: 0, rowCount: 2, columnCount: 2 };
    const table = nameOf('table', 'tblPeople');
    const people: SheetDraft = { ...blank, name: nameOf('sheet', 'People'), cells: [], tables: [{ name: table, area, columns: HEADERS.map((header) => ({ header })) }], names: [{ name: nameOf('name', 'people'), formula: `${table}[Name]` }] };
    const link = { sheet: nameOf('sheet', 'People'), cell: 'A1' };
    const steps: SheetDraft = { ...blank, name: nameOf('sheet', 'Steps'), cells: [{ row: 0, column: 0, value: 8, formula: `COUNTA(${table}[Name])`, link }], validations: [{ kind: 'listFormula', formula: nameOf('name', 'people'), area }] };
    return [{ draft: steps }, { draft: people, shared: 'tblPeople' }];
  },
};

function fitted(taken: TakenNames): unknown {
  return fitTemplate(STEPS, REQUEST, taken).map(({ cells: [first], name, validations }) => [name, first?.formula, first?.link?.sheet, validations?.[0]].filter((one) => one !== undefined));
}

describe('fitTemplate', () => {
  const area = { row: 0, column: 0, rowCount: 2, columnCount: 2 };

  it('brings all sheets under their own names into a workbook that has none of them', () => {
    expect(fitted({ sheets: [], tables: [], names: [] })).toEqual([['Steps', 'COUNTA(tblPeople[Name])', 'People', { kind: 'listFormula', formula: 'people', area }], ['People']]);
  });

  it('uses a shared sheet that is there, under the title that the user gave it', () => {
    expect(fitted(PEOPLE)).toEqual([['Steps', 'COUNTA(tblPeople[Name])', 'Our team', { kind: 'listFormula', formula: 'people', area }]]);
  });

  it.each<[string, TakenNames]>([
    ['has other headers, as in another language', { ...PEOPLE, tables: [{ name: 'tblPeople', sheet: 'Our team', headers: ['Rôle', 'Nom'] }] }],
    ['has lost its name', { ...PEOPLE, names: [] }],
  ])('brings its own beside one whose table %s', (_, taken) => {
    const people = taken.names.length > 0 ? 'people2' : 'people';
    expect(fitted(taken)).toEqual([['Steps', 'COUNTA(tblPeople2[Name])', 'People', { kind: 'listFormula', formula: people, area }], ['People']]);
  });

  it('numbers a sheet that is there by the same name', () => {
    expect(fitted({ ...PEOPLE, sheets: ['steps', 'Our team'] })).toEqual([['Steps (2)', 'COUNTA(tblPeople[Name])', 'Our team', { kind: 'listFormula', formula: 'people', area }]]);
  });
});
