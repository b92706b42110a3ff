import type { Terminal } from './terminal';

/** What a command runs in. */
export interface CommandContext {
  readonly terminal: Terminal;
  /** Locale of the environment, e.g. `fr_FR.UTF-8`. */
  readonly locale: string;
  readonly signal: AbortSignal;
}

/** Exit codes of the command line. */
export const EXIT = { done: 0, dataErrors: 1, usage: 2, file: 3, solver: 4, cancelled: 130 } as const;
