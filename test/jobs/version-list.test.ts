import { keptLine, shownVersion, versionLines, versionsJson } from '../../src/jobs/version-list';
import type { Input } from '../../src/jobs/read-input';
import { restoreVersion } from '../../src/jobs/restore-version';
import { EMPTY_LEDGER } from '../../src/workbook/ledger';
import { KEPT_CHARACTERS, planVersions, withVersion } from '../../src/workbook/process/plan-versions';
import { company, read } from './approved-company';

const NBSP = '\u00a0';

/** Three versions, the inputs and figures of which are too long to be kept all. */
async function thinned(): Promise<Input> {
  const input = await read(company());
  let { ledger } = input;
  for (const approvedOn of ['2027-01-12', '2027-02-12', '2027-03-12']) {
    const version = { approvedOn, by: 'Ana', note: '', status: 'optimal', cost: 1000, kpis: { serviceLevel: 0.95 } } as const;
    ledger = { ...ledger, kept: withVersion(ledger, version, { snapshot: 'x'.repeat(KEPT_CHARACTERS * 0.45), figures: 'A\t2027-01-01\t1\t0\t0' }) };
  }
  return { ...input, ledger };
}

test('a version that was thinned out is still listed, says so, and can’t be restored', async () => {
  const input = await thinned();
  expect(versionLines(input, 'en')).toEqual([
    'Version 3 of 12/03/2027 by Ana: cost €1,000, service 95%.',
    'Version 2 of 12/02/2027 by Ana: cost €1,000, service 95%.',
    'Version 1 of 12/01/2027 by Ana: cost €1,000, service 95%. Its figures are no longer kept: it can be looked at, not restored.',
  ]);
  expect(versionLines(input, 'fr')[2]).toContain(`Ses chiffres ne sont plus gardés${NBSP}: on peut la consulter, pas la rétablir.`);
  expect(restoreVersion(input, 1)).toEqual({ refusal: 'thinned', choices: [2, 3] });
  expect(versionsJson(input)).toMatchObject({ versions: [{ number: 1, isRestorable: false, costs: null, changes: null }, { isRestorable: true, changes: { cost: 0 } }, { isRestorable: true }] });
});

test('the room that all versions take is said, of at most two megabytes', async () => {
  const { ledger } = await thinned();
  const versions = planVersions(ledger);
  expect(keptLine(versions, 'en')).toBe('Kept of all versions: 1,800 KB of at most 2,000 KB; beyond it the figures of the oldest go.');
  expect(keptLine(versions, 'fr')).toMatch(/^Gardé pour toutes les versions\u00a0: 1\s800\u00a0Ko sur 2\s000\u00a0Ko au plus/);
});

test('the sheets show a version until a plan is made; a decision makes none', () => {
  const runs = (...entries: readonly object[]): typeof EMPTY_LEDGER => ({ ...EMPTY_LEDGER, runs: entries.map((entry) => JSON.stringify(entry)) });
  const approval = { verb: 'approve', status: 'optimal', approved: 2 };
  const restore = { verb: 'restore', status: 'optimal', approved: 1 };
  expect(shownVersion(runs(approval))).toEqual({ number: 2, isRestored: false });
  expect(shownVersion(runs(approval, restore, { verb: 'decide', status: null }))).toEqual({ number: 1, isRestored: true });
  expect(shownVersion(runs(restore, { verb: 'reconcile', status: 'feasible', approved: null }))).toBe(undefined);
  expect(shownVersion(EMPTY_LEDGER)).toBe(undefined);
});
