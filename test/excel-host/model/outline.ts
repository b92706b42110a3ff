import type { Area } from '../../../src/domain/place';
import { HostError, notImplemented } from '../host-error';

const DEEPEST = 7;

/** How deep each row of a sheet lies in its outline, and which rows are hidden. */
export class Outline {
  private readonly levels = new Map<number, number>();
  constructor(private readonly hiddenRows: number[]) {}

  group({ row, rowCount }: Area, option: string): void {
    refuseColumns(option);
    for (let at = row; at < row + rowCount; at++) {
      const level = (this.levels.get(at) ?? 0) + 1;
      if (level > DEEPEST) throw new HostError('InvalidOperation', 'an outline has at most eight levels');
      this.levels.set(at, level);
    }
  }
  ungroup({ row, rowCount }: Area, option: string): void {
    refuseColumns(option);
    const grouped = [...this.levels].filter(([at]) => at >= row && at < row + rowCount);
    if (grouped.length === 0) throw new HostError('InvalidOperation', 'there is nothing to ungroup');
    for (const [at, level] of grouped) {
      if (level === 1) this.levels.delete(at);
      else this.levels.set(at, level - 1);
    }
  }
  hide({ row, rowCount }: Area, option: string): void {
    refuseColumns(option);
    this.setHidden({ row, rowCount }, true);
  }
  setHidden({ row, rowCount }: Pick<Area, 'row' | 'rowCount'>, isHidden: boolean): void {
    const others = this.hiddenRows.filter((at) => at < row || at >= row + rowCount);
    const hidden = isHidden ? Array.from({ length: rowCount }, (_, at) => row + at) : [];
    this.hiddenRows.splice(0, this.hiddenRows.length, ...[...others, ...hidden].sort((a, b) => a - b));
  }
  toJSON(): unknown {
    return [...this.levels].sort(([a], [b]) => a - b);
  }
}

function refuseColumns(option: string): void {
  if (option !== 'ByRows') throw notImplemented(`outlines ${option}`);
}
