import { notImplemented } from '../host-error';
import type { FormatValue } from './cells';

/** What a format object belongs to: cells that take a property by its path. */
export interface Formatted {
  formatValue(path: string): FormatValue | null;
  setFormat(path: string, value: FormatValue): void;
  /** undefined = the standard width. */
  setColumnWidth(points: number | undefined): void;
  setRowHeight(points: number | undefined): void;
}

const FONT = { name: 'font.name', size: 'font.size', bold: 'font.bold', italic: 'font.italic', underline: 'font.underline', color: 'font.color' };
const LAYOUT = { horizontalAlignment: 'horizontalAlignment', verticalAlignment: 'verticalAlignment', wrapText: 'wrapText', indentLevel: 'indentLevel' };

/** `Range.format`, and that of several areas. */
export function rangeFormat(owner: Formatted): object {
  const format = formatPart('RangeFormat', owner, LAYOUT);
  const parts: Readonly<Record<string, object>> = {
    fill: formatPart('RangeFill', owner, { color: 'fill.color' }),
    font: formatPart('RangeFont', owner, FONT),
    protection: formatPart('FormatProtection', owner, { locked: 'locked' }),
    borders: { getItem: (side: string) => border(owner, side) },
  };
  for (const [name, part] of Object.entries(parts)) Object.defineProperty(format, name, { value: part });
  const sizes: Readonly<Record<string, (value: number | true) => void>> = {
    columnWidth: (points) => { owner.setColumnWidth(Number(points)); },
    rowHeight: (points) => { owner.setRowHeight(Number(points)); },
    useStandardWidth: () => { owner.setColumnWidth(undefined); },
    useStandardHeight: () => { owner.setRowHeight(undefined); },
  };
  for (const [name, set] of Object.entries(sizes)) Object.defineProperty(format, name, { set });
  return format;
}

function border(owner: Formatted, side: string): object {
  // Inner lines need cells on both sides; the adapter frames cell by cell instead.
  if (!/^Edge(Top|Bottom|Left|Right)$/.test(side)) throw notImplemented(`the border ${side}`);
  return formatPart('RangeBorder', owner, { style: `border.${side}.style`, color: `border.${side}.color` });
}

/** An object whose members are formats of its owner. */
function formatPart(title: string, owner: Formatted, pathOf: Readonly<Record<string, string>>): object {
  const part = Object.defineProperty({}, Symbol.toStringTag, { value: title });
  for (const [member, path] of Object.entries(pathOf)) {
    Object.defineProperty(part, member, {
      get: () => owner.formatValue(path),
      set: (value: FormatValue) => {
        owner.setFormat(path, value);
      },
    });
  }
  return part;
}
