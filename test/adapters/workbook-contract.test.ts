import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MemoryWorkbook } from '../../src/adapters/memory/memory-workbook';
import { FileWorkbook } from '../../src/adapters/xlsx/file-workbook';
import { workbookContract } from '../contract/workbook';
import { workbookWith } from './xlsx/read/package-builder';

const folder = mkdtempSync(join(tmpdir(), 'equilibre-contract-'));
let files = 0;

afterAll(() => {
  rmSync(folder, { recursive: true });
});

workbookContract('MemoryWorkbook', (sheets) => Promise.resolve(new MemoryWorkbook(sheets)));

workbookContract('FileWorkbook', (sheets) => {
  files += 1;
  const path = join(folder, `plan ${files}.xlsx`);
  writeFileSync(path, workbookWith(sheets));
  return Promise.resolve(new FileWorkbook(path));
});
