import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { SolverError } from '../../domain/error';
import type { LinearProgram, LpSolution, LpSolver, SolveOptions } from '../../engine/solver';

/** What the worker is asked; options without their signal, which can't cross threads. */
export interface SolverRequest {
  readonly id: number;
  readonly program: LinearProgram;
  readonly options: Omit<SolveOptions, 'signal'>;
}

/** What it answers. */
export type SolverReply =
  | { readonly id: number; readonly solution: LpSolution }
  | { readonly id: number; readonly fault: SolverError['fault']; readonly detail: string };

interface Pending {
  readonly resolve: (solution: LpSolution) => void;
  readonly reject: (error: SolverError) => void;
}

/**
 * Solves in a thread of its own, so that the caller stays free to show progress and to cancel at once:
 * HiGHS itself runs without a pause. Errors: SolverError, `cancelled` as soon as the signal aborts.
 */
export class WorkerSolver implements LpSolver {
  private readonly pending = new Map<number, Pending>();
  private nextId = 0;
  private worker: Worker | undefined;

  /** `workerFile` is the compiled `solver-worker`. The thread starts now, so that it loads while data is read. */
  constructor(private readonly workerFile = join(__dirname, 'solver-worker.js')) {
    this.worker = this.start();
  }

  solve(program: LinearProgram, options: SolveOptions): Promise<LpSolution> {
    const { signal, ...rest } = options;
    if (signal?.aborted === true) return Promise.reject(new SolverError('cancelled'));
    const id = this.nextId++;
    this.worker ??= this.start();
    const worker = this.worker;
    const cancel = (): void => {
      this.stop(new SolverError('cancelled'));
    };
    signal?.addEventListener('abort', cancel);
    const solution = new Promise<LpSolution>((resolve, reject) => {
      this.pending.set(id, { resolve, reject });
      worker.postMessage({ id, program, options: rest } satisfies SolverRequest);
    });
    return solution.finally(() => signal?.removeEventListener('abort', cancel));
  }

  /** Ends the thread; a later solve starts a new one. */
  close(): void {
    this.stop(new SolverError('cancelled'));
  }

  private start(): Worker {
    const worker = new Worker(this.workerFile);
    worker.on('message', (reply: SolverReply) => {
      this.settle(reply);
    });
    worker.on('error', (error) => {
      this.stop(new SolverError('failed', error.message.slice(0, 200), { cause: error }));
    });
    return worker;
  }

  private settle(reply: SolverReply): void {
    const pending = this.pending.get(reply.id);
    this.pending.delete(reply.id);
    if ('solution' in reply) pending?.resolve(reply.solution);
    else pending?.reject(new SolverError(reply.fault, reply.detail));
  }

  private stop(reason: SolverError): void {
    void this.worker?.terminate();
    this.worker = undefined;
    const waiting = [...this.pending.values()];
    this.pending.clear();
    for (const { reject } of waiting) reject(reason);
  }
}
