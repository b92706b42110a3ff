import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { HighsSolver } from '../../src/adapters/highs/highs-solver';
import { MemoryWorkbook } from '../../src/adapters/memory/memory-workbook';
import { readWorkbook } from '../../src/adapters/xlsx/read/read-workbook';
import { serialDay } from '../../src/domain/calendar';
import type { Language } from '../../src/i18n/language';
import { draftResult } from '../../src/jobs/draft-result';
import { readInput } from '../../src/jobs/read-input';
import { reconcileInput } from '../../src/jobs/reconcile-input';
import { wordsIn } from '../../src/taskpane/words';
import type { CellStore, CellValue } from '../../src/workbook/cell';
import type { SheetDraft } from '../../src/workbook/sheet-draft';
import { sampleWorkbook } from '../../src/workbook/templates/sample-workbook';
import { BROWSER_TIMEOUT, describeWithChromium, launchChromium } from '../browser/chromium';
import type { CellAt } from './grid';
import { servePreview, type PreviewServer } from './server';
import { previewWords } from './words';

const FORECAST_OF_JANUARY = 'H5';
const PLANNED_DEMAND_OF_JANUARY = { row: 4, column: 7 };

describeWithChromium('the preview', () => {
  let browser: Browser;
  let server: PreviewServer;

  beforeAll(async () => {
    const { status, stderr } = spawnSync('npx', ['webpack', '--env', 'start'], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    server = await servePreview('.', 0);
    browser = await launchChromium();
  }, BROWSER_TIMEOUT);

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  interface OpenPreview {
    readonly page: Page;
    readonly complaints: readonly string[];
    /** Addresses asked for that are not the preview's own. */
    readonly strangers: readonly string[];
  }

  async function open(language: Language): Promise<OpenPreview> {
    const page = await browser.newPage({ viewport: { width: 1400, height: 850 } });
    const [complaints, strangers]: [string[], string[]] = [[], []];
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('request', (request) => {
      if (!request.url().startsWith(server.address) && !/^(data|blob):/.test(request.url())) strangers.push(request.url());
    });
    await page.goto(`${server.address}/?language=${language}`);
    await page.frameLocator('iframe').getByRole('button', { name: wordsIn(language).start.check }).waitFor({ timeout: 60_000 });
    return { page, complaints, strangers };
  }

  async function reconcile(page: Page, language: Language): Promise<void> {
    await page.getByRole('button', { name: previewWords(language).reconcile, exact: true }).click();
    const pane = page.frameLocator('iframe');
    const cancel = pane.getByRole('button', { name: wordsIn(language).running.cancel });
    await cancel.waitFor({ timeout: 60_000 });
    await cancel.waitFor({ state: 'hidden', timeout: 120_000 });
    await pane.locator('main dl').waitFor({ timeout: 60_000 });
  }

  async function download(page: Page, language: Language): Promise<(sheet: string) => CellStore> {
    const [file] = await Promise.all([page.waitForEvent('download', { timeout: 60_000 }), page.getByRole('button', { name: previewWords(language).download }).click()]);
    const contents = readWorkbook(readFileSync(await file.path()), file.suggestedFilename());
    return (name) => {
      const [sheet] = contents.read([name]);
      if (sheet === undefined) throw new Error(`no sheet ${name} in ${contents.sheets.map((each) => each.name).join(', ')}`);
      return sheet.cells;
    };
  }

  /** Types into a cell of the sheet in front, as a person would. */
  async function type(page: Page, address: string, text: string): Promise<void> {
    await page.locator('#grid input').first().click();
    await page.locator('#grid input').first().fill(address);
    await page.keyboard.press('Enter');
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    // The text is in the cell when the next cell is selected.
    await page.waitForFunction(`document.querySelector('#grid input').value !== '${address}'`);
  }

  test('reconciles the sample company in a grid that calculates every formula as drafted, and again after a forecast was typed there', async () => {
    const { page, complaints, strangers } = await open('fr');
    await reconcile(page, 'fr');
    const sheets = await download(page, 'fr');
    const drafts = await sampleResult('fr');
    expect(drafts.map((draft) => [draft.name, differences(draft, sheets(draft.name))])).toEqual(drafts.map(({ name }) => [name, []]));

    await page.locator('#grid').getByText('Demande', { exact: true }).click();
    await type(page, FORECAST_OF_JANUARY, '5000');
    await reconcile(page, 'fr');
    expect(at(await download(page, 'fr'), 'Plan', PLANNED_DEMAND_OF_JANUARY)).toBe(5000);
    expect([complaints, strangers]).toEqual([[], []]);
  }, 2 * BROWSER_TIMEOUT);

  test('opens the file that it gave, and refuses another in the user’s language, keeping the workbook', async () => {
    const { page } = await open('en');
    await page.locator('#grid').getByText('Demand', { exact: true }).click();
    await type(page, FORECAST_OF_JANUARY, '5000');
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: previewWords('en').download }).click()]);
    await page.reload();
    await page.frameLocator('iframe').getByRole('button', { name: wordsIn('en').start.check }).waitFor({ timeout: 60_000 });
    // A fresh pane is opened once the file is shown.
    await Promise.all([page.waitForResponse(/taskpane\.html$/, { timeout: 60_000 }), page.locator('input[type=file]').setInputFiles(await file.path())]);
    await page.locator('input[type=file]').setInputFiles({ name: 'notes.xlsx', mimeType: 'text/plain', buffer: Buffer.from('a;b\n1;2') });
    await page.getByRole('status').filter({ hasText: 'notes.xlsx is a text (CSV) file' }).waitFor();

    expect(at(await download(page, 'en'), 'Demand', { row: 4, column: 7 })).toBe(5000);
  }, BROWSER_TIMEOUT);
});

function at(sheets: (sheet: string) => CellStore, name: string, { row, column }: CellAt): CellValue {
  return sheets(name).at(row, column).value;
}

/** The sample company's result sheets with the values of their formulas, as the command line makes them. */
async function sampleResult(language: Language): Promise<readonly SheetDraft[]> {
  const workbook = new MemoryWorkbook();
  await workbook.write(sampleWorkbook(language));
  const now = new Date();
  const today = serialDay(now.getFullYear(), now.getMonth() + 1, now.getDate());
  const input = await readInput([{ name: '', workbook }], { today });
  const report = await reconcileInput(input, new HighsSolver(), { timeLimitSeconds: 60 });
  if (report === undefined) throw new Error('the sample company has no plan');
  return draftResult(input, report, { language, version: '', runAt: today, inputFile: undefined }).filter(({ role }) => role !== 'ledger');
}

/** Formulas of which the file holds another value than was drafted. */
function differences({ cells }: SheetDraft, file: CellStore): readonly string[] {
  return cells.flatMap(({ row, column, formula, value }) => {
    if (formula === undefined) return [];
    const held = file.at(row, column).value;
    return isSame(value, held) ? [] : [`${row},${column}: ${JSON.stringify(value)} ≠ ${JSON.stringify(held)} = ${formula}`];
  }).slice(0, 5);
}

function isSame(drafted: CellValue, held: CellValue): boolean {
  // The sheets' hours per unit are rounded to nine digits, so that a load may miss its capacity by a trace.
  if (typeof drafted === 'number' && typeof held === 'number') return Math.abs(drafted - held) <= 1e-6 * Math.max(1, Math.abs(drafted));
  return (drafted === '' ? null : drafted) === held;
}
