import fc from 'fast-check';
import { parseNumberText, valueUnder } from '../../../src/workbook/read/parse-number';

describe('parseNumberText', () => {
  it.each<[string, number]>([
    ['0', 0], ['42', 42], ['-7', -7], ['+7', 7], ['7-', -7], ['(7)', -7], ['− 7', -7], ['(1 234)', -1234],
    ['1 234', 1234], ['1\u00a0234\u00a0567', 1234567], ['1\u202f234', 1234], ["1'234", 1234], ['12 %', 0.12], ['-5%', -0.05], ['100 €', 100], ['$1 000', 1000], ['250 EUR', 250],
  ])('reads %s without a doubt', (text, value) => {
    expect(parseNumberText(text)).toEqual({ kind: 'sure', value });
  });

  it.each<[string, number, string]>([
    ['1,5', 1.5, ','], ['1.5', 1.5, '.'], ['1 234,5', 1234.5, ','], ['1,234.5', 1234.5, '.'], ['1.234,56', 1234.56, ','], ['1.234.567', 1234567, ','], ['1,234,567', 1234567, '.'],
    ['0,125', 0.125, ','], ['1 234,567', 1234.567, ','], [',5', 0.5, ','], ['1234.567', 1234.567, '.'], ['12,5 %', 0.125, ','], ['1.5e3', 1500, '.'],
  ])('reads %s under one decimal mark', (text, value, mark) => {
    expect(parseNumberText(text)).toEqual({ kind: 'marked', value, mark });
  });

  it('gives both readings of one mark before three digits', () => {
    expect(parseNumberText('1,234')).toEqual({ kind: 'unclear', decimal: 1.234, grouped: 1234, separator: ',' });
    expect(parseNumberText('(1.234)')).toEqual({ kind: 'unclear', decimal: -1.234, grouped: -1234, separator: '.' });
  });

  it.each(['', '-', 'abc', '12a', '1 2', '12 34', '1,23,4', '1.2.3', '12/2026', '--5', '.', '1,2.3,4', 'NaN', 'Infinity', '0x10', '9'.repeat(65)])('takes %s for no number', (text) => {
    expect(parseNumberText(text)).toBeUndefined();
  });

  it('reads what Intl writes, in both languages', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.constantFrom(['fr-FR', ','] as const, ['en-GB', '.'] as const), (cents, [locale, mark]) => {
        const value = cents / 100;
        const number = parseNumberText(new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(value));
        expect(number === undefined ? undefined : valueUnder(mark, number)).toBeCloseTo(value, 9);
      }),
    );
  });

  it('never fails, whatever the text', () => {
    fc.assert(fc.property(fc.string(), (text) => { parseNumberText(text); }));
  });
});

describe('valueUnder', () => {
  it('follows the mark, and refuses what contradicts it', () => {
    expect(valueUnder(',', { kind: 'unclear', decimal: 1.234, grouped: 1234, separator: ',' })).toBe(1.234);
    expect(valueUnder('.', { kind: 'unclear', decimal: 1.234, grouped: 1234, separator: ',' })).toBe(1234);
    expect(valueUnder('.', { kind: 'marked', value: 1.5, mark: ',' })).toBeUndefined();
  });
});
