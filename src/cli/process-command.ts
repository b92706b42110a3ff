import { WorkerSolver } from '../adapters/highs/worker-solver';
import { FileWorkbook } from '../adapters/xlsx/file-workbook';
import { isError } from '../domain/diagnostic';
import type { RunControl } from '../domain/progress';
import { placeText } from '../domain/place';
import type { Report } from '../domain/report';
import { messagesIn } from '../i18n/messages';
import { processStep, type ProcessStep } from '../jobs/process-step';
import type { Input } from '../jobs/read-input';
import { reconcileInput } from '../jobs/reconcile-input';
import { reconcileJson, type Json } from '../jobs/report-json';
import { shownVersion } from '../jobs/version-list';
import type { Command } from './arguments';
import { issueLines } from './check-command';
import { EXIT, type CommandContext } from './command-context';
import { readFiles, timeOfDay, today } from './input-files';
import { outputFile } from './output-file';
import { planLines } from './plan-lines';
import { withVersion } from './planned-input';
import { showProgress } from './progress';
import { version } from './version';

type ProcessCommand = Extract<Command, { verb: 'agenda' | 'approve' }>;

const SUFFIX = { agenda: '-agenda', approve: '-approved' } as const;

/** `agenda` and `approve`: make the plan anew and take a step of the month with it, in the workbook or a copy of it. */
export async function runProcess(command: ProcessCommand, { terminal, signal }: CommandContext): Promise<number> {
  const words = messagesIn(command.language).commands;
  const [file = ''] = command.files;
  const output = command.inPlace ? file : outputFile(command.files, command.out, SUFFIX[command.verb]);
  const progress = showProgress(terminal, words, signal);
  const solver = new WorkerSolver();
  try {
    const read = await readFiles(command, progress.control);
    const input = command.restore === undefined ? read : withVersion(read, command.restore, command).input;
    const report = await reconcileInput(input, solver, { timeLimitSeconds: command.timeLimitSeconds, control: progress.control, now: () => performance.now() / 1000 });
    if (report === undefined) {
      if (command.json) terminal.out(JSON.stringify(reconcileJson(input, report, command.language), null, 2));
      issueLines(input.diagnostics.filter(isError), command.language).forEach(terminal.err);
      terminal.err(words.notPlanned);
      return EXIT.dataErrors;
    }
    const workbook = new FileWorkbook(file);
    const step = processStep(input, report, { ...command, version: version(), runAt: today(), time: timeOfDay(), taken: await workbook.takenNames() });
    if ('blockedBy' in step) {
      terminal.err(words.noRoom(placeText(step.blockedBy)));
      return EXIT.file;
    }
    await write({ workbook, output, isInPlace: command.inPlace, step }, progress.control);
    tell({ command, input, report, step }, terminal);
    terminal.err(messagesIn(command.language).process.writtenTo(output));
    const replaced = command.restore === undefined && command.verb === 'approve' ? shownVersion(read.ledger) : undefined;
    if (replaced?.isRestored === true) terminal.err(messagesIn(command.language).versions.plannedAnew(replaced.number));
    if (workbook.backup !== undefined) terminal.err(words.previousKept(workbook.backup));
    return EXIT.done;
  } finally {
    solver.close();
    progress.stop();
  }
}

interface Written {
  readonly workbook: FileWorkbook;
  readonly output: string;
  readonly isInPlace: boolean;
  readonly step: ProcessStep;
}

async function write({ workbook, output, isInPlace, step }: Written, control: RunControl): Promise<void> {
  control.onProgress?.('writing', 0);
  if (isInPlace) await workbook.write(step.drafts, control, step.edits);
  else await workbook.writeTo(output, step.drafts, control, step.edits);
}

interface Told {
  readonly command: ProcessCommand;
  readonly input: Input;
  readonly report: Report;
  readonly step: ProcessStep;
}

function tell({ command, input, report, step }: Told, terminal: CommandContext['terminal']): void {
  if (command.json) {
    const plan = reconcileJson(input, report, command.language) as Readonly<Record<string, Json>>;
    terminal.out(JSON.stringify({ ...step.json, plan }, null, 2));
    return;
  }
  terminal.out(step.told);
  terminal.out('');
  planLines(report, command.language).forEach(terminal.out);
}
