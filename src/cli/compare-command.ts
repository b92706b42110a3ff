import { dirname, relative, resolve } from 'node:path';
import { WorkerSolver } from '../adapters/highs/worker-solver';
import { saveNewWorkbook } from '../adapters/xlsx/file-workbook';
import { isError } from '../domain/diagnostic';
import { messagesIn } from '../i18n/messages';
import { compareInput } from '../jobs/compare-input';
import { comparisonJson } from '../jobs/comparison-json';
import { draftResult } from '../jobs/draft-result';
import type { Command } from './arguments';
import { issueLines } from './check-command';
import { EXIT, type CommandContext } from './command-context';
import { comparisonLines } from './comparison-lines';
import { readFiles, today } from './input-files';
import { outputFile } from './output-file';
import { showProgress } from './progress';
import { version } from './version';

type CompareCommand = Extract<Command, { verb: 'compare' }>;

/** `compare`: the base plan beside every scenario, in a workbook of its own. Exit code 1, and nothing written, when the data has errors. */
export async function runCompare(command: CompareCommand, { terminal, signal }: CommandContext): Promise<number> {
  const { language, timeLimitSeconds } = command;
  const words = messagesIn(language).commands;
  const output = outputFile(command.files, command.out, '-scenarios');
  const progress = showProgress(terminal, words, signal);
  const solver = new WorkerSolver();
  try {
    const input = await readFiles(command, progress.control);
    const comparison = await compareInput(input, solver, { timeLimitSeconds, language, control: progress.control, now: () => performance.now() / 1000 });
    if (comparison !== undefined) {
      progress.control.onProgress?.('writing', 0);
      const inputFile = relative(dirname(resolve(output)), resolve(command.files[0] ?? ''));
      const drafts = draftResult(input, comparison.base, { language, version: version(), runAt: today(), inputFile, comparison, run: { verb: 'compare', by: '' } });
      await saveNewWorkbook(output, drafts, progress.control);
    }
    if (command.json) terminal.out(JSON.stringify(comparisonJson(input, comparison, language), null, 2));
    if (comparison === undefined) {
      issueLines(input.diagnostics.filter(isError), language).forEach(terminal.err);
      terminal.err(words.notPlanned);
      return EXIT.dataErrors;
    }
    if (!command.json) comparisonLines(comparison, language).forEach(terminal.out);
    terminal.err(words.written(output));
    return EXIT.done;
  } finally {
    solver.close();
    progress.stop();
  }
}
