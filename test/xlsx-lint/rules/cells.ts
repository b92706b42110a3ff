import type { PackageView, SheetCell, SheetView } from '../package-view';
import { listOf } from '../xml-tree';

const LONGEST_TEXT = 32_767;
const HIGHEST_ROW = 409.5;
const NUMBER = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;

/** Rows and cells out of order or given twice, values that Excel can't hold, styles and texts that the package lacks. */
export function cellFaults(view: PackageView): readonly string[] {
  const styles = listOf(view.styles, 'cellXfs').length;
  const texts = view.parts.get('xl/sharedStrings.xml')?.children.length ?? 0;
  return view.sheets.flatMap((sheet) => [...rowFaults(sheet), ...sheet.cells.flatMap((cell) => faultsOf(cell, { styles, texts }).map((fault) => `${sheet.part}: ${cell.name} ${fault}`))]);
}

function rowFaults({ part, root }: SheetView): readonly string[] {
  const rows = listOf(root, 'sheetData');
  return rows.flatMap(({ attributes: { r = '', ht = '0' }, children }, at) => {
    const names = children.map(({ attributes }) => attributes['r'] ?? '');
    return [
      ...(Number(r) > Number(rows[at - 1]?.attributes['r'] ?? 0) ? [] : [`${part}: row ${r} is not above the one before`]),
      ...(Number(ht) > HIGHEST_ROW ? [`${part}: row ${r} is ${ht} points high`] : []),
      ...names.filter((name) => name.replace(/^[A-Z]+/, '') !== r).map((name) => `${part}: ${name} stands in row ${r}`),
      ...names.filter((name, n) => n > 0 && !isAfter(name, names[n - 1] ?? '')).map((name) => `${part}: ${name} is not after the cell before`),
    ];
  });
}

/** Column letters compare by length, then by alphabet. */
function isAfter(name: string, other: string): boolean {
  const [letters = '', before = ''] = [name, other].map((one) => /^[A-Z]+/.exec(one)?.[0]);
  return letters.length === before.length ? letters > before : letters.length > before.length;
}

function faultsOf({ row, style, type, value }: SheetCell, limits: { readonly styles: number; readonly texts: number }): readonly string[] {
  return [
    ...(row < 0 ? ['lies outside the sheet'] : []),
    ...(style < limits.styles ? [] : [`has style ${style} of ${limits.styles}`]),
    ...(type === 's' && limits.texts === 0 ? ['refers to a text that is missing'] : []),
    ...(value === undefined ? [] : valueFaults(type, value)),
  ];
}

function valueFaults(type: string, value: string): readonly string[] {
  if (type === 'n') return NUMBER.test(value) && Number.isFinite(Number(value)) ? [] : [`holds ${value}`];
  return value.length > LONGEST_TEXT ? [`holds ${value.length} characters`] : [];
}
