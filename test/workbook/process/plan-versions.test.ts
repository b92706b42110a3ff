import { EMPTY_LEDGER, type Ledger } from '../../../src/workbook/ledger';
import { fingerprintOf } from '../../../src/workbook/process/input-snapshot';
import { KEPT_CHARACTERS, keptCharacters, measured, planNow, planVersions, restorableNumbers, withPlanNow, withVersion, type PlanVersion } from '../../../src/workbook/process/plan-versions';
import { sampleReport } from '../write/sample-report';

const APPROVED: Omit<PlanVersion, 'number' | 'fingerprint'> = { approvedOn: '2027-01-15', by: 'Ana', note: '', status: 'optimal', cost: 1200, kpis: { serviceLevel: 0.98 } };

function approve(ledger: Ledger, snapshot: string, figures = ''): Ledger {
  return { ...ledger, kept: withVersion(ledger, APPROVED, { snapshot, figures }) };
}

describe('approved plan versions', () => {
  test('are numbered from one and bear the fingerprint of their input', () => {
    const ledger = approve(approve(EMPTY_LEDGER, 'first', 'A'), 'second', 'B');
    expect(planVersions(ledger)).toEqual([
      { version: { ...APPROVED, number: 1, fingerprint: fingerprintOf('first') }, snapshot: 'first', figures: 'A' },
      { version: { ...APPROVED, number: 2, fingerprint: fingerprintOf('second') }, snapshot: 'second', figures: 'B' },
    ]);
  });

  test('lose the inputs of the oldest when all get too long, never their own line and never the newest input', () => {
    const long = 'x'.repeat(KEPT_CHARACTERS * 0.6);
    const ledger = approve(approve(approve(EMPTY_LEDGER, 'small'), long), long);
    expect(planVersions(ledger).map(({ version, snapshot }) => [version.number, snapshot?.length])).toEqual([[1, undefined], [2, undefined], [3, long.length]]);
    expect(planVersions(approve(EMPTY_LEDGER, long + long))[0]?.snapshot).toBe(long + long);
    expect([restorableNumbers(planVersions(ledger)), keptCharacters(planVersions(ledger))]).toEqual([[3], long.length]);
  });

  test('are left out when somebody spoiled what the workbook holds of them', () => {
    const ledger: Ledger = { ...EMPTY_LEDGER, kept: new Map([['version 1', '{"number":'], ['version 2', '{"number":2}']]) };
    expect(planVersions(ledger)).toEqual([]);
  });

  test('stand beside how the plan of the result sheets measures', () => {
    const { plan, kpis } = sampleReport();
    const ledger = { ...EMPTY_LEDGER, kept: withPlanNow(withVersion(EMPTY_LEDGER, APPROVED, { snapshot: 'first', figures: '' }), { plan, kpis }) };
    expect(planNow(ledger)).toEqual(JSON.parse(JSON.stringify(measured(plan, kpis))));
    expect(planNow(ledger)?.cost).toBe(plan.costs.total);
    expect(planVersions(ledger)).toHaveLength(1);
    expect([planNow(EMPTY_LEDGER), planNow({ ...EMPTY_LEDGER, kept: new Map([['plan now', '[1]']]) })]).toEqual([undefined, undefined]);
  });
});
