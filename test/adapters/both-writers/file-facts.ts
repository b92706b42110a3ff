import { decodeText } from '../../../src/adapters/xlsx/read/text';
import { parseArea } from '../../../src/adapters/xlsx/read/reference';
import { a1, areaA1 } from '../../../src/domain/place';
import { viewPackage, type PackageView, type SheetView } from '../../xlsx-lint/package-view';
import { child, descendants, listOf, type XmlElement } from '../../xlsx-lint/xml-tree';
import type { CellFacts, ChartFacts, SheetFacts, WorkbookFacts } from './facts';
import { relative } from './facts';
import { looksOf, type Look } from './file-looks';

/** What the bytes of an .xlsx file of ours say. */
export function fileFacts(bytes: Uint8Array): WorkbookFacts {
  const view = viewPackage(bytes);
  const looks = looksOf(view.styles);
  const entries = listOf(view.workbook, 'sheets');
  const names = listOf(view.workbook, 'definedNames').filter(({ attributes }) => attributes['localSheetId'] === undefined);
  return {
    sheets: view.sheets.map((sheet, at) => sheetFacts(sheet, { at, view, looks, state: entries[at]?.attributes['state'] ?? 'visible' })),
    names: Object.fromEntries(names.map(({ attributes, text }) => [attributes['name'] ?? '', relative(text)] as const)),
  };
}

interface Around {
  readonly at: number;
  readonly view: PackageView;
  readonly looks: readonly Look[];
  readonly state: string;
}

function sheetFacts(sheet: SheetView, { at, looks, state, view }: Around): SheetFacts {
  const { root } = sheet;
  const [pane] = descendants(root, 'pane');
  return {
    name: sheet.name,
    visibility: state,
    tabColor: attribute(descendants(root, 'tabColor')[0], 'rgb').slice(2),
    cells: cellFacts(sheet, looks, view),
    columnWidths: listOf(root, 'cols').flatMap(({ attributes: { max, min, width } }) => Array.from({ length: Number(max) - Number(min) + 1 }, () => Number(width))),
    rowHeights: listOf(root, 'sheetData').flatMap(({ attributes: { ht, r } }) => (ht === undefined ? [] : [[Number(r) - 1, Number(ht)] as const])),
    folds: foldFacts(root),
    tables: sheet.tables.map(({ root: table }) => tableFacts(table)),
    conditionalFormats: formatFacts(root, view.styles),
    validations: listOf(root, 'dataValidations').map(validationFacts),
    charts: chartFacts(sheet, view),
    sparklines: descendants(root, 'sparkline').map((one) => `${child(one, 'sqref')?.text ?? ''} ${child(one, 'f')?.text ?? ''}`),
    protection: protectionFacts(child(root, 'sheetProtection')),
    freeze: [Number(attribute(pane, 'ySplit')), Number(attribute(pane, 'xSplit'))],
    hasGridlines: attribute(descendants(root, 'sheetView')[0], 'showGridLines') !== '0',
    print: printFacts(root, view, at),
  };
}

function attribute(element: XmlElement | undefined, name: string): string {
  return element?.attributes[name] ?? '';
}

function cellFacts({ cells, part, root }: SheetView, looks: readonly Look[], view: PackageView): Readonly<Record<string, CellFacts>> {
  const links = new Map(
    listOf(root, 'hyperlinks').map(({ attributes: { location = '', ref = '', tooltip = '', 'r:id': id } }) => {
      const file = view.links(part).find((link) => link.id === id)?.target ?? '';
      return [ref, [decodeURIComponent(file), location, decodeText(tooltip)].join(' | ')];
    }),
  );
  return Object.fromEntries(cells.map(({ formula = '', name, style, type, value }) => [name, { value: valueOf(value, type), formula, look: looks[style] ?? {}, link: links.get(name) ?? '' }]));
}

function valueOf(value: string | undefined, type: string): CellFacts['value'] {
  if (value === undefined || value === '') return null;
  if (type === 'b') return value === '1';
  return type === 'n' ? Number(value) : value;
}

