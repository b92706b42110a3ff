import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { describeWithChromium, launchChromium } from '../browser/chromium';
import { userSheet } from '../contract/workbook';
import { excelWith } from './from-sheets';
import { openInWebExcel } from './seam-web';

const PANE = `<!doctype html><title>Pane</title><script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script><p id="said"></p><script>
Office.onReady(() => Excel.run(async (context) => {
  const sheets = context.workbook.worksheets.load('items/name');
  await context.sync();
  context.workbook.worksheets.getItem('Demand').getRange('B1').values = [[5]];
  await context.sync();
  document.getElementById('said').textContent = [Office.context.displayLanguage, Office.context.platform, Office.context.requirements.isSetSupported('ExcelApi', '1.13'), sheets.items.map((sheet) => sheet.name)].join(' ');
}));</script>`;
const RIBBON = `<!doctype html><title>Pane</title><script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script><script>
Office.onReady(() => {
  Office.actions.associate('writeSeven', (event) => Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Demand').getRange('B1').values = [[7]];
    await context.sync();
  }).finally(() => event.completed()));
  Office.actions.associate('showPane', (event) => Office.addin.showAsTaskpane().finally(() => event.completed()));
  document.title = 'Ready';
});</script>`;

describeWithChromium('a pane beside the emulated Excel on the web', () => {
  let browser: Browser | undefined;
  const folder = mkdtempSync(join(tmpdir(), 'equilibre-pane-'));
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  it('runs a function of the ribbon while the pane is closed, and hears of its end', async () => {
    writeFileSync(join(folder, 'ribbon.html'), RIBBON);
    browser ??= await launchChromium();
    const host = excelWith([userSheet('Demand', ['Item'])], { isPaneClosed: true });
    const { pane, press } = await openInWebExcel(await browser.newPage(), host, { folder, page: 'ribbon.html', language: 'en-US' });
    await pane.waitForFunction('document.title === "Ready"');
    expect([host.runtime.isPaneShown, await press('writeSeven'), host.workbook.worksheets.getItem('Demand').cells.at(0, 1).value]).toEqual([false, 0, 7]);
    expect([await press('showPane'), host.runtime.isPaneShown]).toEqual([0, true]);
    expect(await press('unknown')).not.toBe(0);
  }, 60_000);

  it('reads and writes the workbook through the real Office.js and asks for nothing from elsewhere', async () => {
    writeFileSync(join(folder, 'pane.html'), PANE);
    browser ??= await launchChromium();
    const host = excelWith([userSheet('Demand', ['Item'])]);
    const { foreign, pane } = await openInWebExcel(await browser.newPage(), host, { folder, page: 'pane.html', language: 'fr-FR' });
    await pane.locator('#said:not(:empty)').waitFor({ timeout: 30_000 });
    expect(await pane.locator('#said').textContent()).toBe('fr-FR OfficeOnline true Demand');
    expect(host.workbook.worksheets.getItem('Demand').cells.at(0, 1).value).toBe(5);
    expect(foreign).toEqual([]);
  }, 60_000);
});
