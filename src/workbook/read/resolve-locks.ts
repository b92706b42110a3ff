import { toIndex, type ItemIndex, type PeriodIndex } from '../../domain/axis';
import { periodStart } from '../../domain/calendar';
import type { Diagnostic } from '../../domain/diagnostic';
import { cellPlace, type Place } from '../../domain/place';
import { NO_BOUNDS, type PlanBounds, type QuantityBound } from '../../domain/plan-bounds';
import type { PlanningModel } from '../../domain/planning-model';
import type { CellValue } from '../cell';
import { LOCK_MARKS, type LockMark } from '../lock-marks';
import type { SheetData } from '../workbook';
import { keyOf, tidyText } from './key';
import { findPlanBlocks, plannedQuantity, type PlanBlock, type PlanBlocks } from './plan-blocks';

/** The figures of the Plan sheet that a planner locked, as bounds of a model. */
interface ResolvedLocks {
  readonly bounds: PlanBounds;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the Lock rows of a Plan sheet of ours, in either language, for the items and periods of a model. Never throws on what a
 * person made of the sheet: what can't be kept is left out, with a diagnostic.
 */
export function resolveLocks(sheet: SheetData, model: PlanningModel): ResolvedLocks {
  const layout = findPlanBlocks(sheet);
  if (layout === undefined) return { bounds: NO_BOUNDS, diagnostics: [] };
  const reading: Reading = { sheet, model, layout, diagnostics: [], outside: 0 };
  const marked = [...layout.blocks.values()].filter(({ lock }) => lock !== undefined);
  const kept = marked.flatMap((block) => lockedFigures(reading, block));
  if (reading.outside > 0) reading.diagnostics.push({ code: 'lock-outside-horizon', place: { sheet: sheet.name }, parameters: { count: reading.outside } });
  const of = (kind: Figure['kind']): readonly QuantityBound[] =>
    kept.filter((figure) => figure.kind === kind).map(({ item, period, quantity }) => ({ item, period, least: quantity, most: quantity }));
  return { bounds: { production: of('production'), subcontract: of('subcontract'), workers: [] }, diagnostics: reading.diagnostics };
}

interface Figure {
  readonly kind: 'production' | 'subcontract';
  readonly item: ItemIndex;
  readonly period: PeriodIndex;
  readonly quantity: number;
}

interface Reading {
  readonly sheet: SheetData;
  readonly model: PlanningModel;
  readonly layout: PlanBlocks;
  readonly diagnostics: Diagnostic[];
  /** Locked periods that the model doesn't have. */
  outside: number;
}

function lockedFigures(reading: Reading, block: PlanBlock): readonly Figure[] {
  const { sheet, model, layout } = reading;
  const marks = [...layout.periods].flatMap(([column, day]) => {
    const mark = markIn(reading, block.lock as number, column);
    return mark === undefined ? [] : [{ column, day, mark }];
  });
  if (marks.length === 0) return [];
  const item = model.items.findIndex(({ code }) => keyOf(code) === keyOf(block.code));
  if (item < 0) {
    const place = cellPlace({ sheet: sheet.name, ...fileOf(sheet) }, block.lock as number, (marks[0] as { column: number }).column);
    reading.diagnostics.push({ code: 'lock-unknown-item', place, parameters: { item: block.code } });
    return [];
  }
  return marks.flatMap(({ column, day, mark }) => {
    const period = model.horizon.starts.indexOf(periodStart(day, model.horizon.bucket));
    if (period < 0) {
      reading.outside += 1;
      return [];
    }
    return figuresAt(reading, block, { column, mark, item: toIndex(item), period: toIndex(period) });
  });
}

function markIn(reading: Reading, row: number, column: number): LockMark | undefined {
  const { sheet } = reading;
  const { value } = sheet.cells.at(row, column);
  if (value === null || typeof value === 'object') return undefined;
  const text = tidyText(String(value));
  if (text === '') return undefined;
  for (const [mark, kept] of LOCK_MARKS) if (mark.toLowerCase() === text.toLowerCase()) return kept;
  const place = cellPlace({ sheet: sheet.name, ...fileOf(sheet) }, row, column);
  reading.diagnostics.push({ code: 'lock-unknown-mark', place, parameters: { mark: text } });
  return undefined;
}

interface MarkedCell {
  readonly column: number;
  readonly mark: LockMark;
  readonly item: ItemIndex;
  readonly period: PeriodIndex;
}

function figuresAt(reading: Reading, block: PlanBlock, { column, mark, item, period }: MarkedCell): readonly Figure[] {
  return (['production', 'subcontract'] as const).flatMap((kind) => {
    if (!mark[kind]) return [];
    const row = block[kind];
    const value = row === undefined ? null : reading.sheet.cells.at(row, column).value;
    const place = cellPlace({ sheet: reading.sheet.name, ...fileOf(reading.sheet) }, row ?? 0, column);
    const quantity = plannedQuantity(value);
    if (quantity === undefined) {
      reading.diagnostics.push({ code: 'lock-bad-figure', place, parameters: { item: block.code, value: shown(value) } });
      return [];
    }
    if (kind === 'subcontract' && reading.model.items[item]?.subcontractCost === undefined) return withoutCost(reading, block, quantity, place);
    return [{ kind, item, period, quantity }];
  });
}

/** A subcontracted 0 of an item that can't be subcontracted is what the plan says anyway. */
function withoutCost(reading: Reading, { code }: PlanBlock, quantity: number, place: Place): readonly Figure[] {
  if (quantity > 0) reading.diagnostics.push({ code: 'lock-not-subcontracted', place, parameters: { item: code } });
  return [];
}

function shown(value: CellValue): string {
  return typeof value === 'object' ? (value?.error ?? '') : String(value);
}

function fileOf({ file }: SheetData): Pick<Place, 'file'> {
  return file === undefined ? {} : { file };
}
