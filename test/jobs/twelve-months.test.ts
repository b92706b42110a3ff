import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monthsGoBy } from './year/facts';
import { fileDesk, memoryDesk } from './year/jobs-desk';
import { companyWorkbook } from './year/sample-company';

const folder = mkdtempSync(join(tmpdir(), 'equilibre-year-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('twelve months of a French team, in a file', () => {
  monthsGoBy('fr', 12, () => fileDesk(companyWorkbook('fr'), 'fr', join(folder, 'mine.xlsx')));
});

describe('two months of an English team, in memory', () => {
  monthsGoBy('en', 2, () => memoryDesk(companyWorkbook('en'), 'en'));
});
