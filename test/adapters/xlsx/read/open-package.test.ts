import { LIMITS, type ReadLimits } from '../../../../src/adapters/xlsx/read/limits';
import { openPackage } from '../../../../src/adapters/xlsx/read/open-package';
import { zipOf } from './package-builder';

const text = 'demand '.repeat(5000);

it('gives parts whole, whatever the case of their name', () => {
  const source = openPackage(zipOf({ 'xl/Workbook.xml': text, 'a/': '' }), 'plan.xlsx');
  expect(source.entries.map(({ name, method }) => [name, method])).toEqual([['xl/Workbook.xml', 8]]);
  expect(source.part('XL/workbook.xml')).toEqual(Buffer.from(text));
  expect(source.has('xl/workbook.XML')).toBe(true);
});

it('gives nothing for a part that is not there, and refuses to stream it', () => {
  const source = openPackage(zipOf({ a: '' }), 'plan.xlsx');
  expect(source.part('b')).toBeUndefined();
  expect(() => { source.stream('b', () => undefined); }).toThrow('missing-part: plan.xlsx (b)');
});

it('refuses a part that inflates a hundredfold', () => {
  expect(() => open({ ratioFreeBytes: 1000 }).part('a')).toThrow('zip-bomb: plan.xlsx (a)');
  expect(open({ ratioFreeBytes: 1000, ratio: 1000 }).part('a')).toHaveLength(35_000);
});

it('refuses a part over the limit before it inflates it', () => {
  expect(() => open({ partBytes: 34_999 }).part('a')).toThrow('too-large: plan.xlsx');
});

it('refuses parts that are over the limit together', () => {
  const source = open({ totalBytes: 69_999 });
  expect(source.part('a')).toHaveLength(35_000);
  expect(source.part('a')).toHaveLength(35_000);
  expect(() => source.part('b')).toThrow('too-large: plan.xlsx');
});

it('refuses a file over the limit', () => {
  expect(() => open({ fileBytes: 100 })).toThrow('too-large: plan.xlsx');
});

function open(limits: Partial<ReadLimits>): ReturnType<typeof openPackage> {
  return openPackage(zipOf({ a: text, b: text }), 'plan.xlsx', { ...LIMITS, ...limits });
}
