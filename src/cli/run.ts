import { SolverError, WorkbookError } from '../domain/error';
import type { Language } from '../i18n/language';
import { messagesIn } from '../i18n/messages';
import { parseArguments, UsageError, type Command } from './arguments';
import { runCheck } from './check-command';
import { runCompare } from './compare-command';
import { runProcess } from './process-command';
import { runReconcile } from './reconcile-command';
import { runStatus } from './status-command';
import { runTemplate, runTemplates } from './template-command';
import { EXIT, type CommandContext } from './command-context';
import type { Terminal } from './terminal';
import { version } from './version';
import { runVersions } from './versions-command';

/** Runs the command line and gives its exit code. Never throws for a user's mistake, a file or the solver; a bug of ours does. */
export async function runCommandLine(args: readonly string[], context: CommandContext): Promise<number> {
  let command: Command;
  try {
    command = parseArguments(args, context.locale);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const words = messagesIn(error.language).commands;
    context.terminal.err(`${words.usageFaults[error.fault](error.subject)}\n\n${words.usage}`);
    return EXIT.usage;
  }
  try {
    return await runCommand(command, context);
  } catch (error) {
    return reportFailure(error, command.language, context.terminal);
  }
}

async function runCommand(command: Command, context: CommandContext): Promise<number> {
  switch (command.verb) {
    case 'help':
      context.terminal.out(messagesIn(command.language).commands.usage);
      return EXIT.done;
    case 'version':
      context.terminal.out(version());
      return EXIT.done;
    case 'check':
      return runCheck(command, context);
    case 'reconcile':
      return runReconcile(command, context);
    case 'compare':
      return runCompare(command, context);
    case 'agenda':
    case 'approve':
      return runProcess(command, context);
    case 'status':
      return runStatus(command, context);
    case 'versions':
      return runVersions(command, context);
    case 'template':
      return runTemplate(command, context);
    case 'templates':
      return runTemplates(command, context);
  }
}

function reportFailure(error: unknown, language: Language, terminal: Terminal): number {
  const words = messagesIn(language).commands;
  if (error instanceof UsageError) {
    terminal.err(words.usageFaults[error.fault](error.subject));
    return EXIT.usage;
  }
  if (error instanceof WorkbookError) {
    terminal.err(words.workbookFaults[error.fault](error.subject, error.detail));
    return error.fault === 'cancelled' ? EXIT.cancelled : EXIT.file;
  }
  if (error instanceof SolverError) {
    terminal.err(words.solverFaults[error.fault](error.detail));
    return error.fault === 'cancelled' ? EXIT.cancelled : EXIT.solver;
  }
  throw error;
}
