import { HighsSolver } from '../../../src/adapters/highs/highs-solver';
import { buildProgram } from '../../../src/engine/lp/build';
import { randomModel } from '../../bench/random-model';
import { lpSolverContract } from '../../contract/lp-solver';

lpSolverContract('HiGHS', () => new HighsSolver());

describe('HiGHS on a large program', () => {
  const { program } = buildProgram(randomModel(1, { items: 120, periods: 12, resources: 6 }), 'relaxed');

  it('stops at the time limit without a point', async () => {
    const { status, columns } = await new HighsSolver().solve(program, { timeLimitSeconds: 0.01, relativeGap: 0 });
    expect({ status, columns: [...columns] }).toEqual({ status: 'timeLimit', columns: [] });
  });

  it('stops in the middle when it is cancelled', async () => {
    let looks = 0;
    const signal = {
      get aborted(): boolean {
        return (looks += 1) > 3;
      },
      addEventListener: (): void => undefined,
      removeEventListener: (): void => undefined,
    };
    const solving = new HighsSolver().solve(program, { timeLimitSeconds: 60, relativeGap: 0, signal });
    await expect(solving).rejects.toMatchObject({ fault: 'cancelled' });
  });

  it('prints nothing', async () => {
    const written: unknown[] = [];
    const streams = [process.stdout, process.stderr].map((stream) =>
      jest.spyOn(stream, 'write').mockImplementation((chunk) => written.push(chunk) > 0),
    );
    await new HighsSolver().solve(program, { timeLimitSeconds: 60, relativeGap: 0 });
    for (const stream of streams) stream.mockRestore();
    expect(written).toEqual([]);
  });
});
