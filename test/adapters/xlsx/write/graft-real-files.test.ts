import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { openPackage } from '../../../../src/adapters/xlsx/read/open-package';
import { readWorkbook } from '../../../../src/adapters/xlsx/read/read-workbook';
import { graftSheets } from '../../../../src/adapters/xlsx/write/graft';
import { renderWorkbook } from '../../../../src/adapters/xlsx/write/render-workbook';
import type { SheetData } from '../../../../src/workbook/workbook';
import { draftReport } from '../../../../src/workbook/write/draft-report';
import { withLedger } from '../../../contract/workbook';
import { describeCases } from '../../../hostile/cases';
import { convertWorkbook, describeWithOffice, OFFICE_TIMEOUT } from '../../../libreoffice/office';
import { inPlaceOptions, sampleReport } from '../../../workbook/write/sample-report';
import { describeWithSdk, sdkErrors } from '../../../xlsx-lint/open-xml-sdk';

const FOLDER = resolve(__dirname, '../../../../../shared/cases/real');
/** A list of cases can't be empty, not even that of skipped tests. */
const ALL_FILES = existsSync(FOLDER) ? readdirSync(FOLDER) : ['absent'];
const FILES = ['frePPLe__frepple__doc_examples_supplier_supplier-capacity.xlsx', 'kecon17__production-planning-dashboar__data_times.xlsx', 'MinhBoba__Production-planning-project__StandardInput.xlsx', 'tidyverse__readxl__inst_extdata_deaths.xlsx'];
const DRAFTS = withLedger(...draftReport(sampleReport(), inPlaceOptions('fr')));
const OURS = new Set(DRAFTS.map(({ name }) => name));

function sheetsOf(bytes: Uint8Array, ours: boolean): readonly SheetData[] {
  const workbook = readWorkbook(bytes, 'plan.xlsx');
  return workbook.read(workbook.sheets.map(({ name }) => name).filter((name) => OURS.has(name) === ours));
}

async function graft(bytes: Uint8Array, owned: ReadonlySet<string>): Promise<Uint8Array> {
  return graftSheets(openPackage(bytes, 'plan.xlsx'), DRAFTS, { owned });
}

function read(file: string): Uint8Array {
  return readFileSync(resolve(FOLDER, file));
}

describeCases('real', () => {
  it.each(ALL_FILES)('grafts a report onto %s without touching anything else', async (file) => {
    const before = read(file);
    const after = await graft(before, new Set());
    const entries = new Map(openPackage(after, file).entries.map((entry) => [entry.name, entry]));
    const changed = openPackage(before, file).entries.filter((entry) => Buffer.compare(entry.compressedBytes, entries.get(entry.name)?.compressedBytes ?? new Uint8Array()) !== 0);
    expect(changed.map(({ name }) => name).sort()).toEqual(['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/workbook.xml']);
    expect(sheetsOf(after, false)).toEqual(sheetsOf(before, false));
    expect(sheetsOf(after, true)).toEqual(sheetsOf(await renderWorkbook(DRAFTS), true));
  });

  it.each(ALL_FILES)('replaces the report in %s as often as it likes', async (file) => {
    const once = await graft(read(file), new Set());
    const twice = await graft(once, OURS);
    expect(readWorkbook(twice, file).sheets).toEqual(readWorkbook(once, file).sheets);
    expect(await graft(twice, OURS)).toEqual(twice);
  });

  describeWithSdk(() => {
    it.each(FILES)('finds nothing in the grafted %s that it did not before', async (file) => {
      const known = new Set(sdkErrors(read(file)));
      expect(sdkErrors(await graft(await graft(read(file), new Set()), OURS)).filter((error) => !known.has(error))).toEqual([]);
    }, 60_000);
  });

  describeWithOffice('LibreOffice', () => {
    it.each(FILES.slice(0, 2))('opens the grafted %s with all its sheets', async (file) => {
      const grafted = await graft(await graft(read(file), new Set()), OURS);
      const converted = await convertWorkbook(grafted, 'xlsx', 'en-US');
      expect(readWorkbook(converted, file).sheets.map(({ name }) => name)).toEqual(readWorkbook(grafted, file).sheets.map(({ name }) => name));
      const numbers = (bytes: Uint8Array): readonly unknown[] => sheetsOf(bytes, true).map(({ cells }) => cells.rowNumbers().map((row) => typeof cells.at(row, 3).value));
      expect(numbers(converted)).toEqual(numbers(grafted));
    }, OFFICE_TIMEOUT);
  });
});
