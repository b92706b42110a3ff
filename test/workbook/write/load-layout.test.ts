import { toIndex, type ResourceIndex } from '../../../src/domain/axis';
import type { Report } from '../../../src/domain/report';
import { bottleneckOf } from '../../../src/workbook/write/load-layout';
import { gridOf, smallModel, type SmallResource } from '../../engine/small-model';
import { smallReport } from './small-report';

test('takes the resource of the dearest hours for the bottleneck', () => {
  const report = reportOf([{ regular: 10 }, { regular: 100 }]);
  const prices = { hour: gridOf<ResourceIndex>([[0, 1], [3, 0]]), unit: gridOf<never>([[0, 0]]) };

  expect(bottleneckOf({ ...report, plan: { ...report.plan, prices } })).toBe(toIndex(1));
});

test('takes the most used resource when no hour has a price', () => {
  expect(bottleneckOf(reportOf([{ regular: 10 }, { regular: 5 }]))).toBe(toIndex(1));
});

test('finds no bottleneck among resources without known hours', () => {
  expect(bottleneckOf(reportOf([{ regular: Infinity }, { regular: 0 }]))).toBeUndefined();
});

function reportOf(resources: readonly SmallResource[]): Report {
  return smallReport(smallModel([{ demand: [4, 4], hours: [1, 1] }], resources), { production: [[4, 0]] });
}
