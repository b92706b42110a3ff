import { COLUMN_KEYS } from '../../../src/workbook/schema/column-keys';
import { columnOf } from '../../../src/workbook/schema/columns';
import { SETTING_KEYS, SETTINGS } from '../../../src/workbook/schema/settings';
import { SHEETS } from '../../../src/workbook/schema/sheets';
import { matchHeader } from '../../../src/workbook/read/match-header';

describe('the schema', () => {
  it.each(COLUMN_KEYS)('describes the column %s in both languages', (key) => {
    const { headers, help } = columnOf(key);
    expect([headers.en, headers.fr].includes(key) && key !== key.toLowerCase()).toBe(false);
    expect(Math.min(headers.en.length, headers.fr.length, help.en.length, help.fr.length)).toBeGreaterThan(0);
  });

  it('has every setting once', () => {
    expect(SETTINGS.map(({ key }) => key)).toEqual([...SETTING_KEYS]);
  });

  it('uses every column on some sheet', () => {
    const used = new Set(SHEETS.flatMap(({ columns }) => columns.map(({ key }) => key)));
    expect(COLUMN_KEYS.filter((key) => !used.has(key))).toEqual([]);
  });

  const headers = SHEETS.flatMap(({ role, columns }) =>
    columns.filter(({ key }) => key !== 'month').flatMap(({ key }) => [columnOf(key).headers.en, columnOf(key).headers.fr].map((header) => ({ role, header, key }))));

  it.each(headers)('reads $header of $role as $key', ({ role, header, key }) => {
    expect(matchHeader(role, header)).toEqual({ key, strength: 'exact' });
  });
});
