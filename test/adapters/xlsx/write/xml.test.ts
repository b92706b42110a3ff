import { xmlAttributes, xmlText } from '../../../../src/adapters/xlsx/write/xml';

describe('xmlText', () => {
  test.each([
    ['<a href="x">R&D</a>', '&lt;a href=&quot;x&quot;&gt;R&amp;D&lt;/a&gt;'],
    ['_x0041_ and _x00', '_x005F_x0041_ and _x00'],
    ['one\r\ntwo\tthree', 'one_x000D_\ntwo\tthree'],
    ['bell \u0007, null \u0000, \ufffe', 'bell \ufffd, null \ufffd, \ufffd'],
    ['lone \ud83d and \udc69 and 👩', 'lone \ufffd and \ufffd and 👩'],
  ])('writes %j as %j', (text, xml) => {
    expect(xmlText(text)).toBe(xml);
  });
});

describe('xmlAttributes', () => {
  test('leaves out what has no value', () => {
    expect(xmlAttributes({ id: 1, name: 'a "b"', tooltip: undefined })).toBe(' id="1" name="a &quot;b&quot;"');
  });
});
