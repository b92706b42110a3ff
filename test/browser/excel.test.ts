import { readFileSync } from 'node:fs';
import type { Browser, Frame, Page } from 'playwright-core';
import { HighsSolver } from '../../src/adapters/highs/highs-solver';
import { MemoryWorkbook } from '../../src/adapters/memory/memory-workbook';
import { serialDay } from '../../src/domain/calendar';
import type { Language } from '../../src/i18n/language';
import { draftResult } from '../../src/jobs/draft-result';
import { readInput } from '../../src/jobs/read-input';
import { reconcileInput } from '../../src/jobs/reconcile-input';
import { wordsIn } from '../../src/taskpane/words';
import { CellStore } from '../../src/workbook/cell';
import type { SheetDraft } from '../../src/workbook/sheet-draft';
import { sampleWorkbook } from '../../src/workbook/templates/sample-workbook';
import type { SheetData } from '../../src/workbook/workbook';
import type { EmulatedExcel } from '../excel-host/emulated-excel';
import { excelWith } from '../excel-host/from-sheets';
import { openInWebExcel, type ForeignRequests } from '../excel-host/seam-web';
import { BROWSER_TIMEOUT, buildPane, describeWithChromium, launchChromium } from './chromium';

const TAG: Readonly<Record<Language, string>> = { en: 'en-US', fr: 'fr-FR' };
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };
const BLANK: SheetData = { name: 'Sheet1', visibility: 'visible', cells: CellStore.from([]), tables: [], merges: [], hiddenRowCount: 0, notes: [] };

interface OpenExcel {
  readonly page: Page;
  readonly pane: Frame;
  readonly host: EmulatedExcel;
  readonly foreign: ForeignRequests;
}

describeWithChromium('the hosted pane in an emulated Excel', () => {
  let browser: Browser;

  beforeAll(async () => {
    buildPane('excel');
    browser = await launchChromium();
  }, BROWSER_TIMEOUT);

  afterAll(() => browser.close());

  async function open(language: Language, host: EmulatedExcel): Promise<OpenExcel> {
    const page = await browser.newPage({ viewport: { width: 320, height: 700 } });
    const opened = await openInWebExcel(page, host, { folder: 'dist', page: 'taskpane.html', language: TAG[language] });
    return { page, host, ...opened };
  }

  /** Adds the sample company to a workbook and reconciles it; ends with the plan or with a failure. */
  async function openSample(language: Language, host: EmulatedExcel): Promise<OpenExcel> {
    const excel = await open(language, host);
    await excel.pane.getByRole('button', { name: wordsIn(language).start.openSample }).click();
    await excel.pane.waitForSelector('main dl, main [role=alert] button', { timeout: 120_000 });
    return excel;
  }

  test.each<Language>(['en', 'fr'])('leads from a blank workbook to the sample company’s plan, as any other adapter would write it: %s', async (language) => {
    const { pane, host, foreign } = await openSample(language, excelWith([BLANK]));

    expect(await pane.locator('[role=alert]').textContent()).toBe('');
    const drafts = await sampleResult(language);
    expect(drafts.map((draft) => [draft.name, differences(draft, host)])).toEqual(drafts.map(({ name }) => [name, []]));
    expect(foreign).toEqual([]);
  }, BROWSER_TIMEOUT);

  test('while a cell is edited nothing is changed, and the pane says what to do', async () => {
    const host = excelWith([BLANK]);
    host.schedule.faults.request = { number: 2, code: 'InvalidOperationInCellEditMode', forGood: true };
    const { pane } = await openSample('fr', host);

    expect(await pane.locator('[role=alert] span').first().textContent()).toBe(wordsIn('fr').failures.busy(''));
    expect(host.workbook.worksheets.items.map(({ name }) => name)).toEqual(['Sheet1']);
    host.schedule.faults = {};
    await pane.getByRole('button', { name: wordsIn('fr').waysOn.retry }).click();
    await pane.waitForSelector('main dl', { timeout: 120_000 });
  }, BROWSER_TIMEOUT);

  test('shows the cell behind an exception', async () => {
    const { pane, host } = await openSample('en', excelWith([BLANK]));
    await pane.getByRole('button', { name: /^Show me the input cell/ }).first().click();

    await pane.waitForTimeout(500);
    expect(await pane.locator('[role=alert]').textContent()).toBe('');
    expect(['Demand', 'Capacity']).toContain(host.workbook.worksheets.getActiveWorksheet().name);
  }, BROWSER_TIMEOUT);
});

/** The sample company's result sheets, as the command line makes them; only the stamp's day may differ. */
async function sampleResult(language: Language): Promise<readonly SheetDraft[]> {
  const workbook = new MemoryWorkbook([BLANK]);
  await workbook.write(sampleWorkbook(language));
  const now = new Date();
  const today = serialDay(now.getFullYear(), now.getMonth() + 1, now.getDate());
  const input = await readInput([{ name: '', workbook }], { today });
  const report = await reconcileInput(input, new HighsSolver(), { timeLimitSeconds: 60 });
  if (report === undefined) throw new Error('the sample company has no plan');
  return draftResult(input, report, { language, version, runAt: today, inputFile: undefined }).filter(({ role }) => role !== 'ledger');
}

/** Cells that Excel holds otherwise than they were drafted; values of formulas are Excel's own affair. */
function differences({ name, cells }: SheetDraft, { workbook }: EmulatedExcel): readonly string[] {
  const sheet = workbook.worksheets.getItem(name);
  return cells.flatMap(({ row, column, value, formula }) => {
    const held = sheet.cells.at(row, column);
    const [drafted, found] = formula === undefined ? [value === '' ? null : value, held.value] : [formula, held.formula];
    return drafted === found ? [] : [`${row},${column}: ${JSON.stringify(drafted)} ≠ ${JSON.stringify(found)}`];
  }).slice(0, 5);
}
