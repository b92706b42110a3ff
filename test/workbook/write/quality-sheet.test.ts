import type { Diagnostic } from '../../../src/domain/diagnostic';
import { cellPlace } from '../../../src/domain/place';
import { qualitySheet } from '../../../src/workbook/write/quality-sheet';
import { reportContext } from '../../../src/workbook/write/report-context';
import type { SheetDraft } from '../../../src/workbook/sheet-draft';
import { cellAt, valuesIn } from './draft-notation';
import { sampleOptions, sampleReport } from './sample-report';

const DIAGNOSTICS: readonly Diagnostic[] = [
  { code: 'missing-column', place: { sheet: 'Stock' }, parameters: { role: 'stock', column: 'onHand' } },
  { code: 'unknown-item', place: cellPlace({ sheet: 'Receipts', file: 'appro.xlsx' }, 3, 0), parameters: { role: 'receipts', item: 'X', suggestion: 'Y' } },
  { code: 'missing-sheet', place: undefined, parameters: { role: 'capacity', others: [] } },
];

test('lists one finding a row in a table, in the order of the report', () => {
  const draft = draftOf(DIAGNOSTICS, 'en');

  expect(valuesIn(draft, 'B4', 'F4')).toEqual([['Severity', 'Sheet', 'Cell', 'What was found and what to do', 'Code']]);
  expect(valuesIn(draft, 'B5', 'F7').map(([severity, sheet, cell, , code]) => [severity, sheet, cell, code])).toEqual([
    ['■ Error', 'Stock', '', 'missing-column'],
    ['▲ Warning', 'appro.xlsx › Receipts', 'A4', 'unknown-item'],
    ['■ Error', '', '', 'missing-sheet'],
  ]);
  expect(draft.tables?.map(({ name, area }) => [name, area])).toEqual([['tblQuality', { row: 3, column: 1, rowCount: 4, columnCount: 5 }]]);
});

test('counts the findings by severity', () => {
  expect(cellAt(draftOf(DIAGNOSTICS, 'en'), 'B2').value).toBe('2 errors, 1 warning, 0 assumptions. Click a cell to go and mend it.');
  expect(cellAt(draftOf(DIAGNOSTICS, 'fr'), 'B2').value).toBe('2 erreurs, 1 alerte, 0 hypothèse. Cliquez sur une cellule pour aller la corriger.');
});

test('leads to the cell, in the file that holds it', () => {
  expect(cellAt(draftOf(DIAGNOSTICS, 'en'), 'D6').link).toEqual({ sheet: 'Receipts', cell: 'A4', file: 'appro.xlsx', tooltip: 'Open Receipts!A4' });
  expect(cellAt(draftOf(DIAGNOSTICS, 'en'), 'D5').link).toBeUndefined();
});

test('says it in the language', () => {
  const [english, french] = [cellAt(draftOf(DIAGNOSTICS, 'en'), 'E6').value, cellAt(draftOf(DIAGNOSTICS, 'fr'), 'E6').value];

  expect([String(english).length > 0, english === french]).toEqual([true, false]);
});

test('has no empty table when nothing was found', () => {
  const draft = draftOf([], 'en');

  expect([draft.tables, cellAt(draft, 'B2').value]).toEqual([
    [], 'Nothing to report: every cell was read as it stands and no default was needed.',
  ]);
});

function draftOf(diagnostics: readonly Diagnostic[], language: 'en' | 'fr'): SheetDraft {
  return qualitySheet(reportContext(sampleReport({ diagnostics, itemCount: 4 }), sampleOptions(language)));
}
