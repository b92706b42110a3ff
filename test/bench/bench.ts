import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HighsSolver } from '../../src/adapters/highs/highs-solver';
import { renderWorkbook } from '../../src/adapters/xlsx/write/render-workbook';
import type { PlanningModel } from '../../src/domain/planning-model';
import { buildProgram } from '../../src/engine/lp/build';
import type { LinearProgram } from '../../src/engine/solver';
import { draftResult } from '../../src/jobs/draft-result';
import type { Input } from '../../src/jobs/read-input';
import { reconcileInput } from '../../src/jobs/reconcile-input';
import { EMPTY_LEDGER } from '../../src/workbook/ledger';
import { randomModel } from './random-model';
import { measureScenarios } from './scenario-bench';
import { writeMps } from './write-mps';

/**
 * Times of one run on random models (the program built, the plan made and explained, the workbook written), and of the same programs
 * in native solvers where they are installed
 * (`apt-get install glpk-utils coinor-clp`). Read the ratios: seconds depend on the machine.
 */
const SIZES = [
  { items: 100, periods: 12, resources: 4 },
  { items: 500, periods: 24, resources: 10 },
  { items: 2000, periods: 12, resources: 10 },
];

const NATIVE_LIMIT_MS = 120_000;

async function main(): Promise<void> {
  const solver = new HighsSolver();
  const folder = mkdtempSync(join(tmpdir(), 'equilibre-bench-'));
  print(['items × periods × resources', 'build', 'first plan', 'again', 'write', 'glpsol', 'clp', 'again ÷ clp']);
  try {
    for (const size of SIZES) print(await measure(size, solver, join(folder, 'plan.mps')));
  } finally {
    rmSync(folder, { recursive: true });
  }
  await printScenarios();
}

/** Eight scenarios beside the first solve, which they begin from. */
async function printScenarios(): Promise<void> {
  const { first, scenarios } = await measureScenarios({ items: 500, periods: 24, resources: 10 });
  const all = scenarios.reduce((sum, { seconds }) => sum + seconds, 0);
  const each = scenarios.map(({ lever, seconds }) => `${lever} ${seconds.toFixed(2)} s`).join(', ');
  process.stdout.write(`\n500 × 24 × 10: first solve ${first.toFixed(2)} s; eight scenarios ${all.toFixed(2)} s = ${(all / first).toFixed(1)} × (${each})\n`);
}

async function measure(size: (typeof SIZES)[number], solver: HighsSolver, mpsFile: string): Promise<string[]> {
  const model = randomModel(1, size);
  const buildStart = performance.now();
  const { program } = buildProgram(model, 'relaxed');
  const build = performance.now() - buildStart;
  const input = inputOf(model);
  const options = { timeLimitSeconds: 120 };
  const first = await timed(() => reconcileInput(input, solver, options));
  const again = await timed(() => reconcileInput(input, solver, options));
  const write = await timed(async () => {
    if (again.result === undefined) throw new Error('the random model has errors');
    return renderWorkbook(draftResult(input, again.result, { language: 'en', version: 'bench', runAt: 46000, inputFile: 'bench.xlsx' }));
  });
  writeFileSync(mpsFile, writeMps(program));
  const glpsol = nativeMs('glpsol', ['--freemps', mpsFile], program);
  const clp = nativeMs('clp', [mpsFile, '-solve', '-quit'], program);
  const ratio = clp === undefined ? '' : (again.ms / clp).toFixed(1);
  return [`${size.items} × ${size.periods} × ${size.resources}`, ms(build), ms(first.ms), ms(again.ms), ms(write.ms), ms(glpsol), ms(clp), ratio];
}

async function timed<Result>(work: () => Promise<Result>): Promise<{ readonly ms: number; readonly result: Result }> {
  const start = performance.now();
  const result = await work();
  return { ms: performance.now() - start, result };
}

/** A model as if it had been read from a workbook without any remark. */
function inputOf(model: PlanningModel): Input {
  const places = { demand: () => undefined, stock: () => undefined, capacity: () => undefined };
  const built = { model, places, history: undefined, past: undefined, scenarios: [], levers: [], diagnostics: [] };
  return { mapping: [], diagnostics: [], built, ledger: EMPTY_LEDGER, choices: undefined, sheetNames: [], sheets: [], records: new Map(), standing: undefined };
}

/** Time of a native solver on the program, reading it included; undefined when it isn't installed. */
function nativeMs(command: string, args: readonly string[], program: LinearProgram): number | undefined {
  if (program.whole !== undefined) return undefined;
  const start = performance.now();
  const { error, status } = spawnSync(command, [...args], { stdio: 'ignore', timeout: NATIVE_LIMIT_MS });
  return error === undefined && status === 0 ? performance.now() - start : undefined;
}

function ms(value: number | undefined): string {
  return value === undefined ? '–' : `${value.toFixed(0)} ms`;
}

function print(cells: readonly string[]): void {
  process.stdout.write(`${cells.map((cell, at) => (at === 0 ? cell.padEnd(28) : cell.padStart(12))).join('')}\n`);
}

void main();
