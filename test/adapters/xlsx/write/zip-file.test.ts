import { strFromU8, unzipSync, zipSync } from 'fflate';
import { LIMITS } from '../../../../src/adapters/xlsx/read/limits';
import { readZipDirectory } from '../../../../src/adapters/xlsx/read/zip-directory';
import { packPart, zipFile } from '../../../../src/adapters/xlsx/write/zip-file';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('zipFile', () => {
  it('holds what was packed, under names in any script', () => {
    const zip = unzipSync(zipFile([packPart('a.xml', bytes('<a/>')), packPart('xl/été.xml', bytes('b'.repeat(10_000)))]));
    expect(Object.entries(zip).map(([name, content]) => [name, strFromU8(content)])).toEqual([['a.xml', '<a/>'], ['xl/été.xml', 'b'.repeat(10_000)]]);
  });

  it('copies entries of another zip as they are, stored ones too', () => {
    const original = readZipDirectory(zipSync({ 'a.xml': [bytes('stored'), { level: 0 }], 'b.xml': [bytes('x'.repeat(500)), { level: 9 }] }), 'plan.xlsx', LIMITS);
    expect(readZipDirectory(zipFile(original), 'plan.xlsx', LIMITS)).toEqual(original);
  });

  it('gives the same bytes for the same parts', () => {
    const zip = (): Uint8Array => zipFile([packPart('a.xml', bytes('<a/>'))]);
    expect(zip()).toEqual(zip());
  });

  it('may hold nothing', () => {
    expect(unzipSync(zipFile([]))).toEqual({});
  });
});
