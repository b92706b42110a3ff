import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { FileWorkbook, saveNewWorkbook } from '../../../src/adapters/xlsx/file-workbook';
import { ACTIONS_EDIT, actionsSheet, editedActions, resultSheet, userSheet, withLedger } from '../../contract/workbook';
import { workbookWith } from './read/package-builder';

const DEMAND = userSheet('Demand', ['Item', 'Quantity'], ['A', 12]);

let folder = '';
let path = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'equilibre-file-'));
  path = join(folder, 'plan.xlsx');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('FileWorkbook', () => {
  it('says that a file is missing or is a folder', async () => {
    await expect(new FileWorkbook(path).sheetNames()).rejects.toMatchObject({ name: 'WorkbookError', fault: 'not-found', subject: path });
    await expect(new FileWorkbook(folder).read(['Demand'])).rejects.toMatchObject({ fault: 'output-exists-as-folder' });
    await expect(new FileWorkbook(path).write([])).rejects.toMatchObject({ fault: 'not-found' });
  });

  it('keeps a dated copy of the file as it was before each write', async () => {
    const before = workbookWith([DEMAND]);
    writeFileSync(path, before);
    const workbook = new FileWorkbook(path);
    expect(workbook.backup).toBeUndefined();
    await workbook.write(withLedger(resultSheet('Plan')));
    expect(basename(workbook.backup ?? '')).toMatch(/^plan \(\d{4}-\d\d-\d\d \d\d-\d\d-\d\d\)\.xlsx$/);
    expect(Buffer.compare(readFileSync(workbook.backup ?? ''), before)).toBe(0);
    expect(readdirSync(folder).sort()).toEqual([basename(workbook.backup ?? ''), 'plan.xlsx']);
  });

  it('keeps what the user saved after it was read', async () => {
    writeFileSync(path, workbookWith([DEMAND]));
    const workbook = new FileWorkbook(path);
    await workbook.sheetNames();
    writeFileSync(path, workbookWith([DEMAND, userSheet('Notes', ['new'])]));
    await workbook.write(withLedger(resultSheet('Plan')));
    expect(await workbook.sheetNames()).toEqual(['Demand', 'Notes', 'Plan', '_equilibre']);
  });

  it('takes a sheet that only bears the name of the ledger for the user’s', async () => {
    writeFileSync(path, workbookWith([DEMAND, userSheet('_equilibre', ['mine'])]));
    await expect(new FileWorkbook(path).write(withLedger(resultSheet('Plan')))).rejects.toMatchObject({ fault: 'name-taken', detail: '_equilibre' });
    expect(readdirSync(folder)).toEqual(['plan.xlsx']);
  });
});

describe('FileWorkbook written to another path', () => {
  it('makes the changes there, over an earlier file, and leaves the file itself as it is and without a copy', async () => {
    const before = workbookWith([DEMAND, actionsSheet()]);
    writeFileSync(path, before);
    const output = join(folder, 'agenda.xlsx');
    writeFileSync(output, 'an earlier file');
    await new FileWorkbook(path).writeTo(output, withLedger(resultSheet('Plan')), undefined, [ACTIONS_EDIT]);
    expect(await new FileWorkbook(output).sheetNames()).toEqual(['Demand', 'Actions', 'Plan', '_equilibre']);
    expect((await new FileWorkbook(output).read(['Actions']))[0]?.tables).toEqual(editedActions().tables);
    expect(Buffer.compare(readFileSync(path), before)).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(['agenda.xlsx', 'plan.xlsx']);
  });

  it('leaves what stands there when the changes are refused or cancelled', async () => {
    writeFileSync(path, workbookWith([DEMAND]));
    const output = join(folder, 'agenda.xlsx');
    writeFileSync(output, 'an earlier file');
    const workbook = new FileWorkbook(path);
    await expect(workbook.writeTo(output, [], undefined, [ACTIONS_EDIT])).rejects.toMatchObject({ fault: 'missing-part', detail: 'Actions' });
    await expect(workbook.writeTo(output, [resultSheet('Plan')], { signal: AbortSignal.abort() })).rejects.toMatchObject({ fault: 'cancelled' });
    expect(readFileSync(output, 'utf8')).toBe('an earlier file');
  });

  it('is refused for the file itself, by whatever path', async () => {
    writeFileSync(path, workbookWith([DEMAND]));
    const link = join(folder, 'link.xlsx');
    symlinkSync(path, link);
    await expect(new FileWorkbook(path).writeTo(link, [])).rejects.toMatchObject({ fault: 'output-is-input', subject: link });
  });
});

describe('saveNewWorkbook', () => {
  it('writes the drafts alone, over an earlier result and without a copy', async () => {
    await saveNewWorkbook(path, withLedger(resultSheet('Plan', 'first')));
    await saveNewWorkbook(path, withLedger(resultSheet('Plan', 'second')));
    const workbook = new FileWorkbook(path);
    expect(await workbook.sheetNames()).toEqual(['Plan', '_equilibre']);
    expect((await workbook.read(['Plan']))[0]?.cells.at(0, 0)).toEqual({ value: 'second' });
    expect(readdirSync(folder)).toEqual(['plan.xlsx']);
  });

  it('writes nothing when it is cancelled', async () => {
    await expect(saveNewWorkbook(path, withLedger(resultSheet('Plan')), { signal: AbortSignal.abort() })).rejects.toMatchObject({ fault: 'cancelled' });
    expect(readdirSync(folder)).toEqual([]);
  });
});
