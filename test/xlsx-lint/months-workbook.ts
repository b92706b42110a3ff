import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Language } from '../../src/i18n/language';
import { fileDesk } from '../jobs/year/jobs-desk';
import { runMonth } from '../jobs/year/month';
import { companyWorkbook } from '../jobs/year/sample-company';

/** Months after which the agenda has more rows than its template had ready. */
const MONTH_COUNT = 2;

/**
 * The file of a team after some months: the sample company with every template, its agenda prepared, topics decided and plans approved,
 * so that result sheets were grafted into it several times and its tables were filled and grew.
 */
export async function monthsWorkbook(language: Language): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'equilibre-months-'));
  try {
    const desk = await fileDesk(companyWorkbook(language), language, join(folder, 'mine.xlsx'));
    for (let number = 0; number < MONTH_COUNT; number++) await runMonth({ desk, language }, number);
    const bytes = await desk.bytes?.();
    if (bytes === undefined) throw new Error('a desk with a file');
    return bytes;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
