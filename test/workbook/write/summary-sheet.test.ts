import { reportContext } from '../../../src/workbook/write/report-context';
import { summarySheet } from '../../../src/workbook/write/summary-sheet';
import type { SheetDraft } from '../../../src/workbook/sheet-draft';
import { cellAt, cellWith, formulasIn, valuesIn } from './draft-notation';
import { sampleOptions, sampleReport, type SampleOptions } from './sample-report';

test('stamps the plan with its proof, run, file and periods', () => {
  expect(cellAt(draftOf(), 'B2').value).toBe(
    'At most €1,250 above the best possible plan, proven  ·  Run of 12/01/2026  ·  Equilibre 0.1.0  ·  sample.xlsx  ·  12 periods, Jan 2026 to Dec 2026',
  );
});

test('shows six figures against their targets', () => {
  const report = sampleReport();
  const { serviceLevel = 0, fillRate = 0, stockValue, coverage = 0, utilisation = 0, margin = 0 } = report.kpis;
  const draft = draftOf();
  const cards = ['B', 'E', 'H', 'K', 'N', 'Q'].map((column) => [4, 5, 6].map((row) => cellAt(draft, `${column}${row}`).value));

  expect(cards.map(([label, value]) => [label, value])).toEqual([
    ['SERVICE LEVEL', serviceLevel], ['FILL RATE', fillRate], ['STOCK VALUE (kEUR)', stockValue],
    ['COVERAGE (PERIODS)', coverage], ['UTILISATION', utilisation], ['MARGIN (kEUR)', margin],
  ]);
  expect(cards.map(([, , note]) => note)).toEqual(['Target 95%', 'Target 95%', 'Range 17 – 94.7', 'Range 0.5 – 2.9', 'Limit 100%', '33.8% of revenue']);
  expect(['C', 'F', 'I', 'L', 'O', 'R'].map((column) => [5, 6].map((row) => cellAt(draft, `${column}${row}`).value))).toEqual([
    ['■', 'Off target'], ['●', 'On target'], ['●', 'On target'], ['●', 'On target'], ['●', 'On target'], ['●', 'On target'],
  ]);
});

test('calculates the figures and their statuses from the Plan and Load sheets', () => {
  const draft = draftOf();
  const measures = 'Plan!E$5:E$148';
  const demand = `SUMIF(${measures},Plan!E5,Plan!T$5:T$148)`;
  const onTime = '(Plan!E$5:E$140=Plan!E5)*(Plan!H$5:S$140>Plan!H$13:S$148)';

  expect(['B5', 'E5', 'H5', 'K5', 'N5', 'Q5'].map((name) => cellAt(draft, name).formula)).toEqual([
    `(SUMPRODUCT(${onTime},Plan!H$5:S$140)-SUMPRODUCT(${onTime},Plan!H$13:S$148))/${demand}`,
    `SUMIF(${measures},Plan!E10,Plan!T$5:T$148)/(${demand}+SUMIF(${measures},Plan!E13,Plan!G$5:G$148))`,
    'AVERAGE($K$43:$K$54)',
    `SUM($K$43:$K$54)/SUMPRODUCT((${measures}=Plan!E5)*Plan!U$5:U$148,Plan!T$5:T$148)`,
    'SUMIF(Load!D$5:D$16,Load!D$7,Load!S$5:S$16)/SUMIF(Load!D$5:D$16,Load!D$5,Load!S$5:S$16)',
    undefined,
  ]);
  expect(cellAt(draft, 'C6').formula).toBe('IF(C5="●","On target",IF(C5="▲","Watch","Off target"))');
});

test('shows the cost where prices are not known, and what it can’t know as such', () => {
  const noPrice = draftOf({ price: undefined });

  expect([cellAt(noPrice, 'Q4').value, cellAt(noPrice, 'Q6').value, cellAt(noPrice, 'R5').value]).toEqual(['PLAN COST (kEUR)', 'No prices given', null]);
  expect(cellAt(draftOf({ itemCount: 0 }), 'B5').value).toBe('Not known');
});

test('lists the costliest exceptions in words, each with its value and a link', () => {
  const draft = draftOf();

  expect(valuesIn(draft, 'B24', 'B27').flat()).toEqual(['What to decide, most costly first', '■ High', '▲ Medium', '● Low']);
  expect(['C25', 'C28'].map((name) => cellAt(draft, name).link)).toEqual([{ sheet: 'Plan', cell: 'J37' }, { sheet: 'Exceptions', cell: 'A1' }]);
  expect(valuesIn(draft, 'L25', 'L27').flat()).toEqual([5400, 1464, 510]);
  expect(cellAt(draftOf({ exceptions: [] }), 'B25').value).toBe('Nothing to decide: demand is met, stocks and loads stay within their limits.');
});

