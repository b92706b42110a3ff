import { deflateSync } from 'fflate';
import { inflatePart } from '../../../../src/adapters/xlsx/read/inflate-part';
import type { ZipEntry } from '../../../../src/adapters/xlsx/read/zip-directory';

const contents = Buffer.from('demand of periods '.repeat(5000));
const entry: ZipEntry = { name: 'xl/a.xml', method: 8, crc: 0xef805bad, compressedBytes: deflateSync(contents), uncompressedSize: contents.length };

it('gives deflated and stored contents', () => {
  expect(inflate(entry)).toEqual(contents);
  expect(inflate({ ...entry, method: 0, compressedBytes: contents })).toEqual(contents);
});

it.each<[string, Partial<ZipEntry>]>([
  ['that is not compressed data', { compressedBytes: Buffer.alloc(100, 0xff) }],
  ['cut short', { compressedBytes: entry.compressedBytes.subarray(0, 50) }],
  ['with another checksum', { crc: 1 }],
  ['longer than declared', { uncompressedSize: 100 }],
  ['shorter than declared', { uncompressedSize: contents.length + 1 }],
  ['packed in a way that workbooks do not use', { method: 12 }],
])('refuses a part %s', (_, change) => {
  expect(() => inflate({ ...entry, ...change })).toThrow('damaged-part: plan.xlsx (xl/a.xml)');
});

it('gives no more than a part declares', () => {
  let given = 0;
  const bomb = { ...entry, compressedBytes: deflateSync(new Uint8Array(5_000_000)), uncompressedSize: 1000 };
  expect(() => { inflatePart(bomb, 'plan.xlsx', (piece) => { given += piece.length; }); }).toThrow('damaged-part');
  expect(given).toBeLessThanOrEqual(1000);
});

it('lets errors of the receiver through', () => {
  const receive = (): never => {
    throw new RangeError('full');
  };
  expect(() => { inflatePart(entry, 'plan.xlsx', receive); }).toThrow(new RangeError('full'));
});

function inflate(part: ZipEntry): Buffer {
  const pieces: Uint8Array[] = [];
  inflatePart(part, 'plan.xlsx', (piece) => pieces.push(piece));
  return Buffer.concat(pieces);
}
