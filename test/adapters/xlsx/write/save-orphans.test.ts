import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { sweepOrphans, temporaryPath } from '../../../../src/adapters/xlsx/write/save-orphans';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'equilibre-sweep-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function leave(name: string, ageMinutes: number): void {
  const time = new Date(Date.now() - ageMinutes * 60_000);
  writeFileSync(join(folder, name), '');
  utimesSync(join(folder, name), time, time);
}

describe('temporaryPath', () => {
  it('lies beside the file, hidden, with our process in its name', () => {
    const path = temporaryPath('/data/plan.xlsx');
    expect(dirname(path)).toBe('/data');
    expect(basename(path)).toMatch(new RegExp(`^\\.plan\\.xlsx\\.equilibre-${process.pid}-[0-9a-f]{12}\\.tmp$`));
  });

  it('is another one every time, and short enough for any file system', () => {
    const long = `/data/${'é'.repeat(120)}.xlsx`;
    expect(temporaryPath(long)).not.toBe(temporaryPath(long));
    expect(Buffer.byteLength(basename(temporaryPath(long)))).toBeLessThanOrEqual(255);
  });
});

describe('sweepOrphans', () => {
  it('removes what a dead process or an hour has left, and nothing else', async () => {
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    leave(`.plan.xlsx.equilibre-${dead}-0123456789ab.tmp`, 0);
    leave(`.plan.xlsx.equilibre-${process.pid}-0123456789ab.tmp`, 61);
    leave(`.plan.xlsx.equilibre-${process.pid}-ba9876543210.tmp`, 59);
    leave('.plan.xlsx.tmp', 600);
    leave('plan.xlsx', 600);
    await sweepOrphans(folder);
    expect(readdirSync(folder).sort()).toEqual([`.plan.xlsx.equilibre-${process.pid}-ba9876543210.tmp`, '.plan.xlsx.tmp', 'plan.xlsx']);
  });
});
