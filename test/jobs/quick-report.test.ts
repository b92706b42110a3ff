import { MemoryWorkbook } from '../../src/adapters/memory/memory-workbook';
import { serialDay } from '../../src/domain/calendar';
import { toIndex } from '../../src/domain/axis';
import { quickReport } from '../../src/jobs/quick-report';
import { readInput, type Input } from '../../src/jobs/read-input';
import { userSheet } from '../contract/workbook';

/** 50 of A in stock, 100 wanted in each of three months, one hour a unit. */
function inputOf(hours: number | string): Promise<Input> {
  const months = ['Jan 2027', 'Feb 2027', 'Mar 2027'];
  const workbook = new MemoryWorkbook([
    userSheet('Demand', ['Item', ...months], ['A', 100, 100, 100]),
    userSheet('Stock', ['Item', 'On hand'], ['A', 50]),
    userSheet('Capacity', ['Resource', ...months], ['Line', hours, hours, hours]),
    userSheet('Items', ['Item', 'Resource', 'Hours per unit', 'Unit cost', 'Price', 'Min coverage', 'Safety stock'], ['A', 'Line', 1, 10, 15, 0, 0]),
  ]);
  return readInput([{ name: '', workbook }], { today: serialDay(2027, 1, 1) });
}

test('plans within the hours and measures what comes of it, without a proof', async () => {
  const report = quickReport(await inputOf(80));

  expect(report?.plan.status).toBe('heuristic');
  expect([...(report?.plan.production.row(toIndex(0)) ?? [])]).toEqual([80, 80, 80]);
  // 50 in stock and 240 made serve 290 of 300; what is late in March stays late.
  expect(report?.kpis.fillRate).toBeCloseTo(290 / 300, 6);
});

test('errors in the data leave nothing to plan', async () => {
  expect(quickReport(await inputOf('many'))).toBeUndefined();
});
