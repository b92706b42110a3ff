import type { DraftValue } from '../../../workbook/sheet-draft';
import { rowHeight } from '../../../workbook/write/row-height';
import type { PackageEdit } from './graft-package';
import { childOf, parseXml, setAttribute, type Edit, type XmlElement } from './graft-xml';

/** What tells how many lines a text takes: the widths of a sheet's columns, and which of the file's looks break lines. */
export interface TextRoom {
  /** In characters, by column from 0. */
  widthOf(column: number): number;
  isWrapped(style: string | undefined): boolean;
}

/** Excel's width of a column that nobody changed. */
const USUAL_WIDTH = 8.43;

/** The room of a sheet of a user's file. */
export function textRoom(target: PackageEdit, sheet: XmlElement): TextRoom {
  const columns = (childOf(sheet, 'cols')?.children ?? []).map(({ attributes }) => ['min', 'max', 'width'].map((name) => Number(attributes.get(name))));
  const workbook = linked(target, '', 'officeDocument') ?? 'xl/workbook.xml';
  const styles = target.text(linked(target, workbook, 'styles') ?? '') ?? '<styleSheet/>';
  const looks = childOf(parseXml(styles), 'cellXfs')?.children ?? [];
  const wrapped = new Set(looks.flatMap((look, number) => (isTrue(childOf(look, 'alignment')?.attributes.get('wrapText')) ? [String(number)] : [])));
  return {
    widthOf: (column) => columns.find(([min = 0, max = 0]) => min <= column + 1 && column + 1 <= max)?.[2] ?? USUAL_WIDTH,
    isWrapped: (style) => style !== undefined && wrapped.has(style),
  };
}

function linked(target: PackageEdit, part: string, wanted: string): string | undefined {
  return target.links(part).find(({ type }) => type === wanted)?.target;
}

/** A cell of a row: its column from 0, its value and the number of its look. */
export interface PlacedValue {
  readonly column: number;
  readonly value: DraftValue | undefined;
  readonly style: string | undefined;
}

/** Points that a row takes for the texts that break lines in it; undefined when there are none. */
export function heightFor(cells: readonly PlacedValue[], room: TextRoom): number | undefined {
  const texts = cells.flatMap(({ column, value, style }) => (typeof value === 'string' && room.isWrapped(style) ? [[value, room.widthOf(column)] as const] : []));
  return texts.length === 0 ? undefined : rowHeight(texts);
}

/**
 * Makes a row of a file high enough for texts put into it. It isn't marked as a person's choice, so that Excel goes on fitting it; where a
 * person did choose a height, that stays.
 */
export function heightEdits(xml: string, row: XmlElement, needed: number | undefined): readonly Edit[] {
  if (needed === undefined || isTrue(row.attributes.get('customHeight'))) return [];
  if (Number(row.attributes.get('ht') ?? 0) >= needed) return [];
  return setAttribute(xml, row, 'ht', needed);
}

function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true';
}
