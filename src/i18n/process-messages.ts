import type { PlanStatus } from '../domain/plan';

/** What a preparation of the agenda did. */
export interface AgendaCounts {
  readonly added: number;
  readonly returning: number;
  readonly leftOut: number;
  readonly minutes: number;
}

/** Words that the monthly process writes into the workbook and shows beside it. */
export interface ProcessMessages {
  /** `Shortage · Pump P-200`. */
  topic(kind: string, subject: string): string;
  readonly questions: { readonly closed: string; readonly open: string };
  /** What we would choose: the letter of an option. */
  recommend(letter: string): string;
  readonly toDiscuss: string;
  readonly agendaDone: (counts: AgendaCounts) => string;
  readonly approved: (version: number, by: string) => string;
  /** Where the workbook stands that a command wrote. */
  readonly writtenTo: (path: string) => string;
  /** One line under the Summary's title. */
  readonly standing: (version: { readonly number: number; readonly approvedOn: string; readonly by: string }, changedCount: number | undefined) => string;
  /** Heads what people typed beside results that are gone. */
  readonly lostNotes: string;
  readonly journal: {
    readonly title: string;
    readonly note: string;
    /** Date, run, by, result, cost, service, exceptions, approved version, settings, version of Equilibre. */
    headers(currency: string): readonly string[];
    readonly verbs: Readonly<Record<'reconcile' | 'compare' | 'adopt' | 'agenda' | 'decide' | 'approve' | 'restore', string>>;
    /** How the plan was found. */
    readonly statuses: Readonly<Record<PlanStatus | 'restored', string>>;
    /** How far a plan is from the best one at most. */
    gap(share: string): string;
    /** Settings when none was changed. */
    readonly defaults: string;
    /** How many figures of the plan people had locked. */
    readonly locked: (count: number) => string;
    /** How many levers decisions had set. */
    readonly levers: (count: number) => string;
  };
  readonly pack: {
    readonly title: string;
    note(firstPeriod: string, lastPeriod: string, date: string): string;
    readonly agenda: string;
    /** Rank, topic, friction point, money, options, recommendation, owner, minutes. */
    headers(currency: string): readonly string[];
    option(letter: string, text: string, cost: string): string;
    readonly totalMinutes: (minutes: number) => string;
    readonly noTopic: string;
    readonly openActions: (open: number, late: number) => string;
  };
  readonly followUp: {
    readonly title: string;
    overdueAction(text: string, owner: string | undefined, days: number): string;
    lateStep(text: string, owner: string | undefined, days: number): string;
    undatedStep(text: string): string;
    withoutOwner(text: string): string;
    /** A topic that is decided and stands in no row of the decision log. */
    unrecorded(text: string): string;
    withoutTarget(text: string): string;
    growingOverstock(item: string, value: string): string;
    calendarAdherence(share: string): string;
    planAdherence(share: string): string;
    orderEvolution(share: string): string;
    satisfaction(last: string, before: string | undefined, answers: number): string;
    readonly nothing: string;
    /** An approved version in the list of all, with the money of its plan and its service level. */
    version(version: { readonly number: number; readonly approvedOn: string; readonly by: string; readonly note: string }, cost: string, service: string | undefined): string;
  };
}
