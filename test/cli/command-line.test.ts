import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type * as Run from '../../src/cli/run';
import { readWorkbook } from '../../src/adapters/xlsx/read/read-workbook';
import { randomSheets } from './random-sheets';
import { writePlainWorkbook, type PlainSheets } from './plain-workbook';

/** The compiled command, as `npm run equilibre` starts it. */
const COMMAND = join(__dirname, '../../build/src/cli/main.js');
const MONTHS = ['2026-01', '2026-02', '2026-03'];
const MINIMAL: PlainSheets = {
  Demand: [['Item', ...MONTHS], ['A', 10, 20, 30], ['B', 5, 5, 5]],
  Stock: [['Item', 'On hand'], ['A', 5], ['B', 0]],
  Capacity: [['Resource', ...MONTHS], ['Line', 20, 20, 20]],
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'equilibre-cli-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

interface Outcome {
  readonly exitCode: number | null;
  readonly out: string;
  readonly err: string;
}

function equilibre(...args: readonly string[]): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], { cwd: folder, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });
  return { exitCode: status, out: stdout, err: stderr };
}

async function workbook(name: string, sheets: PlainSheets): Promise<void> {
  await writePlainWorkbook(join(folder, name), sheets);
}

function jsonOf({ out }: Outcome): Record<string, unknown> {
  return JSON.parse(out) as Record<string, unknown>;
}

function sheetNames(name: string): string[] {
  return readWorkbook(new Uint8Array(readFileSync(join(folder, name))), name).sheets.map((sheet) => sheet.name);
}

/** The first period of the first item's Lock row on the Plan sheet, and where the Summary says who approved. */
const [FIRST_LOCK, APPROVED_BY] = ['H9', 'I38'];

/** Types a text into a blank cell of whatever sheet has it. */
function typeInto(name: string, cell: string, text: string): void {
  const parts = unzipSync(new Uint8Array(readFileSync(join(folder, name))));
  const part = Object.keys(parts).find((path) => new RegExp(`<c r="${cell}"[^>]*/>`).test(strFromU8(parts[path] ?? new Uint8Array()))) ?? '';
  const xml = strFromU8(parts[part] ?? new Uint8Array());
  parts[part] = strToU8(xml.replace(new RegExp(`(<c r="${cell}"[^>]*?)\\s*/>`), `$1 t="inlineStr"><is><t>${text}</t></is></c>`));
  writeFileSync(join(folder, name), zipSync(parts));
}

test('plans three sheets of nothing but required columns, and writes the plan beside them', async () => {
  await workbook('mine.xlsx', MINIMAL);
  const outcome = equilibre('reconcile', 'mine.xlsx');
  expect([outcome.exitCode, outcome.err.trim()]).toEqual([0, 'The plan is in mine-plan.xlsx']);
  expect(outcome.out).toContain('The best plan there is, proven.');
  expect(sheetNames('mine-plan.xlsx')).toEqual(['Summary', 'Plan', 'Load', 'Exceptions', 'Data quality', '_equilibre']);
});

test('gives the same plan for the same figures in French', async () => {
  const months = ['janv. 2026', 'févr. 2026', 'mars 2026'];
  await workbook('en.xlsx', MINIMAL);
  await workbook('fr.xlsx', {
    Demande: [['Article', ...months], ['A', 10, 20, 30], ['B', 5, 5, 5]],
    Stock: [['Article', 'Stock'], ['A', 5], ['B', 0]],
    Capacité: [['Ressource', ...months], ['Line', 20, 20, 20]],
  });
  const english = jsonOf(equilibre('reconcile', 'en.xlsx', '--json'));
  const french = jsonOf(equilibre('reconcile', 'fr.xlsx', '--json', '--lang', 'fr'));
  expect([french['costs'], french['plan'], french['load']]).toEqual([english['costs'], english['plan'], english['load']]);
  expect(sheetNames('fr-plan.xlsx').slice(0, 5)).toEqual(['Synthèse', 'Plan', 'Charge', 'Écarts', 'Qualité']);
});

