import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { chromium, type Browser } from 'playwright-core';

const EXECUTABLE = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const FLAGS = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update',
  '--disable-sync',
];

/** Milliseconds that a test in the browser may take, and the pane's build before it: a cold build on a busy machine is slow. */
export const BROWSER_TIMEOUT = 180_000;
export const BUILD_TIMEOUT = 600_000;

/** As `describe`; skipped, and named so, where Chromium is not installed. */
export function describeWithChromium(name: string, tests: () => void): void {
  if (existsSync(EXECUTABLE)) describe(name, tests);
  else describe.skip(`${name} (skipped: ${EXECUTABLE} is missing)`, tests);
}

export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: EXECUTABLE, args: FLAGS });
}

/** Builds the pane, `memory` beside a workbook in memory, `excel` as it is hosted, into a folder of its own; gives the folder. */
export function buildPane(which: 'memory' | 'excel'): string {
  const folder = mkdtempSync(join(tmpdir(), 'equilibre-site-'));
  const { status, stdout, stderr } = spawnSync('npx', ['webpack', '--output-path', folder, ...(which === 'memory' ? ['--env', 'preview'] : [])], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`webpack failed:\n${stdout}${stderr}`);
  return folder;
}

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.wasm': 'application/wasm', '.png': 'image/png' };

/** Serves a folder on a port of its own; the address has no slash at its end. */
export async function serveFolder(folder: string): Promise<{ readonly address: string; readonly close: () => void }> {
  const server: Server = createServer((request, response) => {
    const file = join(folder, new URL(request.url ?? '/', 'http://localhost').pathname);
    if (!existsSync(file) || extname(file) === '') {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, close: () => server.close() };
}
