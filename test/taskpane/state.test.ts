import type { CheckView } from '../../src/taskpane/planner/check-view';
import type { PlanView } from '../../src/taskpane/planner/plan-view';
import { openingState, reduce, type PaneAction, type PaneState } from '../../src/taskpane/state';

const CHECK: CheckView = { sheets: [], sheetNames: ['Ventes'], issues: [], isReady: true, choices: { demand: { sheet: 'Ventes', item: 'B' }, stock: { onHand: 'C' } }, families: [], items: [] };
const PLAN: PlanView = {
  status: { en: '', fr: '' },
  figures: [],
  stock: { title: { en: '', fr: '' }, alt: { en: '', fr: '' }, names: { stock: { en: '', fr: '' }, target: { en: '', fr: '' } }, periods: { en: [], fr: [] }, stock: [], target: [] },
  loads: [],
  exceptions: [],
  exceptionCount: 0,
  lockCount: 0,
  names: { summary: 'Summary', plan: 'Plan', load: 'Load', exceptions: 'Exceptions', quality: 'Data quality' },
};

function after(...actions: readonly PaneAction[]): PaneState {
  return actions.reduce<PaneState>((state, action) => reduce(state, action), openingState('en'));
}

test('a job runs with its progress until it ends', () => {
  expect(after({ kind: 'started', job: 'check' }, { kind: 'progressed', step: 'reading', share: 0.5 }).running).toEqual({ job: 'check', step: 'reading', share: 0.5, estimate: undefined });
  expect(after({ kind: 'started', job: 'check' }, { kind: 'checked', check: CHECK })).toEqual({ ...openingState('en'), room: 'data', check: CHECK });
});

test('progress that comes late is ignored', () => {
  expect(after({ kind: 'progressed', step: 'writing', share: 1 })).toEqual(openingState('en'));
});

const FIGURES = [{ label: { en: 'SERVICE LEVEL', fr: 'TAUX DE SERVICE' }, value: { en: '97%', fr: '97 %' }, note: { en: '', fr: '' }, judgement: undefined }] as const;

test('an estimate stays while its job runs and ends with it', () => {
  const state = after({ kind: 'started', job: 'reconcile' }, { kind: 'estimated', figures: FIGURES }, { kind: 'progressed', step: 'writing', share: 0 });

  expect(state.running?.estimate).toBe(FIGURES);
  expect(reduce(state, { kind: 'planned', check: CHECK, plan: PLAN }).running).toBeUndefined();
  expect(after({ kind: 'estimated', figures: FIGURES })).toEqual(openingState('en'));
});

test('what is waited for is shown until it is over, job or no job', () => {
  const waiting = after({ kind: 'waited', reason: 'host-busy' });

  expect(waiting.waiting).toBe('host-busy');
  expect(reduce(waiting, { kind: 'waited', reason: undefined })).toEqual(openingState('en'));
});

test('a plan opens its room', () => {
  expect(after({ kind: 'started', job: 'reconcile' }, { kind: 'planned', check: CHECK, plan: PLAN })).toEqual({ ...openingState('en'), room: 'plan', check: CHECK, plan: PLAN, hasPlan: true });
});

const TOLD = { en: 'Done.', fr: 'Fait.' };

test('a room’s job leaves the room, and what it doesn’t give anew', () => {
  const before = after({ kind: 'planned', check: CHECK, plan: PLAN }, { kind: 'entered', room: 'meeting' }, { kind: 'started', job: 'agenda' });
  const state = reduce(before, { kind: 'renewed', told: TOLD });

  expect(state).toEqual({ ...before, running: undefined, told: TOLD });
  expect(reduce(state, { kind: 'started', job: 'meeting' }).told).toBe(TOLD);
  expect(reduce(state, { kind: 'started', job: 'check' }).told).toBeUndefined();
});

test('the rooms around the plan are shown once there is one, made here or earlier', () => {
  expect(after({ kind: 'renewed', check: CHECK, plan: PLAN }).hasPlan).toBe(true);
  expect(after({ kind: 'planSeen' }).hasPlan).toBe(true);
  expect(after({ kind: 'renewed', meeting: undefined }).hasPlan).toBe(false);
});

test('a failure ends its job; a new job clears it', () => {
  const failure = { reason: 'busy', detail: '', job: 'check' } as const;
  const failed = after({ kind: 'started', job: 'check' }, { kind: 'failed', failure });

  expect([failed.running, failed.failure]).toEqual([undefined, failure]);
  expect(reduce(failed, { kind: 'started', job: 'check' }).failure).toBeUndefined();
  expect(reduce(failed, { kind: 'dismissed' }).failure).toBeUndefined();
});

test('a failed click leaves the running job alone', () => {
  const state = after({ kind: 'started', job: 'reconcile' }, { kind: 'failed', failure: { reason: 'sheetGone', detail: 'Plan', job: undefined } });

  expect(state.running).toEqual({ job: 'reconcile', step: undefined, share: undefined, estimate: undefined });
});

test('a cancel is told until the next job', () => {
  const cancelled = after({ kind: 'started', job: 'check' }, { kind: 'cancelled' });

  expect([cancelled.running, cancelled.notice]).toEqual([undefined, 'cancelled']);
  expect(reduce(cancelled, { kind: 'started', job: 'check' }).notice).toBeUndefined();
});

test('the previous result put back leaves no plan to show', () => {
  const state = after({ kind: 'planned', check: CHECK, plan: PLAN }, { kind: 'restored' });

  expect([state.plan, state.notice]).toEqual([undefined, 'restored']);
});

test('a chosen column adds to what the workbook remembers, and makes the plan an old one', () => {
  const state = after({ kind: 'planned', check: CHECK, plan: PLAN }, { kind: 'mappingChosen', choice: { role: 'demand', key: 'item', value: 'D' } });

  expect(state.choices).toEqual({ demand: { sheet: 'Ventes', item: 'D' }, stock: { onHand: 'C' } });
  expect(state.isPlanOutdated).toBe(true);
});

test('a chosen sheet forgets the columns chosen on the old one', () => {
  const state = after({ kind: 'checked', check: CHECK }, { kind: 'mappingChosen', choice: { role: 'demand', key: 'sheet', value: 'Sales' } });

  expect(state.choices).toEqual({ demand: { sheet: 'Sales' }, stock: { onHand: 'C' } });
});

test('no value lets a column be found again', () => {
  const state = after({ kind: 'checked', check: CHECK }, { kind: 'mappingChosen', choice: { role: 'stock', key: 'onHand', value: undefined } });

  expect(state.choices).toEqual({ demand: { sheet: 'Ventes', item: 'B' }, stock: {} });
});

test('language, time limit and room are as chosen', () => {
  const state = after({ kind: 'languageChosen', language: 'fr' }, { kind: 'timeLimitChosen', seconds: 15 }, { kind: 'entered', room: 'settings' });

  expect([state.language, state.timeLimitSeconds, state.room]).toEqual(['fr', 15, 'settings']);
});
