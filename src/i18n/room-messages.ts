/** Words of the rooms around the plan and of what Start offers; each language implements them whole. */
export interface RoomMessages {
  readonly templates: {
    readonly title: string;
    readonly note: string;
    readonly names: Readonly<Record<OfferedTemplate, { readonly title: string; readonly purpose: string }>>;
    readonly add: string;
    readonly addNamed: (template: string) => string;
    readonly withExample: string;
    readonly empty: string;
    readonly openNew: string;
    readonly openNewNamed: (template: string) => string;
    readonly download: string;
    readonly downloadNamed: (template: string) => string;
    readonly added: (template: string) => string;
  };
  readonly guide: {
    readonly title: string;
    readonly note: string;
    /** What ticking a day does where the workbook has no table for it. */
    readonly addFirst: string;
    readonly add: string;
    readonly added: string;
    readonly progress: (done: number, all: number) => string;
    readonly day: (day: number) => string;
    readonly done: (day: number) => string;
    readonly actions: Readonly<Record<GuideAction, string>>;
    readonly monthTitle: string;
    readonly monthNote: string;
    readonly monthEmpty: string;
    readonly doneOn: (date: string) => string;
    readonly dueOn: (date: string) => string;
    readonly late: string;
    readonly goTo: (step: string) => string;
    readonly show: string;
  };
  readonly scenarios: {
    readonly title: string;
    readonly intro: string;
    readonly set: string;
    readonly name: string;
    /** Name that is offered for the scenario of a position. */
    readonly usualName: (position: number) => string;
    readonly demand: string;
    readonly capacity: string;
    readonly overtime: string;
    readonly subcontract: string;
    readonly extraShift: string;
    readonly supplierDelay: string;
    readonly marginTarget: string;
    readonly marginNote: string;
    readonly scope: string;
    readonly scopes: Readonly<Record<'all' | 'family' | 'item', string>>;
    readonly scopeNames: Readonly<Record<'family' | 'item', string>>;
    readonly scopeNote: string;
    readonly addTrial: string;
    readonly nameTaken: string;
    readonly nothingSet: string;
    readonly trials: string;
    readonly remove: string;
    readonly removeNamed: (name: string) => string;
    readonly compare: string;
    readonly compareNote: (limit: number) => string;
    readonly result: string;
    readonly openSheet: string;
    readonly base: string;
    readonly measure: string;
    readonly value: string;
    readonly difference: string;
    readonly adopt: string;
    readonly adoptNamed: (name: string) => string;
    readonly strategies: string;
    readonly strategy: string;
    readonly cost: string;
    readonly verdict: string;
    readonly percent: (value: string) => string;
  };
  readonly meeting: {
    readonly title: string;
    readonly intro: string;
    readonly prepare: string;
    readonly prepareNote: string;
    readonly topics: (count: number) => string;
    readonly noTopics: string;
    readonly noAgenda: string;
    readonly needsTables: string;
    readonly addTables: string;
    readonly atStake: (money: string) => string;
    readonly decide: string;
    readonly decideNamed: (topic: string) => string;
    readonly choice: string;
    readonly option: (letter: string, text: string, cost: string) => string;
    readonly ownWords: string;
    readonly decision: string;
    /** Switch: the plan obeys the option. */
    readonly apply: string;
    readonly assumptions: string;
    readonly decider: string;
    readonly scribe: string;
    readonly hasAction: string;
    readonly task: string;
    readonly owner: string;
    readonly due: string;
    readonly record: string;
    readonly cancel: string;
    readonly decided: (topic: string) => string;
    readonly incomplete: string;
    readonly approval: string;
    readonly never: string;
    readonly fingerprint: (digits: string) => string;
    readonly changed: (count: number) => string;
    readonly name: string;
    readonly note: string;
    readonly approve: string;
    readonly approveNote: string;
    /** Approves what was restored, not a plan made anew. */
    readonly approveRestored: (version: number) => string;
    readonly approveRestoredNote: string;
    readonly followUp: string;
    readonly nothingLate: string;
    readonly versions: string;
    readonly versionsNote: string;
    readonly restore: string;
    readonly restoreNamed: (version: number) => string;
    readonly compareVersion: string;
    readonly compareNamed: (version: number) => string;
    readonly compareWith: string;
    readonly planNow: string;
    readonly version: (number: number) => string;
    /** Of a version whose figures went. */
    readonly notRestorable: string;
    readonly isShown: string;
    readonly measure: string;
    readonly close: string;
    readonly goTo: (place: string) => string;
    readonly refresh: string;
  };
}

/** Templates that Start offers. */
export type OfferedTemplate = 'planning' | 'raci' | 'calendar' | 'kpi' | 'meeting' | 'decisions';

/** What a day of the first week opens. */
export type GuideAction = OfferedTemplate | 'check' | 'reconcile' | 'toMeeting';
