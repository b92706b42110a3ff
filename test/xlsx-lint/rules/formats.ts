import { parseArea } from '../../../src/adapters/xlsx/read/reference';
import { decodeText } from '../../../src/adapters/xlsx/read/text';
import type { PackageView, SheetView } from '../package-view';
import { descendants, listOf, type XmlElement } from '../xml-tree';
import { overlap } from './overlap';

const LONGEST_LIST = 255;
const LONGEST = { error: 225, prompt: 255, errorTitle: 32, promptTitle: 32 } as const;
const COUNTS: Readonly<Record<string, readonly (readonly [limits: number, colors: number])[]>> = { dataBar: [[2, 1]], colorScale: [[2, 2], [3, 3]], iconSet: [[3, 0]] };
const WIDEST_COLUMN = 255;
const FIRST_OWN_FORMAT = 164;

/** Styles, conditional formats, validations and columns that are incomplete, too long or point at nothing. */
export function formatFaults(view: PackageView): readonly string[] {
  const differential = listOf(view.styles, 'dxfs').length;
  return [
    ...styleFaults(view.styles),
    ...view.sheets.flatMap((sheet) => [...ruleFaults(sheet, differential), ...validationFaults(sheet), ...columnFaults(sheet)].map((fault) => `${sheet.part}: ${fault}`)),
  ];
}

function styleFaults(styles: XmlElement): readonly string[] {
  const formats = new Set(listOf(styles, 'numFmts').map(({ attributes }) => attributes['numFmtId']));
  const counts = { fontId: listOf(styles, 'fonts').length, fillId: listOf(styles, 'fills').length, borderId: listOf(styles, 'borders').length, xfId: listOf(styles, 'cellStyleXfs').length };
  return listOf(styles, 'cellXfs').flatMap(({ attributes }, at) => [
    ...Object.entries(counts)
      .filter(([name, count]) => Number(attributes[name] ?? 0) >= count)
      .map(([name]) => `xl/styles.xml: style ${at} has ${name} ${attributes[name] ?? ''}`),
    ...(Number(attributes['numFmtId'] ?? 0) >= FIRST_OWN_FORMAT && !formats.has(attributes['numFmtId']) ? [`xl/styles.xml: style ${at} has numFmtId ${attributes['numFmtId'] ?? ''}`] : []),
  ]);
}

function ruleFaults({ root }: SheetView, differential: number): readonly string[] {
  const rules = descendants(root, 'cfRule');
  const priorities = rules.map(({ attributes }) => attributes['priority']).filter((priority) => priority !== undefined);
  return [
    ...(new Set(priorities).size === priorities.length ? [] : ['two conditional formats have the same priority']),
    ...rules.filter(({ attributes: { dxfId } }) => dxfId !== undefined && Number(dxfId) >= differential).map(({ attributes: { dxfId = '' } }) => `dxfId ${dxfId} of ${differential}`),
    ...Object.entries(COUNTS).flatMap(([name, allowed]) =>
      rules
        .flatMap(({ children }) => children.filter((child) => child.name === name))
        .filter((element) => !allowed.some(([limits, colors]) => count(element, 'cfvo') === limits && count(element, 'color') === colors || isExtended(element, limits)))
        .map((element) => `${name} has ${count(element, 'cfvo')} limits and ${count(element, 'color')} colours`),
    ),
  ];
}

/** Extended data bars (x14) name their colours otherwise. */
function isExtended(element: XmlElement, limits: number): boolean {
  return element.attributes['minLength'] !== undefined && count(element, 'color') === 0 && count(element, 'cfvo') === limits;
}

function count({ children }: XmlElement, name: string): number {
  return children.filter((child) => child.name === name).length;
}

function validationFaults({ root }: SheetView): readonly string[] {
  const validations = listOf(root, 'dataValidations');
  const areas = validations.flatMap(({ attributes: { sqref = '' } }) => sqref.split(' ').map(parseArea).filter((area) => area !== undefined));
  return [
    ...(areas.some((area, at) => areas.slice(at + 1).some((other) => overlap(area, other))) ? ['validations overlap'] : []),
    ...validations.flatMap(({ attributes, children }) => {
      const list = children.find(({ name }) => name === 'formula1')?.text ?? '';
      const literal = list.startsWith('"') ? list.slice(1, -1).replaceAll('""', '"') : '';
      return [
        ...(literal.length > LONGEST_LIST ? [`a list of ${literal.length} characters`] : []),
        ...Object.entries(LONGEST).map(([name, most]) => [name, most, decodeText(attributes[name] ?? '').length] as const).filter(([, most, length]) => length > most).map(([name, , length]) => `a validation's ${name} of ${length} characters`),
      ];
    }),
  ];
}

function columnFaults({ root }: SheetView): readonly string[] {
  const columns = listOf(root, 'cols');
  return columns.flatMap(({ attributes: { min = '', max = '', width = '0' } }, at) => [
    ...(Number(min) > Number(columns[at - 1]?.attributes['max'] ?? 0) && Number(max) >= Number(min) ? [] : [`columns ${min} to ${max} overlap others`]),
    ...(Number(width) > WIDEST_COLUMN ? [`column ${min} is ${width} wide`] : []),
  ]);
}
