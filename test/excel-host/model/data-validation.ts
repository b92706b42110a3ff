import type { Area } from '../../../src/domain/place';
import { HostError } from '../host-error';

/** A rule that a sheet's cells obey. */
export interface ValidationRecord {
  readonly area: Area;
  rule: unknown;
  errorAlert: unknown;
}

const LONGEST_LIST = 255;

/** `Range.dataValidation`. */
export class DataValidation {
  readonly #all: ValidationRecord[];
  readonly #area: Area;
  constructor(all: ValidationRecord[], area: Area) {
    this.#all = all;
    this.#area = area;
  }
  set rule(rule: { readonly list?: { readonly source: string } }) {
    if ((rule.list?.source.length ?? 0) > LONGEST_LIST) throw new HostError('InvalidArgument', 'a list longer than 255 characters must stand in cells');
    this.record().rule = rule;
  }
  set errorAlert(alert: unknown) {
    this.record().errorAlert = alert;
  }
  clear(): void {
    const { row, column, rowCount, columnCount } = this.#area;
    const kept = this.#all.filter(({ area }) => area.row < row || area.column < column || area.row >= row + rowCount || area.column >= column + columnCount);
    this.#all.splice(0, this.#all.length, ...kept);
  }
  private record(): ValidationRecord {
    const known = this.#all.find(({ area }) => area === this.#area);
    if (known !== undefined) return known;
    const record: ValidationRecord = { area: this.#area, rule: null, errorAlert: null };
    this.#all.push(record);
    return record;
  }
}
