/** What a formula keeps as it stands: texts, quoted sheets, what is in square brackets, names and functions. */
const KEPT = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^[\]]*\])*\]|[\p{L}_\\][\p{L}\p{N}_.\\]*(?=[([!])/u;
const RELATIVE = /(?<![\p{L}\p{N}_.$])\$?[A-Z]{1,3}\d+(?![\p{L}\p{N}_.(])/u;

/** A formula copied so many rows further down: relative references move along. */
export function movedFormula(formula: string, rows: number): string {
  return formula.replace(new RegExp(`(${KEPT.source})|${RELATIVE.source}`, 'giu'), (text, kept: string | undefined) =>
    kept === undefined ? text.replace(/\d+/, (row) => String(Number(row) + rows)) : text,
  );
}
