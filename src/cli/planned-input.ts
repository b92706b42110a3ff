import type { RunControl } from '../domain/progress';
import type { LpSolver } from '../engine/solver';
import { messagesIn } from '../i18n/messages';
import { adoptScenario, type AdoptedScenario } from '../jobs/adopt-scenario';
import type { ProcessRun } from '../jobs/draft-result';
import type { Input } from '../jobs/read-input';
import { restoredRun, restoreVersion, type RestoredVersion } from '../jobs/restore-version';
import { UsageError, type Command } from './arguments';
import { readFiles } from './input-files';

/** What a command plans, and how its run is noted where it isn't the usual one. */
interface PlannedInput extends AdoptedScenario {
  readonly run?: ProcessRun;
}

/**
 * What is to be planned: the input, or what the chosen scenario or approved version makes of it. Errors: UsageError for a scenario or
 * version that isn't there, or can't be restored.
 */
export async function plannedInput(command: Extract<Command, { verb: 'reconcile' }>, solver: LpSolver, control: RunControl): Promise<PlannedInput> {
  const input = await readFiles(command, control);
  const { scenario: name, restore, language, timeLimitSeconds } = command;
  if (restore !== undefined) {
    const { input: restored, version } = withVersion(input, restore, command);
    return { input: restored, solved: undefined, run: restoredRun(version, language) };
  }
  if (name === undefined) return { input, solved: undefined };
  const adopted = await adoptScenario(input, { name, language }, solver, { timeLimitSeconds, control });
  if (adopted === undefined) throw new UsageError('unknownScenario', name, language);
  return adopted;
}

/** The input with the figures of an approved version. Errors: UsageError when it can't be restored. */
export function withVersion(input: Input, number: number, { language }: Pick<Command, 'language'>): RestoredVersion {
  const restored = restoreVersion(input, number);
  if (!('refusal' in restored)) return restored;
  throw new UsageError('refusedVersion', messagesIn(language).versions.refusals[restored.refusal](String(number), restored.choices.join(', ')), language);
}
