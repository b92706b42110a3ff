import { child, listOf, type XmlElement } from '../../xlsx-lint/xml-tree';
import type { CellFacts } from './facts';

export type Look = CellFacts['look'];

/** Excel's codes of the built-in number formats that we use. */
const BUILT_IN: Readonly<Record<string, string>> = { '0': 'General', '1': '0', '2': '0.00', '3': '#,##0', '4': '#,##0.00', '9': '0%', '10': '0.00%', '14': 'm/d/yyyy', '17': 'mmm-yy' };

/** How cells of each format of a style sheet look; only what differs from a cell that nobody has formatted. */
export function looksOf(styles: XmlElement): readonly Look[] {
  const formats = new Map(listOf(styles, 'numFmts').map(({ attributes }) => [attributes['numFmtId'], attributes['formatCode'] ?? '']));
  const lists = { fonts: listOf(styles, 'fonts'), fills: listOf(styles, 'fills'), borders: listOf(styles, 'borders') };
  return listOf(styles, 'cellXfs').map((format) => {
    const { borderId, fillId, fontId, numFmtId = '0' } = format.attributes;
    return differing({
      numberFormat: formats.get(numFmtId) ?? BUILT_IN[numFmtId] ?? numFmtId,
      ...fontLook(lists.fonts[Number(fontId)]),
      fill: `#${(child(child(lists.fills[Number(fillId)], 'patternFill'), 'fgColor')?.attributes['rgb'] ?? 'FFFFFFFF').slice(2)}`,
      ...borderLook(lists.borders[Number(borderId)]),
      ...alignmentLook(child(format, 'alignment')),
      locked: child(format, 'protection')?.attributes['locked'] !== '0',
    });
  });
}

const PLAIN: Look = {
  numberFormat: 'General', font: 'Calibri', size: 11, bold: false, italic: false, underline: false, color: '#000000', fill: '#FFFFFF',
  horizontal: 'general', vertical: 'bottom', wrap: false, indent: 0, locked: true, top: '', bottom: '', left: '', right: '',
};

/** A look without what is so in every cell. */
export function differing(look: Look): Look {
  return Object.fromEntries(Object.entries(look).filter(([name, value]) => PLAIN[name] !== value).sort());
}

function fontLook(font: XmlElement | undefined): Look {
  const value = (name: string): string | undefined => child(font, name)?.attributes['val'];
  return {
    font: value('name') ?? 'Calibri', size: Number(value('sz') ?? 11), bold: child(font, 'b') !== undefined, italic: child(font, 'i') !== undefined,
    underline: child(font, 'u') !== undefined, color: `#${(child(font, 'color')?.attributes['rgb'] ?? 'FF000000').slice(2)}`,
  };
}

function borderLook(border: XmlElement | undefined): Look {
  return Object.fromEntries(['top', 'bottom', 'left', 'right'].map((side) => [side, child(child(border, side), 'color')?.attributes['rgb']?.slice(2) ?? '']));
}

function alignmentLook(alignment: XmlElement | undefined): Look {
  const { horizontal = 'general', indent = '0', vertical = 'bottom', wrapText } = alignment?.attributes ?? {};
  return { horizontal, vertical, wrap: wrapText === '1', indent: Number(indent) };
}
