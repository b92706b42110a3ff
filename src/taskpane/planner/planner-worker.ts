import { HighsSolver } from '../../adapters/highs/highs-solver';
import { answer } from './answer';
import type { PlannerRequest } from './planner';

/** The thread that plans: answers each request with messages, the solver loaded by the first plan. */
const solver = new HighsSolver();

self.addEventListener('message', ({ data }: MessageEvent<PlannerRequest>) => {
  void answer(data, {
    solver,
    post: (message) => {
      self.postMessage(message);
    },
  });
});
