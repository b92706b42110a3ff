import { dirname, relative, resolve } from 'node:path';
import { WorkerSolver } from '../adapters/highs/worker-solver';
import { FileWorkbook, saveNewWorkbook } from '../adapters/xlsx/file-workbook';
import { isError } from '../domain/diagnostic';
import type { RunControl } from '../domain/progress';
import type { Report } from '../domain/report';
import type { LpSolver } from '../engine/solver';
import { messagesIn } from '../i18n/messages';
import { adoptScenario, type AdoptedScenario } from '../jobs/adopt-scenario';
import { draftResult } from '../jobs/draft-result';
import type { Input } from '../jobs/read-input';
import { reconcileInput } from '../jobs/reconcile-input';
import { reconcileJson } from '../jobs/report-json';
import { UsageError, type Command } from './arguments';
import { issueLines } from './check-command';
import { readFiles, today } from './input-files';
import { outputFile } from './output-file';
import { locksIn } from './locks-in';
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
    const { input, solved } = await inputOf(command, solver, progress.control);
    const known = solved === undefined ? {} : { solved };
    const report = await reconcileInput(input, solver, { ...known, timeLimitSeconds: command.timeLimitSeconds, control: progress.control, now: () => performance.now() / 1000 });
    const keepsLocks = !command.inPlace && report !== undefined && (await locksIn(output, report.model));
    const backup = report === undefined ? undefined : await writeResult({ command, output, input, report, keepsLocks }, progress.control);
    if (command.json) terminal.out(JSON.stringify(reconcileJson(input, report, command.language), null, 2));
    if (report === undefined) {
      issueLines(input.diagnostics.filter(isError), command.language).forEach(terminal.err);
      terminal.err(words.notPlanned);
      return EXIT.dataErrors;
    }
    if (!command.json) planLines(report, command.language).forEach(terminal.out);
    terminal.err(words.written(output));
    if (backup !== undefined) terminal.err(keepsLocks ? words.locksNotUsed({ files: command.files.map((file) => `"${file}"`).join(' '), copy: backup, output }) : words.previousKept(backup));
    return EXIT.done;
  } finally {
    solver.close();
    progress.stop();
  }
}

/** What is to be planned: the input, or what the chosen scenario makes of it. Errors: UsageError for a scenario that isn't there. */
async function inputOf(command: ReconcileCommand, solver: LpSolver, control: RunControl): Promise<AdoptedScenario> {
  const input = await readFiles(command, control);
  const { scenario: name, language, timeLimitSeconds } = command;
  if (name === undefined) return { input, solved: undefined };
  const adopted = await adoptScenario(input, { name, language }, solver, { timeLimitSeconds, control });
  if (adopted === undefined) throw new UsageError('unknownScenario', name, language);
  return adopted;
}

interface Result {
  readonly command: ReconcileCommand;
  readonly output: string;
  readonly input: Input;
  readonly report: Report;
  /** The output is an earlier result with locks of its own: it is kept under another name. */
  readonly keepsLocks: boolean;
}

/** Gives the path of the copy of the file as it was, when it was changed in place or held locks. */
async function writeResult({ command, output, input, report, keepsLocks }: Result, control: RunControl): Promise<string | undefined> {
  control.onProgress?.('writing', 0);
  const [file = ''] = command.files;
  const drafts = draftResult(input, report, {
    language: command.language,
    version: version(),
    runAt: today(),
    inputFile: command.inPlace ? undefined : relative(dirname(resolve(output)), resolve(file)),
  });
  if (!command.inPlace) return saveNewWorkbook(output, drafts, control, keepsLocks ? new Date() : undefined);
  const workbook = new FileWorkbook(output);
  await workbook.write(drafts, control);
  return workbook.backup;
}

/** The file to write: the input itself in place, else beside the (first) input unless told otherwise. Errors: WorkbookError. */
function outputOf({ files, out, inPlace }: ReconcileCommand): string {
  return inPlace ? (files[0] ?? '') : outputFile(files, out, '-plan');
}
