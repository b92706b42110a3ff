// Makes a fresh checkout ready to run: packages installed, code compiled. Needs Node.js and npm alone.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Runs a command in the project's folder; ends this process with its exit code when it fails. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32', ...options });
  if (error) console.error(error.message);
  if (status !== 0) process.exit(status ?? 1);
}

/** Installs the packages when they are missing or older than the lock file. Output goes to standard error. */
export function installPackages() {
  const installed = `${root}node_modules/.package-lock.json`;
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(`${root}package-lock.json`).mtimeMs) return;
  console.error('Installing packages (once) …');
  run('npm', ['ci', '--no-fund', '--no-audit'], { stdio: ['ignore', 2, 2] });
}

/** Compiles what has changed since the last time. */
export function compile() {
  run('npx', ['tsc', '-b', 'src/cli']);
}
