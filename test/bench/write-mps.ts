import type { LinearProgram } from '../../src/engine/solver';

/** The program in free MPS format, which native solvers read. Whole columns are written as integers. */
export function writeMps(program: LinearProgram): string {
  const lines = ['NAME plan FREE', 'ROWS', ' N cost'];
  for (let row = 0; row < program.rowCount; row++) lines.push(` ${rowType(program, row)} r${row}`);
  lines.push('COLUMNS');
  for (let column = 0; column < program.columnCount; column++) pushColumn(lines, program, column);
  lines.push('RHS');
  for (let row = 0; row < program.rowCount; row++) lines.push(` rhs r${row} ${sideOf(program, row)}`);
  lines.push('RANGES');
  for (let row = 0; row < program.rowCount; row++) pushRange(lines, program, row);
  lines.push('BOUNDS');
  for (let column = 0; column < program.columnCount; column++) pushBounds(lines, program, column);
  lines.push('ENDATA', '');
  return lines.join('\n');
}

function rowType({ rowLower, rowUpper }: LinearProgram, row: number): 'E' | 'L' | 'G' {
  if (rowLower[row] === rowUpper[row]) return 'E';
  return Number.isFinite(rowUpper[row]) ? 'L' : 'G';
}

function sideOf(program: LinearProgram, row: number): number {
  return (rowType(program, row) === 'G' ? program.rowLower[row] : program.rowUpper[row]) as number;
}

function pushRange(lines: string[], { rowLower, rowUpper }: LinearProgram, row: number): void {
  const width = (rowUpper[row] as number) - (rowLower[row] as number);
  if (width > 0 && Number.isFinite(width)) lines.push(` range r${row} ${width}`);
}

function pushColumn(lines: string[], program: LinearProgram, column: number): void {
  const isWhole = program.whole?.[column] === 1;
  if (isWhole) lines.push(" marker 'MARKER' 'INTORG'");
  if (program.cost[column] !== 0) lines.push(` x${column} cost ${program.cost[column] as number}`);
  for (let entry = program.starts[column] as number; entry < (program.starts[column + 1] as number); entry++) {
    lines.push(` x${column} r${program.rows[entry] as number} ${program.values[entry] as number}`);
  }
  if (isWhole) lines.push(" marker 'MARKER' 'INTEND'");
}

function pushBounds(lines: string[], { columnLower, columnUpper }: LinearProgram, column: number): void {
  const lower = columnLower[column] as number;
  const upper = columnUpper[column] as number;
  if (lower === upper) {
    lines.push(` FX bound x${column} ${lower}`);
    return;
  }
  if (lower !== 0) lines.push(Number.isFinite(lower) ? ` LO bound x${column} ${lower}` : ` MI bound x${column}`);
  lines.push(Number.isFinite(upper) ? ` UP bound x${column} ${upper}` : ` PL bound x${column}`);
}
