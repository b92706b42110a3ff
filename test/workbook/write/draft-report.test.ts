import { a1 } from '../../../src/domain/place';
import { draftReport } from '../../../src/workbook/write/draft-report';
import type { SheetDraft } from '../../../src/workbook/sheet-draft';
import { sampleOptions, sampleReport, type SampleOptions } from './sample-report';

const SAMPLES: readonly (readonly [string, SampleOptions])[] = [
  ['backlog', {}],
  ['lost sales with lead times', { unmetDemand: 'lost', leadTimePeriods: 2 }],
  ['workers, set-ups and orders', { hasWorkforce: true, hasSetup: true, hasOrders: true }],
  ['weeks in several units without prices or maximum', { bucket: 'week', periodCount: 20, units: ['pcs', 'kg'], price: undefined, maxCoverage: Infinity }],
  ['one item and period', { itemCount: 1, periodCount: 1 }],
  ['no item', { itemCount: 0 }],
  ['values only', { itemCount: 2001, periodCount: 2 }],
];

test('drafts the five result sheets in tab order', () => {
  expect(draftReport(sampleReport(), sampleOptions('fr')).map(({ name, role }) => [name, role])).toEqual([
    ['Synthèse', 'summary'], ['Plan', 'plan'], ['Charge', 'load'], ['Écarts', 'exceptions'], ['Qualité', 'quality'],
  ]);
});

test('writes formulas with the sheet names that were chosen', () => {
  const { names } = sampleOptions('en');
  const drafts = draftReport(sampleReport(), sampleOptions('en', { names: { ...names, plan: "Plan d'ici (2)" } }));
  const load = drafts[2]?.cells.find(({ formula }) => formula?.startsWith('SUMPRODUCT(') ?? false);

  expect(load?.formula).toBe("SUMPRODUCT('Plan d''ici (2)'!W$5:W$148,'Plan d''ici (2)'!H$5:H$148)");
});

describe.each(SAMPLES)('%s', (_, options) => {
  const drafts = draftReport(sampleReport(options), sampleOptions('en'));

  test('has finite numbers only, each cell once', () => {
    for (const draft of drafts) {
      expect(draft.cells.filter(({ value }) => typeof value === 'number' && !Number.isFinite(value))).toEqual([]);
      expect(new Set(draft.cells.map(({ row, column }) => a1(row, column))).size).toBe(draft.cells.length);
    }
  });

  test('links and charts lead to cells that exist', () => {
    const cells = new Map(drafts.map((draft) => [draft.name, namesOf(draft)]));
    for (const draft of drafts) {
      const inside = draft.cells.flatMap(({ link }) => (link === undefined || link.file !== undefined || link.cell === 'A1' ? [] : [link]));
      expect(inside.filter(({ sheet, cell }) => cells.get(sheet)?.has(cell) !== true)).toEqual([]);
      for (const { series } of draft.charts ?? []) {
        expect(series.filter(({ name }) => cells.get(draft.name)?.has(a1(name.row, name.column)) !== true)).toEqual([]);
      }
    }
  });

  test('has tables whose headers are the texts of their first row', () => {
    for (const draft of drafts) {
      for (const { area, columns } of draft.tables ?? []) {
        const texts = columns.map((__, offset) => draft.cells.find(({ row, column }) => row === area.row && column === area.column + offset)?.value);
        expect(columns.map(({ header }) => header)).toEqual(texts);
        expect(new Set(texts).size).toBe(area.columnCount);
      }
    }
  });
});

function namesOf(draft: SheetDraft): ReadonlySet<string> {
  return new Set(draft.cells.map(({ row, column }) => a1(row, column)));
}
