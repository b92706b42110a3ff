import type { Browser, Frame, Page } from 'playwright-core';
import { MemoryWorkbook } from '../../src/adapters/memory/memory-workbook';
import type { Language } from '../../src/i18n/language';
import { sampleWorkbook } from '../../src/workbook/templates/sample-workbook';
import type { SheetData } from '../../src/workbook/workbook';
import type { EmulatedExcel } from '../excel-host/emulated-excel';
import { openInWebExcel, type WebExcel } from '../excel-host/seam-web';

const TAG: Readonly<Record<Language, string>> = { en: 'en-US', fr: 'fr-FR' };

/** An emulated Excel in a browser with the hosted pane beside it. */
export interface OpenExcel extends WebExcel {
  readonly page: Page;
  readonly host: EmulatedExcel;
}

export interface OpenOptions {
  /** Folder with the built pane. */
  readonly folder: string;
  readonly language: Language;
  /** Runs in every frame before its own scripts. */
  readonly script?: string;
}

/** Opens Excel and waits until the pane shows something. */
export async function openExcel(browser: Browser, host: EmulatedExcel, { folder, language, script = '' }: OpenOptions): Promise<OpenExcel> {
  const page = await browser.newPage({ viewport: { width: 320, height: 700 } });
  await page.addInitScript(script);
  const opened = await openInWebExcel(page, host, { folder, page: 'taskpane.html', language: TAG[language] });
  await opened.pane.waitForSelector('h1');
  return { page, host, ...opened };
}

/** The sample company's sheets as a workbook would hold them. */
export async function sampleSheets(language: Language): Promise<readonly SheetData[]> {
  const workbook = new MemoryWorkbook();
  await workbook.write(sampleWorkbook(language));
  return workbook.read(await workbook.sheetNames());
}

/** Waits until a job has ended, with a plan or with a failure. */
export async function waitForEnd(pane: Frame): Promise<void> {
  await pane.waitForSelector('main dl, main [role=alert] button', { timeout: 120_000 });
  await pane.waitForSelector('main [role=progressbar]', { state: 'detached', timeout: 120_000 });
}
