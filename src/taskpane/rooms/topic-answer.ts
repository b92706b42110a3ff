import { type SerialDay, isoDate, serialFromIso } from '../../domain/calendar';
import type { OptionLetter, TopicDecision } from '../../jobs/record-decision';
import type { TopicView } from '../planner/meeting-view';

/** A topic's decision as it is being typed. */
export interface TopicAnswer {
  /** Empty = in other words. */
  readonly option: OptionLetter | '';
  readonly decision: string;
  readonly assumptions: string;
  readonly decider: string;
  readonly scribe: string;
  /** Whether the plan is to obey the option, where it can. */
  readonly isApplied: boolean;
  readonly hasAction: boolean;
  readonly task: string;
  readonly owner: string;
  /** `YYYY-MM-DD`, as a date field gives it; empty when there is none. */
  readonly due: string;
}

/** The answer that is offered: the first option, with its action for the topic's owner. */
export function offeredAnswer({ options, owner }: TopicView, usualDue: SerialDay): TopicAnswer {
  const [first] = options;
  return { option: first?.letter ?? '', decision: first?.text ?? '', assumptions: '', decider: '', scribe: '', isApplied: true, hasAction: true, task: first?.text ?? '', owner, due: isoDate(usualDue) };
}

/** The answer after an option was chosen: what it says is decided and done, until somebody types otherwise. */
export function withOption(answer: TopicAnswer, { options }: TopicView, option: TopicAnswer['option']): TopicAnswer {
  const text = options.find(({ letter }) => letter === option)?.text ?? '';
  const isOwnTask = answer.task !== '' && answer.task !== answer.decision;
  return { ...answer, option, decision: text, task: isOwnTask ? answer.task : text };
}

/** Whether the option that is chosen sets anything on the plan. */
export function canApply({ option }: TopicAnswer, { options }: TopicView): boolean {
  return options.some(({ letter, setsLevers }) => letter === option && setsLevers);
}

/** What is to be recorded; undefined while it doesn't say what is decided or done. */
export function decisionOf(answer: TopicAnswer, view: TopicView): TopicDecision | undefined {
  const [decision, task] = [answer.decision.trim(), answer.task.trim()];
  if (decision === '' || (answer.hasAction && task === '')) return undefined;
  return {
    row: view.row,
    topic: view.topic,
    option: answer.option === '' ? undefined : answer.option,
    decision,
    assumptions: answer.assumptions.trim(),
    decider: answer.decider.trim(),
    scribe: answer.scribe.trim(),
    isApplied: answer.isApplied && canApply(answer, view),
    action: answer.hasAction ? { task, owner: answer.owner.trim(), due: serialFromIso(answer.due) } : undefined,
  };
}
