import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy, type IBorderData, type IStyleData } from '@univerjs/core';
import type { CellFormat, FormatValue } from '../excel-host/model/cells';

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = { Left: HorizontalAlign.LEFT, Center: HorizontalAlign.CENTER, Right: HorizontalAlign.RIGHT };
const VERTICAL: Readonly<Record<string, VerticalAlign>> = { Top: VerticalAlign.TOP, Center: VerticalAlign.MIDDLE, Bottom: VerticalAlign.BOTTOM };
const SIDES = { t: 'EdgeTop', r: 'EdgeRight', b: 'EdgeBottom', l: 'EdgeLeft' } as const;
/** Pixels that one level of indentation moves a text. */
const INDENT = 9;

/** What each property of a format is in the grid. */
const FACETS: Readonly<Record<string, ((value: FormatValue) => IStyleData) | undefined>> = {
  'font.name': (name) => ({ ff: String(name) }),
  'font.size': (points) => ({ fs: Number(points) }),
  'font.bold': (isBold) => (isBold === true ? { bl: BooleanNumber.TRUE } : {}),
  'font.italic': (isItalic) => (isItalic === true ? { it: BooleanNumber.TRUE } : {}),
  'font.underline': (line) => (line === 'Single' ? { ul: { s: BooleanNumber.TRUE } } : {}),
  'font.color': (color) => ({ cl: { rgb: String(color) } }),
  'fill.color': (color) => ({ bg: { rgb: String(color) } }),
  numberFormat: (code) => (code === 'General' ? {} : { n: { pattern: String(code) } }),
  horizontalAlignment: (name) => ({ ht: HORIZONTAL[String(name)] ?? null }),
  verticalAlignment: (name) => ({ vt: VERTICAL[String(name)] ?? null }),
  wrapText: (isWrapped) => (isWrapped === true ? { tb: WrapStrategy.WRAP } : {}),
};

/** A cell's format, as the emulated Excel holds it, in the grid's terms. */
export function styleOf(format: CellFormat): IStyleData {
  const style: IStyleData = Object.assign({}, ...Object.entries(format).map(([path, value]) => FACETS[path]?.(value) ?? {})) as IStyleData;
  const level = Number(format['indentLevel'] ?? 0);
  // The grid cuts off a text that is indented and reaches into the next cells.
  return { ...style, ...(level > 0 && format['wrapText'] === true ? { pd: { l: level * INDENT } } : {}), ...bordersOf(format) };
}

function bordersOf(format: CellFormat): IStyleData {
  const bd: IBorderData = {};
  for (const [side, edge] of Object.entries(SIDES) as [keyof typeof SIDES, string][]) {
    if ((format[`border.${edge}.style`] ?? 'None') === 'None') continue;
    bd[side] = { s: BorderStyleTypes.THIN, cl: { rgb: String(format[`border.${edge}.color`] ?? '#000000') } };
  }
  return Object.keys(bd).length === 0 ? {} : { bd };
}

type Reading = readonly [path: string, read: (style: IStyleData) => unknown];

const READINGS: readonly Reading[] = [
  ['font.name', ({ ff }) => ff],
  ['font.size', ({ fs }) => fs],
  ['font.bold', ({ bl }) => (bl === BooleanNumber.TRUE ? true : undefined)],
  ['font.italic', ({ it }) => (it === BooleanNumber.TRUE ? true : undefined)],
  ['font.underline', ({ ul }) => (ul?.s === BooleanNumber.TRUE ? 'Single' : undefined)],
  ['font.color', ({ cl }) => cl?.rgb],
  ['fill.color', ({ bg }) => bg?.rgb],
  ['numberFormat', ({ n }) => n?.pattern],
  ['horizontalAlignment', ({ ht }) => Object.keys(HORIZONTAL).find((name) => HORIZONTAL[name] === ht)],
  ['verticalAlignment', ({ vt }) => Object.keys(VERTICAL).find((name) => VERTICAL[name] === vt)],
  ['wrapText', ({ tb }) => (tb === WrapStrategy.WRAP ? true : undefined)],
  ['indentLevel', ({ pd }) => (pd?.l === undefined ? undefined : Math.round(pd.l / INDENT))],
  ...(Object.entries(SIDES) as [keyof typeof SIDES, string][]).flatMap(([side, edge]): Reading[] => [
    [`border.${edge}.style`, ({ bd }) => (bd?.[side] ? 'Continuous' : undefined)],
    [`border.${edge}.color`, ({ bd }) => bd?.[side]?.cl.rgb],
  ]),
];

/** The other way round, for what a person formats in the grid. */
export function formatOf(style: IStyleData): CellFormat {
  const entries = READINGS.map(([path, read]) => [path, read(style)] as const);
  return Object.fromEntries(entries.filter((entry): entry is [string, FormatValue] => ['string', 'number', 'boolean'].includes(typeof entry[1])));
}
