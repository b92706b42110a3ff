import type { Lever } from '../domain/exception';
import type { Report } from '../domain/report';
import { decideLever } from '../engine/decide-lever';
import { formatFor } from '../i18n/format';
import type { Language } from '../i18n/language';
import { messagesIn } from '../i18n/messages';
import type { PreparedAgenda } from '../workbook/process/agenda-rows';
import { offeredLever, type OfferedLevers } from '../workbook/process/lever-rows';
import type { ProcessRows } from '../workbook/process/process-rows';

/** Subject of the ledger under which stands what the options on the agenda set. */
export const OFFERED_OPTIONS = 'options';

interface OfferedBefore {
  /** The agenda as it stood; undefined when the workbook had none. */
  readonly rows: ProcessRows<'agenda'> | undefined;
  readonly language: Language;
  readonly known: OfferedLevers;
}

/** What the options on the agenda set, those of earlier preparations that are still on it included. */
export function offeredOptions({ concerns }: PreparedAgenda, report: Report, { rows, language, known }: OfferedBefore): OfferedLevers {
  const { model, plan } = report;
  const words = messagesIn(language).exceptions;
  const format = formatFor(language, model.rules.currency);
  const onAgenda = new Set((rows?.rows ?? []).flatMap(({ values }) => [values.get('optionA'), values.get('optionB'), values.get('optionC')]));
  const added = concerns.flatMap(({ exceptions: [exception] }) =>
    exception.options.map((option) => {
      const levers = decideLever(model, plan, exception, option.lever).map((lever) => offeredLever(lever, addedBy(option.lever), model));
      return [words.optionName(option, { model, format }), levers] as const;
    }),
  );
  return new Map([...[...known].filter(([text]) => onAgenda.has(text)), ...added.filter(([, levers]) => levers.length > 0)]);
}

/** Hours, workers or units that a lever adds to the plan. */
function addedBy(lever: Lever): number {
  if ('hours' in lever) return lever.hours;
  if ('workers' in lever) return lever.workers;
  return lever.kind === 'postpone' ? -lever.quantity : lever.quantity;
}
