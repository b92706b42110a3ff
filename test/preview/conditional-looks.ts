import type { IStyleData } from '@univerjs/core';
import type { Area } from '../../src/domain/place';
import type { ConditionalFormat } from '../excel-host/model/conditional-format';
import type { Worksheet } from '../excel-host/model/worksheet';
import { styleOf } from './cell-style';
import type { CellAt } from './grid';
import { readRule, type Rule } from './rule-formula';

interface RuledArea {
  readonly area: Area;
  readonly rule: Rule;
  readonly style: IStyleData;
}

/** The looks that rules with a formula give to cells; bars, scales and symbols are not drawn. */
export class ConditionalLooks {
  private readonly bySheet = new WeakMap<Worksheet, { readonly count: number; readonly areas: readonly RuledArea[] }>();

  /** What a cell looks like beside its own style; undefined where no rule applies. The first rule wins. */
  styleAt(sheet: Worksheet, cell: CellAt): IStyleData | undefined {
    return this.areasOf(sheet).find(({ area, rule }) => holds(area, cell) && rule(cell, (row, column) => sheet.valueOf(sheet.cells.at(row, column), row, column)))?.style;
  }

  private areasOf(sheet: Worksheet): readonly RuledArea[] {
    const known = this.bySheet.get(sheet);
    if (known?.count === sheet.conditionalFormatList.length) return known.areas;
    const areas = sheet.conditionalFormatList.flatMap(ruledArea);
    this.bySheet.set(sheet, { count: sheet.conditionalFormatList.length, areas });
    return areas;
  }
}

function ruledArea({ area, custom }: ConditionalFormat): readonly RuledArea[] {
  const rule = custom === undefined ? undefined : readRule(custom.rule.formula, area);
  if (custom === undefined || rule === undefined) return [];
  const { fill, font } = custom.format;
  const entries = { 'fill.color': fill.color, 'font.color': font.color, 'font.bold': font.bold, 'font.italic': font.italic };
  return [{ area, rule, style: styleOf(Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== '' && value !== false))) }];
}

function holds(area: Area, { row, column }: CellAt): boolean {
  return row >= area.row && row < area.row + area.rowCount && column >= area.column && column < area.column + area.columnCount;
}
