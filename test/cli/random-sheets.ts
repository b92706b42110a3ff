import type { PlainSheets } from './plain-workbook';

export interface SheetsSize {
  readonly items: number;
  readonly periods: number;
  readonly resources: number;
}

/** Demand, stock, capacity and routings of a firm short of hours, as plain sheets; the same size gives the same figures. */
export function randomSheets({ items, periods, resources }: SheetsSize): PlainSheets {
  const random = randomFrom(20260101);
  const months = Array.from({ length: periods }, (_, t) => `${2026 + Math.floor(t / 12)}-${String((t % 12) + 1).padStart(2, '0')}`);
  const load = Array.from({ length: resources }, () => 0);
  const rows = Array.from({ length: items }, (_, i) => {
    const mean = 20 + Math.round(280 * random());
    const steps = [...new Set([0, 1].map(() => Math.floor(random() * resources)))].map((resource) => ({ resource, hours: Math.round(10 + 90 * random()) / 100 }));
    for (const { resource, hours } of steps) load[resource] = (load[resource] ?? 0) + hours * mean;
    return { code: `ITEM-${String(i).padStart(4, '0')}`, mean, steps, cost: 10 + Math.round(190 * random()) };
  });
  return {
    Demand: [['Item', ...months], ...rows.map(({ code, mean }) => [code, ...months.map(() => Math.round(mean * (0.6 + 0.8 * random())))])],
    Stock: [['Item', 'On hand', 'Unit cost', 'Price'], ...rows.map(({ code, mean, cost }) => [code, Math.round(mean * 1.5 * random()), cost, Math.round(cost * 1.6)])],
    Capacity: [
      ['Resource', 'Kind', 'Cost per hour', ...months],
      ...load.flatMap((hours, r) => [
        [`Line ${r + 1}`, 'Regular', null, ...months.map(() => Math.round(hours * (0.9 + 0.15 * random())))],
        [`Line ${r + 1}`, 'Overtime', 40, ...months.map(() => Math.round(hours * 0.08))],
      ]),
    ],
    Routings: [['Item', 'Resource', 'Hours per unit'], ...rows.flatMap(({ code, steps }) => steps.map(({ resource, hours }) => [code, `Line ${resource + 1}`, hours]))],
  };
}

/** Numbers in [0, 1) by a linear congruence (Numerical Recipes' constants). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
