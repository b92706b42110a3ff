import { columnLetters } from '../../../domain/place';
import { periodsBetween } from '../../../domain/calendar';
import type { DraftCell } from '../../sheet-draft';
import { words } from '../bilingual';
import type { InputSheet } from '../input-sheet';
import type { SampleRole } from '../sample-workbook';
import type { TemplateContext } from '../template';

const TEXTS = {
  rows: words('Rows: ', 'Lignes : '),
  withoutStock: words(' · items of Demand without stock: ', ' · articles de la demande sans stock : '),
  scenarios: words('Scenarios: ', 'Scénarios : '),
  incomplete: words(' · rows without a lever or a change: ', ' · lignes sans levier ou sans variation : '),
  missingMonths: words(' · months missing: ', ' · mois manquants : '),
} as const;
const CHECK_ROW = 2;
const HEADER_ROW = 4;
const CODES = '$B$5:$B$404';

/** Sheets that checks look at, as formulas write them. */
interface Checked {
  readonly sheet: InputSheet;
  readonly names: { readonly demand: string; readonly stock: string };
}

/** One live cell above the headers: rows filled in, items without stock, months missing. */
export function checkCells(role: SampleRole, { sheet, names }: Checked, { language, content }: TemplateContext): readonly DraftCell[] {
  const filled = content === 'example' || role === 'settings' ? sheet.rows.length : 0;
  const rows = { text: `${TEXTS.rows[language]}${filled}`, formula: `"${TEXTS.rows[language]}"&COUNTA(${CODES})` };
  const more = role === 'stock' ? stockCheck(names, language) : monthCheck(sheet, language);
  return [{ row: CHECK_ROW, column: 1, value: rows.text + more.text, formula: rows.formula + more.formula, style: 'note' }];
}

/** How many scenarios there are, and rows that say what changes but not by how much, or the other way round. */
export function scenarioCheck(rows: InputSheet['rows'], { language }: TemplateContext): DraftCell {
  const [levers, changes] = ['C', 'G'].map((column) => CODES.replaceAll('B', column));
  const count = new Set(rows.map(([name]) => name)).size;
  const incomplete = rows.filter(([name, lever, , , , change]) => name !== null && (lever === null || change === null)).length;
  const named = `(${CODES}<>"")`;
  return {
    row: CHECK_ROW,
    column: 1,
    value: `${TEXTS.scenarios[language]}${count}${TEXTS.incomplete[language]}${incomplete}`,
    formula: `"${TEXTS.scenarios[language]}"&SUMPRODUCT(${named}/COUNTIF(${CODES},${CODES}&""))&"${TEXTS.incomplete[language]}"&SUMPRODUCT(${named}*(((${levers}="")+(${changes}=""))>0))`,
    style: 'note',
  };
}

interface Check {
  readonly text: string;
  readonly formula: string;
}

/** Every item of the sample has its stock. */
function stockCheck({ demand, stock }: Checked['names'], language: TemplateContext['language']): Check {
  const label = TEXTS.withoutStock[language];
  return { text: `${label}0`, formula: `&"${label}"&SUMPRODUCT((${demand}!${CODES}<>"")*(COUNTIF(${stock}!${CODES},${demand}!${CODES})=0))` };
}

function monthCheck({ columns }: InputSheet, language: TemplateContext['language']): Check {
  const months = columns.flatMap(({ header }, at) => (typeof header === 'number' ? [{ header, column: at + 1 }] : []));
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return { text: '', formula: '' };
  const label = TEXTS.missingMonths[language];
  const range = `$${columnLetters(first.column)}$${HEADER_ROW}:$${columnLetters(last.column)}$${HEADER_ROW}`;
  const [low, high] = [`MIN(${range})`, `MAX(${range})`];
  const missing = periodsBetween(first.header, last.header, 'month') + 1 - months.length;
  return { text: `${label}${missing}`, formula: `&"${label}"&(12*(YEAR(${high})-YEAR(${low}))+MONTH(${high})-MONTH(${low})+1-COUNT(${range}))` };
}
