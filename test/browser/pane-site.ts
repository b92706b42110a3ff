import { rmSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Language } from '../../src/i18n/language';
import { BUILD_TIMEOUT, buildPane, launchChromium, serveFolder } from './chromium';

const TAG: Readonly<Record<Language, string>> = { en: 'en-US', fr: 'fr-FR' };

/** The built pane beside a workbook in memory, served for the tests of one file. */
export interface PaneSite {
  readonly address: () => string;
  /** A page of its own, 320 pixels wide unless told otherwise, still empty. */
  readonly newPage: (options?: BrowserContextOptions) => Promise<Page>;
  readonly goTo: (page: Page, language: Language) => Promise<void>;
}

/** Builds and serves the pane before the tests of the block that calls it, and clears up after them. */
export function servePane(): PaneSite {
  let browser: Browser;
  let folder: string;
  let site: Awaited<ReturnType<typeof serveFolder>>;

  beforeAll(async () => {
    folder = buildPane('memory');
    site = await serveFolder(folder);
    browser = await launchChromium();
  }, BUILD_TIMEOUT);

  afterAll(async () => {
    await browser.close();
    site.close();
    rmSync(folder, { recursive: true });
  });

  return {
    address: () => site.address,
    newPage: async (options = {}) => (await browser.newContext({ viewport: { width: 320, height: 700 }, ...options })).newPage(),
    goTo: async (page, language) => {
      await page.goto(`${site.address}/taskpane.html?language=${TAG[language]}`);
    },
  };
}
