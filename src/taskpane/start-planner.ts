import type { Planner, PlannerMessage } from './planner/planner';
import { WorkerPlanner } from './planner/worker-planner';

/** The planner in a Web Worker, which loads when first needed. */
export function startPlanner(): Planner {
  return new WorkerPlanner(({ onMessage, onFault }) => {
    const worker = new Worker(new URL('./planner/planner-worker.ts', import.meta.url));
    worker.addEventListener('message', ({ data }: MessageEvent<PlannerMessage>) => { onMessage(data); });
    worker.addEventListener('error', ({ message }) => { onFault(message.slice(0, 120)); });
    return { post: (request) => { worker.postMessage(request); }, end: () => { worker.terminate(); } };
  });
}
