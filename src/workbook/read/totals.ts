import type { Diagnostic } from '../../domain/diagnostic';
import { cellPlace } from '../../domain/place';
import type { SheetData } from '../workbook';
import { headerWords } from './header-text';
import { parseNumberText, valueUnder } from './parse-number';

/** What a label says of its row: surely a sum, perhaps one (`Total Quartz` may be an item), or another figure such as an average. */
export type TotalLabel = 'sum' | 'maybeSum' | 'other';

const SUM_WORDS = new Set(['total', 'totaux', 'subtotal', 'somme', 'sum', 'soustotal']);
const OTHER_WORDS = new Set(['moyenne', 'average', 'avg', 'mean', 'cumul', 'cumule', 'ytd']);
/** Words that a total may have beside it and still be no item. */
const COMPANY_WORDS = new Set([
  'general', 'generaux', 'grand', 'sous', 'sub', 'famille', 'family', 'moi', 'month', 'semaine', 'week', 'demande', 'demand', 'stock', 'capacite', 'capacity', 'besoin', 'heure', 'hour', 'quantite', 'qty',
  'prevision', 'forecast', 'tou', 'toute', 'all', 'item', 'article', 'produit', 'product', 'vente', 'sale', 'overall', 'global', 'periode', 'period', 'commande', 'order', 'reception', 'receipt', 'groupe', 'group',
]);

/** Spares the many other rows the closer look. */
const MAY_BE_TOTAL = /tota|somme|sum|moyenne|average|avg|mean|cumul|ytd/i;

/** Reads the label of a row; undefined when it does not begin as the label of a total. */
export function totalLabel(label: string): TotalLabel | undefined {
  if (!MAY_BE_TOTAL.test(label)) return undefined;
  const words = headerWords(label);
  const [first = '', second = ''] = words;
  if (OTHER_WORDS.has(first)) return 'other';
  const later = COMPANY_WORDS.has(first) && SUM_WORDS.has(second);
  if (!later && !SUM_WORDS.has(first)) return undefined;
  const group = later || ['famille', 'family', 'groupe', 'group'].includes(second);
  return group || words.every((word) => SUM_WORDS.has(word) || COMPANY_WORDS.has(word)) ? 'sum' : 'maybeSum';
}

/** Adds up the data rows as they come and compares the rows of totals with the sums. */
export class TotalsCheck {
  private readonly all = new Map<number, number>();
  private readonly group = new Map<number, number>();

  constructor(
    private readonly sheet: SheetData,
    private readonly columns: readonly number[],
    private readonly diagnostics: Diagnostic[],
  ) {}

  /** Counts a data row. */
  add(row: number): void {
    for (const column of this.columns) {
      const value = this.numberAt(row, column) ?? 0;
      this.all.set(column, (this.all.get(column) ?? 0) + value);
      this.group.set(column, (this.group.get(column) ?? 0) + value);
    }
  }

  /** True when a labelled row is a total and no data; says so, and whether it differs from the rows above. */
  isTotal(row: number, kind: TotalLabel, label: string): boolean {
    const wrong = kind === 'other' ? undefined : this.columns.find((column) => !this.agrees(row, column));
    if (kind === 'maybeSum' && (wrong !== undefined || this.isWithoutNumbers(row))) return false;
    const { name, file } = this.sheet;
    const at = { sheet: name, ...(file === undefined ? {} : { file }) };
    if (wrong === undefined) this.diagnostics.push({ code: 'total-row', place: cellPlace(at, row, this.columns[0] ?? 0), parameters: { label } });
    else {
      const sums = [this.group.get(wrong) ?? 0, this.all.get(wrong) ?? 0];
      const total = this.numberAt(row, wrong) ?? 0;
      const sum = Math.abs(total - (sums[0] as number)) < Math.abs(total - (sums[1] as number)) ? sums[0] : sums[1];
      this.diagnostics.push({ code: 'total-mismatch', place: cellPlace(at, row, wrong), parameters: { label, total, sum: sum as number } });
    }
    this.group.clear();
    return true;
  }

  /** True when every number of the row is the sum of the rows above, two of them at least. */
  equalsSum(row: number): boolean {
    const equal = this.all.size > 0 && !this.isWithoutNumbers(row) && this.columns.every((column) => this.agrees(row, column));
    if (equal) this.group.clear();
    return equal;
  }

  private isWithoutNumbers(row: number): boolean {
    return this.columns.every((column) => this.numberAt(row, column) === undefined);
  }

  private agrees(row: number, column: number): boolean {
    const total = this.numberAt(row, column);
    if (total === undefined) return true;
    return [this.group, this.all].some((sums) => Math.abs(total - (sums.get(column) ?? 0)) <= 0.01 + 1e-6 * Math.abs(total));
  }

  private numberAt(row: number, column: number): number | undefined {
    const { value } = this.sheet.cells.at(row, column);
    if (typeof value === 'number') return value;
    const text = typeof value === 'string' ? parseNumberText(value) : undefined;
    if (text === undefined) return undefined;
    return valueUnder(text.kind === 'marked' ? text.mark : '.', text);
  }
}
