import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbook } from '../../../src/adapters/xlsx/read/read-workbook';
import { parseMappingOverrides } from '../../../src/workbook/read/mapping-json';
import { readRecords } from '../../../src/workbook/read/read-records';
import type { SheetData } from '../../../src/workbook/workbook';
import { shownIssues, shownRecords } from './sheet-notation';

const FOLDER = join(__dirname, '../../../../shared/cases/real');
const describeReal = existsSync(FOLDER) ? describe : describe.skip;
if (!existsSync(FOLDER)) process.stderr.write(`real workbooks are not at ${FOLDER}: their tests are skipped\n`);

function sheetsOf(name: string): readonly SheetData[] {
  const workbook = readWorkbook(readFileSync(join(FOLDER, `${name}.xlsx`)), name);
  return workbook.read(workbook.sheets.map((sheet) => sheet.name)).map((sheet) => ({ ...sheet, file: name }));
}

function codes(name: string): readonly string[] {
  return readRecords(sheetsOf(name)).diagnostics.map(({ code, parameters }) => ('role' in parameters ? `${code} ${parameters.role}` : code));
}

describeReal('real workbooks', () => {
  it('gives due dates, items and a resource without periods (frePPLe, demand priorities)', () => {
    const read = readRecords(sheetsOf('frePPLe__frepple__doc_examples_demand_demand-priorities'));
    expect([...read.records].map(([role, { records }]) => `${role} ${records.length}`)).toEqual(['demand 13', 'capacity 1', 'items 1']);
    expect(shownRecords(read, 'demand')[0]).toBe('description=Demand prio 1 due 2019-12-06 | customer=Client 1 | product | channel=factory | quantity=2 | priority=1 | 2019-12-06=2');
    expect(shownRecords(read, 'capacity')).toEqual(['resource=Bottleneck | kind=regular | quantity=1']);
    expect(codes('frePPLe__frepple__doc_examples_demand_demand-priorities')).toContain('missing-sheet stock');
  });

  it('takes sales orders for the demand where there is no forecast (frePPLe, supplier capacity)', () => {
    const read = readRecords(sheetsOf('frePPLe__frepple__doc_examples_supplier_supplier-capacity'));
    expect(shownRecords(read, 'demand').map((record) => record.split(' | ').slice(2).join(' | '))).toEqual([
      'product X | channel=MyWarehouse | quantity=370 | priority=1 | 2019-01-07=370', 'product Y | channel=MyWarehouse | quantity=20 | priority=1 | 2019-01-08=20',
      'product Z | channel=MyWarehouse | quantity=140 | priority=1 | 2019-01-09=140', 'product X | channel=MyWarehouse | quantity=240 | priority=1 | 2019-08-08=240',
    ]);
    expect(shownRecords(read, 'items')).toEqual(['product X', 'product Y', 'product Z']);
    expect(read.diagnostics.map(({ code }) => code)).toContain('orders-as-demand');
  });

  it('makes the period of a year and a month column, over four files (kecon17)', () => {
    const sheets = ['demand', 'products', 'stations', 'times'].flatMap((name) => sheetsOf(`kecon17__production-planning-dashboar__data_${name}`));
    const read = readRecords(sheets);
    expect(read.records.get('demand')?.records).toHaveLength(72);
    expect(shownRecords(read, 'demand').slice(0, 2)).toEqual(['30emr | description=Robs-Std | quantity=39 | 2025-01=39', '30emr | description=Robs-Std | quantity=24 | 2025-02=24']);
    expect(read.records.get('demand')?.place.file).toBe('kecon17__production-planning-dashboar__data_demand');
  });

  it('asks where matrices are no time series (MinhBoba)', () => {
    const read = readRecords(sheetsOf('MinhBoba__Production-planning-project__StandardInput'));
    expect(read.records.size).toBe(0);
    expect(shownIssues(read.diagnostics)).toEqual(['missing-sheet', 'missing-sheet', 'missing-sheet']);
  });

  it('reads the table alone, not the notes above and below it (deaths)', () => {
    const [arts] = sheetsOf('tidyverse__readxl__inst_extdata_deaths');
    if (arts === undefined) throw new Error('the workbook has a sheet');
    const { overrides } = parseMappingOverrides({ Items: { sheet: 'arts' } });
    const names = ['David Bowie', 'Carrie Fisher', 'Chuck Berry', 'Bill Paxton', 'Prince', 'Alan Rickman', 'Florence Henderson', 'Harper Lee', 'Zsa Zsa Gábor', 'George Michael'];
    expect(shownRecords(readRecords([arts], { overrides }), 'items')).toEqual(names);
    expect(shownRecords(readRecords([{ ...arts, tables: [] }], { overrides }), 'items').slice(0, 10)).toEqual(names);
  });
});
