import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WorkbookError } from '../../../../src/domain/error';
import { codeOf, exists, naming } from '../../../../src/adapters/xlsx/write/save-faults';

const failing = (code: string) => (): Promise<never> => Promise.reject(Object.assign(new Error(code), { code, syscall: 'open' }));

describe('naming', () => {
  it.each([
    ['ENOENT', 'not-found'],
    ['EBUSY', 'in-use'],
    ['EACCES', 'no-permission'],
    ['EROFS', 'no-permission'],
    ['EPERM', process.platform === 'win32' ? 'in-use' : 'no-permission'],
    ['ENOSPC', 'no-space'],
    ['EISDIR', 'output-exists-as-folder'],
  ])('calls %s %s', async (code, fault) => {
    await expect(naming('plan.xlsx', failing(code))).rejects.toMatchObject({ name: 'WorkbookError', fault, subject: 'plan.xlsx', detail: '' });
  });

  it('gives the code of a rare error', async () => {
    await expect(naming('plan.xlsx', failing('EIO'))).rejects.toMatchObject({ fault: 'write-failed', subject: 'plan.xlsx', detail: 'EIO' });
  });

  it('lets every other error through, and results too', async () => {
    const signed = new WorkbookError('signed', 'plan.xlsx');
    await expect(naming('x', () => Promise.reject(signed))).rejects.toBe(signed);
    expect(await naming('x', () => Promise.resolve(3))).toBe(3);
  });
});

describe('exists', () => {
  it('tells a path that is there from one that is not', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'equilibre-exists-'));
    expect([await exists(folder), await exists(join(folder, 'none'))]).toEqual([true, false]);
    rmSync(folder, { recursive: true });
  });
});

describe('codeOf', () => {
  it('knows errors of the file system from others that carry a code', async () => {
    const missing: unknown = await readFile('/none/at/all').catch((error: unknown) => error);
    expect([codeOf(missing), codeOf(Object.assign(new Error('flate'), { code: 3 })), codeOf('ENOENT')]).toEqual(['ENOENT', undefined, undefined]);
  });
});
