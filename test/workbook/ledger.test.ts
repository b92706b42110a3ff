import fc from 'fast-check';
import { MemoryWorkbook } from '../../src/adapters/memory/memory-workbook';
import { EMPTY_LEDGER, ledgerDraft, LEDGER_SHEET, readLedger, type Ledger } from '../../src/workbook/ledger';
import { CellStore, type CellValue } from '../../src/workbook/cell';
import type { OwnedRole } from '../../src/workbook/sheet-draft';
import type { SheetData } from '../../src/workbook/workbook';

test('writes one row a fact: kind, key, value', () => {
  const ledger: Ledger = { owned: new Map([['plan', 'Plan']]), mapping: new Map([['stock', '{"item":"A"}']]), runs: ['{"id":1}'], version: '0.1.0', kept: new Map([['input 1', 'a\tb\nc']]) };
  const draft = ledgerDraft(ledger);

  expect(draft).toMatchObject({ name: '_equilibre', role: 'ledger', visibility: 'veryHidden' });
  expect(draft.cells.map(({ value }) => value)).toEqual([
    'kind', 'key', 'value',
    'version', '', '0.1.0',
    'owned', 'plan', 'Plan',
    'mapping', 'stock', '{"item":"A"}',
    'run', '1', '{"id":1}',
    'kept', 'input 1', 'a\tb\nc',
  ]);
});

test('reads back what it wrote, whatever the names and however long the values', async () => {
  const roles = fc.constantFrom<OwnedRole>('summary', 'plan', 'load', 'exceptions', 'quality', 'scenarios', 'ledger');
  const longText = fc.string({ minLength: 1, maxLength: 40 }).chain((text) => fc.integer({ min: 1, max: 3000 }).map((times) => text.repeat(times)));
  const ledgers = fc.record({
    owned: fc.uniqueArray(fc.tuple(roles, fc.string({ minLength: 1, maxLength: 31 })), { selector: ([role]) => role }),
    mapping: fc.uniqueArray(fc.tuple(fc.string({ minLength: 1 }), longText), { selector: ([key]) => key, maxLength: 4 }),
    runs: fc.array(longText, { maxLength: 4 }),
    version: fc.string({ minLength: 1 }),
    kept: fc.uniqueArray(fc.tuple(fc.string({ minLength: 1 }), longText), { selector: ([key]) => key, maxLength: 4 }),
  });
  await fc.assert(
    fc.asyncProperty(ledgers, async ({ owned, mapping, runs, version, kept }) => {
      const ledger: Ledger = { owned: new Map(owned), mapping: new Map(mapping), runs, version, kept: new Map(kept) };
      const workbook = new MemoryWorkbook();
      const draft = ledgerDraft(ledger);
      await workbook.write([draft]);
      const [sheet] = await workbook.read([draft.name]);
      expect(readLedger(sheet)).toEqual(ledger);
      expect(Math.max(...draft.cells.map(({ value }) => String(value).length))).toBeLessThanOrEqual(32767);
    }),
    { numRuns: 50 },
  );
});

test('takes a missing sheet, or a sheet of the user with that name, for no ledger', () => {
  expect(readLedger(undefined)).toBe(EMPTY_LEDGER);
  expect(readLedger(sheetOf([['item', 'quantity'], ['owned', 'plan']]))).toBe(EMPTY_LEDGER);
});

test('skips rows that it does not understand', () => {
  const sheet = sheetOf([['kind', 'key', 'value'], ['owned', 'secret', 'X'], ['gossip', 'plan', 'Y'], ['owned', 'load', 'Charge']]);

  expect(readLedger(sheet)).toEqual({ ...EMPTY_LEDGER, owned: new Map([['load', 'Charge']]) });
});

function sheetOf(rows: readonly (readonly CellValue[])[]): SheetData {
  return { name: LEDGER_SHEET, visibility: 'visible', cells: CellStore.from(rows), tables: [], merges: [], hiddenRowCount: 0, notes: [] };
}
