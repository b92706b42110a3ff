import { decodeText } from '../../../../src/adapters/xlsx/read/text';

it.each([
  ['plain', 'plain'],
  ['_x0041_BC', 'ABC'],
  ['a_x000a_b', 'a\nb'],
  ['_x005F_x0041_', '_x0041_'],
  ['_x41_ _xZZZZ_', '_x41_ _xZZZZ_'],
  ['_xD83D__xDE00_', '😀'],
])('decodes %s to %s', (written, text) => {
  expect(decodeText(written)).toBe(text);
});
