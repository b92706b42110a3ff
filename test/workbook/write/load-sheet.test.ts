import { loadSheet } from '../../../src/workbook/write/load-sheet';
import { reportContext } from '../../../src/workbook/write/report-context';
import type { SheetDraft } from '../../../src/workbook/sheet-draft';
import { smallModel, type SmallResource } from '../../engine/small-model';
import { cellAt, formulasIn, valuesIn } from './draft-notation';
import { sampleOptions, sampleReport } from './sample-report';
import { smallReport, type SmallDecisions } from './small-report';

test('shows a resource as a block of rows, one column a period', () => {
  const draft = draftOf([{ regular: [10, 0], overtime: 4 }], { production: [[6, 0]] });

  expect(valuesIn(draft, 'B4', 'I4')).toEqual([['Resource', 'Status', 'Measure', 'Unit', 'Opening', 46023, 46054, 'Total']]);
  expect(valuesIn(draft, 'C5', 'I9')).toEqual([
    ['▲ Overtime', 'Available', 'h', null, 10, 0, 10],
    ['★ Bottleneck', 'Overtime', 'h', undefined, 2, 0, 2],
    [undefined, 'Load', 'h', undefined, 12, 0, 12],
    [undefined, 'Hours missing', 'h', undefined, 0, 0, 0],
    [undefined, 'Utilisation', '%', undefined, 1.2, 0, 1.2],
  ]);
});

test('calculates load from the Plan sheet’s production and hours per unit', () => {
  const draft = draftOf([{ regular: 10 }], { production: [[6, 0]] });

  expect(formulasIn(draft, 'G5', 'I9')).toEqual([
    [undefined, undefined, 'SUM(G5:H5)'],
    [undefined, undefined, 'SUM(G6:H6)'],
    ['SUMPRODUCT(Plan!M$5:M$16,Plan!H$5:H$16)', 'SUMPRODUCT(Plan!M$5:M$16,Plan!I$5:I$16)', 'SUM(G7:H7)'],
    ['ROUND(MAX(0,G7-G5-G6),6)', 'ROUND(MAX(0,H7-H5-H6),6)', 'SUM(G8:H8)'],
    ['IF(G5>0,G7/G5,0)', 'IF(H5>0,H7/H5,0)', 'IF(SUM(G5:H5)>0,SUMPRODUCT(--(G5:H5<>""),G7:H7)/SUM(G5:H5),0)'],
  ]);
});

test('adds the set-up hours of every start', () => {
  const draft = draftOf([{ regular: 10 }], { production: [[3, 0]] }, { setup: [1.5] });

  expect(valuesIn(draft, 'G7', 'H7')).toEqual([[7.5, 0]]);
  expect(cellAt(draft, 'G7').formula).toBe('SUMPRODUCT(Plan!M$5:M$16,Plan!H$5:H$16)+SUMPRODUCT(Plan!N$5:N$16,--(Plan!H$5:H$16>0))');
});

test('derives the hours of a workforce from its workers', () => {
  const draft = draftOf([{ regular: 10, workforce: { openingWorkers: 2 } }], { production: [[6, 0]], workers: [3, 1] }, {}, 'fr');

  expect(valuesIn(draft, 'D10', 'I13')).toEqual([
    ['Effectif', 'pers.', 2, 3, 1, undefined],
    ['Embauches', 'pers.', undefined, 1, 0, 1],
    ['Départs', 'pers.', undefined, 0, 2, 2],
    ['Heures par personne', 'h', undefined, 10, 10, undefined],
  ]);
  expect(formulasIn(draft, 'H10', 'H13').flat()).toEqual([undefined, 'MAX(0,H10-G10)', 'MAX(0,G10-H10)', undefined]);
  expect(cellAt(draft, 'H5')).toMatchObject({ value: 10, formula: 'H13*H10' });
});

test('leaves unknown hours blank and says so', () => {
  const draft = draftOf([{ regular: [Infinity, 10] }], { production: [[6, 2]] });

  expect(valuesIn(draft, 'G5', 'I9')).toEqual([
    [undefined, 10, 10],
    [0, 0, 0],
    [12, 4, 16],
    [undefined, 0, 0],
    [undefined, 0.4, 0.4],
  ]);
  expect(cellAt(draft, 'C6').value).toBe('No limit given');
});

test('draws a chart for each of the six most used resources at most', () => {
  const resources = Array.from({ length: 8 }, () => ({ regular: 10 }));
  const charts = draftOf(resources, { production: [[6, 0]] }).charts ?? [];

  expect(charts.map(({ title, anchor }) => [title, anchor.row, anchor.column])).toEqual([
    ['R1: load and capacity (h)', 45, 1], ['R2: load and capacity (h)', 45, 6], ['R3: load and capacity (h)', 61, 1],
    ['R4: load and capacity (h)', 61, 6], ['R5: load and capacity (h)', 77, 1], ['R6: load and capacity (h)', 77, 6],
  ]);
});

test('leads from a resource to its capacity cell', () => {
  const draft = loadSheet(reportContext(sampleReport(), sampleOptions('fr')));

  expect(cellAt(draft, 'B11').link).toEqual({ sheet: 'Capacity', cell: 'B3', file: 'sample.xlsx', tooltip: 'Ouvrir Capacity!B3' });
});

test('says that there is no resource', () => {
  const draft = draftOf([], { production: [[6, 0]] });

  expect([cellAt(draft, 'B5').value, draft.charts, draft.conditionalFormats]).toEqual(['The workbook lists no resource.', [], []]);
});

/** One item that takes two hours a unit on the first resource. */
function draftOf(
  resources: readonly SmallResource[],
  decisions: SmallDecisions,
  item: { setup?: readonly number[] } = {},
  language: 'en' | 'fr' = 'en',
): SheetDraft {
  const hours = resources.length === 0 ? [] : [2];
  const model = smallModel([{ demand: [6, 0], hours, maxCoverage: Infinity, ...item }], resources, { lotSizing: true });
  return loadSheet(reportContext(smallReport(model, decisions), sampleOptions(language)));
}
