import type { Area } from '../../../src/domain/place';
import { HostError, notImplemented } from '../host-error';

/** `Range.conditionalFormats`: those of a sheet that lie on the range. */
export class ConditionalFormatCollection {
  readonly #all: ConditionalFormat[];
  readonly #area: Area;
  constructor(all: ConditionalFormat[], area: Area) {
    this.#all = all;
    this.#area = area;
  }
  add(type: string): ConditionalFormat {
    const format = new ConditionalFormat(this.#all.length + 1, type, this.#area);
    this.#all.push(format);
    return format;
  }
  /** Formats of which a part lies outside would be cut in two by Excel. */
  clearAll(): void {
    const inside = this.#all.filter(({ area }) => contains(this.#area, area));
    if (inside.length < this.#all.length) throw notImplemented('clearing the conditional formats of a part of a sheet');
    this.#all.length = 0;
  }
}

export class ConditionalFormat {
  readonly custom?: CustomFormat;
  readonly dataBar?: DataBarFormat;
  readonly colorScale?: ColorScaleFormat;
  constructor(
    readonly number: number,
    readonly type: string,
    readonly area: Area,
  ) {
    if (type === 'Custom') this.custom = new CustomFormat();
    else if (type === 'DataBar') this.dataBar = new DataBarFormat();
    else if (type === 'ColorScale') this.colorScale = new ColorScaleFormat();
    else throw notImplemented(`conditional formats of type ${type}`);
  }
}

class CustomFormat {
  readonly rule = new CustomRule();
  readonly format = new RuleFormat();
}

class CustomRule {
  private text = '';
  get formula(): string {
    return this.text;
  }
  set formula(formula: string) {
    if (!formula.startsWith('=')) throw new HostError('InvalidArgument', 'a rule is a formula that begins with =');
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

function contains(outer: Area, inner: Area): boolean {
  return (
    outer.row <= inner.row && outer.column <= inner.column &&
    outer.row + outer.rowCount >= inner.row + inner.rowCount && outer.column + outer.columnCount >= inner.column + inner.columnCount
  );
}
