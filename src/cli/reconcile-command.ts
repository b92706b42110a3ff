import { realpathSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { WorkerSolver } from '../adapters/highs/worker-solver';
import { FileWorkbook, saveNewWorkbook } from '../adapters/xlsx/file-workbook';
import { isError } from '../domain/diagnostic';
import { WorkbookError } from '../domain/error';
import type { RunControl } from '../domain/progress';
import type { Report } from '../domain/report';
import { messagesIn } from '../i18n/messages';
import { draftResult } from '../jobs/draft-result';
import type { Input } from '../jobs/read-input';
import { reconcileInput } from '../jobs/reconcile-input';
import { reconcileJson } from '../jobs/report-json';
import type { Command } from './arguments';
import { issueLines } from './check-command';
import { readFiles, today } from './input-files';
import { planLines } from './plan-lines';
import { showProgress } from './progress';
import { EXIT, type CommandContext } from './command-context';
import { version } from './version';

type ReconcileCommand = Extract<Command, { verb: 'reconcile' }>;

/** `reconcile`: makes the plan and writes its workbook. Exit code 1, and nothing written, when the data has errors. */
export async function runReconcile(command: ReconcileCommand, { terminal, signal }: CommandContext): Promise<number> {
  const words = messagesIn(command.language).commands;
  const output = outputOf(command);
  const progress = showProgress(terminal, words, signal);
  const solver = new WorkerSolver();
  try {
    const input = await readFiles(command, progress.control);
    const report = await reconcileInput(input, solver, { timeLimitSeconds: command.timeLimitSeconds, control: progress.control });
    const backup = report === undefined ? undefined : await writeResult({ command, output, input, report }, progress.control);
    if (command.json) terminal.out(JSON.stringify(reconcileJson(input, report, command.language), null, 2));
    if (report === undefined) {
      issueLines(input.diagnostics.filter(isError), command.language).forEach(terminal.err);
      terminal.err(words.notPlanned);
      return EXIT.dataErrors;
    }
    if (!command.json) planLines(report, command.language).forEach(terminal.out);
    terminal.err(words.written(output));
    if (backup !== undefined) terminal.err(words.previousKept(backup));
    return EXIT.done;
  } finally {
    solver.close();
    progress.stop();
  }
}

interface Result {
  readonly command: ReconcileCommand;
  readonly output: string;
  readonly input: Input;
  readonly report: Report;
}

/** Gives the path of the copy of the file as it was, when it was changed in place. */
async function writeResult({ command, output, input, report }: Result, control: RunControl): Promise<string | undefined> {
  control.onProgress?.('writing', 0);
  const [file = ''] = command.files;
  const drafts = draftResult(input, report, {
    language: command.language,
    version: version(),
    runAt: today(),
    inputFile: command.inPlace ? undefined : relative(dirname(resolve(output)), resolve(file)),
  });
  if (!command.inPlace) {
    await saveNewWorkbook(output, drafts, control);
    return undefined;
  }
  const workbook = new FileWorkbook(output);
  await workbook.write(drafts, control);
  return workbook.backup;
}

/** The file to write: beside the (first) input unless told otherwise. Errors: WorkbookError when it is an input. */
function outputOf({ files, out, inPlace }: ReconcileCommand): string {
  const [first = ''] = files;
  if (inPlace) return first;
  const output = out ?? first.replace(/(\.xls[xm])?$/i, '-plan.xlsx');
  if (files.some((file) => sameFile(file, output))) throw new WorkbookError('output-is-input', output);
  return output;
}

/** True when both paths lead to one file, through links too. */
function sameFile(path: string, other: string): boolean {
  return realPath(path) === realPath(other);
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path); // It doesn't exist yet, or can't be looked at: opening it will say why.
  }
}
