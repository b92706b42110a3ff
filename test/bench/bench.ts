import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HighsSolver } from '../../src/adapters/highs/highs-solver';
import { buildProgram } from '../../src/engine/lp/build';
import { reconcile } from '../../src/engine/reconcile';
import type { LinearProgram } from '../../src/engine/solver';
import { randomModel } from './random-model';
import { writeMps } from './write-mps';

/**
 * Build and solve times of one run on random models, and the same programs in native solvers where they are installed
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
  print(['items × periods × resources', 'build', 'first plan', 'again', 'glpsol', 'clp', 'again ÷ clp']);
  try {
    for (const size of SIZES) print(await measure(size, solver, join(folder, 'plan.mps')));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measure(size: (typeof SIZES)[number], solver: HighsSolver, mpsFile: string): Promise<string[]> {
  const model = randomModel(1, size);
  const buildStart = performance.now();
  const { program } = buildProgram(model, 'relaxed');
  const build = performance.now() - buildStart;
  const first = await planMs(() => reconcile(model, solver, { timeLimitSeconds: 120 }));
  const again = await planMs(() => reconcile(model, solver, { timeLimitSeconds: 120 }));
  writeFileSync(mpsFile, writeMps(program));
  const glpsol = nativeMs('glpsol', ['--freemps', mpsFile], program);
  const clp = nativeMs('clp', [mpsFile, '-solve', '-quit'], program);
  const ratio = clp === undefined ? '' : (again / clp).toFixed(1);
  return [`${size.items} × ${size.periods} × ${size.resources}`, ms(build), ms(first), ms(again), ms(glpsol), ms(clp), ratio];
}

async function planMs(plan: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await plan();
  return performance.now() - start;
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
