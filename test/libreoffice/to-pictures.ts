import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { convertWorkbook, type OfficeLocale } from './office';

/** Dots per inch: text of 9 points stays readable. */
const RESOLUTION = 80;

/**
 * Prints a workbook into a folder as `workbook.pdf` and one `page-N.png` a page; gives the number of pages.
 * Errors: those of `convertWorkbook`; Error when poppler's programs are missing.
 */
export async function toPictures(bytes: Uint8Array, folder: string, locale: OfficeLocale = 'en-US'): Promise<number> {
  mkdirSync(folder, { recursive: true });
  const pdf = join(folder, 'workbook.pdf');
  writeFileSync(pdf, await convertWorkbook(bytes, 'pdf', locale));
  output('pdftoppm', ['-r', String(RESOLUTION), '-png', pdf, join(folder, 'page')]);
  return Number(/^Pages:\s+(\d+)$/m.exec(output('pdfinfo', [pdf]))?.[1]);
}

function output(program: string, parameters: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(program, parameters, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} failed: ${error?.message ?? stderr}`);
  return stdout;
}
