import { openPackage } from '../../../../src/adapters/xlsx/read/open-package';
import { PackageEdit } from '../../../../src/adapters/xlsx/write/graft-package';
import { TableNumbers } from '../../../../src/adapters/xlsx/write/graft-tables';
import { parseXml } from '../../../../src/adapters/xlsx/write/graft-xml';
import { relationship, relationships, workbookOf } from '../read/package-builder';

const BOOK = new PackageEdit(
  openPackage(
    workbookOf([{ name: 'Demand' }], {
      parts: {
        'xl/tables/t.xml': '<table id="7" name="x" displayName="Sales" ref="A1:A2"/>',
        'xl/worksheets/_rels/sheet1.xml.rels': relationships(relationship('rId1', 'table', '../tables/t.xml')),
      },
    }),
    'plan.xlsx',
  ),
);

const table = (name: string): string => `<table id="1" name="${name}" displayName="${name}" ref="A1:B2"/>`;

describe('TableNumbers', () => {
  it('numbers tables behind those of the workbook and keeps free names', () => {
    const numbers = new TableNumbers(BOOK, parseXml('<workbook/>'));
    expect([numbers.renumber(table('tblA')), numbers.renumber(table('tblB'))]).toEqual([
      '<table id="8" name="tblA" displayName="tblA" ref="A1:B2"/>',
      '<table id="9" name="tblB" displayName="tblB" ref="A1:B2"/>',
    ]);
    expect(numbers.follow('<f>SUM(tblA[x])</f>')).toBe('<f>SUM(tblA[x])</f>');
  });

  it('renames a table whose name a table or a name of the workbook bears, in formulas too', () => {
    const numbers = new TableNumbers(BOOK, parseXml('<workbook><definedNames><definedName name="sales_2">1</definedName></definedNames></workbook>'));
    expect(numbers.renumber(table('SALES'))).toBe('<table id="8" name="SALES_3" displayName="SALES_3" ref="A1:B2"/>');
    expect(numbers.follow('<f>SUM(SALES[x])-SALESMEN-MYSALES[x]</f>')).toBe('<f>SUM(SALES_3[x])-SALESMEN-MYSALES[x]</f>');
  });
});