function foldFacts(root: XmlElement): SheetFacts['folds'] {
  const rows = listOf(root, 'sheetData').map(({ attributes }) => attributes);
  return {
    levels: rows.flatMap(({ outlineLevel, r }) => (outlineLevel === undefined ? [] : [[Number(r) - 1, Number(outlineLevel)] as const])),
    hidden: rows.flatMap(({ hidden, r }) => (hidden === '1' ? [Number(r) - 1] : [])),
    buttons: attribute(descendants(root, 'outlinePr')[0], 'summaryBelow') === '0' ? 'above' : 'below',
  };
}

function tableFacts(table: XmlElement): SheetFacts['tables'][number] {
  const columns = listOf(table, 'tableColumns').map((column) => [decodeText(attribute(column, 'name')), child(column, 'calculatedColumnFormula')?.text ?? ''] as const);
  return { name: attribute(table, 'displayName'), area: attribute(table, 'ref'), style: attribute(child(table, 'tableStyleInfo'), 'name'), columns };
}

function formatFacts(root: XmlElement, styles: XmlElement): readonly unknown[] {
  const rules = root.children.filter(({ name }) => name === 'conditionalFormatting').flatMap((area) => area.children.map((rule) => ({ area: attribute(area, 'sqref'), rule })));
  rules.sort((a, b) => Number(attribute(a.rule, 'priority')) - Number(attribute(b.rule, 'priority')));
  return rules.map(({ area, rule }) => ({ area, ...ruleFacts(rule, listOf(styles, 'dxfs')[Number(attribute(rule, 'dxfId'))]) }));
}

function ruleFacts(rule: XmlElement, look: XmlElement | undefined): Readonly<Record<string, unknown>> {
  const limits = descendants(rule, 'cfvo').map((limit) => attribute(limit, 'val'));
  const colors = descendants(rule, 'color').map((color) => attribute(color, 'rgb').slice(2));
  switch (attribute(rule, 'type')) {
    case 'expression': {
      const font = child(look, 'font');
      const fill = attribute(descendants(child(look, 'fill') ?? rule, 'bgColor')[0], 'rgb').slice(2);
      return { kind: 'expression', formula: child(rule, 'formula')?.text, color: attribute(child(font, 'color'), 'rgb').slice(2), fill, bold: child(font, 'b') !== undefined, italic: child(font, 'i') !== undefined };
    }
    case 'dataBar':
      return { kind: 'bar', limits, color: colors[0] };
    case 'colorScale':
      return { kind: 'scale', colors };
    default: {
      const icons = child(rule, 'iconSet');
      return { kind: attribute(icons, 'iconSet'), limits: limits.slice(1), isReversed: attribute(icons, 'reverse') === '1', showValue: attribute(icons, 'showValue') !== '0' };
    }
  }
}

function validationFacts({ attributes, children }: XmlElement): unknown {
  const [first = '', second = ''] = ['formula1', 'formula2'].map((name) => children.find((one) => one.name === name)?.text ?? '');
  return {
    area: attributes['sqref'],
    kind: attributes['type'],
    limits: [first.startsWith('"') && attributes['type'] === 'list' ? first.slice(1, -1).replaceAll('""', '"') : first, second],
    isAtLeast: attributes['operator'] === 'greaterThanOrEqual',
    allowsBlank: attributes['allowBlank'] === '1',
    message: decodeText(attributes['error'] ?? ''),
    prompt: [decodeText(attributes['promptTitle'] ?? ''), decodeText(attributes['prompt'] ?? '')],
  };
}

function chartFacts({ part }: SheetView, { links, parts }: PackageView): readonly ChartFacts[] {
  return links(part).filter(({ type }) => type === 'drawing').flatMap(({ target }) => {
    const anchors = parts.get(target)?.children ?? [];
    return anchors.map((anchor) => {
      const id = attribute(descendants(anchor, 'chart')[0], 'r:id');
      const root = parts.get(links(target).find((link) => link.id === id)?.target ?? '');
      return root === undefined ? undefined : oneChart(anchor, root);
    });
  }).filter((chart) => chart !== undefined);
}

