import type { ScenarioAmount, ScenarioLever } from '../../domain/scenario';
import { normaliseHeader } from './header-text';
import type { Field } from './records';

/**
 * What the *change* cell of a scenario row means for its lever; undefined when the lever takes no such change. `10%` is a share; a
 * number is in the lever's own unit; `no` forbids, `yes` leaves as it is, `none` lifts the limit.
 */
export function scenarioAmount(lever: ScenarioLever, value: Field['value'] | undefined): ScenarioAmount | undefined {
  if (value === undefined) return undefined;
  if (lever === 'unmetDemand') return ruleOf(value);
  if (typeof value === 'number') return lever === 'leadTime' || PERIODS.has(lever) ? wholePeriods(value) : { kind: 'amount', amount: value };
  const share = shareOf(String(value));
  if (share !== undefined) return PERIODS.has(lever) && lever !== 'receipts' ? undefined : shareAmount(lever, share);
  return wordOf(lever, value);
}

/** Levers whose number counts periods. */
const PERIODS: ReadonlySet<ScenarioLever> = new Set<ScenarioLever>(['receipts', 'supplierDelay']);
const HOURS_AND_SUBCONTRACT: ReadonlySet<ScenarioLever> = new Set<ScenarioLever>(['capacity', 'overtime', 'extraShift', 'subcontract']);

function wholePeriods(value: number): ScenarioAmount | undefined {
  return Number.isInteger(value) ? { kind: 'amount', amount: value } : undefined;
}

/** Nothing can fall below 0, so a share below −100 % is a slip. */
function shareAmount(lever: ScenarioLever, share: number): ScenarioAmount | undefined {
  return share < -1 && lever !== 'marginTarget' ? undefined : { kind: 'share', share };
}

function shareOf(text: string): number | undefined {
  const digits = /^(.*)%$/.exec(text)?.[1];
  const number = digits === undefined || digits.trim() === '' ? NaN : Number(digits);
  return Number.isFinite(number) ? number / 100 : undefined;
}

const words = (...names: string[]): ReadonlySet<string> => new Set(names.map(normaliseHeader));
const NO = words('no', 'non', 'not allowed', 'interdit', 'interdite', 'forbidden', 'false', 'faux');
const YES = words('yes', 'oui', 'allowed', 'autorisé', 'autorisée', 'permis', 'true', 'vrai');
const UNLIMITED = words('none', 'aucun', 'aucune', 'illimité', 'illimitée', 'unlimited', 'no limit', 'sans limite', 'infini', 'infinite');
const LOST = words('lost', 'perdu', 'perdue', 'vente perdue', 'ventes perdues', 'lost sale', 'lost sales');
const BACKLOG = words('backlog', 'retard', 'late', 'en retard', 'reportée', 'backorder');

function wordOf(lever: ScenarioLever, value: string | boolean): ScenarioAmount | undefined {
  if (!HOURS_AND_SUBCONTRACT.has(lever)) return undefined;
  const word = normaliseHeader(String(value));
  if (NO.has(word)) return { kind: 'share', share: -1 };
  if (YES.has(word)) return { kind: 'share', share: 0 };
  return UNLIMITED.has(word) ? { kind: 'unlimited' } : undefined;
}

function ruleOf(value: Field['value']): ScenarioAmount | undefined {
  const word = normaliseHeader(String(value));
  if (LOST.has(word)) return { kind: 'rule', unmetDemand: 'lost' };
  return BACKLOG.has(word) ? { kind: 'rule', unmetDemand: 'backlog' } : undefined;
}
