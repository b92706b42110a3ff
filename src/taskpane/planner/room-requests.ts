import type { SerialDay } from '../../domain/calendar';
import type { Place } from '../../domain/place';
import type { Language } from '../../i18n/language';
import type { VersionPair } from '../../jobs/compare-versions';
import type { TopicDecision } from '../../jobs/record-decision';
import type { TrialScenario } from '../../jobs/trial-scenario';
import type { Words } from '../../workbook/schema/column';
import type { TableEdit } from '../../workbook/table-edit';
import type { TemplateContext, TemplateKey } from '../../workbook/templates/template';
import type { TakenNames } from '../../workbook/templates/unique-names';
import type { ComparisonView } from './comparison-view';
import type { MeetingView } from './meeting-view';
import type { PlannerInput } from './planner';

/** Sheets that can be added to the open workbook: a template's, or the plan of the first week alone. */
export type AddedSheets = TemplateKey | 'firstWeek';

/** What a run in the user's workbook is made with. */
interface Run {
  readonly input: PlannerInput;
  readonly language: Language;
  readonly version: string;
  readonly timeLimitSeconds: number;
}

/** What the rooms around the plan ask of the planner. */
export type RoomRequest =
  | { readonly job: 'template'; readonly key: AddedSheets; readonly content: TemplateContext['content']; readonly language: Language; readonly today: SerialDay; readonly taken: TakenNames }
  /** The base plan beside the workbook's scenarios and the pane's own. */
  | (Run & { readonly job: 'compare'; readonly trials: readonly TrialScenario[] })
  /** A scenario becomes the plan. */
  | (Run & { readonly job: 'adopt'; readonly trials: readonly TrialScenario[]; readonly name: string })
  /** An approved version becomes the plan again. */
  | (Run & { readonly job: 'restoreVersion'; readonly number: number })
  /** How the monthly process stands, and what differs between two plans where that is asked; makes no plan. */
  | { readonly job: 'meeting'; readonly input: PlannerInput; readonly compare?: VersionPair }
  | (Run & { readonly job: 'step'; readonly verb: 'agenda' | 'approve'; readonly by: string; readonly note: string; readonly taken: TakenNames; /** Version whose figures are approved anew. */ readonly restore?: number })
  | { readonly job: 'decide'; readonly input: PlannerInput; readonly language: Language; readonly decision: TopicDecision; readonly taken: TakenNames };

/** What the planner answers to them beside drafts, check and plan; what wasn't asked for is absent. */
export interface RoomAnswer {
  readonly comparison?: ComparisonView;
  readonly meeting?: MeetingView;
  readonly edits?: readonly TableEdit[];
  /** What was done, in one sentence. */
  readonly told?: Words;
  /** The cell in the way of rows that a table has to grow by; then nothing is to be written. */
  readonly blockedBy?: Place;
}

/** Whether a request comes from a room around the plan. */
export function isRoomRequest<Other extends { readonly job: string }>(request: Other | RoomRequest): request is RoomRequest {
  return ROOM_JOBS.has(request.job);
}

const ROOM_JOBS: ReadonlySet<string> = new Set<RoomRequest['job']>(['template', 'compare', 'adopt', 'meeting', 'step', 'decide', 'restoreVersion']);