function oneChart(anchor: XmlElement, root: XmlElement): ChartFacts {
  const position = (corner: string, name: string): number => Number(child(child(anchor, corner), name)?.text);
  const groups = ['areaChart', 'barChart', 'lineChart'].flatMap((kind) => descendants(root, kind).map((group) => ({ kind, group })));
  const series = groups.flatMap(({ group, kind }) => group.children.filter(({ name }) => name === 'ser').map((one) => ({ order: Number(attribute(child(one, 'order'), 'val')), facts: seriesFacts(one, kind, group) })));
  const axes = descendants(root, 'valAx').map((axis) => attribute(child(axis, 'numFmt'), 'formatCode'));
  return {
    title: descendants(child(root, 'chart') ?? root, 't')[0]?.text ?? '',
    place: `${a1(position('from', 'row'), position('from', 'col'))}:${a1(position('to', 'row') - 1, position('to', 'col') - 1)}`,
    altText: attribute(descendants(anchor, 'cNvPr')[0], 'descr'),
    finish: 'drawn',
    series: series.sort((a, b) => a.order - b.order).map(({ facts }) => facts),
    numberFormats: axes,
    minimum: attribute(child(child(descendants(root, 'valAx')[0], 'scaling'), 'min'), 'val'),
  };
}

function seriesFacts(series: XmlElement, kind: string, group: XmlElement): unknown {
  const reference = (name: string): string => relative(descendants(child(series, name) ?? series, 'f')[0]?.text ?? '');
  const isStacked = attribute(child(group, 'grouping'), 'val') === 'stacked';
  return {
    kind: { areaChart: isStacked ? 'AreaStacked' : 'Area', barChart: isStacked ? 'ColumnStacked' : 'ColumnClustered', lineChart: 'Line' }[kind],
    name: descendants(child(series, 'tx') ?? series, 'v')[0]?.text ?? '',
    values: reference('val'),
    categories: reference('cat'),
    color: attribute(descendants(child(series, 'spPr') ?? series, 'srgbClr')[0], 'val'),
    isDashed: attribute(descendants(series, 'prstDash')[0], 'val') === 'sysDash',
    isSecondary: attribute(child(group, 'axId'), 'val') !== '111111',
  };
}

function protectionFacts(protection: XmlElement | undefined): unknown {
  if (protection === undefined) return null;
  const allowed = ['autoFilter', 'formatColumns', 'formatRows', 'sort', 'formatCells', 'insertRows', 'deleteRows'].filter((name) => attribute(protection, name) === '0');
  return { allowed: allowed.sort(), hasPassword: Object.keys(protection.attributes).some((name) => /hash|password/i.test(name)) };
}

function printFacts(root: XmlElement, { workbook }: PackageView, at: number): unknown {
  const local = (wanted: string): string =>
    listOf(workbook, 'definedNames').find(({ attributes: { localSheetId, name } }) => name === wanted && localSheetId === String(at))?.text ?? '';
  const titles = local('_xlnm.Print_Titles').match(/\$?[A-Z]*\$?\d*:\$?[A-Z]*\$?\d*/g) ?? [];
  const { fitToHeight = '1', fitToWidth = '1', orientation, paperSize } = child(root, 'pageSetup')?.attributes ?? {};
  const area = parseArea(relative(local('_xlnm.Print_Area')).replace(/^.*!/, ''));
  return {
    orientation, paper: paperSize === '9' ? 'A4' : paperSize, fit: [Number(fitToWidth), Number(fitToHeight)],
    area: area === undefined ? '' : areaA1(area), titleRows: titles.find((title) => /\d/.test(title)) ?? '', titleColumns: titles.find((title) => !/\d/.test(title)) ?? '',
    margins: ['left', 'right', 'top', 'bottom', 'header', 'footer'].map((side) => Number(attribute(child(root, 'pageMargins'), side))),
    footer: descendants(root, 'oddFooter')[0]?.text,
  };
}
