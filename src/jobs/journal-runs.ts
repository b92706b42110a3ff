import { isoDate } from '../domain/calendar';
import { isLock, lastingBounds } from '../domain/plan-bounds';
import type { Report } from '../domain/report';
import { formatFor } from '../i18n/format';
import { messagesIn } from '../i18n/messages';
import { appendedRuns, journalFrom, type JournalEntry } from '../workbook/process/journal';
import { newDecisions } from '../workbook/process/journal-decisions';
import { settingsLine } from '../workbook/process/settings-line';
import type { ProcessRun, ResultOptions } from './draft-result';
import type { Input } from './read-input';

/** A run that made a plan, to be put into the journal. */
export interface JournaledRun {
  readonly input: Input;
  readonly report: Report;
  readonly options: Pick<ResultOptions, 'language' | 'version' | 'runAt' | 'time' | 'by' | 'inputFile' | 'comparison'>;
  readonly run: Pick<ProcessRun, 'verb' | 'by' | 'approved' | 'detail'>;
}

/** The ledger's runs with this one; in the input's own workbook the decisions that were taken since the last come before it. */
export function journalRuns(before: readonly string[], made: JournaledRun): readonly string[] {
  const entry = entryOf(made);
  const sheets = made.options.inputFile === undefined ? made.input.sheets : [];
  return appendedRuns(before, [...newDecisions(sheets, journalFrom(before), { date: entry.date, version: entry.version }), entry]);
}

function entryOf({ input, options, run, report }: JournaledRun): JournalEntry {
  const { plan, kpis, exceptions } = report;
  const adopted = input.diagnostics.flatMap((diagnostic) => (diagnostic.code === 'scenario-adopted' ? [diagnostic.parameters.name] : []));
  return {
    date: isoDate(options.runAt),
    time: options.time ?? '',
    verb: run.verb === 'reconcile' && adopted.length > 0 ? 'adopt' : run.verb,
    by: run.by === '' ? (options.by ?? '') : run.by,
    version: options.version,
    status: plan.status,
    gap: Number.isFinite(plan.gap) ? plan.gap : null,
    cost: plan.costs.total,
    serviceLevel: kpis.serviceLevel ?? null,
    exceptionCount: exceptions.length,
    approved: run.approved ?? null,
    detail: run.detail ?? [...adopted, ...scenarioCosts(options, report)].join(' · '),
    settings: shapedBy(input, report, options),
  };
}

/** Each scenario with what it costs beside the base. */
function scenarioCosts({ comparison, language }: JournaledRun['options'], { plan, model }: Report): readonly string[] {
  const format = formatFor(language, model.rules.currency);
  return (comparison?.scenarios ?? []).map(({ scenario, plan: { costs } }) => {
    const difference = costs.total - plan.costs.total;
    return `${scenario.name} ${difference > 0 ? '+' : ''}${format.money(difference)}`;
  });
}

/** Settings that differ from their default, how many figures were locked, and how many levers decided. */
function shapedBy({ records, built }: Input, { model }: Report, { language }: JournaledRun['options']): string {
  const words = messagesIn(language).process.journal;
  const settings = settingsLine(records.get('settings'), { language, format: formatFor(language, model.rules.currency) });
  const { production, subcontract } = lastingBounds(model.bounds);
  const locked = [...production, ...subcontract].filter(isLock).length;
  const levers = built.levers.length;
  return [...(settings.length === 0 ? [words.defaults] : settings), ...(locked === 0 ? [] : [words.locked(locked)]), ...(levers === 0 ? [] : [words.levers(levers)])].join(' · ');
}
