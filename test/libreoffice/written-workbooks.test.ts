import { messagesIn } from '../../src/i18n/messages';
import { readWorkbook } from '../../src/adapters/xlsx/read/read-workbook';
import { LEDGER_SHEET, readLedger } from '../../src/workbook/ledger';
import { processRows } from '../../src/workbook/process/process-rows';
import { says } from '../../src/workbook/process/process-words';
import type { SheetData } from '../../src/workbook/workbook';
import { EDITED_WORKBOOKS, WRITTEN_WORKBOOKS } from '../xlsx-lint/written-workbooks';
import { describeWithOffice, OFFICE_TIMEOUT } from './office';
import { differencesFrom, recalculated, recalculationDifferences } from './recalculate';

describeWithOffice('LibreOffice', () => {
  test.each(WRITTEN_WORKBOOKS)(
    'calculates what %s (%s) says',
    async (_, language, written) => {
      expect(await recalculationDifferences(await written(), language === 'fr' ? 'fr-FR' : 'en-US')).toEqual([]);
    },
    OFFICE_TIMEOUT,
  );

  test.each(EDITED_WORKBOOKS)(
    'calculates what our sheets in %s (%s) say, and of the team’s own formulas none to an error',
    async (_, language, written) => {
      const bytes = await written();
      const sheets = await recalculated(bytes, language === 'fr' ? 'fr-FR' : 'en-US');
      const ours = new Set(readLedger(readWorkbook(bytes, 'mine.xlsx').read([LEDGER_SHEET])[0]).owned.values());
      expect(ours).toContain(messagesIn(language).process.pack.title);
      expect(differencesFrom(bytes, sheets).filter(({ sheet }) => ours.has(sheet))).toEqual([]);
      expect(sheets.flatMap(errorsIn)).toEqual([]);
      // The team's own formulas are calculated when the file is opened: the agenda's total is that of its open topics.
      expect(textsIn(sheets, processRows(sheets, 'agenda')?.sheet ?? '')).toContain(`● ${openMinutes(sheets)} min ${language === 'fr' ? 'sur' : 'of'} 120`);
    },
    2 * OFFICE_TIMEOUT,
  );
});

function openMinutes(sheets: readonly SheetData[]): number {
  const open = processRows(sheets, 'agenda')?.rows.filter(({ values }) => says(values.get('status'), 'open')) ?? [];
  return open.reduce((sum, { values }) => sum + Number(values.get('minutes')), 0);
}

function textsIn(sheets: readonly SheetData[], name: string): readonly string[] {
  return valuesIn(sheets.find((sheet) => sheet.name === name)).filter((value) => typeof value === 'string');
}

function errorsIn(sheet: SheetData): readonly unknown[] {
  return valuesIn(sheet).filter((value) => typeof value === 'object' && value !== null);
}

function valuesIn(sheet: SheetData | undefined): readonly unknown[] {
  return (sheet?.cells.rowNumbers() ?? []).flatMap((row) => Array.from({ length: sheet?.cells.columnCount ?? 0 }, (_, column) => sheet?.cells.at(row, column).value));
}
