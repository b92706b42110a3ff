import { parentPort } from 'node:worker_threads';
import { SolverError } from '../../domain/error';
import { HighsSolver } from './highs-solver';
import type { SolverReply, SolverRequest } from './worker-solver';

/** The thread that solves: answers each request of a WorkerSolver with one reply. */
const solver = new HighsSolver();

parentPort?.on('message', (request: SolverRequest) => {
  void answer(request).then((reply) => parentPort?.postMessage(reply));
});

async function answer({ id, program, options }: SolverRequest): Promise<SolverReply> {
  try {
    return { id, solution: await solver.solve(program, options) };
  } catch (error) {
    if (error instanceof SolverError) return { id, fault: error.fault, detail: error.detail };
    return { id, fault: 'failed', detail: error instanceof Error ? error.message.slice(0, 200) : '' };
  }
}
