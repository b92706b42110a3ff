import { ExcelSession, type RunBatch } from '../../../src/adapters/office/excel-session';
import { userSheet } from '../../contract/workbook';
import type { Faults } from '../../excel-host/faults';
import { excelWith } from '../../excel-host/from-sheets';
import { connectNative } from '../../excel-host/seam-native';

/** A session with an Excel in which something is wrong, and what it tells, in order. */
function sessionWith(faults: Faults): { readonly told: string[]; readonly write: () => Promise<void> } {
  const host = excelWith([userSheet('Demand')]);
  host.schedule.faults = faults;
  const excel = connectNative(host);
  const told: string[] = [];
  const run: RunBatch = (batch) => excel.run(batch);
  const session = new ExcelSession({
    run,
    onWait: (reason) => told.push(reason),
    onWaitOver: () => told.push('over'),
    wait: (milliseconds) => {
      told.push(String(milliseconds));
      return Promise.resolve();
    },
  });
  const write = (): Promise<void> => session.run((context) => {
    context.workbook.worksheets.getItem('Demand').getRange('A1').values = [['x']];
    return Promise.resolve();
  }, 'Demand');
  return { told, write };
}

describe('a session with an open workbook', () => {
  it('tells what it waits for before each wait, and once that the waiting is over', async () => {
    const { told, write } = sessionWith({ cellEditRequests: 2 });
    await write();
    expect(told).toEqual(['cell-edit', '1000', 'cell-edit', '2000', 'over']);
  });

  it('gives up a cell that is edited for longer than five seconds, and tells that it waits no more', async () => {
    const { told, write } = sessionWith({ cellEditRequests: 9 });
    await expect(write()).rejects.toMatchObject({ fault: 'cell-edit', subject: 'Demand' });
    expect(told).toEqual(['cell-edit', '1000', 'cell-edit', '2000', 'cell-edit', '2000', 'over']);
  });

  it('waits longer each time for an Excel that is busy', async () => {
    const { told, write } = sessionWith({ busyRequests: 3 });
    await write();
    expect(told).toEqual(['host-busy', '500', 'host-busy', '1500', 'host-busy', '4000', 'over']);
  });

  it('tells nothing where nothing is waited for', async () => {
    const { told, write } = sessionWith({});
    await write();
    expect(told).toEqual([]);
  });
});
