import { columnNumber } from '../../src/domain/place';
import type { CellValue } from '../../src/workbook/cell';
import type { CellAt } from './grid';

/** A rule of a conditional format, ready to be asked for a cell: true where the format applies. */
export type Rule = (cell: CellAt, valueAt: (row: number, column: number) => CellValue) => boolean;

/**
 * Reads a rule such as `=AND($D5="Stock",F5<0)`, written for the cell `origin`: comparisons, `&`, sums, products, AND, OR, NOT, LEFT,
 * references to single cells of the sheet. Undefined for a formula that needs more than that.
 */
export function readRule(formula: string, origin: CellAt): Rule | undefined {
  try {
    const parser = new Parser(tokens(formula.replace(/^=/, '')), origin);
    const node = parser.comparison();
    parser.expectEnd();
    return (cell, valueAt) => isTrue(node({ down: cell.row - origin.row, right: cell.column - origin.column, valueAt }));
  } catch (error) {
    if (error instanceof NotUnderstood) return undefined;
    throw error;
  }
}

class NotUnderstood extends Error {}

type Value = Exclude<CellValue, object> | typeof FAILED;
/** An error, which makes whatever contains it an error. */
const FAILED = Symbol('error');

interface Asked {
  readonly down: number;
  readonly right: number;
  readonly valueAt: (row: number, column: number) => CellValue;
}

type Node = (asked: Asked) => Value;

const TOKEN = /\s*(?:("(?:[^"]|"")*")|(\d+\.?\d*(?:E[+-]?\d+)?)|(\$?[A-Z]{1,3}\$?\d+)|([A-Z]+)|(<>|<=|>=|[=<>+\-*/&(),]))/iy;

function tokens(formula: string): readonly string[] {
  const found: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < formula.trimEnd().length) {
    const match = TOKEN.exec(formula);
    if (match === null) throw new NotUnderstood(formula);
    found.push(match[0].trim());
  }
  return found;
}

class Parser {
  private at = 0;

  constructor(
    private readonly all: readonly string[],
    private readonly origin: CellAt,
  ) {}

  expectEnd(): void {
    if (this.at < this.all.length) throw new NotUnderstood(this.all[this.at]);
  }

  comparison(): Node {
    return this.chain(() => this.joined(), ['=', '<>', '<', '>', '<=', '>='], (sign) => (a, b) => compared(sign, a, b));
  }

  private joined(): Node {
    return this.chain(() => this.sum(), ['&'], () => (a, b) => `${textOf(a)}${textOf(b)}`);
  }

  private sum(): Node {
    return this.chain(() => this.product(), ['+', '-'], (sign) => (a, b) => calculated(a, b, (x, y) => (sign === '+' ? x + y : x - y)));
  }

  private product(): Node {
    return this.chain(() => this.single(), ['*', '/'], (sign) => (a, b) => calculated(a, b, (x, y) => (sign === '*' ? x * y : x / y)));
  }

  private chain(next: () => Node, signs: readonly string[], join: (sign: string) => (a: Exclude<Value, symbol>, b: Exclude<Value, symbol>) => Value): Node {
    let node = next();
    while (signs.includes(this.all[this.at] ?? '')) {
      const joined = join(this.take());
      const [left, right] = [node, next()];
      node = (asked) => {
        const [a, b] = [left(asked), right(asked)];
        return a === FAILED || b === FAILED ? FAILED : joined(a as Exclude<Value, symbol>, b as Exclude<Value, symbol>);
      };
    }
    return node;
  }

  private single(): Node {
    const token = this.take();
    if (token === '-') {
      const node = this.single();
      return (asked) => {
        const value = node(asked);
        return value === FAILED ? FAILED : calculated(0, value, (x, y) => x - y);
      };
    }
    if (token === '(') {
      const node = this.comparison();
      this.expect(')');
      return node;
    }
    return this.constant(token) ?? this.reference(token) ?? this.call(token);
  }

