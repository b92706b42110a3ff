import type { Area } from '../../../src/domain/place';
import { HostError, notImplemented } from '../host-error';
import { overlaps } from './overlaps';
import type { Worksheet } from './worksheet';

/** A rule that a sheet's cells obey. */
export interface ValidationRecord {
  readonly area: Area;
  rule: unknown;
  errorAlert: unknown;
  prompt: unknown;
  ignoreBlanks: boolean;
}

const LONGEST = { list: 255, title: 32, message: 255, alert: 225 } as const;

interface Rule {
  readonly list?: { readonly source: string };
  readonly custom?: { readonly formula: string };
  readonly decimal?: Limits;
  readonly wholeNumber?: Limits;
  readonly date?: Limits;
}

interface Limits {
  readonly operator: string;
  readonly formula1: string | number;
  readonly formula2?: string | number;
}

/** `Range.dataValidation`. */
export class DataValidation {
  readonly #sheet: Worksheet;
  readonly #area: Area;
  constructor(sheet: Worksheet, area: Area) {
    this.#sheet = sheet;
    this.#area = area;
  }
  set rule(rule: Rule) {
    const kinds = Object.keys(rule);
    if (kinds.length !== 1 || !['list', 'custom', 'decimal', 'wholeNumber', 'date'].includes(kinds[0] ?? '')) throw notImplemented(`validations by ${kinds.join(' and ')}`);
    const limits = rule.decimal ?? rule.wholeNumber ?? rule.date;
    if (rule.list !== undefined) this.checkList(rule.list.source);
    if (rule.custom !== undefined) this.checkFormula(rule.custom.formula);
    if (limits !== undefined) this.checkLimits(limits);
    this.record().rule = rule;
  }
  set errorAlert(alert: { readonly title: string; readonly message: string }) {
    if (alert.title.length > LONGEST.title || alert.message.length > LONGEST.alert) throw new HostError('InvalidArgument', 'the alert of a validation is too long');
    this.record().errorAlert = alert;
  }
  set prompt(prompt: { readonly title: string; readonly message: string }) {
    if (prompt.title.length > LONGEST.title || prompt.message.length > LONGEST.message) throw new HostError('InvalidArgument', 'the prompt of a validation is too long');
    this.record().prompt = prompt;
  }
  set ignoreBlanks(ignoreBlanks: boolean) {
    this.record().ignoreBlanks = ignoreBlanks;
  }
  clear(): void {
    this.#sheet.refuseIfProtected();
    const { validationList } = this.#sheet;
    const kept = validationList.filter(({ area }) => !overlaps(area, this.#area));
    validationList.splice(0, validationList.length, ...kept);
  }

  private checkList(source: string): void {
    if (source.startsWith('=')) this.checkFormula(source);
    else if (source.length > LONGEST.list) throw new HostError('InvalidArgument', 'a list longer than 255 characters must stand in cells');
  }
  private checkLimits({ formula1, formula2, operator }: Limits): void {
    if ((operator === 'Between') !== (formula2 !== undefined)) throw new HostError('InvalidArgument', `${operator} with the wrong number of limits`);
    for (const limit of [formula1, formula2 ?? 0]) if (typeof limit === 'string') this.checkFormula(limit);
  }
  private checkFormula(formula: string): void {
    if (!formula.startsWith('=')) throw new HostError('InvalidArgument', 'a formula begins with =');
    if (/[\p{L}\p{N}_.]\[/u.test(formula)) throw new HostError('InvalidArgument', 'a validation takes no structured reference');
    this.#sheet.checkFormula(formula);
  }
  private record(): ValidationRecord {
    this.#sheet.refuseIfProtected();
    const { validationList } = this.#sheet;
    const known = validationList.find(({ area }) => area === this.#area);
    if (known !== undefined) return known;
    const record: ValidationRecord = { area: this.#area, rule: null, errorAlert: null, prompt: null, ignoreBlanks: true };
    validationList.push(record);
    return record;
  }
}
