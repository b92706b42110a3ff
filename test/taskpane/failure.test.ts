import { SolverError, WorkbookError } from '../../src/domain/error';
import { failureOf, PaneError, wayOnAfter } from '../../src/taskpane/failure';

test.each([
  [new WorkbookError('cell-edit', 'Plan'), { reason: 'busy', detail: '' }],
  [new WorkbookError('sheet-protected', 'Plan', 'AccessDenied'), { reason: 'protected', detail: 'Plan' }],
  [new WorkbookError('structure-protected', ''), { reason: 'protected', detail: '' }],
  [new WorkbookError('table-changed', 'tblAgenda'), { reason: 'tableChanged', detail: 'tblAgenda' }],
  [new WorkbookError('name-taken', '', 'Summary'), { reason: 'nameTaken', detail: 'Summary' }],
  [new WorkbookError('sheet-gone', 'Ventes', 'ItemNotFound'), { reason: 'sheetGone', detail: 'Ventes' }],
  [new WorkbookError('too-large', 'Plan', 'RequestPayloadSizeLimitExceeded'), { reason: 'tooLarge', detail: '' }],
  [new WorkbookError('host-failed', 'Plan', 'GeneralException'), { reason: 'hostFailed', detail: 'GeneralException' }],
  [new SolverError('infeasible'), { reason: 'impossible', detail: '' }],
  [new SolverError('time-limit'), { reason: 'noTime', detail: '' }],
  [new PaneError({ reason: 'sampleNames', detail: 'Demand' }), { reason: 'sampleNames', detail: 'Demand' }],
  [new Error('x'.repeat(200)), { reason: 'unexpected', detail: 'x'.repeat(120) }],
  ['a text', { reason: 'unexpected', detail: '' }],
])('%s is told as it concerns the user', (error, failure) => {
  expect(failureOf(error)).toEqual(failure);
});

test.each([new WorkbookError('cancelled', ''), new SolverError('cancelled'), new PaneError(undefined)])('%s is no failure', (error) => {
  expect(failureOf(error)).toBeUndefined();
});

test('each failure has its one way on', () => {
  const reasons = ['busy', 'sampleNames', 'sheetGone', 'inputChanged', 'unfinished', 'dataErrors', 'nothingKept'] as const;

  expect(reasons.map((reason) => wayOnAfter({ reason, detail: '' }))).toEqual(['retry', 'newWorkbook', 'check', 'recompute', 'putBack', 'close', 'close']);
});

test('a step of the month is taken again where the workbook changed under it; another job has its own way on', () => {
  const jobs = ['agenda', 'approve', 'decide', 'reconcile', 'edit'] as const;

  expect(jobs.map((job) => wayOnAfter({ reason: 'inputChanged', detail: '1', job }))).toEqual(['retry', 'retry', 'retry', 'recompute', 'close']);
  expect(jobs.map((job) => wayOnAfter({ reason: 'sheetGone', detail: 'Agenda', job }))).toEqual(['retry', 'retry', 'retry', 'check', 'close']);
});