test('prints numbers as numbers, periods as days and places as cells', async () => {
  await workbook('mine.xlsx', { ...MINIMAL, Demand: [['Item', ...MONTHS], ['A', 10, 20, 40]] });
  const { status, plan, load, mapping, exceptions } = jsonOf(equilibre('reconcile', 'mine.xlsx', '--json'));
  expect(status).toBe('optimal');
  expect((plan as object[])[0]).toEqual({
    item: 'A', period: '2026-01-01', demand: 10, receipts: 0, production: 20, subcontract: 0, delivered: 10, stock: 15, backlog: 0, lost: 0, coverage: 0.75,
  });
  expect((load as object[])[0]).toEqual({
    resource: 'Line', period: '2026-01-01', available: 20, overtime: 0, load: 20, utilisation: 1, workers: null, hired: null, laidOff: null,
  });
  expect(mapping).toMatchObject({ Demand: { item: 'A', periods: ['B', 'C', 'D'] } });
  expect((exceptions as { kind: string; place: string }[])[0]).toMatchObject({ kind: 'shortage', place: 'Demand!D2' });
});

test('reads several files as one workbook, and says which file a cell is in', async () => {
  await workbook('demand.xlsx', { Demand: [['Item', ...MONTHS], ['A', 10, 'ten', 30]] });
  await workbook('rest.xlsx', { Stock: MINIMAL['Stock'] ?? [], Capacity: MINIMAL['Capacity'] ?? [] });
  const { exitCode, err } = equilibre('reconcile', 'demand.xlsx', 'rest.xlsx');
  expect(exitCode).toBe(1);
  expect(err).toContain('demand.xlsx › Demand!C2');
  expect(readdirSync(folder)).toEqual(['demand.xlsx', 'rest.xlsx']);
});

test('finds the columns that the user points at', async () => {
  await workbook('odd.xlsx', { ...MINIMAL, Demand: [['Xyz', ...MONTHS], ['A', 10, 20, 30]] });
  expect(equilibre('check', 'odd.xlsx').exitCode).toBe(1);
  writeFileSync(join(folder, 'columns.json'), JSON.stringify({ Demand: { item: 'A' } }));
  expect(equilibre('check', 'odd.xlsx', '--mapping', 'columns.json').exitCode).toBe(0);
});

test.each([
  ['a missing sheet', { Demand: MINIMAL['Demand'] ?? [], Capacity: MINIMAL['Capacity'] ?? [] }, 'Stock'],
  ['text where a number belongs', { ...MINIMAL, Stock: [['Item', 'On hand'], ['A', 'many']] }, 'Stock!B2'],
  ['an unknown resource', { ...MINIMAL, Stock: [['Item', 'On hand', 'Resource', 'Hours per unit'], ['A', 5, 'Weld', 1]] }, 'Stock!C2'],
])('stops at %s, names it and writes nothing', async (_, sheets, place) => {
  await workbook('bad.xlsx', sheets);
  const { exitCode, err } = equilibre('reconcile', 'bad.xlsx');
  expect([exitCode, err.includes(place)]).toEqual([1, true]);
  expect(readdirSync(folder)).toEqual(['bad.xlsx']);
});

test.each([
  ['nothing.xlsx', undefined, "doesn't exist"],
  ['empty.xlsx', '', 'is empty'],
  ['page.xlsx', '<!DOCTYPE html><html></html>', 'web page'],
  ['text.xlsx', 'item;quantity\nA;1\n', 'CSV'],
])('refuses %s as a file that is no workbook', (name, contents, reason) => {
  if (contents !== undefined) writeFileSync(join(folder, name), contents);
  const { exitCode, err } = equilibre('reconcile', name);
  expect([exitCode, err.includes(reason)]).toEqual([3, true]);
  expect(existsSync(join(folder, name.replace('.xlsx', '-plan.xlsx')))).toBe(false);
});

test('never writes a plan over its input', async () => {
  await workbook('mine.xlsx', MINIMAL);
  const before = readFileSync(join(folder, 'mine.xlsx'));
  expect(equilibre('reconcile', 'mine.xlsx', '-o', './mine.xlsx').exitCode).toBe(3);
  expect(readFileSync(join(folder, 'mine.xlsx')).equals(before)).toBe(true);
});

test('keeps an earlier result in which figures are locked, and says how to plan with them', async () => {
  await workbook('mine.xlsx', MINIMAL);
  equilibre('reconcile', 'mine.xlsx');
  typeInto('mine-plan.xlsx', FIRST_LOCK, 'x');

  const { err, exitCode } = equilibre('reconcile', 'mine.xlsx');
  expect(exitCode).toBe(0);
  const [copy = ''] = readdirSync(folder).filter((name) => name.startsWith('mine-plan ('));
  expect(err).toContain(`it is now ${join(realpathSync(folder), copy)}. To plan with its locks: equilibre reconcile "mine.xlsx" "`);

  const { issues } = jsonOf(equilibre('reconcile', 'mine.xlsx', copy, '--json')) as { issues: { code: string }[] };
  expect(issues.map(({ code }) => code)).toContain('locks-kept');
  expect(equilibre('reconcile', 'mine.xlsx', copy).err).not.toContain('locks');
});

