import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';
import { WorkbookError } from '../../../domain/error';
import type { Deadline, ReadLimits } from './limits';
import type { XlsxPackage } from './open-package';

/** Attributes of an element by their name as written, prefix included. */
export type Attributes = Readonly<Record<string, string>>;

/** What listens to a part's XML. Names are local: prefixes differ between programs and namespaces between editions of the format. */
export interface XmlListener {
  /** `parent` is the name of the element around it, empty at the root. */
  open(name: string, attributes: Attributes, parent: string): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** A reading under way: its package and what bounds it. */
export interface Reading {
  readonly package: XlsxPackage;
  readonly limits: ReadLimits;
  readonly deadline: Deadline;
}

/** Namespaces are not resolved (local names do) and positions not counted: nobody reads XML line numbers. */
const SAXES = { xmlns: false, position: false } as const;
type SaxesSettings = typeof SAXES;

// Enough to parse at full speed, little enough to look at the clock often.
const PIECE_BYTES = 64 * 1024;

/**
 * Parses a part as it is inflated, so that the whole of it is never held.
 * Errors: WorkbookError `missing-part`, `damaged-part` (not well-formed, not in UTF-8 or UTF-16, or with a tag or text beyond
 * the limit), `doctype`, `nesting`, `too-slow`.
 */
export function parsePart(reading: Reading, name: string, listener: XmlListener): void {
  const damaged = (cause?: unknown): WorkbookError => new WorkbookError('damaged-part', reading.package.fileName, name, { cause });
  let bytesSinceTag = 0;
  const parser = makeParser(reading, name, listener, () => {
    bytesSinceTag = 0;
  });
  parser.on('error', (error) => {
    throw damaged(error);
  });
  let decoder: TextDecoder | undefined;
  reading.package.stream(name, (piece) => {
    decoder ??= decoderFor(piece);
    for (let at = 0; at < piece.length; at += PIECE_BYTES) {
      reading.deadline.check();
      const bytes = piece.subarray(at, at + PIECE_BYTES);
      bytesSinceTag += bytes.length;
      if (bytesSinceTag > reading.limits.tagBytes) throw damaged();
      parser.write(decode(decoder, bytes, damaged));
    }
  });
  parser.close();
}

/** An attribute whose name carries a namespace prefix, such as `r:id`. */
export function relationshipId(attributes: Attributes): string | undefined {
  const name = Object.keys(attributes).find((key) => key.endsWith(':id'));
  return name === undefined ? undefined : attributes[name];
}

/** True for `1` and `true`, the two ways in which the format writes it. */
export function isTrue(attribute: string | undefined): boolean {
  return attribute === '1' || attribute === 'true';
}

function makeParser(reading: Reading, name: string, listener: XmlListener, onTag: () => void): SaxesParser<SaxesSettings> {
  const { fileName } = reading.package;
  const parser = new SaxesParser<SaxesSettings>(SAXES);
  const path: string[] = [];
  parser.on('doctype', () => {
    throw new WorkbookError('doctype', fileName, name);
  });
  parser.on('opentag', (tag) => {
    if (path.length >= reading.limits.nesting) throw new WorkbookError('nesting', fileName, name);
    onTag();
    const local = localName(tag.name);
    listener.open(local, tag.attributes, path.at(-1) ?? '');
    path.push(local);
  });
  parser.on('closetag', () => {
    const local = path.pop() ?? '';
    listener.close?.(local);
  });
  const onText = (text: string): void => listener.text?.(text);
  parser.on('text', onText);
  parser.on('cdata', onText);
  return parser;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

function decode(decoder: TextDecoder, bytes: Uint8Array, damaged: (cause: unknown) => WorkbookError): string {
  try {
    return decoder.decode(bytes, { stream: true });
  } catch (error) {
    throw damaged(error);
  }
}

/** UTF-16 is told by its byte order mark; everything else has to be UTF-8. */
function decoderFor(start: Uint8Array): TextDecoder {
  const mark = ((start[0] ?? 0) << 8) | (start[1] ?? 0);
  const encoding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding, { fatal: true });
}
