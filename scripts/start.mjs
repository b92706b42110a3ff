// The add-in beside a grid that stands in for Excel: `npm start`, with `-- --port 4000` at an address of your choice, with `-- --no-open`
// without opening the browser.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { installPackages, run } from './set-up.mjs';

const project = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({ options: { port: { type: 'string' }, 'no-open': { type: 'boolean', default: false } } });

installPackages();
if (isOutdated()) {
  console.log('Building the preview (about a minute the first time) …');
  run('npx', ['webpack', '--env', 'start'], { stdio: ['ignore', 'ignore', 'inherit'] });
}
const { servePreview } = createRequire(import.meta.url)('../out/preview-server/server.js');
const { address } = await serve();
console.log(`Equilibre preview: ${address}\nStop it with Ctrl+C.`);
if (!values['no-open']) openBrowser(address);

/** True when something was changed after the last build. */
function isOutdated() {
  const built = ['out/preview/preview.html', 'out/preview-server/server.js', 'dist/taskpane.html'].map((file) => project + file);
  if (!built.every(existsSync)) return true;
  const oldest = Math.min(...built.map((file) => statSync(file).mtimeMs));
  return newest(['src', 'test/preview', 'test/excel-host', 'assets', 'templates', 'webpack.config.js', 'package-lock.json'].map((path) => project + path)) > oldest;
}

function newest(paths) {
  return Math.max(0, ...paths.map((path) => {
    const { mtimeMs } = statSync(path);
    return statSync(path).isDirectory() ? newest(readdirSync(path).map((name) => `${path}/${name}`)) : mtimeMs;
  }));
}

/** At the port that was asked for; else at 3000 or, where that is taken, at a free one. */
async function serve() {
  if (values.port !== undefined) return servePreview(project, Number(values.port));
  try {
    return await servePreview(project, 3000);
  } catch (error) {
    if (error.code !== 'EADDRINUSE') throw error;
    return servePreview(project, 0);
  }
}

/** Where there is no browser to open, the address above is enough. */
function openBrowser(url) {
  const [command, ...parts] = { darwin: ['open', url], win32: ['cmd', '/c', 'start', '', url] }[process.platform] ?? ['xdg-open', url];
  spawn(command, parts, { stdio: 'ignore', detached: true }).on('error', () => undefined).unref();
}
