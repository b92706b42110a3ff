import { messagesIn } from '../i18n/messages';
import { statusJson, statusLines, statusOf } from '../jobs/status-report';
import type { Command } from './arguments';
import { EXIT, type CommandContext } from './command-context';
import { readFiles, today } from './input-files';
import { showProgress } from './progress';

/** `status`: what is late, who is missing, what changed since the last approval; writes nothing. */
export async function runStatus(command: Extract<Command, { verb: 'status' }>, { terminal, signal }: CommandContext): Promise<number> {
  const progress = showProgress(terminal, messagesIn(command.language).commands, signal);
  try {
    const input = await readFiles(command, progress.control);
    const status = statusOf(input, today());
    if (command.json) terminal.out(JSON.stringify(statusJson(input, status), null, 2));
    else statusLines(input, status, command.language).forEach(terminal.out);
    return EXIT.done;
  } finally {
    progress.stop();
  }
}
