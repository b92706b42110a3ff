import { planSheet } from '../../../src/workbook/write/plan-sheet';
import { reportContext } from '../../../src/workbook/write/report-context';
import type { SheetDraft } from '../../../src/workbook/sheet-draft';
import { smallModel } from '../../engine/small-model';
import { cellAt, formulasIn, valuesIn } from './draft-notation';
import { sampleOptions, sampleReport, type SampleOptions } from './sample-report';
import { smallReport } from './small-report';

test('shows an item as a block of rows, one column a period', () => {
  const model = smallModel([{ demand: [10, 20], receipts: [0, 5], openingStock: 4, unit: 'pcs', family: 'Pumps', maxCoverage: Infinity }]);
  const draft = planSheet(reportContext(smallReport(model, { production: [[8, 0]], subcontract: [[0, 1]] }), sampleOptions('en')));

  expect(valuesIn(draft, 'B4', 'J4')).toEqual([['Item', 'Family', 'Status', 'Measure', 'Unit', 'Opening', 46023, 46054, 'Total / end']]);
  expect(valuesIn(draft, 'E5', 'J14')).toEqual([
    ['Demand', 'pcs', null, 10, 20, 30],
    ['Receipts', 'pcs', undefined, 0, 5, 5],
    ['Production', 'pcs', undefined, 8, 0, 8],
    ['Subcontract', 'pcs', undefined, 0, 1, 1],
    ['Lock', '', undefined, null, null, undefined],
    ['Delivered', 'pcs', undefined, 10, 8, 18],
    ['Projected stock', 'pcs', 4, 2, 0, 0],
    ['Target stock', 'pcs', undefined, 0, 0, undefined],
    ['Shortage (late)', 'pcs', 0, 0, 12, 12],
    ['Coverage', 'periods', undefined, 0.1, 0, undefined],
  ]);
  expect(cellAt(draft, 'D5').value).toBe('■ Shortage');
});

test('names its rows in French', () => {
  expect(valuesIn(sampleDraft({ unmetDemand: 'lost', hasOrders: true, itemCount: 1 }, 'fr'), 'E5', 'E17').flat()).toEqual([
    'Demande', 'Réceptions', 'Production', 'Sous-traitance', 'Verrou', 'Livré', 'Stock projeté', 'Stock cible', 'Rupture (perdu)', 'Couverture',
    'Disponible à la vente', 'Stock maxi', 'Demande cumulée',
  ]);
});

test('lets a planner change production and subcontract, and calculates the rest', () => {
  const draft = sampleDraft({ itemCount: 1 });
  const changeable = draft.cells.filter(({ style }) => style === 'decision').map(({ row }) => row);

  expect([...new Set(changeable)]).toEqual([6, 7]);
  expect(formulasIn(draft, 'H5', 'H16').flat().map((formula) => formula !== undefined)).toEqual([
    false, false, false, false, false, true, true, false, true, true, false, true,
  ]);
});

test.each(['backlog', 'lost'] as const)('gives after a planner’s change what a run with that production would give (%s)', (unmetDemand) => {
  const model = smallModel([{ demand: [10, 20, 5], leadTimePeriods: 1, openingStock: -3 }], [], { unmetDemand });
  const draftOf = (production: readonly number[]): SheetDraft =>
    planSheet(reportContext(smallReport(model, { production: [production] }), sampleOptions('en')));

  expect(draftOf([0, 40, 0]).cells.map(({ formula }) => formula)).toEqual(draftOf([12, 0, 3]).cells.map(({ formula }) => formula));
});

test('repeats item and family on every row, and leads from the first to the demand cell', () => {
  const draft = sampleDraft({});

  expect(valuesIn(draft, 'B17', 'C19')).toEqual([['P-101', 'Valves'], ['P-101', 'Valves'], ['P-101', 'Valves']]);
  expect(cellAt(draft, 'B17').link).toEqual({ sheet: 'Demand', cell: 'B3', file: 'sample.xlsx', tooltip: 'Open Demand!B3' });
  expect(cellAt(draft, 'B18').link).toBeUndefined();
});

test('leaves the cell of an unlimited maximum blank', () => {
  expect(valuesIn(sampleDraft({ maxCoverage: Infinity, itemCount: 1 }), 'H15', 'I15')).toEqual([[undefined, undefined]]);
});

test('holds hours per unit beside the production row only', () => {
  const draft = sampleDraft({ itemCount: 1, periodCount: 2 });

  expect(valuesIn(draft, 'M4', 'N4')).toEqual([['Assembly: hours per unit', 'Welding: hours per unit']]);
  expect(valuesIn(draft, 'M5', 'N8')).toEqual([[undefined, undefined], [undefined, undefined], [0.25, 0.4], [undefined, undefined]]);
});

test('shows a decimal for items counted in small fractions', () => {
  const model = smallModel([{ demand: [1.5, 2] }, { demand: [150.5, 2] }]);
  const draft = planSheet(reportContext(smallReport(model, { production: [[0, 0], [0, 0]] }), sampleOptions('en')));

  expect([cellAt(draft, 'H5').style, cellAt(draft, 'H17').style]).toEqual(['blockQuantityFine', 'blockQuantity']);
});

test('keeps header and labels in view and folds the last rows of a block', () => {
  const draft = sampleDraft({ itemCount: 2 });

  expect([draft.freeze, draft.outline]).toEqual([
    { rows: 4, columns: 6 },
    [{ firstRow: 14, lastRow: 15, collapsed: true }, { firstRow: 26, lastRow: 27, collapsed: true }],
  ]);
});

test('writes values only beyond 2,000 items, and says so', () => {
  const draft = sampleDraft({ itemCount: 2001, periodCount: 1 });

  expect(draft.cells.some(({ formula }) => formula !== undefined)).toBe(false);
  expect(cellAt(draft, 'B2').value).toBe('More than 2,000 items: this sheet holds values and does not recalculate.');
});

test('dates the weeks by their Mondays', () => {
  const draft = sampleDraft({ bucket: 'week', itemCount: 1 });

  expect([cellAt(draft, 'H4'), cellAt(draft, 'I4').value]).toEqual([{ row: 3, column: 7, value: 46027, style: 'headerWeek' }, 46034]);
});

function sampleDraft(options: SampleOptions, language: 'en' | 'fr' = 'en'): SheetDraft {
  return planSheet(reportContext(sampleReport(options), sampleOptions(language)));
}
