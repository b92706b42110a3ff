import { MemoryWorkbook } from '../../src/adapters/memory/memory-workbook';
import { serialDay } from '../../src/domain/calendar';
import type { PlanningModel } from '../../src/domain/planning-model';
import { applyScenario } from '../../src/engine/apply-scenario';
import { readInput, type Input } from '../../src/jobs/read-input';
import { trialScenario, withTrials, type TrialScenario } from '../../src/jobs/trial-scenario';
import { userSheet } from '../contract/workbook';

const IDLE: TrialScenario = {
  name: 'Mine', scope: { kind: 'all', name: '' }, demandShare: 0, capacityShare: 0, isOvertimeAllowed: true, isSubcontractAllowed: true,
  extraShiftHours: 0, supplierDelayPeriods: 0, marginTargetShare: undefined,
};

function inputWith(...names: readonly string[]): Promise<Input> {
  const months = ['Jan 2027', 'Feb 2027'];
  const sheets = [
    userSheet('Demand', ['Item', ...months], ['A', 70, 70], ['B', 30, 30]),
    userSheet('Stock', ['Item', 'On hand'], ['A', 0], ['B', 0]),
    userSheet('Capacity', ['Resource', 'Kind', ...months], ['Line', 'Regular', 60, 60], ['Line', 'Overtime', 10, 10]),
    userSheet('Items', ['Item', 'Family', 'Resource', 'Hours per unit', 'Unit cost'], ['A', 'Big', 'Line', 1, 4], ['B', 'Small', 'Line', 1, 4]),
    ...(names.length === 0 ? [] : [userSheet('Scenarios', ['Name', 'Lever', 'Scope', 'Change'], ...names.map((name) => [name, 'Demand', '', '5%']))]),
  ];
  return readInput([{ name: '', workbook: new MemoryWorkbook(sheets) }], { today: serialDay(2027, 1, 1) });
}

async function model(): Promise<PlanningModel> {
  const { built } = await inputWith();
  if (built.model === undefined) throw new Error('the test’s input has errors');
  return built.model;
}

test('a trial that sets nothing changes nothing', async () => {
  const base = await model();
  expect(trialScenario(IDLE, base)).toEqual({ name: 'Mine', place: undefined, changes: [] });
});

test('demand changes for the items of the scope, hours for every resource', async () => {
  const base = await model();
  const changed = applyScenario(base, trialScenario({ ...IDLE, scope: { kind: 'family', name: 'big' }, demandShare: 0.1, capacityShare: -0.5, isOvertimeAllowed: false, extraShiftHours: 8 }, base));

  expect([0, 1].map((i) => [...changed.demand.row(i as never)])).toEqual([[77, 77].map((value) => expect.closeTo(value, 9) as number), [30, 30]]);
  expect(changed.resources[0]?.tiers.map(({ kind, hours }) => [kind, [...hours]])).toEqual([['regular', [30, 30]], ['overtime', [0, 0]], ['extraShift', [8, 8]]]);
});

test('one item is meant by its code, and a name that nothing bears concerns nothing', async () => {
  const base = await model();
  const itemsOf = (kind: 'item' | 'family', name: string): readonly number[] | undefined => trialScenario({ ...IDLE, scope: { kind, name }, demandShare: 0.1 }, base).changes[0]?.scope.items;

  expect(itemsOf('item', 'b')).toEqual([1]);
  expect(itemsOf('family', 'Blue')).toEqual([]);
});

test('a margin target is a share of revenue, and suppliers are late by periods', async () => {
  const { changes } = trialScenario({ ...IDLE, supplierDelayPeriods: 2, marginTargetShare: 0.3, isSubcontractAllowed: false }, await model());

  expect(changes.map(({ lever, amount }) => [lever, amount])).toEqual([
    ['subcontract', { kind: 'share', share: -1 }],
    ['supplierDelay', { kind: 'amount', amount: 2 }],
    ['marginTarget', { kind: 'share', share: 0.3 }],
  ]);
});

test('trials stand beside the sheet’s scenarios, eight in all, and one of the same name takes its place', async () => {
  const names = (input: Input): readonly string[] => input.built.scenarios.map(({ name }) => name);
  const input = await inputWith('One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight');

  expect(names(withTrials(input, [{ ...IDLE, demandShare: 0.1 }]))).toEqual(['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Mine']);
  expect(names(withTrials(await inputWith('One', 'Two'), [{ ...IDLE, name: 'ONE', demandShare: 0.1 }]))).toEqual(['Two', 'ONE']);
  expect(withTrials(input, [])).toBe(input);
});
