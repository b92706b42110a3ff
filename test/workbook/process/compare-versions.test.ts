import { planDifferences, type ComparedPlan } from '../../../src/workbook/process/compare-versions';
import type { PlanDecision, PlannedFigures } from '../../../src/workbook/process/plan-figures';
import type { MeasuredPlan } from '../../../src/workbook/process/plan-versions';

const NO_COSTS = { production: 0, regularLabour: 0, overtime: 0, subcontract: 0, holding: 0, backlog: 0, lostSales: 0, hiring: 0, layoff: 0 };
const NOTHING: ComparedPlan = { measured: undefined, planned: undefined, snapshot: undefined };
const worth = (item: string): number => ({ A: 10, B: 2 })[item] ?? 0;

function measured(cost: number, part: Partial<MeasuredPlan> = {}): ComparedPlan {
  return { ...NOTHING, measured: { status: 'optimal', cost, kpis: {}, ...part } };
}

function planned(figures: readonly PlanDecision[], part: Partial<PlannedFigures<PlanDecision>> = {}): ComparedPlan {
  return { ...NOTHING, planned: { first: '2027-01-01', last: '2027-03-01', bucket: 'month', items: ['A', 'B'], figures, ...part } };
}

function made(item: string, period: string, production: number, subcontract = 0): PlanDecision {
  return { item, period, production, subcontract };
}

test('costs that both lack are left out, and measures that one has are shown', () => {
  const before = measured(900, { costs: { ...NO_COSTS, production: 800, holding: 100, total: 900 }, kpis: { serviceLevel: 0.9, margin: 300 } });
  const after = measured(1000, { costs: { ...NO_COSTS, production: 850, overtime: 150, total: 1000 }, kpis: { serviceLevel: 1 } });
  expect(planDifferences(before, after, worth).measures).toEqual([
    { measure: 'total', before: 900, after: 1000 },
    { measure: 'production', before: 800, after: 850 },
    { measure: 'overtime', before: 0, after: 150 },
    { measure: 'holding', before: 100, after: 0 },
    { measure: 'serviceLevel', before: 0.9, after: 1 },
    { measure: 'margin', before: 300, after: undefined },
  ]);
});

test('figures that differ come by what they are worth, those without worth by their units', () => {
  const before = planned([made('A', '2027-01-01', 50), made('B', '2027-01-01', 40, 5), made('C', '2027-02-01', 7)]);
  const after = planned([made('A', '2027-01-01', 50.0000001), made('A', '2027-02-01', 3), made('b', '2027-01-01', 20, 10), made('D', '2027-03-01', 8)]);
  // 20 less made and 5 more bought of B at 2; 3 more of A at 10; C and D are worth nothing.
  expect(planDifferences(before, after, (item) => worth(item.toUpperCase())).figures).toEqual([
    { item: 'b', period: '2027-01-01', production: { before: 40, after: 20 }, subcontract: { before: 5, after: 10 }, value: 50 },
    { item: 'A', period: '2027-02-01', production: { before: 0, after: 3 }, subcontract: { before: 0, after: 0 }, value: 30 },
    { item: 'D', period: '2027-03-01', production: { before: 0, after: 8 }, subcontract: { before: 0, after: 0 }, value: 0 },
    { item: 'C', period: '2027-02-01', production: { before: 7, after: 0 }, subcontract: { before: 0, after: 0 }, value: 0 },
  ]);
});

test('only periods that both plan are compared', () => {
  const before = planned([made('A', '2027-01-01', 50), made('A', '2027-03-01', 60)]);
  const after = planned([made('A', '2027-03-01', 65), made('A', '2027-04-01', 90)], { first: '2027-02-01', last: '2027-04-01' });
  expect(planDifferences(before, after, worth).figures).toMatchObject([{ period: '2027-03-01', value: 50 }]);
});

test('figures that are gone, of other buckets or of other years can’t be compared', () => {
  const plan = planned([made('A', '2027-01-01', 50)]);
  expect(planDifferences(plan, NOTHING, worth).figures).toBe(undefined);
  expect(planDifferences(plan, planned([], { bucket: 'quarter' }), worth).figures).toBe(undefined);
  expect(planDifferences(plan, planned([], { first: '2028-01-01', last: '2028-03-01' }), worth).figures).toBe(undefined);
});

test('cells of the inputs count that are another, that came and that went', () => {
  const cells = (...lines: readonly string[]): ComparedPlan => ({ ...NOTHING, snapshot: lines.join('\n') });
  const before = cells('demand\tA\t46388\t100', 'demand\tA\t46419\t100', 'stock\tA\tonHand\t5');
  const after = cells('demand\tA\t46388\t120', 'demand\tA\t46419\t100', 'demand\tB\t46388\t1');
  expect(planDifferences(before, after, worth).changedCells).toBe(3);
  expect(planDifferences(before, before, worth).changedCells).toBe(0);
  expect(planDifferences(before, cells(''), worth).changedCells).toBe(3);
  expect(planDifferences(before, NOTHING, worth).changedCells).toBe(undefined);
});
