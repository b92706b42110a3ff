import type { Area } from '../../../src/domain/place';
import { HostError, notImplemented } from '../host-error';
import type { Worksheet } from './worksheet';

/** `Range.conditionalFormats`: those of a sheet that lie on the range. */
export class ConditionalFormatCollection {
  readonly #sheet: Worksheet;
  readonly #area: Area;
  constructor(sheet: Worksheet, area: Area) {
    this.#sheet = sheet;
    this.#area = area;
  }
  /** A new format comes before those that are there. */
  add(type: string): ConditionalFormat {
    this.#sheet.refuseIfProtected();
    const all = this.#sheet.conditionalFormatList;
    const format = new ConditionalFormat(all.length + 1, type, this.#area, this.#sheet);
    all.unshift(format);
    return format;
  }
  /** Formats of which a part lies outside would be cut in two by Excel. */
  clearAll(): void {
    this.#sheet.refuseIfProtected();
    const all = this.#sheet.conditionalFormatList;
    const inside = all.filter(({ area }) => contains(this.#area, area));
    if (inside.length < all.length) throw notImplemented('clearing the conditional formats of a part of a sheet');
    all.length = 0;
  }
}

export class ConditionalFormat {
  readonly custom?: { readonly rule: CustomRule; readonly format: RuleFormat };
  readonly dataBar?: DataBarFormat;
  readonly colorScale?: ColorScaleFormat;
  readonly iconSet?: IconSetFormat;
  constructor(
    readonly number: number,
    readonly type: string,
    readonly area: Area,
    sheet: Worksheet,
  ) {
    if (type === 'Custom') this.custom = { rule: new CustomRule(sheet), format: new RuleFormat() };
    else if (type === 'DataBar') this.dataBar = new DataBarFormat();
    else if (type === 'ColorScale') this.colorScale = new ColorScaleFormat();
    else if (type === 'IconSet') this.iconSet = new IconSetFormat();
    else throw notImplemented(`conditional formats of type ${type}`);
  }
}

class CustomRule {
  readonly #sheet: Worksheet;
  private text = '';
  constructor(sheet: Worksheet) {
    this.#sheet = sheet;
  }
  get formula(): string {
    return this.text;
  }
  set formula(formula: string) {
    if (!formula.startsWith('=')) throw new HostError('InvalidArgument', 'a rule is a formula that begins with =');
    if (/[\p{L}\p{N}_.]\[/u.test(formula)) throw new HostError('InvalidArgument', 'a conditional format takes no structured reference');
    this.#sheet.checkFormula(formula);
    this.text = formula;
  }
}

class RuleFormat {
  readonly fill = { color: '' };
  readonly font = { color: '', bold: false, italic: false };
}

class DataBarFormat {
  readonly positiveFormat = { fillColor: '' };
  lowerBoundRule: unknown = null;
  upperBoundRule: unknown = null;
}

class ColorScaleFormat {
  criteria: unknown = null;
}

interface IconCriterion {
  readonly type?: string;
  readonly operator?: string;
  readonly formula?: string;
}

/** The first criterion says nothing: its icon is that of all that lies below the second. */
class IconSetFormat {
  private sign = 'Invalid';
  private limits: readonly IconCriterion[] = [];
  reverseIconOrder = false;
  showIconOnly = false;
  get style(): string {
    return this.sign;
  }
  set style(style: string) {
    if (style !== 'ThreeSigns') throw notImplemented(`the icons ${style}`);
    this.sign = style;
  }
  get criteria(): readonly IconCriterion[] {
    return this.limits;
  }
  set criteria(criteria: readonly IconCriterion[]) {
    const [, ...upper] = criteria;
    const isComplete = criteria.length === 3 && upper.every(({ formula = '', operator, type }) => type === 'Number' && operator === 'GreaterThanOrEqual' && formula.startsWith('='));
    if (!isComplete) throw new HostError('InvalidArgument', 'three icons need two limits');
    this.limits = criteria;
  }
}

function contains(outer: Area, inner: Area): boolean {
  return (
    outer.row <= inner.row && outer.column <= inner.column &&
    outer.row + outer.rowCount >= inner.row + inner.rowCount && outer.column + outer.columnCount >= inner.column + inner.columnCount
  );
}
