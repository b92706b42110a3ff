import { toIndex } from '../../../src/domain/axis';
import { coverageOf } from '../../../src/engine/coverage';
import { itemFigures, type ItemFigures } from '../../../src/workbook/write/plan-figures';
import type { PlanMeasure } from '../../../src/i18n/sheet-messages';
import { smallModel, type SmallItem } from '../../engine/small-model';
import { sampleReport } from './sample-report';
import { smallReport, type SmallDecisions } from './small-report';

test('carries unmet demand to the next period and delivers it first', () => {
  const figures = figuresOf({ demand: [50, 40, 10], openingStock: 20 }, { production: [[10, 60, 0]] });

  expect(rows(figures, ['stock', 'backlog', 'delivered'])).toEqual({ stock: [0, 0, 0], backlog: [20, 0, 10], delivered: [30, 60, 0] });
});

test('gives up what it cannot deliver when unmet demand is lost', () => {
  const figures = figuresOf({ demand: [50, 40, 10], openingStock: 20 }, { production: [[10, 60, 0]] }, 'lost');

  expect(rows(figures, ['stock', 'lost', 'delivered'])).toEqual({ stock: [0, 20, 10], lost: [20, 0, 0], delivered: [30, 40, 10] });
});

test('lets production arrive a lead time after its start', () => {
  const figures = figuresOf({ demand: [0, 0, 30], leadTimePeriods: 2, receipts: [0, 5, 0] }, { production: [[20, 0, 0]] });

  expect(rows(figures, ['stock', 'backlog'])).toEqual({ stock: [0, 5, 0], backlog: [0, 0, 5] });
});

test('begins with the backlog that a negative stock stands for', () => {
  const later = figuresOf({ demand: [10, 10], openingStock: -15 }, { production: [[20, 20]] });
  const lost = figuresOf({ demand: [10, 10], openingStock: -15 }, { production: [[20, 20]] }, 'lost');

  expect(rows(later, ['backlog', 'delivered', 'stock'])).toEqual({ backlog: [5, 0], delivered: [20, 15], stock: [0, 5] });
  expect(rows(lost, ['lost', 'delivered', 'stock'])).toEqual({ lost: [5, 0], delivered: [20, 10], stock: [0, 10] });
});

test('keeps the stock that the plan holds back although demand goes unserved', () => {
  const later = figuresOf({ demand: [10, 10], openingStock: 30 }, { production: [[0, 0]], backlog: [[4, 0]] });
  const lost = figuresOf({ demand: [10, 10], openingStock: 30 }, { production: [[0, 0]], lost: [[4, 0]] }, 'lost');

  expect(rows(later, ['held', 'stock', 'backlog', 'delivered'])).toEqual({ held: [4, 0], stock: [24, 10], backlog: [4, 0], delivered: [6, 14] });
  expect(rows(lost, ['held', 'stock', 'lost', 'delivered'])).toEqual({ held: [4, 0], stock: [24, 14], lost: [4, 0], delivered: [6, 10] });
});

test('counts whole following demands and the fraction of the next as coverage', () => {
  const figures = figuresOf({ demand: [0, 10, 20, 40], openingStock: 40 }, { production: [[0, 0, 0, 0]] });

  expect(rows(figures, ['coverage', 'cumulative'])).toEqual({ coverage: [2.25, 1.25, 0.25, 0], cumulative: [0, 10, 30, 70] });
});

test('shows 99 periods where stock is left after the last demand, and the periods left where none is', () => {
  const left = figuresOf({ demand: [5, 10], openingStock: 30 }, { production: [[0, 0]] });
  const none = figuresOf({ demand: [5, 10], openingStock: 15 }, { production: [[0, 0]] });

  expect([rows(left, ['coverage']), rows(none, ['coverage'])]).toEqual([{ coverage: [99, 99] }, { coverage: [1, 0] }]);
});

test.each(['backlog', 'lost'] as const)('agrees with the plan and with the engine coverage when unmet demand is %s', (unmetDemand) => {
  const report = sampleReport({ unmetDemand, leadTimePeriods: 2, hasSetup: true });
  const coverage = coverageOf(report.model, report.plan);

  report.model.items.forEach((_, position) => {
    const i = toIndex<never>(position);
    const figures = itemFigures(report, i);
    expectClose(figures.stock, report.plan.stock.row(i));
    expectClose(figures[unmetDemand], report.plan[unmetDemand].row(i));
    expectClose(figures.coverage, coverage.row(i));
  });
});

function figuresOf(item: SmallItem, decisions: SmallDecisions, unmetDemand: 'backlog' | 'lost' = 'backlog'): ItemFigures {
  return itemFigures(smallReport(smallModel([item], [], { unmetDemand }), decisions), toIndex(0));
}

function rows(figures: ItemFigures, measures: readonly PlanMeasure[]): Partial<Record<PlanMeasure, number[]>> {
  return Object.fromEntries(measures.map((measure) => [measure, Array.from(figures[measure] ?? [], (value) => value + 0)]));
}

function expectClose(actual: ArrayLike<number> | undefined, expected: ArrayLike<number>): void {
  expect(Array.from(actual ?? [], (value) => Math.round(value * 1e6) / 1e6 + 0)).toEqual(
    Array.from(expected, (value) => Math.round(value * 1e6) / 1e6 + 0),
  );
}
