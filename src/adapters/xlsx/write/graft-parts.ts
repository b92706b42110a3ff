import { linksIn, type PackageEdit } from './graft-package';
import type { GraftedStyles } from './graft-styles';
import type { TableNumbers } from './graft-tables';
import { applyEdits, parseXml } from './graft-xml';
import { CONTENT_TYPES, relationshipsOf, type PackageParts } from './package-parts';

/** What our parts adapt to in the user's workbook. */
export interface Surroundings {
  readonly target: PackageEdit;
  readonly styles: GraftedStyles;
  readonly tables: TableNumbers;
}

/** Names of our parts in the user's package by those in ours, and their content types. */
export interface GraftedParts {
  readonly names: ReadonlyMap<string, string>;
  readonly contentTypes: ReadonlyMap<string, string>;
}

/** Copies our sheets and all that they lead to (drawings, charts, tables) into the user's package, under names that it lacks. */
export function graftParts(rendered: PackageParts, sheetParts: readonly string[], { target, styles, tables }: Surroundings): GraftedParts {
  const parts = closure(rendered, sheetParts);
  const names = freeNames(parts, target);
  // All tables get their names first: formulas, calculated columns too, follow them.
  const numbered = new Map(parts.filter(isTable).map((part) => [part, tables.renumber(rendered.text(part))]));
  for (const part of parts) {
    const name = names.get(part) ?? '';
    const xml = numbered.get(part) ?? rendered.text(part);
    target.setText(name, tables.follow(sheetParts.includes(part) ? sheetXml(xml, styles) : xml));
    if (rendered.has(relationshipsOf(part))) target.setText(relationshipsOf(name), relatedTo(rendered.text(relationshipsOf(part)), part, names));
  }
  const types = parseXml(rendered.text(CONTENT_TYPES)).children.map(({ attributes }) => [(attributes.get('PartName') ?? '').slice(1), attributes.get('ContentType') ?? ''] as const);
  return { names, contentTypes: new Map(types.flatMap(([part, type]) => (names.has(part) ? [[names.get(part) ?? '', type] as const] : []))) };
}

function closure(rendered: PackageParts, sheetParts: readonly string[]): readonly string[] {
  const found = new Set(sheetParts);
  // A set goes on to what is added to it on the way.
  for (const part of found) {
    if (!rendered.has(relationshipsOf(part))) continue;
    for (const { target } of linksIn(rendered.text(relationshipsOf(part)), part)) if (target !== undefined) found.add(target);
  }
  return [...found];
}

function freeNames(parts: readonly string[], target: PackageEdit): ReadonlyMap<string, string> {
  return new Map(
    parts.map((part) => {
      const slash = part.lastIndexOf('/') + 1;
      let name = `${part.slice(0, slash)}equilibre-${part.slice(slash)}`;
      for (let suffix = 2; target.has(name); suffix++) name = `${part.slice(0, slash)}equilibre${suffix}-${part.slice(slash)}`;
      return [part, name] as const;
    }),
  );
}

function isTable(part: string): boolean {
  return part.startsWith('xl/tables/');
}

/** Our sheet with the positions of its styles; it isn't selected, as another tab is. */
function sheetXml(xml: string, styles: GraftedStyles): string {
  return xml
    .replace(/(<c r="[A-Z]+\d+" s=")(\d+)"/g, (_, start: string, id: string) => `${start}${styles.cellFormat(Number(id))}"`)
    .replace(/ dxfId="(\d+)"/g, (_, id: string) => ` dxfId="${styles.differential(Number(id))}"`)
    .replace(/ tabSelected="(?:1|true)"/, '');
}

function relatedTo(xml: string, part: string, names: ReadonlyMap<string, string>): string {
  const edits = linksIn(xml, part).flatMap(({ target, element }) => {
    const name = target === undefined ? undefined : names.get(target);
    if (name === undefined) return [];
    const tag = xml.slice(element.start, element.end).replace(/ Target="[^"]*"/, () => ` Target="/${name}"`);
    return [{ start: element.start, end: element.end, text: tag }];
  });
  return applyEdits(xml, edits);
}
