import { reduce, type PaneAction, type PaneState } from './state';

/** Holds the pane's state for whoever shows or changes it: the pane and the ribbon's commands, which live in one runtime. */
export interface PaneStore {
  state(): PaneState;
  dispatch(action: PaneAction): void;
  /** Calls the listener after every change, until the function that it gives is called. */
  subscribe(listener: () => void): () => void;
}

/** A store that begins with a state. */
export function createStore(opening: PaneState): PaneStore {
  let state = opening;
  const listeners = new Set<() => void>();
  return {
    state: () => state,
    dispatch: (action) => {
      state = reduce(state, action);
      listeners.forEach((listener) => {
        listener();
      });
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
