import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileWorkbook } from '../../src/adapters/xlsx/file-workbook';
import { readWorkbook } from '../../src/adapters/xlsx/read/read-workbook';
import { renderWorkbook } from '../../src/adapters/xlsx/write/render-workbook';
import { runCommandLine } from '../../src/cli/run';
import type { DraftValue, SheetDraft } from '../../src/workbook/sheet-draft';

/** The compiled command, as `npm run equilibre` starts it. */
const COMMAND = join(__dirname, '../../build/src/cli/main.js');
const MONTHS = ['2027-01', '2027-02'];
/** Line can make all of it in time. */
const INPUT: Readonly<Record<string, readonly (readonly DraftValue[])[]>> = {
  Demand: [['Item', ...MONTHS], ['A', 30, 20]],
  Stock: [['Item', 'On hand', 'Unit cost', 'Price', 'Min coverage'], ['A', 0, 100, 150, 0]],
  Capacity: [['Resource', ...MONTHS], ['Line', 40, 40]],
};
const NBSP = '\u00a0';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'equilibre-versions-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function equilibre(...args: readonly string[]): readonly [exitCode: number | null, out: string, err: string] {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], { cwd: folder, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });
  return [status, stdout, stderr];
}

/** The same without a process of its own, for what makes no plan. */
async function here(...args: readonly string[]): Promise<readonly [exitCode: number, out: string, err: string]> {
  const [out, err]: [string[], string[]] = [[], []];
  const terminal = { out: (line: string) => { out.push(line); }, err: (line: string) => { err.push(line); }, status: () => undefined };
  const inFolder = args.map((arg) => (arg.endsWith('.xlsx') ? join(folder, arg) : arg));
  return [await runCommandLine(inFolder, { terminal, locale: 'C', signal: new AbortController().signal }), out.join('\n'), err.join('\n')];
}

interface Planned {
  readonly plan: readonly { readonly production: number }[];
}

function production(...args: readonly string[]): readonly number[] {
  const [exitCode, out, err] = equilibre('reconcile', ...args, '--json');
  if (exitCode !== 0) throw new Error(err);
  return (JSON.parse(out) as Planned).plan.map((figure) => figure.production);
}

/** A sheet whose rows are a table, so that the test can type into it as a person would. */
function tableSheet(name: string, rows: readonly (readonly DraftValue[])[]): SheetDraft {
  const cells = rows.flatMap((values, row) => values.map((value, column) => ({ row, column, value })));
  const [headers = []] = rows;
  const area = { row: 0, column: 0, rowCount: rows.length, columnCount: headers.length };
  return { name, visibility: 'visible', columnWidths: [], cells, tables: [{ name: `tbl${name}`, area, columns: headers.map((header) => ({ header: String(header) })) }], print: { orientation: 'portrait', fit: [1, 0] } };
}

/** The shared workbook: approved with a demand of 30 and 20, then with 10 and 35. */
async function approvedTwice(): Promise<void> {
  writeFileSync(join(folder, 'year.xlsx'), await renderWorkbook(Object.entries(INPUT).map(([name, rows]) => tableSheet(name, rows))));
  expect(equilibre('approve', 'year.xlsx', '--in-place', '--by', 'Ana')[0]).toBe(0);
  const area = { row: 0, column: 0, rowCount: 2, columnCount: 3 };
  await new FileWorkbook(join(folder, 'year.xlsx')).write([], undefined, [{ sheet: 'Demand', table: 'tblDemand', area, cells: [{ row: 1, column: 1, value: 10 }, { row: 1, column: 2, value: 35 }] }]);
  expect(equilibre('approve', 'year.xlsx', '--in-place', '--by', 'Bo')[0]).toBe(0);
}

function cellsOf(name: string, sheet: string): unknown {
  const contents = readWorkbook(new Uint8Array(readFileSync(join(folder, name))), name);
  const [data] = contents.read([sheet]);
  return data?.cells.rowNumbers().map((row) => Array.from({ length: data.cells.columnCount }, (_, column) => data.cells.at(row, column).value));
}

