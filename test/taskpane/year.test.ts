import { processRows } from '../../src/workbook/process/process-rows';
import type { ProcessTableKey } from '../../src/workbook/schema/process-tables';
import type { SheetData } from '../../src/workbook/workbook';
import { monthsGoBy } from '../jobs/year/facts';
import { hurried, memoryDesk } from '../jobs/year/jobs-desk';
import { runMonth, versionsIn } from '../jobs/year/month';
import { companyInput, companyWorkbook } from '../jobs/year/sample-company';
import { plannerHere } from './pane-bench';
import { excelDesk } from './year-desk';
import { ribbonOf } from './year-ribbon';

// The pane measures by the page's clock how long it may price options.
beforeAll(() => {
  const seconds = hurried();
  jest.spyOn(performance, 'now').mockImplementation(() => seconds() * 1000);
});
afterAll(() => {
  jest.restoreAllMocks();
});

describe('twelve months of a French team, in Excel', () => {
  const { months } = monthsGoBy('fr', 12, () => excelDesk(companyInput('fr'), { language: 'fr', planner: plannerHere(), ribbon: ribbonOf }));

  test('agree with the same months that are taken through the jobs: agenda, decisions, actions, levers, KPIs and versions', async () => {
    const desk = await memoryDesk(companyWorkbook('fr'), 'fr');
    for (const [number, { approved }] of months.entries()) {
      const month = await runMonth({ desk, language: 'fr' }, number);
      expect({ number, ...factsOf(approved) }).toEqual({ number, ...factsOf(month.approved) });
    }
  }, 120_000);
});

describe('two months of an English team, in Excel', () => {
  monthsGoBy('en', 2, () => excelDesk(companyInput('en'), { language: 'en', planner: plannerHere(), ribbon: ribbonOf }));
});

const TABLES: readonly ProcessTableKey[] = ['agenda', 'decisions', 'actions', 'levers', 'kpiValues'];

/** What people see of a month in the tables of the process, whatever holds the workbook. */
function factsOf(sheets: readonly SheetData[]): Readonly<Record<string, unknown>> {
  const rows = TABLES.map((key) => [key, processRows(sheets, key)?.rows.map(({ row, values }) => [row, Object.fromEntries(values)])]);
  return { ...Object.fromEntries(rows) as object, versions: versionsIn(sheets).map(({ version }) => version) };
}
