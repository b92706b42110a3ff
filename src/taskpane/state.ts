import type { SheetRole } from '../domain/diagnostic';
import type { Step } from '../domain/progress';
import type { Language } from '../i18n/language';
import type { PaneJob, Room } from '../i18n/pane-messages';
import type { TrialScenario } from '../jobs/trial-scenario';
import type { Words } from '../workbook/schema/column';
import type { Failure } from './failure';
import type { WaitReason } from './host';
import type { CheckView } from './planner/check-view';
import type { ComparisonView } from './planner/comparison-view';
import type { MappingChoices, SheetChoices } from './planner/mapping-choices';
import type { MeetingView } from './planner/meeting-view';
import type { FigureView, PlanView } from './planner/plan-view';

/** All that the pane shows. */
export interface PaneState {
  readonly room: Room;
  readonly language: Language;
  readonly timeLimitSeconds: number;
  readonly running: Running | undefined;
  /** What the host makes us wait for. */
  readonly waiting: WaitReason | undefined;
  /** How the last job ended, where nothing else shows it. */
  readonly notice: 'cancelled' | 'restored' | 'unchanged' | undefined;
  readonly failure: FailedJob | undefined;
  readonly check: CheckView | undefined;
  readonly plan: PlanView | undefined;
  /** True when the mapping was changed after the plan was made. */
  readonly isPlanOutdated: boolean;
  /** What the user chose in this session; undefined = what the workbook remembers. */
  readonly choices: MappingChoices | undefined;
  /** What the last job of a room did, in one sentence. */
  readonly told: Words | undefined;
  /** True once the workbook holds a plan, made now or earlier: its rooms are shown. */
  readonly hasPlan: boolean;
  readonly comparison: ComparisonView | undefined;
  /** Scenarios that were set in the pane, in their order. */
  readonly trials: readonly TrialScenario[];
  readonly meeting: MeetingView | undefined;
}

/** A job on its way; its step is undefined until it says so. */
export interface Running {
  readonly job: PaneJob;
  readonly step: Step | undefined;
  readonly share: number | undefined;
  /** The headline figures of a quick plan, once the search for the best one takes long. */
  readonly estimate: readonly FigureView[] | undefined;
}

/** What failed, and the job to try again; the job is undefined when a click on a place failed. */
export interface FailedJob extends Failure {
  readonly job: PaneJob | undefined;
}

/** What can happen to the pane, with what is known of it. */
export interface PaneEvents {
  readonly entered: { readonly room: Room };
  readonly languageChosen: { readonly language: Language };
  readonly timeLimitChosen: { readonly seconds: number };
  readonly mappingChosen: { readonly choice: MappingChoice };
  readonly started: { readonly job: PaneJob };
  readonly progressed: { readonly step: Step; readonly share: number | undefined };
  readonly estimated: { readonly figures: readonly FigureView[] };
  readonly waited: { readonly reason: WaitReason | undefined };
  readonly checked: { readonly check: CheckView };
  readonly planned: { readonly check: CheckView; readonly plan: PlanView };
  /** A room's job ended and the room stays: what it gives anew replaces what was shown. */
  readonly renewed: Partial<Pick<PaneState, 'check' | 'plan' | 'comparison' | 'meeting' | 'told'>>;
  readonly planSeen: unknown;
  readonly trialsChosen: { readonly trials: readonly TrialScenario[] };
  readonly failed: { readonly failure: FailedJob };
  readonly cancelled: unknown;
  readonly restored: unknown;
  /** There was nothing to put back. */
  readonly unchanged: unknown;
  readonly dismissed: unknown;
}

export type PaneAction<Kind extends keyof PaneEvents = keyof PaneEvents> = { [K in Kind]: { readonly kind: K } & PaneEvents[K] }[Kind];

/** A sheet for a role (`key` is `sheet`), or a column's letters for a key; an undefined value lets it be found again. */
export interface MappingChoice {
  readonly role: SheetRole;
  readonly key: string;
  readonly value: string | undefined;
}

