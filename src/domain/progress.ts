/** Steps of a run, in the order in which they happen. */
export type Step = 'reading' | 'checking' | 'solving' | 'explaining' | 'writing';

/** What a job looks at to know that it was cancelled; an `AbortSignal` is one. */
export interface CancelSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** What every long job takes: a listener for its progress and a signal that cancels it. */
export interface RunControl {
  /** Called when a step begins and as it advances; `share` is 0 … 1, undefined when it can't be known. */
  readonly onProgress?: (step: Step, share: number | undefined) => void;
  readonly signal?: CancelSignal;
}
