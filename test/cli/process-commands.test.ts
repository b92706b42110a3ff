import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readWorkbook } from '../../src/adapters/xlsx/read/read-workbook';
import { writePlainWorkbook, type PlainSheets } from './plain-workbook';

/** The compiled command, as `npm run equilibre` starts it. */
const COMMAND = join(__dirname, '../../build/src/cli/main.js');
const MONTHS = ['2027-01', '2027-02'];
/** A line makes 20 of the 30 that are asked for each month. */
const SHORT: PlainSheets = {
  Demand: [['Item', ...MONTHS], ['A', 30, 30]],
  Stock: [['Item', 'On hand', 'Unit cost', 'Price'], ['A', 10, 100, 150]],
  Capacity: [['Resource', ...MONTHS], ['Line', 20, 20]],
};
const NBSP = '\u00a0';

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'equilibre-process-'));
  await writePlainWorkbook(join(folder, 'mine.xlsx'), SHORT);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function equilibre(...args: readonly string[]): readonly [exitCode: number | null, out: string, err: string] {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], { cwd: folder, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });
  return [status, stdout, stderr];
}

function sheetNames(name: string): string[] {
  return readWorkbook(new Uint8Array(readFileSync(join(folder, name))), name).sheets.map((sheet) => sheet.name);
}

test('a month goes from agenda to approval to status, and the input is never changed', () => {
  const input = readFileSync(join(folder, 'mine.xlsx'));
  const [prepared, agenda, said] = equilibre('agenda', 'mine.xlsx', '--by', 'Ana');
  expect([prepared, agenda.split('\n')[0], said.trim()]).toEqual([0, expect.stringMatching(/^Agenda: \d new topics?, 0 topics back/), 'The workbook is in mine-agenda.xlsx']);
  expect(sheetNames('mine-agenda.xlsx')).toEqual(expect.arrayContaining(['Demand', 'Agenda', 'Meeting pack', 'Summary', 'Journal', '_equilibre']));
  const [approved, approval] = equilibre('approve', 'mine-agenda.xlsx', '-o', 'year.xlsx', '--by', 'Ana', '--lang', 'fr');
  expect([approved, approval.split('\n')[0]]).toEqual([0, 'La version 1 du plan est approuvée par Ana.']);
  const [told, status] = equilibre('status', 'year.xlsx');
  expect([told, status.split('\n')[0]]).toEqual([0, expect.stringMatching(/^Version 1, approved on \d\d\/\d\d\/\d{4} by Ana; input unchanged$/)]);
  expect(readFileSync(join(folder, 'mine.xlsx')).equals(input)).toBe(true);
});

test('in place, the file itself gets the next version and a dated copy stands beside it', () => {
  expect(equilibre('approve', 'mine.xlsx', '-o', 'shared.xlsx')[0]).toBe(0);
  const [exitCode, out, err] = equilibre('approve', 'shared.xlsx', '--in-place', '--json');
  const json = JSON.parse(out) as { readonly version: { readonly number: number }; readonly plan: { readonly status: string } };
  expect([exitCode, json.version.number, json.plan.status]).toEqual([0, 2, 'optimal']);
  expect(err).toContain('shared (');
  expect(readdirSync(folder).filter((name) => name.startsWith('shared'))).toHaveLength(2);
  const status = JSON.parse(equilibre('status', 'shared.xlsx', '--json')[1]) as { readonly versions: readonly { readonly number: number; readonly isRestorable: boolean }[]; readonly changes: readonly unknown[] };
  expect([status.versions.map(({ number, isRestorable }) => [number, isRestorable]), status.changes]).toEqual([[[1, true], [2, true]], []]);
});

test('data with errors stop a step, and nothing is written', async () => {
  await writePlainWorkbook(join(folder, 'bad.xlsx'), { Demand: SHORT['Demand'] ?? [] });
  expect(equilibre('agenda', 'bad.xlsx')[0]).toBe(1);
  expect(equilibre('approve', 'bad.xlsx', '--in-place')[0]).toBe(1);
  expect(readdirSync(folder).filter((name) => name.startsWith('bad'))).toEqual(['bad.xlsx']);
});

test('wrong usage is said in the language asked for', () => {
  expect(equilibre('approve', 'mine.xlsx', 'mine-agenda.xlsx')).toEqual([2, '', expect.stringMatching(/^approve works on one workbook/)]);
  expect(equilibre('agenda', 'mine.xlsx', '--in-place', '-o', 'x.xlsx')[0]).toBe(2);
  expect(equilibre('template')[0]).toBe(2);
  expect(equilibre('template', 'rota', '--lang', 'fr')).toEqual([2, '', expect.stringContaining(`Le modèle «${NBSP}rota${NBSP}» n’existe pas`)]);
  expect(equilibre('status', 'nowhere.xlsx')).toEqual([3, '', expect.stringContaining("nowhere.xlsx doesn't exist")]);
});

test('lists the templates, writes one by name and all into a folder', () => {
  const names = ['planning', 'raci', 'calendar', 'kpi', 'meeting', 'decisions'];
  expect(equilibre('templates')[1].trim().split('\n').map((line) => line.split(' ')[0])).toEqual(names);
  expect(equilibre('template', 'RACI', '--lang', 'fr', '-o', 'roles.xlsx')).toEqual([0, '', 'Le classeur est dans roles.xlsx\n']);
  expect(sheetNames('roles.xlsx')).toContain('Équipe');
  expect(equilibre('template', 'all', '-o', 'new folder')[0]).toBe(0);
  expect(names.filter((name) => !existsSync(join(folder, 'new folder', `${name}.xlsx`)))).toEqual([]);
});
