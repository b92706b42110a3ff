/** Widths of columns or heights of rows that are not the standard one. */
export class Sizes {
  private readonly points = new Map<number, number>();
  set(first: number, count: number, points: number): void {
    for (let at = first; at < first + count; at++) this.points.set(at, points);
  }
  /** Gives these their standard size again. */
  reset(first: number, count: number): void {
    for (const at of [...this.points.keys()]) if (at >= first && at < first + count) this.points.delete(at);
  }
  at(position: number): number | undefined {
    return this.points.get(position);
  }
  toJSON(): unknown {
    return [...this.points].sort(([a], [b]) => a - b);
  }
}
