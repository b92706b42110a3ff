import { WorkbookError } from '../../../domain/error';
import { parsePart, type Reading } from './parse-part';
import { decodeText } from './text';

/**
 * The texts that cells refer to by number: runs of rich text joined, phonetic guides left out.
 * Errors: those of `parsePart`, and `too-many-cells` when there are more texts than cells may be.
 */
export function readSharedStrings(reading: Reading, part: string | undefined): readonly string[] {
  const texts: string[] = [];
  if (part === undefined) return texts;
  let text = '';
  let capturing = false;
  let inPhonetic = false;
  parsePart(reading, part, {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') inPhonetic = true;
      else if (name === 't') capturing = !inPhonetic;
    },
    text(piece) {
      if (capturing) text += piece;
    },
    close(name) {
      if (name === 't') capturing = false;
      else if (name === 'rPh') inPhonetic = false;
      else if (name === 'si') texts.push(decodeText(text));
      if (texts.length > reading.limits.cells) throw new WorkbookError('too-many-cells', reading.package.fileName, String(reading.limits.cells));
    },
  });
  return texts;
}
