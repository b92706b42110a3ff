import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbook } from '../../../src/adapters/xlsx/read/read-workbook';
import { renderWorkbook } from '../../../src/adapters/xlsx/write/render-workbook';
import { SEVERITY } from '../../../src/domain/diagnostic';
import { placeText } from '../../../src/domain/place';
import { LANGUAGES, type Language } from '../../../src/i18n/language';
import { readInput, type Input } from '../../../src/jobs/read-input';
import { sampleWorkbook } from '../../../src/workbook/templates/sample-workbook';
import { MemoryWorkbook } from '../../../src/adapters/memory/memory-workbook';

function built(language: Language): Uint8Array {
  return new Uint8Array(readFileSync(join(__dirname, '../../../templates', language, 'sample-company.xlsx')));
}

async function inputOf(language: Language): Promise<Input> {
  const contents = readWorkbook(built(language), 'sample-company.xlsx');
  const workbook = new MemoryWorkbook(contents.read(contents.sheets.map(({ name }) => name)));
  return readInput([{ name: 'sample-company.xlsx', workbook }], { today: 0 });
}

test.each(LANGUAGES)('the %s file is what its specification builds, byte by byte', async (language) => {
  expect(Buffer.from(await renderWorkbook(sampleWorkbook(language))).equals(built(language))).toBe(true);
});

test.each(LANGUAGES)('checking the %s file finds the five mistakes left in it, and nothing worse', async (language) => {
  const { diagnostics } = await inputOf(language);
  const found = diagnostics.filter(({ code }) => SEVERITY[code] !== 'info').map(({ code, place }) => [code, place === undefined ? '' : placeText(place).split('!')[1]]);
  expect(found).toEqual([
    ['duplicate-quantity', 'E45'],
    ['negative-stock', 'C18'],
    ['stale-stock', 'D39'],
    ['no-price', 'H4'],
    ['unknown-item', 'B31'],
  ]);
});

test('both languages hold the same figures', async () => {
  const [english, french] = await Promise.all([inputOf('en'), inputOf('fr')]);
  const figures = ({ built: { model } }: Input): unknown =>
    model && [model.items.map((item) => ({ ...item, description: '', family: '', unit: '' })), model.demand.values, model.receipts.values, model.rules];
  expect(figures(french)).toEqual(figures(english));
  expect(english.built.model?.items).toHaveLength(40);
});
