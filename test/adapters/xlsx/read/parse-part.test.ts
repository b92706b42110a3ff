import { isTrue, parsePart, relationshipId } from '../../../../src/adapters/xlsx/read/parse-part';
import type { ReadLimits } from '../../../../src/adapters/xlsx/read/limits';
import { readingOf } from './reading';

it('tells local names, parents, attributes and texts in order', () => {
  expect(events('<a:x n="1"><y>t&amp;<![CDATA[<u>]]></y><a:z/></a:x>')).toEqual([' x{"n":"1"}', 'x y{}', 't&', '<u>', '/y', 'x z{}', '/z', '/x']);
});

it('reads UTF-8 with a mark and UTF-16, over the edges of pieces', () => {
  const text = 'é€😀'.repeat(30_000);
  const marked = (encoded: Buffer): readonly string[] => events(encoded).slice(1, -1);
  expect(marked(Buffer.from(`\u{feff}<x>${text}</x>`)).join('')).toBe(text);
  expect(marked(Buffer.from(`\u{feff}<x>${text}</x>`, 'utf16le')).join('')).toBe(text);
  expect(marked(Buffer.from(`\u{feff}<x>${text}</x>`, 'utf16le').swap16()).join('')).toBe(text);
});

it.each([
  ['an element left open', '<x><y></y>'],
  ['nothing', ''],
  ['an unknown entity', '<x>&eacute;</x>'],
  ['bytes that are not UTF-8', Buffer.from('<x>\xe9</x>', 'latin1')],
])('refuses %s as damage', (_, xml) => {
  expect(() => events(xml)).toThrow('damaged-part: plan.xlsx (a.xml)');
});

it('refuses a document type', () => {
  expect(() => events('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>')).toThrow('doctype: plan.xlsx (a.xml)');
});

it('refuses elements nested too deeply', () => {
  expect(events('<x><x></x></x>', { nesting: 2 })).toHaveLength(4);
  expect(() => events('<x><x><x/></x></x>', { nesting: 2 })).toThrow('nesting: plan.xlsx (a.xml)');
});

it('refuses a tag too long to be held', () => {
  const attributes = Array.from({ length: 40_000 }, (_, n) => ` a${n}=""`).join('');
  expect(() => events(`<x${attributes}/>`, { tagBytes: 200_000 })).toThrow('damaged-part: plan.xlsx (a.xml)');
  expect(events(`<x>${'<y/>'.repeat(100_000)}</x>`, { tagBytes: 200_000 })).toHaveLength(200_002);
});

it('lets errors of the listener through', () => {
  const open = (): never => {
    throw new RangeError('ours');
  };
  expect(() => { parsePart(readingOf({ 'a.xml': '<x/>' }), 'a.xml', { open }); }).toThrow(new RangeError('ours'));
});

it('finds a relationship id under any prefix', () => {
  expect([{ id: '1', 'r:id': 'rId2' }, { 'd3p1:id': 'rId3' }, { id: '4' }].map(relationshipId)).toEqual(['rId2', 'rId3', undefined]);
});

it('knows both spellings of true', () => {
  expect(['1', 'true', '0', 'false', undefined].map(isTrue)).toEqual([true, true, false, false, false]);
});

function events(xml: string | Uint8Array, limits: Partial<ReadLimits> = {}): readonly string[] {
  const heard: string[] = [];
  parsePart(readingOf({ 'a.xml': xml }, limits), 'a.xml', {
    open: (name, attributes, parent) => heard.push(`${parent} ${name}${JSON.stringify(attributes)}`),
    text: (text) => heard.push(text),
    close: (name) => heard.push(`/${name}`),
  });
  return heard;
}
