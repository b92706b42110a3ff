import { LIMITS } from '../../../../src/adapters/xlsx/read/limits';
import { readZipDirectory, type ZipEntry } from '../../../../src/adapters/xlsx/read/zip-directory';
import { zipOf } from './package-builder';

const zip = zipOf({ 'xl/a.xml': 'aaa', 'xl/b.xml': 'bb' });

it('lists files with their raw bytes', () => {
  const [first] = read(zip);
  expect(first).toMatchObject({ name: 'xl/a.xml', method: 8, crc: 0xf007732d, uncompressedSize: 3 });
  expect(first?.compressedBytes.buffer).toBe(zip.buffer);
});

it('skips what stands before and after the zip', () => {
  const junk = Buffer.from(`${'Y'.repeat(70_000)}PK\x05\x06${'Y'.repeat(100)}`);
  expect(read(Buffer.concat([junk, zip, junk])).map(({ name }) => name)).toEqual(['xl/a.xml', 'xl/b.xml']);
});

it('takes backslashes for slashes', () => {
  expect(read(zipOf({ 'xl\\a.xml': '' })).map(({ name }) => name)).toEqual(['xl/a.xml']);
});

it.each([
  ['a name that leads out of the file', { '../a': '' }, 'unsafe-part: plan.xlsx (../a)'],
  ['a name that leads out of the file by backslashes', { 'b\\..\\..\\a': '' }, 'unsafe-part: plan.xlsx (b/../../a)'],
  ['two parts of one name', { 'xl/A.xml': '', 'XL/a.xml': '' }, 'unsafe-part: plan.xlsx (XL/a.xml)'],
])('refuses %s', (_, parts, message) => {
  expect(() => read(zipOf(parts))).toThrow(message);
});

it('refuses more parts than the limit', () => {
  expect(() => readZipDirectory(zip, 'plan.xlsx', { ...LIMITS, parts: 1 })).toThrow('too-many-parts: plan.xlsx (1)');
});

it('refuses an encrypted part', () => {
  expect(() => read(withByte(directoryStart() + 8, 1))).toThrow('encrypted: plan.xlsx');
});

it('refuses a part that begins or ends beyond the file', () => {
  expect(() => read(withByte(directoryStart() + 44, 0xff))).toThrow('truncated: plan.xlsx (xl/a.xml)');
  expect(() => read(withByte(directoryStart() + 22, 0xff))).toThrow('truncated: plan.xlsx (xl/a.xml)');
});

it('refuses a part without its own header', () => {
  expect(() => read(withByte(0, 0))).toThrow('damaged-part: plan.xlsx (xl/a.xml)');
});

it('refuses a file cut anywhere', () => {
  for (let length = 4; length < zip.length; length++) {
    expect(() => read(zip.subarray(0, length))).toThrow('truncated: plan.xlsx');
  }
});

it('gives up on a file full of false ends', () => {
  expect(() => read(Buffer.alloc(4_000_000, 'PK\x05\x06'))).toThrow('not-a-workbook: plan.xlsx');
});

function read(bytes: Uint8Array): readonly ZipEntry[] {
  return readZipDirectory(bytes, 'plan.xlsx', LIMITS);
}

function directoryStart(): number {
  return Buffer.from(zip).indexOf('PK\x01\x02');
}

function withByte(at: number, byte: number): Uint8Array {
  const bytes = Uint8Array.from(zip);
  bytes[at] = byte;
  return bytes;
}
