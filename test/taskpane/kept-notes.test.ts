import { officeBench } from './office-bench';
import { processSheets } from './process-bench';

test('what is typed on result sheets in Excel outlives the next plan, and an approval signs the Summary', async () => {
  const { host, pane } = officeBench(await processSheets());
  const sheet = (name: string): ReturnType<typeof host.workbook.worksheets.getItem> => host.workbook.worksheets.getItem(name);
  await pane.jobs.reconcile();
  const note = { value: 'ask Paul', format: {} };
  sheet('Plan').cells.set(6, 30, note);
  sheet('Load').cells.set(60, 1, note);
  sheet('Summary').cells.set(37, 2, { value: 'Paul', format: {} });

  await pane.jobs.rooms.approve({ by: 'Zoe', note: '' });
  expect(pane.store.state().failure).toBeUndefined();
  expect(sheet('Plan').cells.at(6, 30).value).toBe('ask Paul');
  expect(sheet('Load').cells.at(60, 1).value).toBe('ask Paul');
  expect([2, 8].map((column) => sheet('Summary').cells.at(37, column).value)).toEqual(['Paul', 'Zoe']);
});
