import type { ProcessMessages } from '../process-messages';

export const process: ProcessMessages = {
  topic: (kind, subject) => `${kind} · ${subject}`,
  questions: { closed: 'Which option?', open: 'What can be done?' },
  recommend: (letter) => `Option ${letter}: the cheapest`,
  toDiscuss: 'To be discussed: no option is known',
  agendaDone: ({ added, returning, leftOut, minutes }) =>
    `Agenda: ${count(added, 'new topic')}, ${count(returning, 'topic')} back from earlier months, ${minutes} minutes in all.${leftOut === 0 ? '' : ` No time was left for ${leftOut === 1 ? 'one more topic' : `${leftOut} more topics`}: see the Exceptions sheet.`}`,
  writtenTo: (path) => `The workbook is in ${path}`,
  approved: (version, by) => `Version ${version} of the plan is approved${by === '' ? '' : ` by ${by}`}.`,
  standing: ({ number, approvedOn, by }, changed) =>
    `Version ${number}, approved on ${approvedOn}${by === '' ? '' : ` by ${by}`}${changed === undefined ? '; the input has changed since' : changed === 0 ? '; input unchanged' : `; input changed since: ${count(changed, 'cell')} (see Data quality)`}`,
  lostNotes: 'Notes that stood beside results that are gone',
  journal: {
    title: 'Journal',
    note: 'What was run and decided in this workbook, when, by whom and with which settings. Written anew at each run, the latest first.',
    headers: (currency) => ['When', 'Run', 'By', 'Result', `Cost (${currency})`, 'Service level', 'Exceptions', 'Version', 'Settings', 'Equilibre'],
    verbs: { reconcile: 'Plan made', compare: 'Scenarios compared', adopt: 'Scenario adopted', agenda: 'Meeting prepared', decide: 'Decision recorded', approve: 'Plan approved', restore: 'Version restored' },
    statuses: { optimal: 'Best plan, proven', feasible: 'Good plan', heuristic: 'Quick plan', restored: 'Its figures on this day’s input' },
    gap: (share) => `at most ${share} from the best`,
    defaults: 'Every setting at its default',
    locked: (figures) => count(figures, 'locked figure'),
    levers: (levers) => count(levers, 'decided lever'),
  },
  pack: {
    title: 'Meeting pack',
    note: (first, last, date) => `Plan from ${first} to ${last}, made on ${date}. Send it two days ahead.`,
    agenda: 'Agenda',
    headers: (currency) => ['No.', 'Topic', 'Friction point', `At stake (${currency})`, 'Options', 'Recommendation', 'Owner', 'Min'],
    option: (letter, text, cost) => `${letter} ${text}: ${cost}`,
    totalMinutes: (minutes) => `${minutes} minutes in all`,
    noTopic: 'Nothing needs a decision this month.',
    openActions: (open, late) => `Open actions: ${open}, of which ${late} late.`,
  },
  followUp: {
    title: 'Follow-up',
    overdueAction: (text, owner, days) => `Action ${count(days, 'day')} late: ${text} (${owner ?? 'no owner'}).`,
    lateStep: (text, owner, days) => `Step ${count(days, 'day')} late: ${text} (${owner ?? 'no owner'}).`,
    undatedStep: (text) => `Step done without a day: ${text}. Calendar adherence leaves it out until “Done on” is filled in.`,
    withoutOwner: (text) => `Nobody is responsible for: ${text}.`,
    unrecorded: (text) => `“${text}” is decided on the agenda and is not in the decision log: write down what was decided, and by whom.`,
    withoutTarget: (text) => `The indicator “${text}” is shown without a target.`,
    growingOverstock: (item, value) => `${item} has more stock than at the last approval (+${value}) and more than it needs, and stands on no agenda.`,
    calendarAdherence: (share) => `Calendar adherence: ${share} of the steps due were done on time.`,
    planAdherence: (share) => `Plan adherence: stocks are ${share} where the approved plan saw them.`,
    orderEvolution: (share) => `Order book: ${share} since the last approval.`,
    satisfaction: (last, before, answers) => `Satisfaction: ${last} of 5 from ${count(answers, 'person', 'people')}${before === undefined ? '' : `, ${before} the time before`}.`,
    version: ({ number, approvedOn, by, note }, cost, service) =>
      `Version ${number} of ${approvedOn}${by === '' ? '' : ` by ${by}`}: cost ${cost}${service === undefined ? '' : `, service ${service}`}${note === '' ? '' : ` (${note})`}.`,
    nothing: 'Nothing is late and nobody is missing.',
  },
};

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
