import type { ICommandInfo } from '@univerjs/core';

/** Milliseconds after which a calculation that never says its end is waited for no longer. */
const LONGEST = 20_000;

/** Whether the grid's formulas are being calculated. */
export class Calculation {
  private isRunning = false;
  private waiting: (() => void)[] = [];
  private readonly listeners: ((isRunning: boolean) => void)[] = [];

  onChange(listener: (isRunning: boolean) => void): void {
    this.listeners.push(listener);
  }

  /** A calculation will begin of itself, as something has changed. */
  expect(): void {
    this.set(true);
  }

  /** Hears what the grid says of its calculations. */
  notice({ id, params }: Pick<ICommandInfo, 'id' | 'params'>): void {
    if (id === 'formula.mutation.set-trigger-formula-calculation-start') this.set(true);
    const isEnd = id === 'formula.mutation.set-formula-calculation-notification' && (params as { readonly functionsExecutedState?: number }).functionsExecutedState !== undefined;
    if (isEnd) this.set(false);
  }

  /** Resolves when nothing is being calculated. */
  async settled(): Promise<void> {
    if (!this.isRunning) return;
    await new Promise<void>((resolve) => {
      this.waiting.push(resolve);
      setTimeout(resolve, LONGEST);
    });
  }

  private set(isRunning: boolean): void {
    if (isRunning !== this.isRunning) for (const listener of this.listeners) listener(isRunning);
    this.isRunning = isRunning;
    if (isRunning) return;
    for (const resolve of this.waiting) resolve();
    this.waiting = [];
  }
}
