import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { wordsIn } from '../../src/taskpane/words';
import type { Language } from '../../src/i18n/language';
import type { Room } from '../../src/i18n/pane-messages';
import { BROWSER_TIMEOUT, BUILD_TIMEOUT, buildPane, describeWithChromium } from './chromium';
import { servePane } from './pane-site';

const ROOMS: readonly Room[] = ['start', 'data', 'plan', 'settings'];

describeWithChromium('the pane beside a workbook in memory', () => {
  const site = servePane();

  interface OpenPane {
    readonly page: Page;
    /** What the page complained of. */
    readonly complaints: string[];
    /** Addresses asked for that are not the site's. */
    readonly strangers: string[];
  }

  async function open(language: Language, options: BrowserContextOptions = {}): Promise<OpenPane> {
    const page = await site.newPage(options);
    const [complaints, strangers]: [string[], string[]] = [[], []];
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.location().url.endsWith('favicon.ico')) complaints.push(message.text());
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(site.address()) && !/^(data|blob):/.test(request.url())) strangers.push(request.url());
    });
    await site.goTo(page, language);
    await page.waitForSelector('h1');
    return { page, complaints, strangers };
  }

  async function openPlan(language: Language, options: BrowserContextOptions = {}): Promise<OpenPane> {
    const pane = await open(language, options);
    await pane.page.getByRole('button', { name: wordsIn(language).start.openSample }).click();
    await pane.page.waitForSelector('figure svg rect', { timeout: 60_000 });
    return pane;
  }

  async function enter(page: Page, language: Language, room: Room): Promise<void> {
    await page.getByRole('navigation').getByRole('button', { name: wordsIn(language).rooms[room] }).click();
    await page.waitForSelector('main h1');
  }

  /** What axe finds, save Fluent UI's own focus guards around a chart, which hand the focus on at once. */
  async function faultsOf(page: Page): Promise<readonly string[]> {
    const { violations } = await new AxeBuilder({ page }).exclude('[data-tabster-dummy]').analyze();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  }

  function isTooWide(page: Page): Promise<boolean> {
    return page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');
  }

  test.each<readonly [string, Language, BrowserContextOptions]>([
    ['in English, light, at 320 px', 'en', {}],
    ['in French, dark, at 450 px', 'fr', { colorScheme: 'dark', viewport: { width: 450, height: 800 } }],
    ['in French, high contrast, at 320 px', 'fr', { forcedColors: 'active' }],
  ])('leads from the first run to a plan, accessible in every room: %s', async (_, language, options) => {
    const { page, complaints, strangers } = await openPlan(language, options);
    for (const room of ROOMS) {
      await enter(page, language, room);
      expect([room, await faultsOf(page), await isTooWide(page)]).toEqual([room, [], false]);
    }
    expect(await page.evaluate('document.documentElement.lang')).toBe(language);
    expect([complaints, strangers]).toEqual([[], []]);
  }, BROWSER_TIMEOUT);

  test('works with the keyboard alone', async () => {
    const { page } = await open('en');
    // Past the four places stands the big button.
    for (let step = 0; step < 5; step++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const showMe = page.getByRole('button', { name: /^Show me the input cell/ }).first();
    await showMe.waitFor({ timeout: 60_000 });
    await showMe.focus();
    await page.keyboard.press('Enter');

    expect(decodeURIComponent(new URL(page.url()).hash)).toMatch(/^#(Demand|Capacity)![A-Z]+\d+/);
  }, BROWSER_TIMEOUT);

  test('shows the cell of an issue and opens the Summary', async () => {
    const { page } = await openPlan('en');
    await page.getByRole('button', { name: 'Open the Summary sheet' }).click();
    expect(new URL(page.url()).hash).toBe('#Summary');
    await enter(page, 'en', 'data');
    await page.getByRole('button', { name: /^Go to / }).first().click();
    expect(decodeURIComponent(new URL(page.url()).hash)).toMatch(/^#[A-Z][a-z]+![A-Z]+\d+/);
  }, BROWSER_TIMEOUT);

  test('a column that is chosen is used at once, and makes the plan an old one', async () => {
    const { page } = await openPlan('en');
    await enter(page, 'en', 'data');
    await page.locator('summary', { hasText: 'Demand' }).first().click();
    const column = page.getByLabel('Column for Family').first();
    await column.selectOption({ label: 'C – Description' });
    await page.getByRole('button', { name: 'Cancel' }).waitFor({ state: 'hidden' });
    expect(await column.inputValue()).toBe('C');
    await enter(page, 'en', 'plan');
    await page.getByText(/^The columns have been changed/).waitFor();
  }, BROWSER_TIMEOUT);

  test('a cancel takes effect at once', async () => {
    const { page } = await open('en');
    await page.getByRole('button', { name: 'Try it with the sample company' }).click();
    await page.getByRole('button', { name: 'Cancel' }).click();

    await page.getByText('Cancelled. Nothing was changed.').waitFor({ timeout: 2000 });
  }, BROWSER_TIMEOUT);

  test('changes its language and keeps it', async () => {
    const { page } = await openPlan('en');
    await enter(page, 'en', 'settings');
    await page.getByLabel('Language').selectOption('fr');
    await page.getByRole('heading', { name: 'Réglages' }).waitFor();
    await enter(page, 'fr', 'plan');
    await page.getByText('TAUX DE SERVICE').waitFor();
    await page.reload();
    await page.getByRole('heading', { name: wordsIn('fr').start.title }).waitFor();
  }, BROWSER_TIMEOUT);
});

describeWithChromium('the pane’s page', () => {
  test('loads at most 120 kB, compressed, before its lazy parts', async () => {
    const folder = buildPane('excel');
    const { gzipSync } = await import('node:zlib');
    const scripts = [...readFileSync(join(folder, 'taskpane.html'), 'utf8').matchAll(/src="?([^":\s>]+\.js)/g)].map(([, file]) => file ?? '');

    const size = scripts.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0);
    rmSync(folder, { recursive: true });
    expect(scripts).not.toEqual([]);
    expect(size).toBeLessThanOrEqual(120_000);
  }, BUILD_TIMEOUT);
});
