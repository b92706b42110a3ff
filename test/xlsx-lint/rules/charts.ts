import { parseArea } from '../../../src/adapters/xlsx/read/reference';
import { a1, type Area } from '../../../src/domain/place';
import type { PackageView, SheetView } from '../package-view';
import { child, descendants, type XmlElement } from '../xml-tree';

const SHEET_ROWS = 1_048_576;
const SHEET_COLUMNS = 16_384;

/** Charts that lie outside the sheet, that nobody can hear described, or whose drawn values are not those of their cells. */
export function chartFaults(view: PackageView): readonly string[] {
  return view.sheets.flatMap((sheet) =>
    view
      .links(sheet.part)
      .filter(({ type }) => type === 'drawing')
      .flatMap(({ target }) => [...anchorFaults(target, view.parts.get(target)), ...view.links(target).filter(({ type }) => type === 'chart').flatMap((chart) => valueFaults(chart.target, view))]),
  );
}

function anchorFaults(part: string, drawing: XmlElement | undefined): readonly string[] {
  return (drawing?.children ?? []).flatMap((anchor) => {
    const [from, to] = ['from', 'to'].map((corner) => child(anchor, corner));
    const position = (corner: XmlElement | undefined, name: string): number => Number(child(corner, name)?.text);
    const isInside = position(to, 'row') < SHEET_ROWS && position(to, 'col') < SHEET_COLUMNS && position(from, 'row') < position(to, 'row') && position(from, 'col') < position(to, 'col');
    const [properties] = descendants(anchor, 'cNvPr');
    return [...(isInside ? [] : [`${part}: a chart lies outside the sheet`]), ...((properties?.attributes['descr'] ?? '').trim() === '' ? [`${part}: a chart without alternative text`] : [])];
  });
}

function valueFaults(part: string, view: PackageView): readonly string[] {
  const root = view.parts.get(part);
  if (root === undefined) return [];
  return ['strRef', 'numRef'].flatMap((name) => descendants(root, name).flatMap((reference) => referenceFaults(reference, view).map((fault) => `${part}: ${fault}`)));
}

function referenceFaults(reference: XmlElement, { sheets }: PackageView): readonly string[] {
  const text = child(reference, 'f')?.text ?? '';
  const [, quoted, plain, cells = ''] = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(text) ?? [];
  const sheet = sheets.find(({ name }) => name === (quoted?.replaceAll("''", "'") ?? plain));
  const area = parseArea(cells.replaceAll('$', ''));
  if (sheet === undefined || area === undefined) return [`${text} is not there`];
  return isDrawn(child(reference, 'strCache') ?? child(reference, 'numCache'), valuesOf(sheet, area)) ? [] : [`${text} is drawn with other values`];
}

/** A cell that is blank, holds an empty text or an error has no point, or an empty one. */
function isDrawn(cache: XmlElement | undefined, values: readonly (string | undefined)[]): boolean {
  const points = (cache?.children ?? []).filter(({ name }) => name === 'pt');
  const drawn = new Map(points.map((point) => [Number(point.attributes['idx']), child(point, 'v')?.text]));
  return child(cache, 'ptCount')?.attributes['val'] === String(values.length) && values.every((value, at) => (value ?? '') === (drawn.get(at) ?? ''));
}

function valuesOf({ cellsByName }: SheetView, { row, column, rowCount, columnCount }: Area): readonly (string | undefined)[] {
  return Array.from({ length: rowCount * columnCount }, (_, at) => {
    const cell = cellsByName.get(a1(row + Math.floor(at / columnCount), column + (at % columnCount)));
    return cell?.type === 'e' ? undefined : cell?.value;
  });
}
