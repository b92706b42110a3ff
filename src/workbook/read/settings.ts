import type { Bucket } from '../../domain/calendar';
import type { DemandRule } from '../../domain/demand';
import type { Diagnostic } from '../../domain/diagnostic';
import type { PlanningRules } from '../../domain/planning-model';
import { SETTINGS, type Setting, type SettingKey } from '../schema/settings';
import { normaliseHeader } from './header-text';
import type { Field, PeriodReference, SheetRecords } from './records';
import { nearestName } from './resolve-name';
import { settingValue } from './setting-value';

/** Every setting, defaults filled in. */
export interface PlanSettings {
  /** Undefined: Demand tells. */
  readonly firstPeriod: PeriodReference | undefined;
  readonly bucket: Bucket | undefined;
  /** Share of unit cost a year. */
  readonly holdingCostRate: number;
  /** Share of price a period. */
  readonly backlogCostRate: number;
  readonly defaultMinCoverage: number;
  readonly defaultMaxCoverage: number;
  readonly demandRule: DemandRule;
  readonly fencePeriods: number;
  readonly stockAgeLimitDays: number;
  readonly rules: PlanningRules;
}

/** What a setting's cell comes to. */
export type SettingValue = string | number | boolean | PeriodReference;

/**
 * The settings of the Settings sheet. A blank value is the default; those that are not given are listed in one piece of
 * information; a name that is not known is a warning, a value that can't be is an error.
 */
export function resolveSettings(sheet: SheetRecords | undefined, diagnostics: Diagnostic[]): PlanSettings {
  const given = givenSettings(sheet, diagnostics);
  const missing = SETTINGS.filter((setting) => setting.default !== undefined && setting.key !== 'bucket' && !given.has(setting.key));
  if (missing.length > 0) {
    diagnostics.push({ code: 'settings-not-given', place: sheet?.place, parameters: { settings: missing.map(({ titles }) => titles) } });
  }
  const [escalationAmount, escalationShare] = [given.get('escalationAmount'), given.get('escalationShare')];
  const valueOf = <Value extends SettingValue>(key: SettingKey): Value => (given.get(key) ?? DEFAULTS.get(key)) as Value;
  return {
    firstPeriod: given.get('firstPeriod') as PeriodReference | undefined,
    bucket: given.get('bucket') as Bucket | undefined,
    holdingCostRate: valueOf('holdingCostRate'),
    backlogCostRate: valueOf('backlogCostRate'),
    defaultMinCoverage: valueOf('defaultMinCoverage'),
    defaultMaxCoverage: valueOf('defaultMaxCoverage'),
    demandRule: valueOf('demandUsed'),
    fencePeriods: valueOf('demandFence'),
    stockAgeLimitDays: valueOf('stockAgeLimit'),
    rules: {
      unmetDemand: valueOf('unmetDemand'),
      holdingOn: valueOf('holdingOn'),
      finalBacklogAllowed: valueOf('finalBacklogAllowed'),
      frozenPeriods: valueOf('frozenPeriods'),
      overloadThreshold: valueOf('overloadThreshold'),
      wholeWorkers: valueOf('wholeWorkers'),
      lotSizing: valueOf('lotSizing'),
      serviceTarget: valueOf('serviceTarget'),
      currency: valueOf('currency'),
      ...(typeof escalationAmount === 'number' ? { escalationAmount } : {}),
      ...(typeof escalationShare === 'number' ? { escalationShare } : {}),
    },
  };
}

const DEFAULTS: ReadonlyMap<SettingKey, SettingValue | undefined> = new Map(SETTINGS.map((setting) => [setting.key, setting.default]));

const BY_NAME: ReadonlyMap<string, Setting> = new Map(
  SETTINGS.flatMap((setting) =>
    [setting.key, setting.titles.en, setting.titles.fr, ...setting.aliases].map((name) => [normaliseHeader(name), setting] as const),
  ),
);

/** The setting of a name, in either language or one of its other names. */
export function settingNamed(name: string): Setting | undefined {
  return BY_NAME.get(normaliseHeader(name));
}

function givenSettings(sheet: SheetRecords | undefined, diagnostics: Diagnostic[]): ReadonlyMap<SettingKey, SettingValue> {
  const given = new Map<SettingKey, SettingValue>();
  const cells = new Map<SettingKey, Field>();
  for (const { fields } of sheet?.records ?? []) {
    const name = fields.get('setting');
    const field = fields.get('value');
    if (name === undefined) continue;
    const setting = settingNamed(String(name.value));
    if (setting === undefined) sayUnknown(name, diagnostics);
    if (setting === undefined || field === undefined) continue;
    const other = cells.get(setting.key);
    if (other !== undefined) {
      diagnostics.push({ code: 'duplicate-setting', place: field.place, parameters: { setting: setting.titles, other: other.place } });
      continue;
    }
    cells.set(setting.key, field);
    const value = settingValue(setting, field, diagnostics);
    if (value !== undefined) given.set(setting.key, value);
  }
  return given;
}

function sayUnknown(name: Field, diagnostics: Diagnostic[]): void {
  const setting = String(name.value);
  const titles = SETTINGS.flatMap(({ titles: { en, fr } }) => [en, fr]);
  diagnostics.push({ code: 'unknown-setting', place: name.place, parameters: { setting, suggestion: nearestName(setting, titles) } });
}