  private constant(token: string): Node | undefined {
    if (token.startsWith('"')) return () => token.slice(1, -1).replaceAll('""', '"');
    if (/^\d/.test(token)) return () => Number(token);
    return /^(true|false)$/i.test(token) ? () => /^t/i.test(token) : undefined;
  }

  private reference(token: string): Node | undefined {
    const [, fixedColumn, letters = '', fixedRow, digits] = /^(\$?)([A-Z]{1,3})(\$?)(\d+)$/i.exec(token) ?? [];
    if (letters === '') return undefined;
    const [row, column] = [Number(digits) - 1, columnNumber(letters)];
    return ({ down, right, valueAt }) => {
      const value = valueAt(row + (fixedRow === '$' ? 0 : down), column + (fixedColumn === '$' ? 0 : right));
      return typeof value === 'object' && value !== null ? FAILED : value;
    };
  }

  private call(name: string): Node {
    const work = FUNCTIONS[name.toUpperCase()];
    if (work === undefined) throw new NotUnderstood(name);
    this.expect('(');
    const given: Node[] = [this.comparison()];
    while (this.all[this.at] === ',') {
      this.take();
      given.push(this.comparison());
    }
    this.expect(')');
    return (asked) => work(given, asked);
  }

  private take(): string {
    const token = this.all[this.at];
    if (token === undefined) throw new NotUnderstood(`at the end of a rule for row ${this.origin.row}`);
    this.at += 1;
    return token;
  }

  private expect(token: string): void {
    if (this.take() !== token) throw new NotUnderstood(token);
  }
}

const FUNCTIONS: Readonly<Record<string, ((given: readonly Node[], asked: Asked) => Value) | undefined>> = {
  AND: (given, asked) => all(given, asked)?.every(isTrue) ?? FAILED,
  OR: (given, asked) => all(given, asked)?.some(isTrue) ?? FAILED,
  NOT: (given, asked) => all(given, asked)?.every((value) => !isTrue(value)) ?? FAILED,
  LEFT: (given, asked) => {
    const [text = '', count = 1] = all(given, asked) ?? [FAILED];
    return text === FAILED ? FAILED : textOf(text).slice(0, Number(count));
  },
};

/** The values of all arguments; undefined when one of them is an error. */
function all(given: readonly Node[], asked: Asked): readonly Value[] | undefined {
  const values = given.map((node) => node(asked));
  return values.includes(FAILED) ? undefined : values;
}

function isTrue(value: Value): boolean {
  return value === true || (typeof value === 'number' && value !== 0);
}

type Plain = Exclude<Value, symbol>;

function textOf(value: Plain): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return String(value ?? '');
}

function calculated(a: Plain, b: Plain, work: (x: number, y: number) => number): Value {
  const result = work(numberOf(a), numberOf(b));
  return Number.isFinite(result) ? result : FAILED;
}

function numberOf(value: Plain): number {
  if (value === null) return 0;
  return value === '' ? NaN : Number(value);
}

/** Excel's order: numbers before texts before truth values; an empty cell equals 0 and an empty text; case doesn't matter. */
function compared(sign: string, a: Plain, b: Plain): boolean {
  const order = orderOf(filled(a, b), filled(b, a));
  const outcomes: Readonly<Record<string, boolean>> = { '=': order === 0, '<>': order !== 0, '<': order < 0, '>': order > 0, '<=': order <= 0, '>=': order >= 0 };
  return outcomes[sign] ?? false;
}

function filled(value: Plain, beside: Plain): string | number | boolean {
  if (value !== null) return typeof value === 'string' ? value.toLowerCase() : value;
  if (typeof beside === 'string') return '';
  return typeof beside === 'boolean' ? false : 0;
}

function orderOf(a: string | number | boolean, b: string | number | boolean): number {
  const rank = { number: 0, string: 1, boolean: 2 } as const;
  const kinds = rank[typeof a as keyof typeof rank] - rank[typeof b as keyof typeof rank];
  if (kinds !== 0 || a === b) return kinds;
  return a < b ? -1 : 1;
}
