/** What a sheet shows and does, in a form that is the same whoever wrote it. Addresses bear no `$`, formulas no `=`. */
export interface SheetFacts {
  readonly name: string;
  readonly visibility: string;
  readonly tabColor: string;
  /** By A1 name. */
  readonly cells: Readonly<Record<string, CellFacts>>;
  readonly columnWidths: readonly number[];
  readonly rowHeights: readonly (readonly [row: number, points: number])[];
  readonly folds: { readonly levels: readonly (readonly [row: number, level: number])[]; readonly hidden: readonly number[]; readonly buttons: 'above' | 'below' };
  readonly tables: readonly { readonly name: string; readonly area: string; readonly style: string; readonly columns: readonly (readonly [header: string, formula: string])[] }[];
  /** The first one comes first. */
  readonly conditionalFormats: readonly unknown[];
  readonly validations: readonly unknown[];
  readonly charts: readonly ChartFacts[];
  readonly sparklines: readonly string[];
  readonly protection: unknown;
  readonly freeze: readonly [rows: number, columns: number];
  readonly hasGridlines: boolean;
  readonly print: unknown;
}

export interface CellFacts {
  readonly value: string | number | boolean | null;
  readonly formula: string;
  readonly look: Readonly<Record<string, string | number | boolean>>;
  readonly link: string;
}

export interface ChartFacts {
  readonly title: string;
  readonly place: string;
  readonly altText: string;
  readonly finish: string;
  readonly series: readonly unknown[];
  readonly numberFormats: readonly string[];
  /** Of the first value axis; empty = as Excel chooses. */
  readonly minimum: string;
}

export interface WorkbookFacts {
  readonly sheets: readonly SheetFacts[];
  readonly names: Readonly<Record<string, string>>;
}

/** A formula or address without `$`. */
export function relative(text: string): string {
  return text.replaceAll('$', '');
}
