/** A rectangle of cells; rows and columns count from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Where something stands in a workbook. Without an area the whole sheet is meant. */
export interface Place {
  readonly sheet: string;
  readonly area?: Area;
  /** File name, given only when several files are read as one workbook. */
  readonly file?: string;
}

/** The place of one cell (row and column from 0). */
export function cellPlace(sheet: Pick<Place, 'sheet' | 'file'>, row: number, column: number): Place {
  return {
    sheet: sheet.sheet,
    area: { row, column, rowCount: 1, columnCount: 1 },
    ...(sheet.file === undefined ? {} : { file: sheet.file }),
  };
}

/** Letters of a column counted from 0: 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Column, from 0, of its letters; −1 when they are none. */
export function columnNumber(letters: string): number {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return -1;
  return Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** A1 name of a cell (row and column from 0). */
export function a1(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** A1 name of an area: `B2` or `B2:D4`. */
export function areaA1(area: Area): string {
  const first = a1(area.row, area.column);
  if (area.rowCount === 1 && area.columnCount === 1) return first;
  return `${first}:${a1(area.row + area.rowCount - 1, area.column + area.columnCount - 1)}`;
}

/** Sheet name as a formula writes it: quoted when it is more than letters, digits and underscores, or looks like a cell. */
export function quotedSheet(sheet: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(sheet) && !/^[A-Za-z]{1,3}\d+$/.test(sheet) && !/^[RrCc]\d*([RrCc]\d*)?$/.test(sheet);
  return plain ? sheet : `'${sheet.replaceAll("'", "''")}'`;
}

/** A place as a person reads it: `Demand!C4`, `'Plan ventes'!B2:D4`, `stock.xlsx › Stock!B1`. */
export function placeText(place: Place): string {
  const sheet = quotedSheet(place.sheet);
  const inSheet = place.area === undefined ? place.sheet : `${sheet}!${areaA1(place.area)}`;
  return place.file === undefined ? inSheet : `${place.file} › ${inSheet}`;
}
