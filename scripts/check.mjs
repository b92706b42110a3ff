// `npm run check`: two lanes of checks side by side, as most of them use one core; then the tests, which have the builds ready.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { run } from './set-up.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const LANES = [['lint'], ['types', 'floors', 'dead', 'manifest', 'build']];

const passed = await Promise.all(LANES.map(runLane));
if (passed.includes(false)) process.exit(1);
run('npm', ['run', '-s', 'check:tests']);

/** Runs the checks of a lane until one fails. */
async function runLane(checks) {
  for (const check of checks) if (!(await runCheck(check))) return false;
  return true;
}

/** Runs a check and says at its end what it printed, so that the lanes don't mix. */
function runCheck(check) {
  return new Promise((resolve) => {
    const printed = [];
    const child = spawn('npm', ['run', '-s', `check:${check}`], { cwd: root, shell: process.platform === 'win32', stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => printed.push(text));
    child.on('error', (error) => printed.push(Buffer.from(`${error.message}\n`)));
    child.on('close', (status) => {
      process.stdout.write(Buffer.concat(printed));
      console.log(`${status === 0 ? '✔' : '✘'} ${check}`);
      resolve(status === 0);
    });
  });
}
