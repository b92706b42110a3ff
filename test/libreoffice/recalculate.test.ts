import { renderWorkbook } from '../../src/adapters/xlsx/write/render-workbook';
import type { DraftCell, SheetDraft } from '../../src/workbook/sheet-draft';
import { describeWithOffice, OFFICE_TIMEOUT } from './office';
import { formulaCount, recalculationDifferences } from './recalculate';

describeWithOffice('recalculationDifferences', () => {
  test(
    'finds the cached values that a calculation does not give, and no others',
    async () => {
      const cells: readonly DraftCell[] = [
        { row: 0, column: 0, value: 1.5 },
        { row: 0, column: 1, formula: 'A1*2', value: 3 },
        { row: 0, column: 2, formula: 'A1*2', value: 3.000001 },
        { row: 1, column: 0, formula: 'IF(A1>1,"à côté","")', value: 'à côté' },
        { row: 1, column: 1, formula: 'IF(A1>1,"","x")', value: '' },
        { row: 1, column: 2, formula: 'TEXT(A1,"0")&"<"', value: '1<' },
        { row: 2, column: 0, formula: 'A1>1', value: true },
        { row: 2, column: 1, formula: 'A1*3', value: null },
      ];
      const bytes = await renderWorkbook([draftOf("Plan d'été", cells)]);
      expect(formulaCount(bytes)).toBe(7);
      expect(await recalculationDifferences(bytes, 'fr-FR')).toEqual([
        { place: "'Plan d''été'!C1", formula: 'A1*2', cached: 3.000001, calculated: 3 },
        { place: "'Plan d''été'!C2", formula: 'TEXT(A1,"0")&"<"', cached: '1<', calculated: '2<' },
        { place: "'Plan d''été'!B3", formula: 'A1*3', cached: null, calculated: 4.5 },
      ]);
    },
    OFFICE_TIMEOUT,
  );
});

function draftOf(name: string, cells: readonly DraftCell[]): SheetDraft {
  return { name, visibility: 'visible', columnWidths: [10], cells, print: { orientation: 'portrait', fit: [1, 0] } };
}