export const DEFAULT_TIME_LIMIT_SECONDS = 60;

/** The pane as it opens. */
export function openingState(language: Language, timeLimitSeconds = DEFAULT_TIME_LIMIT_SECONDS): PaneState {
  return {
    room: 'start', language, timeLimitSeconds, running: undefined, waiting: undefined, notice: undefined, failure: undefined,
    check: undefined, plan: undefined, isPlanOutdated: false, choices: undefined,
    told: undefined, hasPlan: false, comparison: undefined, trials: [], meeting: undefined,
  };
}

/** The pane after something happened. */
export function reduce<Kind extends keyof PaneEvents>(state: PaneState, action: PaneAction<Kind>): PaneState {
  return REDUCERS[action.kind](state, action);
}

const REDUCERS: { readonly [Kind in keyof PaneEvents]: (state: PaneState, action: PaneAction<Kind>) => PaneState } = {
  entered: (state, { room }) => ({ ...state, room }),
  languageChosen: (state, { language }) => ({ ...state, language }),
  timeLimitChosen: (state, { seconds }) => ({ ...state, timeLimitSeconds: seconds }),
  mappingChosen: (state, { choice }) => ({
    ...state,
    choices: choose(state.choices ?? state.check?.choices ?? {}, choice),
    isPlanOutdated: state.plan !== undefined,
  }),
  started: (state, { job }) => ({ ...state, running: { job, step: undefined, share: undefined, estimate: undefined }, notice: undefined, failure: undefined, ...(job === 'meeting' ? {} : { told: undefined }) }),
  progressed: (state, { step, share }) => (state.running === undefined ? state : { ...state, running: { ...state.running, step, share } }),
  estimated: (state, { figures }) => (state.running === undefined ? state : { ...state, running: { ...state.running, estimate: figures } }),
  waited: (state, { reason }) => ({ ...state, waiting: reason }),
  checked: (state, { check }) => ({ ...state, running: undefined, room: 'data', check }),
  planned: (state, { check, plan }) => ({ ...state, running: undefined, room: 'plan', check, plan, isPlanOutdated: false, hasPlan: true, meeting: undefined }),
  renewed: (state, anew) => ({ ...state, ...shownOf(anew), running: undefined, ...(anew.plan === undefined ? {} : { hasPlan: true, isPlanOutdated: false }) }),
  planSeen: (state) => ({ ...state, hasPlan: true }),
  trialsChosen: (state, { trials }) => ({ ...state, trials }),
  // A click that failed leaves the running job alone.
  failed: (state, { failure }) => ({ ...state, running: failure.job === undefined ? state.running : undefined, failure }),
  cancelled: (state) => ({ ...state, running: undefined, notice: 'cancelled' }),
  unchanged: (state) => ({ ...state, running: undefined, notice: 'unchanged' }),
  restored: (state) => ({ ...state, running: undefined, notice: 'restored', plan: undefined, comparison: undefined, meeting: undefined, isPlanOutdated: false }),
  dismissed: (state) => ({ ...state, failure: undefined }),
};

const SHOWN = ['check', 'plan', 'comparison', 'meeting', 'told'] as const satisfies readonly (keyof PaneEvents['renewed'])[];

/** What an action gives anew; what it doesn't name stays. */
function shownOf(anew: PaneEvents['renewed']): PaneEvents['renewed'] {
  return Object.fromEntries(SHOWN.filter((key) => key in anew).map((key) => [key, anew[key]]));
}

/** A new sheet forgets the columns that were chosen on the old one. */
function choose(choices: MappingChoices, { role, key, value }: MappingChoice): MappingChoices {
  const before: SheetChoices = key === 'sheet' ? {} : (choices[role] ?? {});
  const kept = Object.fromEntries(Object.entries(before).filter(([name]) => name !== key));
  return { ...choices, [role]: value === undefined ? kept : { ...kept, [key]: value } };
}
