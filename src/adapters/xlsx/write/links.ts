import { a1, quotedSheet } from '../../../domain/place';
import type { SheetDraft } from '../../../workbook/sheet-draft';
import type { PackageParts } from './package-parts';
import { xmlAttributes } from './xml';

/** The `<hyperlinks>` element of a draft, empty when it has none; files that links lead to become relationships of the sheet's part. */
export function hyperlinksXml(draft: SheetDraft, parts: PackageParts, sheetPart: string): string {
  const idByFile = new Map<string, string>();
  const links = draft.cells.flatMap(({ row, column, link }) => {
    if (link === undefined) return [];
    if (link.file !== undefined && !idByFile.has(link.file)) {
      idByFile.set(link.file, parts.relate(sheetPart, 'hyperlink', { path: fileTarget(link.file), external: true }));
    }
    return [
      `<hyperlink${xmlAttributes({
        ref: a1(row, column),
        'r:id': link.file === undefined ? undefined : idByFile.get(link.file),
        location: `${quotedSheet(link.sheet)}!${link.cell}`,
        tooltip: link.tooltip?.slice(0, LONGEST_TOOLTIP),
      }).replaceAll('\n', LINE_BREAK)}/>`,
    ];
  });
  return links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`;
}

const LONGEST_TOOLTIP = 255;
/** XML would read a line break in an attribute as a space. */
const LINE_BREAK = '&#10;';

/** A relative path as a link target: separators and characters as in a URL, and nothing that reads as an escape of the file format. */
function fileTarget(file: string): string {
  const path = file.split(/[\\/]/).map(encodeURIComponent).join('/');
  return path.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '%5F');
}
