import { HighsSolver } from '../../src/adapters/highs/highs-solver';
import { toIndex } from '../../src/domain/axis';
import type { PlanningModel } from '../../src/domain/planning-model';
import type { ScenarioAmount, ScenarioChange, ScenarioLever } from '../../src/domain/scenario';
import { measure } from '../../src/engine/measure';
import { reachMargin, type ReachedMargin } from '../../src/engine/reach-margin';
import { reconcileFrom } from '../../src/engine/reconcile';
import { smallModel } from './small-model';

const solver = new HighsSolver();
const options = { timeLimitSeconds: 30 };

/** Each unit sold earns 10 − 4; the hours make 60 of the 100 that are asked for, and what isn't made is lost at no further cost. */
const tight = smallModel(
  [{ demand: [50, 50], hours: [1], unitCost: 4, price: 10, lostSaleCost: 5 }],
  [{ regular: 30, overtime: 0, overtimeCost: 0.5 }],
  { unmetDemand: 'lost' },
);

function lever(code: ScenarioLever, amount: ScenarioAmount): ScenarioChange {
  const scope = { kind: 'all', name: '', items: [toIndex<never>(0)], resources: [toIndex<never>(0)] } as const;
  return { lever: code, scope, from: toIndex(0), to: toIndex(1), amount };
}

const plus = (amount: number): ScenarioAmount => ({ kind: 'amount', amount });
const share = (value: number): ScenarioAmount => ({ kind: 'share', share: value });

async function reached(model: PlanningModel, target: ScenarioAmount, offered: readonly ScenarioChange[] = []): Promise<ReachedMargin & { readonly margin: number | undefined }> {
  const base = await reconcileFrom(undefined, model, solver, options);
  const answer = await reachMargin(base, { target, offered }, solver, options);
  return { ...answer, margin: measure(answer.solved.model, answer.solved.plan).margin };
}

describe('reachMargin', () => {
  // 60 sold at 10, made at 4, and 40 lost at 5: 600 − 240 − 200 = 160.
  it('changes nothing at the base margin', async () => {
    const { result, solved, margin } = await reached(tight, plus(160), [lever('overtime', plus(20)), lever('price', share(0.5))]);
    expect(margin).toBeCloseTo(160, 6);
    expect(result).toMatchObject({ isReached: true, levers: [], limit: undefined });
    expect(solved.model).toBe(tight);
  });

  it('takes the firm’s own levers first, and leaves out those that it can do without', async () => {
    const offered = [lever('safetyStock', share(0.2)), lever('overtime', plus(20)), lever('price', share(0.5))];
    const { result, margin } = await reached(tight, plus(400), offered);
    expect(result).toMatchObject({ isReached: true, target: 400 });
    expect(result.levers).toEqual([offered[1]]);
    // 100 sold at 10, made at 4, 40 of them at 0.5 an hour more.
    expect(margin).toBeCloseTo(1000 - 400 - 20, 6);
  });

  it('raises the price by no more than is needed, once nothing else is left', async () => {
    const offered = [lever('overtime', plus(20)), lever('price', share(0.5))];
    const { result, margin } = await reached(tight, plus(680), offered);
    expect(result.levers).toEqual([offered[0], { ...offered[1], amount: { kind: 'share', share: expect.closeTo(0.1, 9) as number } }]);
    expect(margin).toBeCloseTo(680, 4);
  });

  it('asks for no more demand than the target needs', async () => {
    const roomy = { ...tight, resources: smallModel([{ demand: [1, 1] }], [{ regular: 80 }]).resources };
    const { result, margin } = await reached(roomy, plus(720), [lever('demand', share(0.4))]);
    // Each unit earns 6, so 120 units are needed: half of what is offered, found to a hundredth.
    expect(result.levers).toHaveLength(1);
    expect(margin).toBeGreaterThanOrEqual(720 - 0.005);
    expect(margin).toBeLessThan(720 + 4);
  });

  it('can be a share of revenue', async () => {
    const { result } = await reached(tight, share(0.58), [lever('overtime', plus(20))]);
    expect(result).toMatchObject({ isReached: true, target: expect.closeTo(580, 6) as number });
  });

  it.each<[string, ScenarioChange[], unknown]>([
    ['hours', [lever('overtime', plus(5))], { kind: 'capacity', resource: 0 }],
    ['demand', [lever('overtime', plus(20))], { kind: 'demandServed' }],
  ])('says that %s stop it, with the best that was found', async (_, offered, limit) => {
    const { result, margin } = await reached(tight, plus(5000), offered);
    expect(result).toMatchObject({ isReached: false, levers: offered, limit });
    expect(margin).toBeGreaterThan(160);
  });

  it('says that lead times stop it when hours are left', async () => {
    const late = smallModel([{ demand: [50, 50], leadTimePeriods: 1, unitCost: 4, price: 10, lostSaleCost: 5 }], [], { unmetDemand: 'lost' });
    expect((await reached(late, plus(5000), [lever('unitCost', share(-0.1))])).result.limit).toEqual({ kind: 'supply' });
  });

  it('needs prices', async () => {
    const unpriced = smallModel([{ demand: [5, 5], unitCost: 1 }]);
    expect((await reached(unpriced, plus(1))).result).toMatchObject({ isReached: false, levers: [], limit: { kind: 'noPrice' } });
  });

  it('offers overtime, an extra shift and a higher price when none is named', async () => {
    const { result } = await reached(tight, plus(640));
    expect(result).toMatchObject({ isReached: true });
    expect(result.levers.map(({ lever: code }) => code)).toEqual(['overtime', 'extraShift', 'price']);
  });
});
