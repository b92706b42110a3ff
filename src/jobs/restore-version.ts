import { indicesUpTo, type ItemIndex, type PeriodIndex } from '../domain/axis';
import { addPeriods, isoDate, serialFromIso, type Horizon } from '../domain/calendar';
import type { Diagnostic } from '../domain/diagnostic';
import type { Item } from '../domain/item';
import { isLock, lastingBounds, type PlanBounds, type QuantityBound } from '../domain/plan-bounds';
import type { PlanningModel } from '../domain/planning-model';
import type { Language } from '../i18n/language';
import { messagesIn } from '../i18n/messages';
import type { VersionRefusal } from '../i18n/version-messages';
import { plannedFigures, type PlanFigure, type PlannedFigures } from '../workbook/process/plan-figures';
import { planVersions, restorableNumbers, type KeptVersion, type PlanVersion } from '../workbook/process/plan-versions';
import { keyOf } from '../workbook/read/key';
import type { ProcessRun } from './draft-result';
import type { Input } from './read-input';
import { approvalDate } from './standing-line';

/** The input whose plan is to be an approved version's again. */
export interface RestoredVersion {
  readonly input: Input;
  readonly version: PlanVersion;
  /** Quantities above 0 that the plan takes over from it. */
  readonly taken: number;
  /** Those whose item or period the workbook no longer has, or whose item can no longer be subcontracted. */
  readonly dropped: number;
}

/** Why a version can't be restored or compared, and the numbers of those that can. */
export interface RefusedVersion {
  readonly refusal: VersionRefusal;
  readonly choices: readonly number[];
}

/**
 * Production and subcontracting of an approved version as what was decided of today's model: 0 where the version planned an item and
 * period without them; items and periods that it didn't plan are free. Figures locked on the Plan sheet make way. A diagnostic says so.
 */
export function restoreVersion(input: Input, number: number): RestoredVersion | RefusedVersion {
  const versions = planVersions(input.ledger);
  const kept = versions.find(({ version }) => version.number === number);
  const { model } = input.built;
  if (kept === undefined) return refused('unknown', versions);
  if (kept.figures === undefined) return refused('thinned', versions);
  if (model === undefined) return { input, version: kept.version, taken: 0, dropped: 0 };
  const planned = plannedFigures(kept.figures);
  if (!sharesPeriods(planned, model.horizon)) return refused('otherPeriods', versions.filter((other) => other !== kept));
  const bounds = boundsOf(planned, model, number);
  const taken = countOf(bounds, ({ least }) => least > 0);
  const dropped = planned.figures.reduce((sum, { production, subcontract }) => sum + Number(production > 0) + Number(subcontract > 0), 0) - taken;
  const unlocked = countOf(lastingBounds(model.bounds), isLock);
  const { version } = kept;
  const told: Diagnostic = { code: 'version-restored', place: undefined, parameters: { version: number, approvedOn: serialFromIso(version.approvedOn) ?? 0, by: version.by, taken, dropped, unlocked } };
  const diagnostics = [...input.diagnostics.filter((diagnostic) => !gaveWay(diagnostic, input.built.levers)), told];
  return { input: { ...input, diagnostics, built: { ...input.built, model: { ...model, bounds } } }, version, taken, dropped };
}

/** What was said of figures that were locked or decided. */
function gaveWay({ code, place }: Diagnostic, levers: Input['built']['levers']): boolean {
  if (code !== 'decided-lever-applied') return code.startsWith('lock-');
  return levers.some((placed) => placed.place === place && (placed.lever.kind === 'production' || placed.lever.kind === 'subcontract'));
}

/** What a restored version is drafted with: its line on the Summary, and its number in the journal. */
export function restoredRun(version: PlanVersion, language: Language): ProcessRun {
  const standing = messagesIn(language).versions.named({ ...version, approvedOn: approvalDate(version, language) });
  return { verb: 'restore', by: '', approved: version.number, standing };
}

function refused(refusal: VersionRefusal, versions: readonly KeptVersion[]): RefusedVersion {
  return { refusal, choices: restorableNumbers(versions) };
}

/** Whether a version planned in periods as long as the horizon's, some of them its own. */
function sharesPeriods({ first, last, bucket, figures }: PlannedFigures, { bucket: now, starts }: Horizon): boolean {
  const days = starts.map(isoDate);
  const end = isoDate(addPeriods(starts.at(-1) ?? 0, 1, now));
  const within = figures.filter(({ period }) => period >= (days[0] ?? '') && period < end);
  // Texts of earlier releases don't say how long their periods were.
  const isAlike = bucket === undefined ? within.every(({ period }) => days.includes(period)) : bucket === now;
  return isAlike && days.some((day) => day >= first && day <= last);
}

function boundsOf({ first, last, items, figures }: PlannedFigures, model: PlanningModel, number: number): PlanBounds {
  const known = new Set(items.map(keyOf));
  const byPlace = new Map(figures.map((figure) => [placeOf(figure.item, figure.period), figure]));
  const production: QuantityBound[] = [];
  const subcontract: QuantityBound[] = [];
  for (const item of indicesUpTo<ItemIndex>(model.items.length)) {
    const { code, subcontractCost } = model.items[item] as Item;
    if (!known.has(keyOf(code))) continue;
    for (const period of indicesUpTo<PeriodIndex>(model.horizon.starts.length)) {
      const day = isoDate(model.horizon.starts[period] ?? 0);
      if (day < first || day > last) continue;
      const figure = byPlace.get(placeOf(code, day));
      production.push(fixed(item, period, figure?.production));
      if (subcontractCost !== undefined) subcontract.push(fixed(item, period, figure?.subcontract));
    }
  }
  // Workers are no figure of a version: what was decided of them holds.
  return { production, subcontract, workers: model.bounds?.workers ?? [], restoredVersion: number };
}

function placeOf(item: PlanFigure['item'], period: PlanFigure['period']): string {
  return `${period} ${keyOf(item)}`;
}

function fixed(item: ItemIndex, period: PeriodIndex, quantity = 0): QuantityBound {
  return { item, period, least: quantity, most: quantity };
}

function countOf({ production, subcontract }: PlanBounds, counts: (bound: QuantityBound) => boolean): number {
  return [...production, ...subcontract].filter(counts).length;
}
