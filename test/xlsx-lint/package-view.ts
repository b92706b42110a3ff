import { strFromU8, unzipSync } from 'fflate';
import { decodeText } from '../../src/adapters/xlsx/read/text';
import { parseReference } from '../../src/adapters/xlsx/read/reference';
import { child, listOf, parseXml, type XmlElement } from './xml-tree';

/** A link from one part to another, or out of the package. */
export interface Link {
  readonly id: string;
  readonly type: string;
  /** Name of the part, or the address outside. */
  readonly target: string;
  readonly isExternal: boolean;
}

export interface SheetCell {
  readonly name: string;
  /** From 0; −1 when the cell's name is none. */
  readonly row: number;
  readonly column: number;
  readonly style: number;
  readonly type: string;
  readonly formula: string | undefined;
  /** Text as a person reads it, or the number as it is written; undefined when the cell holds nothing. */
  readonly value: string | undefined;
}

export interface SheetView {
  readonly name: string;
  readonly part: string;
  readonly root: XmlElement;
  readonly cells: readonly SheetCell[];
  readonly cellsByName: ReadonlyMap<string, SheetCell>;
  readonly tables: readonly { readonly part: string; readonly root: XmlElement }[];
}

/** A package, parsed as far as the rules look at it. */
export interface PackageView {
  readonly partNames: readonly string[];
  /** Contents of the XML parts by name. */
  readonly parts: ReadonlyMap<string, XmlElement>;
  readonly links: (part: string) => readonly Link[];
  readonly workbook: XmlElement;
  readonly styles: XmlElement;
  readonly sheets: readonly SheetView[];
}

/** Parses a package. Errors: Error when a part is not well-formed or there is no workbook. */
export function viewPackage(bytes: Uint8Array): PackageView {
  const contents = Object.entries(unzipSync(bytes));
  const parts = new Map(contents.filter(([name]) => /\.(xml|rels)$/.test(name)).map(([name, content]) => [name, parseXml(strFromU8(content))]));
  const links = (part: string): readonly Link[] => linksOf(parts, part);
  const workbook = partNamed(parts, 'xl/workbook.xml');
  const sheets = listOf(workbook, 'sheets').flatMap((entry): SheetView[] => {
    const part = links('xl/workbook.xml').find(({ id }) => id === entry.attributes['r:id'])?.target ?? '';
    const root = parts.get(part);
    if (root === undefined) return [];
    const cells = listOf(root, 'sheetData').flatMap(({ children }) => children.map((cell) => viewCell(cell, parts.get('xl/sharedStrings.xml'))));
    const tables = links(part).flatMap(({ type, target }) => {
      const table = parts.get(target);
      return type === 'table' && table !== undefined ? [{ part: target, root: table }] : [];
    });
    return [{ name: decodeText(entry.attributes['name'] ?? ''), part, root, cells, cellsByName: new Map(cells.map((cell) => [cell.name, cell])), tables }];
  });
  return { partNames: contents.map(([name]) => name), parts, links, workbook, styles: partNamed(parts, 'xl/styles.xml'), sheets };
}

function partNamed(parts: ReadonlyMap<string, XmlElement>, name: string): XmlElement {
  const part = parts.get(name);
  if (part === undefined) throw new Error(`no ${name}`);
  return part;
}

/** The part that holds a part's links. */
export function linkPartOf(part: string): string {
  return part.replace(/([^/]*)$/, '_rels/$1.rels');
}

function linksOf(parts: ReadonlyMap<string, XmlElement>, part: string): readonly Link[] {
  return (parts.get(linkPartOf(part))?.children ?? []).map(({ attributes: { Id = '', Type = '', Target = '', TargetMode } }) => ({
    id: Id,
    type: Type.slice(Type.lastIndexOf('/') + 1),
    target: TargetMode === 'External' ? Target : decodeURI(new URL(Target, `file:///${part}`).pathname.slice(1)),
    isExternal: TargetMode === 'External',
  }));
}

function viewCell(cell: XmlElement, sharedStrings: XmlElement | undefined): SheetCell {
  const { r: name = '', s: style = '0', t: type = 'n' } = cell.attributes;
  const { row, column } = parseReference(name) ?? { row: -1, column: -1 };
  const formula = child(cell, 'f')?.text;
  return { name, row, column, style: Number(style), type, formula, value: valueOf(cell, type, sharedStrings) };
}

function valueOf(cell: XmlElement, type: string, sharedStrings: XmlElement | undefined): string | undefined {
  if (type === 'inlineStr') return decodeText(child(child(cell, 'is'), 't')?.text ?? '');
  const value = child(cell, 'v')?.text;
  if (type === 's') return decodeText(child(sharedStrings?.children[Number(value)], 't')?.text ?? '');
  return type === 'str' && value !== undefined ? decodeText(value) : value;
}
