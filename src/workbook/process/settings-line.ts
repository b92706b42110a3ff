import type { Format } from '../../i18n/format';
import type { Language } from '../../i18n/language';
import type { Field, SheetRecords } from '../read/records';
import { settingNamed, type SettingValue } from '../read/settings';
import { settingValue } from '../read/setting-value';
import type { Setting } from '../schema/settings';
import { PROCESS_WORDS } from './process-words';

/** How values are written. */
export interface SettingWords {
  readonly language: Language;
  readonly format: Format;
}

/** The settings of the Settings sheet that differ from their default, each with its value; those that aren't settings or values are left out. */
export function settingsLine(sheet: SheetRecords | undefined, words: SettingWords): readonly string[] {
  return (sheet?.records ?? []).flatMap(({ fields }) => {
    const [name, field] = [fields.get('setting'), fields.get('value')];
    const setting = name === undefined ? undefined : settingNamed(String(name.value));
    if (setting === undefined || field === undefined) return [];
    // Reading has said already what can't be a value.
    const value = settingValue(setting, field, []);
    return value === undefined || value === setting.default ? [] : [`${setting.titles[words.language]} ${valueText(setting, { value, field }, words)}`];
  });
}

function valueText({ type, choices, unit }: Setting, { value, field }: { readonly value: SettingValue; readonly field: Field }, { language, format }: SettingWords): string {
  if (typeof value === 'boolean') return PROCESS_WORDS[value ? 'yes' : 'no'][language].toLowerCase();
  if (typeof value === 'number' && Number.isFinite(value)) {
    return [type === 'share' ? format.share(value) : format.number(value, 2), ...(unit === undefined ? [] : [unit[language]])].join(' ');
  }
  if (typeof value === 'object') return value.kind === 'date' ? format.period(value.day, value.bucket ?? 'month') : String(field.value);
  return choices.find(({ code }) => code === value)?.titles[language] ?? String(field.value);
}
