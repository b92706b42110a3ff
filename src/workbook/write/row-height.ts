const LINE_POINTS = 13.5;
const PADDING_POINTS = 5;
const HIGHEST_POINTS = 409;

/** Height in points of a row whose wrapped texts stand in columns of the given widths (characters); lines break at `\n` too. */
export function rowHeight(texts: readonly (readonly [text: string, width: number])[]): number {
  const lines = texts.map(([text, width]) => lineCount(text, width));
  return Math.min(HIGHEST_POINTS, Math.max(1, ...lines) * LINE_POINTS + PADDING_POINTS);
}

/** Widths count digits of 11 points: a line of 10-point text holds a fifth more, and words that move on whole take half of it back. */
function lineCount(text: string, width: number): number {
  return text
    .split('\n')
    .map((line) => Math.max(1, Math.ceil(line.length / (width * 1.1))))
    .reduce((sum, count) => sum + count, 0);
}