test('keeps an earlier result that somebody signed', async () => {
  await workbook('mine.xlsx', MINIMAL);
  equilibre('reconcile', 'mine.xlsx');
  typeInto('mine-plan.xlsx', APPROVED_BY, 'Zoe');
  const { err } = equilibre('reconcile', 'mine.xlsx');
  const [copy = ''] = readdirSync(folder).filter((name) => name.startsWith('mine-plan ('));
  expect(err).toContain(`The workbook as it was is kept in ${join(realpathSync(folder), copy)}`);
  expect(equilibre('reconcile', 'mine.xlsx').err).not.toContain('is kept in');
});

test('adds its sheets to the workbook itself when asked, and replaces them the next time', async () => {
  await workbook('mine.xlsx', { ...MINIMAL, Plan: [['My own notes']] });
  expect(equilibre('reconcile', 'mine.xlsx', '--in-place').exitCode).toBe(0);
  const once = sheetNames('mine.xlsx');
  expect(once).toEqual(['Demand', 'Stock', 'Capacity', 'Plan', 'Summary', 'Plan (2)', 'Load', 'Exceptions', 'Data quality', 'Journal', '_equilibre']);
  expect(equilibre('reconcile', 'mine.xlsx', '--in-place').exitCode).toBe(0);
  expect(sheetNames('mine.xlsx')).toEqual(once);
});

test('compares scenarios in a workbook of its own, and makes the plan of the one that is chosen', async () => {
  const Scenarios = [['Name', 'Lever', 'Scope', 'Change'], ['More', 'Demand', 'A', '50%'], ['Less', 'Capacity', 'Line', -5]];
  await workbook('mine.xlsx', { ...MINIMAL, Scenarios });
  const { exitCode, out, err } = equilibre('compare', 'mine.xlsx', '--json');
  expect([exitCode, err.trim()]).toEqual([0, 'The plan is in mine-scenarios.xlsx']);
  expect(sheetNames('mine-scenarios.xlsx')).toEqual(['Scenarios', 'Summary', 'Plan', 'Load', 'Exceptions', 'Data quality', '_equilibre']);
  const { base, scenarios } = JSON.parse(out) as { base: Record<string, unknown>; scenarios: Record<string, unknown>[] };
  const plain = jsonOf(equilibre('reconcile', 'mine.xlsx', '--json'));
  expect([base['costs'], base['plan']]).toEqual([plain['costs'], plain['plan']]);
  const chosen = jsonOf(equilibre('reconcile', 'mine.xlsx', '--scenario', 'less', '--json'));
  expect(scenarios.map(({ name }) => name)).toEqual(['More', 'Less']);
  expect(chosen['costs']).toEqual(scenarios[1]?.['costs']);
  expect(equilibre('reconcile', 'mine.xlsx', '--scenario', 'None').exitCode).toBe(2);
});

test('says how it is used when it is used wrongly', () => {
  const { exitCode, out, err } = equilibre('plan', 'mine.xlsx');
  expect([exitCode, out]).toEqual([2, '']);
  expect(err).toContain('equilibre reconcile FILE');
});

test('leaves nothing behind when it is interrupted, whenever that is', async () => {
  await workbook('large.xlsx', randomSheets({ items: 400, periods: 24, resources: 6 }));
  const child = spawn(process.execPath, [COMMAND, 'reconcile', 'large.xlsx'], { cwd: folder });
  await new Promise((resolve) => setTimeout(resolve, 1500));
  child.kill('SIGINT');
  const exitCode = await new Promise((resolve) => child.on('exit', resolve));
  // Null: the signal came before anything was loaded.
  expect([130, null]).toContain(exitCode);
  expect(readdirSync(folder)).toEqual(['large.xlsx']);
});

test('says that it was cancelled', async () => {
  await workbook('mine.xlsx', MINIMAL);
  const { runCommandLine } = jest.requireActual<typeof Run>('../../build/src/cli/run');
  const said: string[] = [];
  const terminal = { out: (text: string) => said.push(text), err: (text: string) => said.push(text), status: () => undefined };
  const exitCode = await runCommandLine(['reconcile', join(folder, 'mine.xlsx')], { terminal, locale: 'en', signal: AbortSignal.abort() });
  expect([exitCode, said]).toEqual([130, ['Cancelled. Nothing was written.']]);
  expect(readdirSync(folder)).toEqual(['mine.xlsx']);
});
