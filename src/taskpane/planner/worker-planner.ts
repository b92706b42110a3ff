import type { DraftCell, SheetDraft } from '../../workbook/sheet-draft';
import { PaneError } from '../failure';
import type { Planner, PlannerControl, PlannerMessage, PlannerRequest, PlannerResult } from './planner';

/** A thread that answers requests with messages. */
export interface PlannerThread {
  post(request: PlannerRequest): void;
  end(): void;
}

/** What hears a thread: its messages, and the fault that ended it. */
export interface ThreadListener {
  readonly onMessage: (message: PlannerMessage) => void;
  readonly onFault: (detail: string) => void;
}

/**
 * Plans in a thread of its own, one job at a time, so that the pane stays awake and a cancel takes effect at once: the
 * thread is ended, and the next job starts a new one. Errors: PaneError.
 */
export class WorkerPlanner implements Planner {
  private thread: PlannerThread | undefined;
  private listener: ThreadListener | undefined;

  constructor(private readonly startThread: (listener: ThreadListener) => PlannerThread) {}

  run(request: PlannerRequest, control: PlannerControl): Promise<PlannerResult> {
    if (control.signal?.aborted === true) return Promise.reject(new PaneError(undefined));
    return new Promise<PlannerResult>((resolve, reject) => {
      const stop = (error: PaneError): void => {
        this.thread?.end();
        this.thread = undefined;
        reject(error);
      };
      const listener = listenerFor(control, resolve, (error) => { reject(error); });
      this.listener = { ...listener, onFault: (detail) => { stop(new PaneError({ reason: 'unexpected', detail })); } };
      control.signal?.addEventListener('abort', () => {
        if (this.listener !== undefined) stop(new PaneError(undefined));
      });
      this.thread ??= this.startThread({
        onMessage: (message) => this.listener?.onMessage(message),
        onFault: (detail) => this.listener?.onFault(detail),
      });
      this.thread.post(request);
    }).finally(() => {
      this.listener = undefined;
    });
  }
}

function listenerFor(control: PlannerControl, resolve: (result: PlannerResult) => void, reject: (error: PaneError) => void): Pick<ThreadListener, 'onMessage'> {
  const sheets: { readonly draft: SheetDraft; readonly cells: DraftCell[] }[] = [];
  return {
    onMessage: (message) => {
      if (message.kind === 'progress') control.onProgress?.(message.step, message.share);
      else if (message.kind === 'estimate') control.onEstimate?.(message.figures);
      else if (message.kind === 'sheet') sheets.push({ draft: message.draft, cells: [] });
      else if (message.kind === 'cells') sheets.at(-1)?.cells.push(...message.cells);
      else if (message.kind === 'failed') reject(new PaneError(message.failure));
      else resolve(resultOf(message, sheets.map(({ draft, cells }) => ({ ...draft, cells }))));
    },
  };
}

function resultOf({ check, plan, room }: Extract<PlannerMessage, { kind: 'done' }>, drafts: readonly SheetDraft[]): PlannerResult {
  return { check, plan, drafts, ...(room === undefined ? {} : { room }) };
}
