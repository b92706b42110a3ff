import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { Language } from '../../src/i18n/language';
import { roomWordsIn } from '../../src/taskpane/rooms/room-words';
import { wordsIn } from '../../src/taskpane/words';
import { BROWSER_TIMEOUT, describeWithChromium } from './chromium';
import { servePane } from './pane-site';

describeWithChromium('the rooms around the plan', () => {
  const site = servePane();

  async function openStart(language: Language, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await site.newPage(options);
    await site.goTo(page, language);
    await page.waitForSelector('#templates');
    return page;
  }

  async function openPlan(language: Language, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await openStart(language, options);
    await page.getByRole('button', { name: wordsIn(language).start.openSample }).click();
    await page.waitForSelector('figure svg rect', { timeout: 60_000 });
    return page;
  }

  async function enter(page: Page, language: Language, room: 'start' | 'scenarios' | 'meeting'): Promise<void> {
    await page.getByRole('navigation').getByRole('button', { name: wordsIn(language).rooms[room] }).click();
    await page.waitForSelector('main h1');
  }

  /** What axe finds, and whether the page is wider than its window. */
  async function faultsOf(page: Page): Promise<readonly unknown[]> {
    const { violations } = await new AxeBuilder({ page }).exclude('[data-tabster-dummy]').analyze();
    const isTooWide = await page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');
    return [...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`)), ...(isTooWide === true ? ['too wide'] : [])];
  }

  test('Start offers six templates; one comes into the workbook by the keyboard, and a day of the first week is kept there', async () => {
    const page = await openStart('fr');
    const { templates, guide } = roomWordsIn('fr');
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: templates.addNamed(templates.names.raci.title) }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: templates.empty }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByText(templates.added(templates.names.raci.title)).waitFor();
    await page.getByRole('button', { name: templates.downloadNamed(templates.names.kpi.title) }).click();
    expect(decodeURIComponent(new URL(page.url()).hash)).toBe('#templates/fr/kpi.xlsx');

    await page.getByRole('button', { name: guide.add }).click();
    await page.getByText(guide.progress(0, 7)).waitFor();
    await page.locator('details', { hasText: guide.day(2) }).locator('summary').click();
    await page.getByLabel(guide.done(2)).check();
    await page.getByText(guide.progress(1, 7)).waitFor();
    expect(await faultsOf(page)).toEqual([]);
  }, BROWSER_TIMEOUT);

  test('a scenario that is set is compared with the plan and becomes it', async () => {
    const page = await openPlan('en', { colorScheme: 'dark' });
    const { scenarios } = roomWordsIn('en');
    await enter(page, 'en', 'scenarios');
    await page.getByRole('slider', { name: scenarios.demand }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: scenarios.addTrial }).click();
    await page.getByRole('button', { name: scenarios.compare, exact: true }).click();
    await page.getByText('Demand +5%').waitFor({ timeout: 60_000 });
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: scenarios.openSheet }).click();
    expect(decodeURIComponent(new URL(page.url()).hash)).toBe('#Scenarios');
    await page.getByRole('button', { name: scenarios.adoptNamed('Scenario 1') }).click();
    await page.getByRole('heading', { name: wordsIn('en').plan.title }).waitFor({ timeout: 60_000 });
  }, BROWSER_TIMEOUT);

  test('a meeting is prepared, a topic decided and the plan approved', async () => {
    const page = await openPlan('fr');
    const { meeting } = roomWordsIn('fr');
    await enter(page, 'fr', 'meeting');
    await page.getByText(meeting.noAgenda).waitFor();
    await page.getByRole('button', { name: meeting.prepare }).click();
    await page.getByRole('button', { name: meeting.addTables }).click({ timeout: 60_000 });
    const decide = page.getByRole('button', { name: /^Décider/ });
    await decide.first().waitFor();
    const count = await decide.count();
    await decide.first().click();
    await page.getByRole('textbox', { name: meeting.decision }).fill('Louer une machine');
    await page.getByRole('textbox', { name: meeting.task }).fill('Demander des offres');
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: meeting.record }).click();
    await page.getByRole('heading', { name: meeting.topics(count - 1) }).waitFor();

    await page.getByLabel(meeting.name).fill('Anne Martin');
    await page.getByRole('button', { name: meeting.approve }).click();
    await page.getByText('La version 1 du plan est approuvée par Anne Martin.').waitFor({ timeout: 60_000 });
    expect(await faultsOf(page)).toEqual([]);

    await page.getByRole('button', { name: meeting.compareNamed(1) }).click();
    await page.getByRole('table', { name: 'Version 1 → Plan actuel' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: meeting.restoreNamed(1) }).click();
    await page.getByLabel(meeting.approveRestored(1)).waitFor({ timeout: 60_000 });
    expect(await faultsOf(page)).toEqual([]);
  }, BROWSER_TIMEOUT);
});
