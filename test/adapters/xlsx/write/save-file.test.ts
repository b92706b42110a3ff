import { chmodSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { saveFile } from '../../../../src/adapters/xlsx/write/save-file';
import { sheetOf } from '../read/package-builder';

const OLD = sheetOf('<row r="1"><c r="A1"><v>1</v></c></row>');
const NEW = sheetOf('<row r="1"><c r="A1"><v>2</v></c></row>');
const MOMENT = new Date(2026, 10, 22, 14, 30, 5);

let folder = '';
let path = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'equilibre-save-'));
  path = join(folder, 'plan.xlsx');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Files of the folder with what they hold. */
function folderHolds(): Readonly<Record<string, 'old' | 'new' | 'other'>> {
  return Object.fromEntries(readdirSync(folder).map((name) => [name, whichOf(readFileSync(join(folder, name)))]));
}

function whichOf(bytes: Uint8Array): 'old' | 'new' | 'other' {
  if (Buffer.compare(bytes, OLD) === 0) return 'old';
  return Buffer.compare(bytes, NEW) === 0 ? 'new' : 'other';
}

describe('saveFile', () => {
  it('writes a new file and nothing beside it', async () => {
    expect(await saveFile(path, NEW)).toEqual({ backup: undefined });
    expect(folderHolds()).toEqual({ 'plan.xlsx': 'new' });
  });

  it('replaces a file and keeps its permissions', async () => {
    writeFileSync(path, OLD);
    chmodSync(path, 0o640);
    await saveFile(path, NEW);
    expect(folderHolds()).toEqual({ 'plan.xlsx': 'new' });
    expect(statSync(path).mode & 0o777).toBe(0o640);
  });

  it('keeps a dated copy when asked, and numbers a second one of the same second', async () => {
    writeFileSync(path, OLD);
    const { backup } = await saveFile(path, NEW, { backup: MOMENT });
    expect(backup).toBe(join(folder, 'plan (2026-11-22 14-30-05).xlsx'));
    await saveFile(path, OLD, { backup: MOMENT });
    expect(folderHolds()).toEqual({ 'plan.xlsx': 'old', 'plan (2026-11-22 14-30-05).xlsx': 'old', 'plan (2026-11-22 14-30-05, 2).xlsx': 'new' });
  });

  it('keeps no copy where there was no file', async () => {
    expect(await saveFile(path, NEW, { backup: MOMENT })).toEqual({ backup: undefined });
  });

  it('writes through a link to the file that it means', async () => {
    mkdirSync(join(folder, 'real'));
    const real = join(folder, 'real', 'book.xlsx');
    writeFileSync(real, OLD);
    symlinkSync(real, path);
    await saveFile(path, NEW);
    expect([lstatSync(path).isSymbolicLink(), whichOf(readFileSync(real))]).toEqual([true, 'new']);
  });

  it('refuses a file that is open in Excel', async () => {
    writeFileSync(path, OLD);
    writeFileSync(join(folder, '~$plan.xlsx'), '');
    await expect(saveFile(path, NEW)).rejects.toMatchObject({ name: 'WorkbookError', fault: 'in-use', subject: path });
    expect(folderHolds()).toEqual({ 'plan.xlsx': 'old', '~$plan.xlsx': 'other' });
  });

  it('refuses a folder', async () => {
    mkdirSync(path);
    await expect(saveFile(path, NEW)).rejects.toMatchObject({ fault: 'output-exists-as-folder', subject: path });
  });

  it('says that the folder is missing', async () => {
    await expect(saveFile(join(folder, 'none', 'plan.xlsx'), NEW)).rejects.toMatchObject({ fault: 'not-found' });
  });

  it('writes nothing when it is cancelled, whether before or on the way', async () => {
    writeFileSync(path, OLD);
    let looks = 0;
    const signal = {
      get aborted(): boolean {
        looks += 1;
        return looks > 1;
      },
      addEventListener: (): void => undefined,
      removeEventListener: (): void => undefined,
    };
    await expect(saveFile(path, NEW, { signal, backup: MOMENT })).rejects.toMatchObject({ fault: 'cancelled' });
    await expect(saveFile(path, NEW, { signal })).rejects.toMatchObject({ fault: 'cancelled' });
    expect(looks).toBe(3);
    expect(folderHolds()).toEqual({ 'plan.xlsx': 'old' });
  });

  it('refuses bytes that are no workbook, and leaves nothing behind', async () => {
    writeFileSync(path, OLD);
    await expect(saveFile(path, NEW.subarray(0, 300), { backup: MOMENT })).rejects.toMatchObject({ fault: 'truncated' });
    expect(folderHolds()).toEqual({ 'plan.xlsx': 'old' });
  });

  it('leaves a whole file whenever its process is killed, and the next save sweeps what was left', async () => {
    writeFileSync(path, OLD);
    writeFileSync(join(folder, 'new.bin'), NEW);
    writeFileSync(join(folder, 'old.bin'), OLD);
    let writes = 0;
    for (let kill = 0; kill < 20; kill++) {
      writes += await saveUntilKilled(kill * 1.7);
      expect(['old', 'new']).toContain(whichOf(readFileSync(path)));
    }
    expect(writes).toBeGreaterThan(20);
    await saveFile(path, NEW);
    expect(folderHolds()).toEqual({ 'plan.xlsx': 'new', 'new.bin': 'new', 'old.bin': 'old' });
  }, 120_000);
});

/** Starts a process that saves the one and the other over and over, kills it some milliseconds after its first save and gives the count of its saves. */
function saveUntilKilled(milliseconds: number): Promise<number> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, ['-e', SAVER, resolve(__dirname, '../../../../src/adapters/xlsx/write/save-file.ts'), path, join(folder, 'new.bin'), join(folder, 'old.bin')]);
    let writes = 0;
    let complaints = '';
    child.stderr.on('data', (text: Buffer) => (complaints += text.toString()));
    child.stdout.on('data', (dots: Buffer) => {
      if (writes === 0) setTimeout(() => child.kill('SIGKILL'), milliseconds);
      writes += dots.length;
    });
    child.on('close', () => {
      if (complaints === '') done(writes);
      else fail(new Error(complaints));
    });
  });
}

const SAVER = `
  const { readFileSync } = require('node:fs');
  const { transformFileSync } = require('@swc/core');
  const options = { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } };
  require.extensions['.ts'] = (module, file) => module._compile(transformFileSync(file, options).code, file);
  const [source, path, ...contents] = process.argv.slice(1);
  const { saveFile } = require(source);
  (async () => {
    for (let turn = 0; ; turn++) {
      await saveFile(path, readFileSync(contents[turn % 2]));
      process.stdout.write('.');
    }
  })();
`;