test('lists every cost that the plan has, then their total', () => {
  const { costs } = sampleReport().plan;
  const draft = draftOf();

  expect(valuesIn(draft, 'N25', 'N31').flat()).toEqual([
    'Production and purchases', 'Regular labour', 'Subcontract', 'Holding stock', 'Late deliveries', 'Lost sales', 'Total',
  ]);
  expect(valuesIn(draft, 'Q25', 'Q31').flat()).toEqual([
    costs.production, costs.regularLabour, costs.subcontract, costs.holding, costs.backlog, costs.lostSales, costs.total,
  ]);
});

test('leaves room to sign', () => {
  const draft = draftOf({}, 'fr');

  expect(['B38', 'H38', 'N38'].map((name) => cellAt(draft, name).value)).toEqual(['Préparé par', 'Validé par', 'Date']);
  expect([cellAt(draft, 'C38').style, cellAt(draft, 'I38').style, cellAt(draft, 'O38').style]).toEqual(['inputText', 'inputText', 'inputDate']);
});

test('adds items up in their unit when they share one, else in money', () => {
  const [pieces, mixed] = [draftOf({ units: ['pcs'] }), draftOf({ units: ['pcs', 'kg'] })];

  expect([cellAt(pieces, 'E43').formula, cellAt(mixed, 'E43').formula]).toEqual([
    'SUMIF(Plan!E$5:E$148,Plan!E7,Plan!H$5:H$148)',
    'SUMPRODUCT((Plan!E$5:E$148=Plan!E7)*Plan!U$5:U$148,Plan!H$5:H$148)',
  ]);
  expect([pieces, mixed].map(({ charts = [] }) => charts[0]?.title)).toEqual(['Demand, supply and capacity (pcs)', 'Demand, supply and capacity (EUR)']);
});

test('dates the months, and names weeks and quarters in the language', () => {
  expect([cellAt(draftOf(), 'B43').value, cellAt(draftOf({ bucket: 'week' }, 'fr'), 'B43').value, cellAt(draftOf({ bucket: 'quarter' }, 'fr'), 'B44').value]).toEqual([
    46023, 'S2 2026', 'T2 2026',
  ]);
});

test('shows the stock’s value of each period', () => {
  expect(formulasIn(draftOf(), 'K43', 'K44').flat()).toEqual([
    'SUMPRODUCT((Plan!E$5:E$148=Plan!E11)*Plan!U$5:U$148,Plan!H$5:H$148)',
    'SUMPRODUCT((Plan!E$5:E$148=Plan!E11)*Plan!U$5:U$148,Plan!I$5:I$148)',
  ]);
});

test('draws the balance, the stock and the bottleneck’s load side by side', () => {
  const draft = draftOf();

  expect(draft.charts?.map(({ title, anchor }) => [title, anchor.column, anchor.columnCount])).toEqual([
    ['Demand, supply and capacity (pcs)', 1, 5], ['Projected stock and target (EUR)', 7, 5], ['Load of Assembly (h)', 13, 5],
  ]);
  expect(draft.charts?.[0]?.series.map(({ name }) => draft.cells.find((cell) => cell.row === name.row && cell.column === name.column)?.value)).toEqual([
    'Production', 'Subcontract', 'Receipts', 'Demand', 'Capacity',
  ]);
});

test('shows what the bottleneck can make as capacity', () => {
  const draft = draftOf();

  expect(['Production', 'Capacity', 'Load'].map((title) => cellWith(draft, title).column)).toEqual([4, 8, 13]);
  expect(cellAt(draft, 'I43').formula).toBe('IF(SUM($N$43:$N$54)>0,O43*SUM($E$43:$E$54)/SUM($N$43:$N$54),0)');
});

test('prints one page, without the figures behind the charts', () => {
  expect(draftOf().print).toEqual({ orientation: 'landscape', area: { row: 0, column: 0, rowCount: 38, columnCount: 18 }, fit: [1, 1] });
});

function draftOf(options: SampleOptions = {}, language: 'en' | 'fr' = 'en'): SheetDraft {
  return summarySheet(reportContext(sampleReport(options), sampleOptions(language)));
}
