import { buildProgram } from '../../../src/engine/lp/build';
import type { LinearProgram } from '../../../src/engine/solver';
import { smallModel, type SmallItem } from '../small-model';

/** A column as `cost [lower, upper] row:coefficient …`. */
function columnsOf(program: LinearProgram): string[] {
  return Array.from(program.cost, (cost, column) => {
    const entries: string[] = [];
    for (let k = program.starts[column] ?? 0; k < (program.starts[column + 1] ?? 0); k++) {
      entries.push(`${program.rows[k]}:${program.values[k]}`);
    }
    const mark = program.whole?.[column] === 1 ? ' whole' : '';
    return `${+cost.toFixed(4)} [${program.columnLower[column]}, ${program.columnUpper[column]}] ${entries.join(' ')}${mark}`;
  });
}

const MADE: SmallItem = { demand: [10, 20], unitCost: 5, holdingCost: 1, backlogCost: 4, lostSaleCost: 9, hours: [2], openingStock: 3 };

describe('buildProgram', () => {
  it('writes balance, hours, starts, stock in segments and backlog', () => {
    const model = smallModel([{ ...MADE, safetyStock: 6, maxCoverage: 1 }], [{ regular: 30, overtime: 8, overtimeCost: 7 }]);
    const { program } = buildProgram(model, 'relaxed');
    expect([...program.rowLower]).toEqual([7, 20, -Infinity, -Infinity]);
    expect([...program.rowUpper]).toEqual([7, 20, 30, 30]);
    expect(columnsOf(program)).toEqual([
      '7 [0, 8] 2:-1', // overtime
      '7 [0, 8] 3:-1',
      '5 [0, Infinity] 0:1 2:2', // starts
      '5 [0, Infinity] 1:1 3:2',
      '-1 [0, 6] 0:-1 1:1', // stock up to the target: holding − half the backlog cost
      '1 [0, 14] 0:-1 1:1', // … up to the maximum
      '2 [0, Infinity] 0:-1 1:1', // … above it
      '-6 [0, 6] 1:-1', // the last period's, credited with the unit cost
      '-4 [0, 9] 1:-1',
      '-3 [0, Infinity] 1:-1',
      '4 [0, Infinity] 0:1 1:-1', // backlog
      '13 [0, Infinity] 1:1', // … at the end it counts as lost
    ]);
  });

  it('writes workers who give free and paid hours', () => {
    const workforce = { openingWorkers: 2, hireCost: 50, layoffCost: 40, wagePerPeriod: 30, minWorkers: 1, maxWorkers: 4 };
    const resource = { regular: 15, overtime: 3, overtimeCost: 6, workforce };
    const { program } = buildProgram(smallModel([{ ...MADE, demand: [10] }], [resource]), 'relaxed');
    // Rows: balance, capacity, workers, overtime of workers.
    expect([...program.rowUpper]).toEqual([7, 0, 2, 0]);
    expect(columnsOf(program).slice(0, 5)).toEqual([
      '6 [0, Infinity] 1:-1 3:1',
      '30 [1, 4] 2:1 3:-3 1:-15 whole',
      '50 [0, Infinity] 2:-1',
      '40 [0, Infinity] 2:1',
      '5 [0, Infinity] 0:1 1:2',
    ]);
  });

  it('counts lots, and carries minimum orders and set-ups by a column of their own', () => {
    const items: SmallItem[] = [
      { ...MADE, demand: [10], lotSize: 4 },
      { ...MADE, demand: [10], setup: [3], minimumOrder: 6 },
    ];
    const { program, layout } = buildProgram(smallModel(items, [{ regular: 30 }]), 'whole');
    expect([...layout.startUnits]).toEqual([4, 1]);
    // Rows: two balances, capacity, most and least of the second item's start.
    expect(columnsOf(program).slice(0, 3)).toEqual([
      '20 [0, 3] 0:4 2:8 whole',
      '5 [0, 10] 1:1 2:2 3:1 4:1',
      '0 [0, 1] 3:-10 4:-6 2:3 whole',
    ]);
  });

  it('loses demand, and what was late before, when it does not wait', () => {
    const model = smallModel([{ ...MADE, openingStock: -3 }], [], { unmetDemand: 'lost' });
    const { program, layout } = buildProgram({ ...model, items: model.items.map((item) => ({ ...item, routing: [] })) }, 'relaxed');
    expect([...layout.lost].map((column) => program.columnUpper[column])).toEqual([13, 20]);
  });

  it('writes no row for hours without a limit or a price', () => {
    const { layout } = buildProgram(smallModel([MADE], [{ regular: [Infinity, 30] }]), 'relaxed');
    expect([...layout.capacityRows]).toEqual([-1, 2]);
  });

  it('asks for final stock at a high price', () => {
    const { program } = buildProgram(smallModel([{ ...MADE, demand: [10], hours: [], finalStock: 12 }]), 'relaxed');
    expect([...program.rowLower]).toEqual([7, 12]);
    expect(columnsOf(program)).toContain('9000 [0, 12] 1:1');
  });
});
