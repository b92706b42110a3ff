import { LANGUAGES } from '../../i18n/language';
import { messagesIn } from '../../i18n/messages';
import type { CellValue } from '../cell';
import type { SheetData } from '../workbook';
import { keyOf, tidyText } from './key';
import { parseNumberText, valueUnder } from './parse-number';

type RowKind = 'production' | 'subcontract' | 'lock';

/** Rows of one item on the Plan sheet. */
export interface PlanBlock extends Partial<Readonly<Record<RowKind, number>>> {
  readonly code: string;
}

/** Where everything stands on a Plan sheet that was written earlier. */
export interface PlanBlocks {
  /** First day of each period by its column. */
  readonly periods: ReadonlyMap<number, number>;
  readonly blocks: ReadonlyMap<string, PlanBlock>;
}

/** The periods and blocks of a Plan sheet of ours, in either language and wherever a planner moved them; undefined when its headers are gone. */
export function findPlanBlocks({ cells }: SheetData): PlanBlocks | undefined {
  for (let row = 0; row < Math.min(HEADER_ROWS, cells.rowCount); row++) {
    const [item, measure] = [ITEM_TITLES, MEASURE_TITLES].map((titles) => columnOf(cells, row, titles));
    if (item === undefined || measure === undefined) continue;
    return { periods: periodColumns(cells, row), blocks: findBlocks(cells, { row, item, measure }) };
  }
  return undefined;
}

/** The quantity in a cell of the Plan sheet. A blank cell is 0, as the sheet's formulas take it; undefined when it is no quantity. */
export function plannedQuantity(value: CellValue): number | undefined {
  if (value === null) return 0;
  if (typeof value === 'number') return value >= 0 && Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string') return undefined;
  if (tidyText(value) === '') return 0;
  const parsed = parseNumberText(value);
  const number = parsed && (valueUnder(',', parsed) ?? valueUnder('.', parsed));
  return number !== undefined && number >= 0 ? number : undefined;
}

const MEASURE_WORDS: ReadonlyMap<string, RowKind> = new Map(
  LANGUAGES.flatMap((language) => {
    const { measures } = messagesIn(language).sheets.plan;
    return (['production', 'subcontract', 'lock'] as const).map((kind) => [keyOf(measures[kind]), kind] as const);
  }),
);
const ITEM_TITLES = titlesOf('item');
const MEASURE_TITLES = titlesOf('measure');
/** Rows in which the headers are looked for: a planner may have put some above them. */
const HEADER_ROWS = 30;

function titlesOf(header: 'item' | 'measure'): ReadonlySet<string> {
  return new Set(LANGUAGES.map((language) => keyOf(messagesIn(language).sheets.plan.headers[header])));
}

function columnOf(cells: SheetData['cells'], row: number, titles: ReadonlySet<string>): number | undefined {
  for (let column = 0; column < cells.columnCount; column++) {
    const { value } = cells.at(row, column);
    if (typeof value === 'string' && titles.has(keyOf(value))) return column;
  }
  return undefined;
}

/** The headers that are days: no other header of the sheet is a number. */
function periodColumns(cells: SheetData['cells'], row: number): ReadonlyMap<number, number> {
  const periods = new Map<number, number>();
  for (let column = 0; column < cells.columnCount; column++) {
    const { value } = cells.at(row, column);
    if (typeof value === 'number') periods.set(column, value);
  }
  return periods;
}

function findBlocks(cells: SheetData['cells'], header: { readonly row: number; readonly item: number; readonly measure: number }): ReadonlyMap<string, PlanBlock> {
  const blocks = new Map<string, PlanBlock>();
  for (const row of cells.rowNumbers()) {
    const [code, measure] = [cells.at(row, header.item).value, cells.at(row, header.measure).value];
    if (row <= header.row || code === null || typeof code === 'object' || typeof measure !== 'string') continue;
    const kind = MEASURE_WORDS.get(keyOf(measure));
    if (kind === undefined) continue;
    const key = keyOf(String(code));
    blocks.set(key, { ...blocks.get(key), code: String(code), [kind]: row });
  }
  return blocks;
}
