import type { FormatValue } from './cells';
import { rangeFormat, type Formatted } from './format';
import type { Range } from './range';

/** `Excel.RangeAreas`: several rectangles of one sheet. */
export class RangeAreas implements Formatted {
  readonly #ranges: readonly Range[];
  constructor(ranges: readonly Range[]) {
    this.#ranges = ranges;
  }
  get format(): object {
    return rangeFormat(this);
  }
  formatValue(path: string): FormatValue | null {
    const [first, ...rest] = this.#ranges.map((range) => range.formatValue(path));
    return first !== undefined && rest.every((value) => value === first) ? first : null;
  }
  setFormat(path: string, value: FormatValue): void {
    for (const range of this.#ranges) range.setFormat(path, value);
  }
  setColumnWidth(points: number | undefined): void {
    for (const range of this.#ranges) range.setColumnWidth(points);
  }
  setRowHeight(points: number | undefined): void {
    for (const range of this.#ranges) range.setRowHeight(points);
  }
}
