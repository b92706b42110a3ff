import { keyOf, tidyText } from '../../../src/workbook/read/key';

describe('keyOf', () => {
  it('is the same for what a planner sees as the same', () => {
    expect([' ab-1 ', 'AB-1', 'ａｂ-1', 'Ab-1\u00a0', '\ufeffab-1'].map(keyOf)).toEqual(Array.from({ length: 5 }, () => 'ab-1'));
    expect(keyOf('A \u202f B')).toBe('a b');
  });

  it('keeps accents and leading zeros apart', () => {
    expect([keyOf('été'), keyOf('ete'), keyOf('00123'), keyOf(123)]).toEqual(['été', 'ete', '00123', '123']);
  });
});

describe('tidyText', () => {
  it('keeps case', () => {
    expect(tidyText('  Pièce   n° 1\n')).toBe('Pièce n° 1');
  });
});
