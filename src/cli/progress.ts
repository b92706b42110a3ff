import type { RunControl, Step } from '../domain/progress';
import type { CommandMessages } from '../i18n/command-messages';
import type { Terminal } from './terminal';

const TICK_MS = 500;

/**
 * Shows the step under way with its seconds, once a run takes longer than a tick.
 * `stop` ends the display; call it whatever happens.
 */
export function showProgress(terminal: Terminal, words: CommandMessages, signal: AbortSignal): { readonly control: RunControl; readonly stop: () => void } {
  let step: Step = 'reading';
  let since = Date.now();
  const timer = setInterval(() => {
    terminal.status(`${words.steps[step]} … ${Math.round((Date.now() - since) / 1000)} s`);
  }, TICK_MS);
  const onProgress = (next: Step): void => {
    if (next !== step) since = Date.now();
    step = next;
  };
  return {
    control: { onProgress, signal },
    stop: () => {
      clearInterval(timer);
      terminal.status('');
    },
  };
}
