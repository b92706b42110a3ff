import { messagesIn } from '../i18n/messages';
import { comparisonText, type ComparisonText } from '../jobs/comparison-text';
import { compareVersions, type VersionComparison } from '../jobs/compare-versions';
import { keptLine, versionLines, versionsJson } from '../jobs/version-list';
import type { Json } from '../jobs/report-json';
import type { Input } from '../jobs/read-input';
import { planVersions } from '../workbook/process/plan-versions';
import { UsageError, type Command } from './arguments';
import { EXIT, type CommandContext } from './command-context';
import { readFiles } from './input-files';
import { showProgress } from './progress';
import { textTable } from './text-table';

type VersionsCommand = Extract<Command, { verb: 'versions' }>;

/** `versions`: the approved versions, or what differs between two plans; writes nothing. */
export async function runVersions(command: VersionsCommand, { terminal, signal }: CommandContext): Promise<number> {
  const { language } = command;
  const progress = showProgress(terminal, messagesIn(language).commands, signal);
  try {
    const input = await readFiles(command, progress.control);
    const comparison = comparisonOf(command, input);
    if (command.json) terminal.out(JSON.stringify({ ...versionsJson(input), comparison: comparison === undefined ? null : comparisonJson(comparison) }, null, 2));
    else (comparison === undefined ? listLines(input, command) : comparisonLines(comparisonText(comparison, input, language), command)).forEach(terminal.out);
    return EXIT.done;
  } finally {
    progress.stop();
  }
}

/** Errors: UsageError for a version that isn't there, or when there is no plan to compare with. */
function comparisonOf({ compare, language }: VersionsCommand, input: Input): VersionComparison | undefined {
  if (compare === undefined) return undefined;
  const found = compareVersions(input, compare);
  if (!('refusal' in found)) return found;
  throw new UsageError('refusedVersion', messagesIn(language).versions.refusals[found.refusal](String(found.number), found.choices.join(', ')), language);
}

function listLines(input: Input, { language }: VersionsCommand): readonly string[] {
  const versions = planVersions(input.ledger);
  return versions.length === 0 ? [messagesIn(language).versions.none] : [...versionLines(input, language), keptLine(versions, language)];
}

function comparisonLines({ title, before, after, measures, figuresTitle, figures, cells }: ComparisonText, { language }: VersionsCommand): readonly string[] {
  const words = messagesIn(language).versions.comparison;
  return [
    title,
    cells,
    '',
    ...textTable([[words.measure, before, after, words.difference], ...measures.map((measure) => [measure.label, measure.before, measure.after, measure.difference])]),
    '',
    figuresTitle,
    ...figures.map(({ item, period, change, value }) => `  ${[item, period, change].join(' · ')}${value === '' ? '' : ` (${value})`}`),
  ];
}

function comparisonJson({ before, after, measures, figures, changedCells }: VersionComparison): Json {
  return {
    before,
    after: after ?? null,
    changedCells: changedCells ?? null,
    measures: measures.map((change) => ({ measure: change.measure, before: change.before ?? null, after: change.after ?? null })),
    figures: figures === undefined ? null : figures.map(({ item, period, production, subcontract, value }) => ({ item, period, production: { ...production }, subcontract: { ...subcontract }, value })),
  };
}
