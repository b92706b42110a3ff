import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** How LibreOffice reads and shows numbers and dates. */
export type OfficeLocale = 'en-US' | 'fr-FR';

/** Milliseconds that one conversion may take; a first start on a busy machine takes several seconds. */
const CONVERSION_LIMIT = 100_000;
/** Milliseconds that a test with one conversion may take. */
export const OFFICE_TIMEOUT = CONVERSION_LIMIT + 20_000;

const PROGRAM = 'soffice';

/** What LibreOffice says that it is, e.g. `LibreOffice 7.4.7.2`; undefined where it is not installed. */
export function libreOfficeVersion(): string | undefined {
  const { status, stdout } = spawnSync(PROGRAM, ['--version'], { encoding: 'utf8' });
  return status === 0 ? /^LibreOffice \S+/.exec(stdout)?.[0] : undefined;
}

/** As `describe`; skipped, and named so, where LibreOffice is not installed. */
export function describeWithOffice(name: string, tests: () => void): void {
  if (libreOfficeVersion() === undefined) describe.skip(`${name} (skipped: LibreOffice is missing, scripts/install-test-tools.sh installs it)`, tests);
  else describe(name, tests);
}

/**
 * The workbook as LibreOffice saves it after calculating every formula, or as it prints it.
 * Errors: Error when LibreOffice fails or takes longer than CONVERSION_LIMIT.
 */
export async function convertWorkbook(bytes: Uint8Array, format: 'xlsx' | 'pdf', locale: OfficeLocale): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'equilibre-office-'));
  try {
    const profile = join(folder, 'profile');
    mkdirSync(join(profile, 'user'), { recursive: true });
    writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), settingsXml(locale));
    writeFileSync(join(folder, 'in.xlsx'), bytes);
    const out = join(folder, 'out');
    await runOffice([`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--norestore', '--convert-to', format, '--outdir', out, join(folder, 'in.xlsx')]);
    return readFileSync(join(out, `in.${format}`));
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function settingsXml(locale: OfficeLocale): string {
  const item = (path: string, property: string, value: string): string =>
    `<item oor:path="/org.openoffice.${path}"><prop oor:name="${property}" oor:op="fuse"><value>${value}</value></prop></item>`;
  return (
    '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">' +
    item('Setup/L10N', 'ooSetupSystemLocale', locale) +
    // 0 = calculate every formula of a loaded file.
    item('Office.Calc/Formula/Load', 'OOXMLRecalcMode', '0') +
    '</oor:items>'
  );
}

/** Runs LibreOffice in a process group of its own: it starts children, which a signal to it alone would leave behind. */
async function runOffice(parameters: readonly string[]): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const child = spawn(PROGRAM, parameters, { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
    let complaints = '';
    child.stderr.on('data', (text: Buffer) => (complaints += text.toString()));
    const timer = setTimeout(() => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    }, CONVERSION_LIMIT);
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(timer);
      if (code === 0) resolve();
      else reject(new Error(`${PROGRAM} ended with ${String(code)}: ${complaints}`));
    });
  });
}