test('a version comes back into the file as it was approved, on today’s input, and the next plan is made anew', async () => {
  await approvedTwice();
  const input = Object.keys(INPUT).map((name) => cellsOf('year.xlsx', name));
  copyFileSync(join(folder, 'year.xlsx'), join(folder, 'restored.xlsx'));
  const [exitCode, out, err] = equilibre('reconcile', 'restored.xlsx', '--restore', '1', '--in-place');
  expect([exitCode, out.split('\n')[0]]).toEqual([0, "The figures of version 1 on today's input: a plan made anew may cost less."]);
  expect(err).toContain('restored (');
  expect(Object.keys(INPUT).map((name) => cellsOf('restored.xlsx', name))).toEqual(input);
  expect(JSON.stringify(cellsOf('restored.xlsx', 'Journal'))).toMatch(/Version restored.*Plan approved.*Plan approved/);

  expect(production('year.xlsx', '--restore', '1', '-o', 'again.xlsx')).toEqual([30, 20]);
  expect(JSON.parse((await here('versions', 'restored.xlsx', '--compare', '1', '--json'))[1])).toMatchObject({ comparison: { before: 1, after: null, changedCells: 2, figures: [] } });
  expect(production('restored.xlsx', '-o', 'anew.xlsx')).toEqual([10, 35]);
}, 120_000);

test('versions are listed with the room that they take, and compared', async () => {
  const [exitCode, list] = await here('versions', 'year.xlsx');
  expect([exitCode, list.trim().split('\n')]).toEqual([0, [expect.stringMatching(/^Version 2 of .* by Bo: cost /), expect.stringMatching(/^Version 1 of .* by Ana: cost /), expect.stringMatching(/^Kept of all versions: \d KB of at most 2,000 KB;/)]]);
  const json = JSON.parse((await here('versions', 'year.xlsx', '--json'))[1]) as { readonly versions: readonly unknown[]; readonly kept: unknown; readonly comparison: unknown };
  expect([json.versions.length, json.kept, json.comparison]).toEqual([2, { characters: expect.any(Number) as number, most: 2_000_000 }, null]);

  const [, compared] = await here('versions', 'year.xlsx', '--compare', '1,2', '--lang', 'fr');
  const lines = compared.trim().split('\n');
  expect(lines.slice(0, 2)).toEqual(['Version 1 → Version 2', '2 cellules des données diffèrent.']);
  expect(lines.slice(-2)).toEqual([`  A · janv. 2027 · Production 30 → 10 (2\u202f000${NBSP}€)`, `  A · févr. 2027 · Production 20 → 35 (1\u202f500${NBSP}€)`]);
});

test('a restored version can be approved as the next one', async () => {
  const [exitCode, out] = equilibre('approve', 'year.xlsx', '--restore', '1', '-o', 'third.xlsx', '--by', 'Ana');
  expect([exitCode, out.split('\n')[0]]).toEqual([0, 'Version 3 of the plan is approved by Ana.']);
  expect(JSON.parse((await here('versions', 'third.xlsx', '--compare', '1,3', '--json'))[1])).toMatchObject({ comparison: { figures: [], changedCells: 2 } });
});

test('who approves after a restore without asking for its figures is told that the plan was made anew', () => {
  const [exitCode, , err] = equilibre('approve', 'restored.xlsx', '-o', 'fourth.xlsx');
  expect([exitCode, err]).toEqual([0, expect.stringContaining('this plan was made anew. To approve the figures of that version: --restore 1.')]);
});

test('what can’t be restored or compared is said in the language asked for, and nothing is written', async () => {
  expect(await here('reconcile', 'year.xlsx', '--restore', '7', '-o', 'never.xlsx')).toEqual([2, '', 'There is no version 7: choose among 1, 2.']);
  expect(await here('versions', 'year.xlsx', '--compare', '1,9', '--lang', 'fr')).toEqual([2, '', `La version 9 n’existe pas${NBSP}: choisissez parmi 1, 2.`]);
  expect(await here('reconcile', 'year.xlsx', '--restore', '1', '--unlock-all')).toEqual([2, '', expect.stringMatching(/^Choose one of --restore, --scenario and --unlock-all\./)]);
  expect(await here('versions', 'again.xlsx')).toEqual([0, 'No version of the plan has been approved yet.', '']);
  expect(() => readFileSync(join(folder, 'never.xlsx'))).toThrow();
});
