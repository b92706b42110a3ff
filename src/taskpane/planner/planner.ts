import type { SerialDay } from '../../domain/calendar';
import type { RunControl, Step } from '../../domain/progress';
import type { Language } from '../../i18n/language';
import type { DraftCell, SheetDraft } from '../../workbook/sheet-draft';
import type { Failure } from '../failure';
import type { CheckView } from './check-view';
import type { MappingChoices } from './mapping-choices';
import type { PackedSheet } from './packed-sheet';
import type { FigureView, PlanView } from './plan-view';
import type { RoomAnswer, RoomRequest } from './room-requests';

/** The sheets of the open workbook, in a form that crosses threads, and how to read them. */
export interface PlannerInput {
  readonly sheets: readonly PackedSheet[];
  /** What the user chose in this session; undefined = what the workbook remembers. */
  readonly choices: MappingChoices | undefined;
  /** Figures that were locked on the Plan sheet are the plan's to decide again. */
  readonly unlockAll: boolean;
  readonly today: SerialDay;
  /** Local time, `14:05`, for the journal. */
  readonly time?: string;
  /** Who works with the pane, for the journal; absent until somebody said. */
  readonly by?: string;
}

/** What the planner is asked: the sample company's sheets, what the sheets hold, the plan as well, or what the other rooms need. */
export type PlannerRequest =
  | { readonly job: 'sample'; readonly language: Language }
  | { readonly job: 'check'; readonly input: PlannerInput }
  | {
      readonly job: 'reconcile';
      readonly input: PlannerInput;
      readonly language: Language;
      readonly version: string;
      readonly timeLimitSeconds: number;
    }
  | RoomRequest;

/** What it answers. The drafts come first, each followed by its cells; the lists are empty and undefined where not asked for. */
export type PlannerMessage =
  | { readonly kind: 'progress'; readonly step: Step; readonly share: number | undefined }
  /** Comes before the search for the best plan. */
  | { readonly kind: 'estimate'; readonly figures: readonly FigureView[] }
  | { readonly kind: 'sheet'; readonly draft: SheetDraft }
  /** More cells of the sheet before. */
  | { readonly kind: 'cells'; readonly cells: readonly DraftCell[] }
  | { readonly kind: 'done'; readonly check: CheckView | undefined; readonly plan: PlanView | undefined; readonly room?: RoomAnswer }
  | { readonly kind: 'failed'; readonly failure: Failure };

export interface PlannerResult {
  readonly check: CheckView | undefined;
  /** Undefined when errors in the data stop the plan, or none was asked for. */
  readonly plan: PlanView | undefined;
  readonly drafts: readonly SheetDraft[];
  /** What a room asked for besides. */
  readonly room?: RoomAnswer;
}

/** What a request takes: `onEstimate` hears the headline figures of a quick plan while the best one is looked for. */
export interface PlannerControl extends RunControl {
  readonly onEstimate?: (figures: readonly FigureView[]) => void;
}

/** Reads, plans and drafts, away from the thread that draws the pane. Errors: PaneError. */
export interface Planner {
  run(request: PlannerRequest, control: PlannerControl): Promise<PlannerResult>;
}
