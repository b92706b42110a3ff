import { quotedSheet } from '../../../src/domain/place';
import type { CellValue } from '../../../src/workbook/cell';
import { HostError } from '../host-error';
import { SHEET_SIZE, type Range } from './range';
import { findTable, type Table } from './table';
import { Worksheet } from './worksheet';

/** A formula whose value is wanted. */
export interface FormulaAt {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** The value of a formula; undefined when it isn't known. */
export type Calculator = (at: FormulaAt) => CellValue | undefined;

/** `Excel.Workbook`, the object from which everything is reached. */
export class Workbook {
  #calculator: Calculator;
  #number = 0;
  readonly worksheets = new WorksheetCollection(this);
  readonly names = new NameCollection(this);
  readonly protection = { protected: false };
  readonly application = new Application();
  activeSheet = '';

  constructor(
    calculator: Calculator,
    readonly starts1904: boolean,
  ) {
    this.#calculator = calculator;
  }

  get functions(): Functions {
    return new Functions(this.starts1904);
  }

  /** The tables of all sheets; Office.js comes back to a new table this way. */
  get tables(): { readonly items: readonly Table[]; readonly getItem: (key: string) => Table } {
    const items = this.worksheets.items.flatMap((sheet) => sheet.tables.items);
    return { items, getItem: (key) => findTable(items, key) };
  }

  /** Excel shows the same error while a value is still awaited. */
  calculate(at: FormulaAt): CellValue {
    return this.#calculator(at) ?? { error: '#GETTING_DATA' };
  }
  /** Numbers that are never given twice, for ids. */
  nextNumber(): number {
    return ++this.#number;
  }
  refuseIfProtected(): void {
    if (this.protection.protected) throw new HostError('AccessDenied', 'the structure of the workbook is protected');
  }
  checkName(name: string, self?: Worksheet): void {
    if (name === '' || name.length > 31 || /[:\\/?*[\]]|^'|'$/.test(name) || /^history$/i.test(name)) throw new HostError('InvalidArgument', `${name} can’t name a sheet`);
    const isTaken = this.worksheets.items.some((sheet) => sheet !== self && sheet.name.toLowerCase() === name.toLowerCase());
    if (isTaken) throw new HostError('ItemAlreadyExists', `there is a sheet ${name} already`);
  }
  checkFormula(formula: string): void {
    const code = formula.replace(/"(?:[^"]|"")*"/g, '""');
    for (const [, quoted, plain] of code.matchAll(/'((?:[^']|'')+)'!|([\p{L}_][\p{L}\p{N}_.]*)!/gu)) {
      const name = quoted?.replaceAll("''", "'") ?? plain ?? '';
      if (!name.includes('[') && this.worksheets.getItemOrNullObject(name) === null) throw new HostError('InvalidArgument', `the formula refers to ${name}, which is no sheet`);
    }
    for (const [, table = ''] of code.replace(/'(?:[^']|'')+'!/g, '').matchAll(/([\p{L}_\\][\p{L}\p{N}_.]*)\[/gu)) {
      if (this.tables.items.every(({ name }) => name.toLowerCase() !== table.toLowerCase())) throw new HostError('InvalidArgument', `the formula refers to ${table}, which is no table`);
    }
  }
  /** Formulas and names follow a sheet that is renamed, and lose one that is deleted. */
  rewriteReferences(sheet: string, rewritten: (rest: string) => string): void {
    const rewrite = (formula: string): string => {
      const [start = '', ...rests] = formula.split(`${quotedSheet(sheet)}!`);
      return start + rests.map((rest) => rewritten(rest)).join('');
    };
    for (const { cells } of this.worksheets.items) {
      for (const { row, column, cell } of cells.inside(SHEET_SIZE)) {
        if (cell.formula !== undefined) cells.set(row, column, { ...cell, formula: rewrite(cell.formula) });
      }
    }
    for (const name of this.names.items) name.formula = rewrite(name.formula);
  }
}

class WorksheetCollection {
  readonly #workbook: Workbook;
  readonly items: Worksheet[] = [];
  constructor(workbook: Workbook) {
    this.#workbook = workbook;
  }
  add(name: string): Worksheet {
    this.#workbook.refuseIfProtected();
    this.#workbook.checkName(name);
    const sheet = new Worksheet(this.#workbook, `{sheet ${this.#workbook.nextNumber()}}`, name);
    this.items.push(sheet);
    return sheet;
  }
  getItem(key: string): Worksheet {
    const found = this.getItemOrNullObject(key);
    if (found === null) throw new HostError('ItemNotFound', `there is no sheet ${key}`);
    return found;
  }
  getItemOrNullObject(key: string): Worksheet | null {
    return this.items.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === key.toLowerCase()) ?? null;
  }
  getActiveWorksheet(): Worksheet {
    const sheet = this.items.find(({ id }) => id === this.#workbook.activeSheet) ?? this.items.find(({ visibility }) => visibility === 'Visible');
    if (sheet === undefined) throw new HostError('ItemNotFound', 'the workbook has no sheet');
    return sheet;
  }
}

class NameCollection {
  readonly #workbook: Workbook;
  readonly items: WorkbookName[] = [];
  constructor(workbook: Workbook) {
    this.#workbook = workbook;
  }
  /** For a range, or a formula that begins with `=`. */
  add(name: string, reference: Range | string): WorkbookName {
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || /^([a-z]{1,3}\d+|[rc]\d*|r\d+c\d+)$/i.test(name)) throw new HostError('InvalidArgument', `${name} can’t be a name`);
    const taken = [...this.items, ...this.#workbook.tables.items].some((item) => item.name.toLowerCase() === name.toLowerCase());
    if (taken) throw new HostError('ItemAlreadyExists', `there is a name ${name} already`);
    const item = new WorkbookName(this, name, typeof reference === 'string' ? this.checked(reference) : `=${absolute(reference.address)}`);
    this.items.push(item);
    return item;
  }
  private checked(formula: string): string {
    if (!formula.startsWith('=')) throw new HostError('InvalidArgument', 'a formula begins with =');
    this.#workbook.checkFormula(formula);
    return formula;
  }
  getItemOrNullObject(key: string): WorkbookName | null {
    return this.items.find(({ name }) => name.toLowerCase() === key.toLowerCase()) ?? null;
  }
  getItem(key: string): WorkbookName {
    const item = this.getItemOrNullObject(key);
    if (item === null) throw new HostError('ItemNotFound', `there is no name ${key}`);
    return item;
  }
}

class WorkbookName {
  readonly #all: NameCollection;
  readonly id: string;
  constructor(
    all: NameCollection,
    readonly name: string,
    public formula: string,
  ) {
    this.#all = all;
    this.id = name;
  }
  delete(): void {
    this.#all.items.splice(this.#all.items.indexOf(this), 1);
  }
}

/** Names for cells hold them in absolute form. */
function absolute(address: string): string {
  const start = address.lastIndexOf('!') + 1;
  return address.slice(0, start) + address.slice(start).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

class Application {
  suspendScreenUpdatingUntilNextSync(): void {
    // Nothing is drawn here.
  }
  suspendApiCalculationUntilNextSync(): void {
    // Values are asked of the calculator when they are read.
  }
}

class Functions {
  readonly #starts1904: boolean;
  constructor(starts1904: boolean) {
    this.#starts1904 = starts1904;
  }
  date(year: number, month: number, day: number): { readonly value: number; readonly error: null } {
    return { value: Date.UTC(year, month - 1, day) / 86_400_000 + 25_569 - (this.#starts1904 ? 1462 : 0), error: null };
  }
}
