#!/usr/bin/env node
import { processTerminal } from './terminal';
import { runCommandLine } from './run';

const cancel = new AbortController();
process.once('SIGINT', () => {
  cancel.abort();
});
process.once('SIGTERM', () => {
  cancel.abort();
});

// A reader that has seen enough (`| head`) closes the pipe: that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const locale = process.env['LC_ALL'] ?? process.env['LC_MESSAGES'] ?? process.env['LANG'] ?? '';
void runCommandLine(process.argv.slice(2), { terminal: processTerminal(), locale, signal: cancel.signal }).then((exitCode) => {
  process.exitCode = exitCode;
});
