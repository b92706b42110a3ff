import { horizonFrom, serialDay } from '../../../src/domain/calendar';
import { cellPlace } from '../../../src/domain/place';
import type { Diagnostic } from '../../../src/domain/diagnostic';
import { resolveCapacity } from '../../../src/workbook/read/resolve-capacity';
import { found, sheetOf } from './input-records';

const FIRST = serialDay(2026, 1, 1);
const FRAME = { horizon: horizonFrom(FIRST, 2, 'month'), anchor: { first: FIRST, bucket: 'month', cycleStart: FIRST } } as const;
const WIDE = ['resource', 'kind', 'costPerHour', '2026-01', '2026-02'];

function resolve(header: readonly string[], ...rows: readonly (readonly (string | number | null)[])[]) {
  const diagnostics: Diagnostic[] = [];
  return { ...resolveCapacity(sheetOf('capacity', header, ...rows), FRAME, diagnostics), diagnostics };
}

test('each kind is a tier of its resource', () => {
  const { resources, diagnostics } = resolve(WIDE, ['Line', 'regular', 20, 100, 0], ['Line', 'overtime', 30, 10, 20], ['Oven', null, 5, 50, 60]);
  expect(resources).toEqual([
    {
      code: 'Line',
      tiers: [
        { kind: 'regular', hours: Float64Array.of(100, 0), costPerHour: 20, perWorker: false },
        { kind: 'overtime', hours: Float64Array.of(10, 20), costPerHour: 30, perWorker: false },
      ],
    },
    { code: 'Oven', tiers: [{ kind: 'regular', hours: Float64Array.of(50, 60), costPerHour: 5, perWorker: false }] },
  ]);
  expect(diagnostics).toEqual([]);
});

test('workers make a workforce whose hours are per worker', () => {
  const header = ['resource', 'kind', 'costPerHour', 'openingWorkers', 'hireCost', 'layoffCost', 'wagePerPeriod', 'minWorkers', 'maxWorkers', '2026-01', '2026-02'];
  const { resources } = resolve(header, ['Team', 'workers', 0, 5, 100, 200, 2000, 2, null, 150, 140], ['Team', 'overtimePerWorker', 30, null, null, null, null, null, null, 10, 10]);
  expect(resources).toEqual([
    {
      code: 'Team',
      tiers: [
        { kind: 'regular', hours: Float64Array.of(150, 140), costPerHour: 0, perWorker: true },
        { kind: 'overtime', hours: Float64Array.of(10, 10), costPerHour: 30, perWorker: true },
      ],
      workforce: { openingWorkers: 5, hireCost: 100, layoffCost: 200, wagePerPeriod: 2000, minWorkers: 2, maxWorkers: Infinity },
    },
  ]);
});

test('blank regular hours are unlimited with a warning, blank overtime is none', () => {
  const { resources, diagnostics } = resolve(WIDE, ['Line', 'regular', 1, 100, null], ['Line', 'overtime', 2, null, 8]);
  expect(resources[0]?.tiers.map(({ hours }) => [...hours])).toEqual([[100, Infinity], [0, 8]]);
  expect(found(diagnostics, 'capacity-unknown', 'extra-capacity-blank')).toEqual([
    ['capacity-unknown', 'Capacity!E2', { resource: 'Line', count: 1, start: serialDay(2026, 2, 1), bucket: 'month' }],
    ['extra-capacity-blank', 'Capacity!D3', { resource: 'Line', kind: 'overtime', count: 1 }],
  ]);
});

test('without a resource column there is one resource, called as the sheet', () => {
  const { resources, named, diagnostics } = resolve(['kind', '2026-01', '2026-02'], ['regular', 8, 9], ['overtime', 1, 2]);
  expect(resources.map(({ code, tiers }) => [code, tiers.length, named])).toEqual([['Capacity', 2, false]]);
  expect(found(diagnostics, 'no-resource-column')).toEqual([['no-resource-column', 'Capacity', { resource: 'Capacity' }]]);
});

test('a maximum without periods holds in each of them', () => {
  const { resources, diagnostics } = resolve(['resource', 'quantity'], ['Line', 40]);
  expect(resources[0]?.tiers[0]?.hours).toEqual(Float64Array.of(40, 40));
  expect(found(diagnostics, 'same-capacity')).toEqual([['same-capacity', 'Capacity!B2', { resource: 'Line', kind: 'regular' }]]);
});

test('a row without a resource continues the row above', () => {
  const { resources, diagnostics } = resolve(WIDE, ['Line', 'regular', 1, 9, 9], [null, 'overtime', 2, 3, 3]);
  expect(resources.map(({ code, tiers }) => [code, tiers.length])).toEqual([['Line', 2]]);
  expect(found(diagnostics, 'blank-resource')).toEqual([['blank-resource', 'Capacity!A3', { resource: 'Line' }]]);
});

test('hours given twice at one cost add up with a warning; at two costs they are an error', () => {
  const twice = resolve(WIDE, ['Line', 'regular', 5, 10, 20], ['Line', 'regular', 5, 1, 2]);
  expect(twice.resources[0]?.tiers[0]?.hours).toEqual(Float64Array.of(11, 22));
  expect(found(twice.diagnostics, 'duplicate-capacity', 'capacity-cost-conflict')).toEqual([
    ['duplicate-capacity', 'Capacity!D3', { resource: 'Line', kind: 'regular', other: cellPlace({ sheet: 'Capacity' }, 1, 3) }],
  ]);
  expect(found(resolve(WIDE, ['Line', 'regular', 5, 10, 20], ['Line', 'regular', 6, 1, 2]).diagnostics, 'capacity-cost-conflict')).toEqual([
    ['capacity-cost-conflict', 'Capacity!C3', { resource: 'Line', kind: 'regular', first: 5, second: 6 }],
  ]);
});

test('kinds that exclude each other, and overtime per worker without workers, are errors', () => {
  const { diagnostics } = resolve(WIDE, ['Line', 'regular', 5, 10, 20], ['Line', 'workers', 5, 1, 2], ['Oven', 'regular', 1, 1, 1], ['Oven', 'overtimePerWorker', 5, 1, 2]);
  expect(found(diagnostics, 'capacity-kind-conflict', 'no-workers')).toEqual([
    ['capacity-kind-conflict', 'Capacity!A3', { resource: 'Line', kind: 'workers', other: 'regular' }],
    ['no-workers', 'Capacity!A5', { resource: 'Oven' }],
  ]);
});

test('a negative capacity is an error that names the cell', () => {
  expect(found(resolve(WIDE, ['Line', 'regular', 5, -10, 20]).diagnostics, 'negative-capacity')).toEqual([
    ['negative-capacity', 'Capacity!D2', { resource: 'Line', hours: -10 }],
  ]);
});
