import type { PackageView } from '../package-view';
import { descendants } from '../xml-tree';

/** Functions that came after Excel 2007: files name them with the prefix `_xlfn.`; those after 2010 we don't use at all. */
const LATER_FUNCTIONS =
  /(?<![\w.])(?:AGGREGATE|CONCAT|DAYS|FILTER|FORECAST\.LINEAR|FORMULATEXT|IFNA|IFS|ISFORMULA|ISOWEEKNUM|LAMBDA|LET|MAXIFS|MINIFS|NUMBERVALUE|PERCENTILE\.(?:EXC|INC)|RANDARRAY|RANK\.(?:AVG|EQ)|SEQUENCE|SHEETS?|SORT|SORTBY|STDEV\.[PS]|SWITCH|TEXTJOIN|TEXTSPLIT|UNICHAR|UNICODE|UNIQUE|VAR\.[PS]|VSTACK|XLOOKUP|XMATCH|XOR)\(/;
const SHEET_REFERENCE = /'((?:[^']|'')+)'!|(?<![#\p{L}\p{N}_.])([\p{L}\p{N}_.]+)!/gu;
const LONGEST_FORMULA = 8192;

/** Formulas of cells, names, conditional formats and validations in a form that files don't have, or that name what isn't there. */
export function formulaFaults(view: PackageView): readonly string[] {
  const tables = new Set(view.sheets.flatMap(({ tables: own }) => own.map(({ root }) => root.attributes['displayName'] ?? '')));
  const sheets = new Set(view.sheets.map(({ name }) => name));
  return formulasOf(view).flatMap(({ where, formula, isRule }) =>
    [...formFaults(formula), ...sheetFaults(formula, sheets), ...tableFaults(formula, tables, isRule)].map((fault) => `${where}: ${fault} in ${formula.slice(0, 80)}`),
  );
}

interface Formula {
  readonly where: string;
  readonly formula: string;
  /** Belongs to a conditional format or a validation. */
  readonly isRule: boolean;
}

function formulasOf(view: PackageView): readonly Formula[] {
  const names = descendants(view.workbook, 'definedName').map(({ attributes, text }) => ({ where: `name ${attributes['name'] ?? ''}`, formula: text, isRule: false }));
  const inSheets = view.sheets.flatMap(({ cells, part, root, tables }) => [
    ...cells.flatMap(({ name, formula }) => (formula === undefined ? [] : [{ where: `${part} ${name}`, formula, isRule: false }])),
    ...['formula', 'formula1', 'formula2'].flatMap((name) => descendants(root, name).map(({ text }) => ({ where: `${part} ${name}`, formula: text, isRule: true }))),
    ...descendants(root, 'sparkline').flatMap((one) => descendants(one, 'f').map(({ text }) => ({ where: `${part} sparkline`, formula: text, isRule: true }))),
    ...tables.flatMap((table) => descendants(table.root, 'calculatedColumnFormula').map(({ text }) => ({ where: `${table.part} column`, formula: text, isRule: false }))),
  ]);
  return [...names, ...inSheets];
}

function formFaults(formula: string): readonly string[] {
  const code = formula.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')*'!/g, 'X!');
  return [
    ...(formula.length > LONGEST_FORMULA ? ['more than 8192 characters'] : []),
    ...(formula.startsWith('=') ? ['a leading ='] : []),
    ...(code.replace(/\{[^}]*\}/g, '').includes(';') ? ['a ; separator'] : []),
    ...(code.includes('[@') ? ['[@Column]'] : []),
    ...(code.includes('#REF!') ? ['#REF!'] : []),
    ...(LATER_FUNCTIONS.test(code) ? ['a function without _xlfn.'] : []),
  ];
}

function sheetFaults(formula: string, sheets: ReadonlySet<string>): readonly string[] {
  const code = formula.replace(/"(?:[^"]|"")*"/g, '""');
  return Array.from(code.matchAll(SHEET_REFERENCE), ([, quoted, plain = '']) => quoted?.replaceAll("''", "'") ?? plain)
    .filter((name) => !sheets.has(name))
    .map((name) => `no sheet ${name}`);
}

function tableFaults(formula: string, tables: ReadonlySet<string>, isRule: boolean): readonly string[] {
  const code = formula.replace(/"(?:[^"]|"")*"/g, '""');
  const named = Array.from(code.matchAll(/([\p{L}_\\][\p{L}\p{N}_.]*)\[/gu), ([, name = '']) => name);
  if (isRule && named.length > 0) return ['a structured reference'];
  return named.filter((name) => !tables.has(name)).map((name) => `no table ${name}`);
}
