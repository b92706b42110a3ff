import type { Frame } from 'playwright-core';
import type { Language } from '../../src/i18n/language';
import type { Step } from '../../src/domain/progress';
import { wordsIn } from '../../src/taskpane/words';

/** A time in which a page's thread was not free, and the step of the job in which it fell; undefined = outside of any. */
export interface LongTask {
  readonly step: Step | undefined;
  readonly milliseconds: number;
}

/** What the browser tells of a task of its own that lasted over 50 ms, and what the pane said meanwhile. */
interface Watched {
  readonly tasks: readonly { readonly start: number; readonly duration: number }[];
  readonly sayings: readonly { readonly at: number; readonly text: string }[];
}

/** Runs in every frame from its beginning: notes the frame's own long tasks, and when the pane says that a step begins. */
export const WATCH_TASKS = `
  window.watched = { tasks: [], sayings: [] };
  new PerformanceObserver((list) => {
    for (const { name, startTime, duration } of list.getEntries()) if (name === 'self') window.watched.tasks.push({ start: startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
  new MutationObserver(() => {
    const text = document.querySelector('[role=status]')?.textContent ?? '';
    if (window.watched.sayings.at(-1)?.text !== text) window.watched.sayings.push({ at: performance.now(), text });
  }).observe(document, { subtree: true, childList: true, characterData: true });`;

/** The long tasks of a pane up to now, longest first. */
export async function longTasks(pane: Frame, language: Language): Promise<readonly LongTask[]> {
  const { tasks, sayings } = await pane.evaluate<Watched>('window.watched');
  const steps = Object.entries(wordsIn(language).running.steps) as [Step, string][];
  const stepAt = (time: number): Step | undefined => {
    const { text } = sayings.filter(({ at }) => at <= time).at(-1) ?? { text: '' };
    return steps.find(([, words]) => text.startsWith(words))?.[0];
  };
  return tasks.map(({ start, duration }) => ({ step: stepAt(start), milliseconds: Math.round(duration) })).sort((a, b) => b.milliseconds - a.milliseconds);
}
