import { dirname, relative, resolve } from 'node:path';
import { WorkerSolver } from '../adapters/highs/worker-solver';
import { FileWorkbook, saveNewWorkbook } from '../adapters/xlsx/file-workbook';
import { isError } from '../domain/diagnostic';
import type { RunControl } from '../domain/progress';
import type { Report } from '../domain/report';
import { messagesIn } from '../i18n/messages';
import { draftResult, type ProcessRun } from '../jobs/draft-result';
import type { Input } from '../jobs/read-input';
import { reconcileInput } from '../jobs/reconcile-input';
import { reconcileJson } from '../jobs/report-json';
import type { Command } from './arguments';
import { issueLines } from './check-command';
import { timeOfDay, today } from './input-files';
import { outputFile } from './output-file';
import { earlierWorkIn } from './earlier-work-in';
import { planLines } from './plan-lines';
import { plannedInput } from './planned-input';
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
    const { input, solved, run } = await plannedInput(command, solver, progress.control);
    const known = solved === undefined ? {} : { solved };
    const report = await reconcileInput(input, solver, { ...known, timeLimitSeconds: command.timeLimitSeconds, control: progress.control, now: () => performance.now() / 1000 });
    const earlier = command.inPlace || report === undefined ? undefined : await earlierWorkIn(output, report.model);
    const backup = report === undefined ? undefined : await writeResult({ command, output, input, report, run, keepsEarlier: earlier !== undefined }, progress.control);
    if (command.json) terminal.out(JSON.stringify(reconcileJson(input, report, command.language), null, 2));
    if (report === undefined) {
      issueLines(input.diagnostics.filter(isError), command.language).forEach(terminal.err);
      terminal.err(words.notPlanned);
      return EXIT.dataErrors;
    }
    if (!command.json) planLines(report, command.language).forEach(terminal.out);
    terminal.err(words.written(output));
    if (backup !== undefined) terminal.err(earlier === 'locks' ? words.locksNotUsed({ files: command.files.map((file) => `"${file}"`).join(' '), copy: backup, output }) : words.previousKept(backup));
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
  /** How the run is noted; undefined for the usual one. */
  readonly run: ProcessRun | undefined;
  /** The output is an earlier result in which people did something: it is kept under another name. */
  readonly keepsEarlier: boolean;
}

/** Gives the path of the copy of the file as it was, when it was changed in place or people did something in it. */
async function writeResult({ command, output, input, report, run, keepsEarlier }: Result, control: RunControl): Promise<string | undefined> {
  control.onProgress?.('writing', 0);
  const [file = ''] = command.files;
  const drafts = draftResult(input, report, {
    language: command.language,
    version: version(),
    runAt: today(),
    time: timeOfDay(),
    inputFile: command.inPlace ? undefined : relative(dirname(resolve(output)), resolve(file)),
    ...(run === undefined ? {} : { run }),
  });
  if (!command.inPlace) return saveNewWorkbook(output, drafts, control, keepsEarlier ? new Date() : undefined);
  const workbook = new FileWorkbook(output);
  await workbook.write(drafts, control);
  return workbook.backup;
}

/** The file to write: the input itself in place, else beside the (first) input unless told otherwise. Errors: WorkbookError. */
function outputOf({ files, out, inPlace }: ReconcileCommand): string {
  return inPlace ? (files[0] ?? '') : outputFile(files, out, '-plan');
}
