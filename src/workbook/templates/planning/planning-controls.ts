import type { Language } from '../../../i18n/language';
import { LEVERS } from '../../schema/control-columns';
import { SETTINGS, type Setting } from '../../schema/settings';
import type { DraftValue } from '../../sheet-draft';
import { words } from '../bilingual';
import type { InputColumn, InputSheet } from '../input-sheet';
import { choiceOf, keyColumns, titled } from '../sample-workbook';
import type { TemplateContext } from '../template';

const YES_NO = { true: words('yes', 'oui'), false: words('no', 'non') } as const;
const NONE = words('none', 'aucune');
const HEADERS = { byDefault: words('Default if blank', 'Si vide'), unit: words('Unit', 'Unité'), meaning: words('Meaning', 'Signification') } as const;

/** Every setting with its value, its default and what it means; `chosen` are the values by the setting's name. */
export function settingsInput(chosen: ReadonlyMap<DraftValue, DraftValue>, { language, nameOf }: TemplateContext): InputSheet {
  const explained = ([title, width]: readonly [string, number]): InputColumn => ({ header: title, headerStyle: 'header', style: 'wrapped', width });
  return {
    ...titled('settings', language, words('Leave a value blank to take its default.', 'Laissez une valeur vide pour garder la valeur par défaut.')),
    columns: [
      ...keyColumns(['setting', 'value'], language).map((column): InputColumn => ({ ...column, style: 'inputWrapped' })),
      explained([HEADERS.byDefault[language], 22]),
      explained([HEADERS.unit[language], 22]),
      explained([HEADERS.meaning[language], 84]),
    ],
    rows: SETTINGS.map((setting) => [setting.titles[language], chosen.get(setting.titles[language]) ?? null, defaultText(setting, language), setting.unit?.[language] ?? '', setting.help[language]]),
    tableName: nameOf('table', 'tblSettings'),
    frozenColumns: 1,
  };
}

/** What a list offers for a setting; undefined where anything may be typed. */
export function settingChoices({ type, choices }: Setting, language: Language): readonly string[] | undefined {
  if (type === 'yesNo') return [YES_NO.true[language], YES_NO.false[language]];
  return type === 'choice' ? choices.map(({ titles }) => titles[language]) : undefined;
}

function defaultText({ default: value, choices, type }: Setting, language: Language): string {
  if (value === undefined) return words('from Demand', 'selon la demande')[language];
  if (typeof value === 'boolean') return YES_NO[value ? 'true' : 'false'][language];
  if (typeof value === 'string') return choiceOf(choices, value, language);
  if (type === 'share') return `${value * 100}${language === 'fr' ? '\u00a0%' : '%'}`;
  const number = Number.isFinite(value) ? String(value) : NONE[language];
  return language === 'fr' ? number.replace('.', ',') : number;
}

/** What-if rows: each line changes one lever, lines of one name belong together. */
export function scenariosInput({ language, content, nameOf }: TemplateContext): InputSheet {
  const lever = (code: (typeof LEVERS)[number]['code']): string => choiceOf(LEVERS, code, language);
  const strong = words('Strong autumn', 'Automne fort')[language];
  const saturday = words('Extra paint hours', 'Peinture renforcée')[language];
  const late = words('Late supplier', 'Fournisseur en retard')[language];
  const rows: InputSheet['rows'] = [
    [strong, lever('demand'), words('Pellet stoves', 'Poêles à granulés')[language], '2027-09', '2027-12', '+15 %'],
    [saturday, lever('capacity'), words('Paint line', 'Peinture')[language], '2027-04', '2027-10', '+10 %'],
    [late, lever('supplierDelay'), words('Flue pipes', 'Conduits de fumée')[language], null, null, 1],
  ];
  const columns = keyColumns(['name', 'lever', 'scope', 'firstPeriod', 'lastPeriod', 'change'], language);
  return {
    ...titled('scenarios', language, words('What if? One row per change; rows of one name belong together.', 'Et si ? Une ligne par changement ; les lignes d’un même nom vont ensemble.')),
    columns: columns.map((column, at) => ({ ...column, style: 'inputText', headerStyle: 'header', width: at < 3 ? 26 : 15 })),
    rows: content === 'example' ? rows : [],
    tableName: nameOf('table', 'tblScenarios'),
    frozenColumns: 1,
  };
}
