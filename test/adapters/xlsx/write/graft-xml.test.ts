import { append, applyEdits, changeAttribute, childOf, insertAfter, parseXml, remove, withPrefix, type XmlElement } from '../../../../src/adapters/xlsx/write/graft-xml';

function child(element: XmlElement, name: string): XmlElement {
  const found = childOf(element, name);
  if (found === undefined) throw new Error(name);
  return found;
}

describe('parseXml', () => {
  it('finds elements with their prefixes, values and places', () => {
    const xml = '<?xml version="1.0"?><!-- <no/> --><x:a b="1 &amp; 2" c=\'>\'><x:d/>text</x:a>';
    const root = parseXml(xml);
    expect([root.prefix, root.name, [...root.attributes], xml.slice(root.innerStart, root.innerEnd), root.end]).toEqual(['x:', 'a', [['b', '1 & 2'], ['c', '>']], '<x:d/>text', xml.length]);
    expect(xml.slice(child(root, 'd').start, child(root, 'd').end)).toBe('<x:d/>');
  });

  it('takes a slash in an unclosed tag for part of its value', () => {
    const xml = '<a><b href="x/"><c/></b></a>';
    expect(child(child(parseXml(xml), 'b'), 'c').name).toBe('c');
  });

  it('leaves comments, instructions and CDATA alone', () => {
    expect(parseXml('<a><!-- <b> --><![CDATA[<c>]]><?d <e>?></a>').children).toEqual([]);
  });

  it('resolves references to characters', () => {
    expect(parseXml('<a b="&lt;&#233;&#x1F600;&apos;&quot;&gt;"/>').attributes.get('b')).toBe('<é😀\'">');
  });
});

describe('edits', () => {
  const xml = '<a n="1"><b/><c></c></a>';
  const root = parseXml(xml);

  it('append behind the last child, opening an element that was closed at once', () => {
    expect(applyEdits(xml, [append(xml, root, '<z/>')])).toBe('<a n="1"><b/><c></c><z/></a>');
    expect(applyEdits(xml, [append(xml, child(root, 'b'), '<z/>')])).toBe('<a n="1"><b><z/></b><c></c></a>');
  });

  it('insert behind the last of some siblings, or first', () => {
    expect(applyEdits(xml, [insertAfter(xml, root, ['y', 'b'], '<z/>')])).toBe('<a n="1"><b/><z/><c></c></a>');
    expect(applyEdits(xml, [insertAfter(xml, root, ['y'], '<z/>')])).toBe('<a n="1"><z/><b/><c></c></a>');
  });

  it('change, remove and add at once, in the order in which they were given where they meet', () => {
    const edits = [...changeAttribute(xml, root, 'n', 22), ...changeAttribute(xml, root, 'm', 3), remove(child(root, 'b')), insertAfter(xml, root, ['b'], '<y/>'), insertAfter(xml, root, ['b'], '<z/>')];
    expect(applyEdits(xml, edits)).toBe('<a n="22"><y/><z/><c></c></a>');
  });
});

describe('withPrefix', () => {
  it('prefixes every tag and nothing else', () => {
    expect(withPrefix('<a t="b"><c/>1 &lt; 2</a>', 'x:')).toBe('<x:a t="b"><x:c/>1 &lt; 2</x:a>');
  });
});
