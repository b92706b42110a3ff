import { WorkbookError } from '../../../domain/error';
import type { ReadLimits } from './limits';
import { faultWithoutZip } from './refuse-other-formats';

/** One file of a zip as its central directory describes it; `compressedBytes` is a view of the file, not a copy. */
export interface ZipEntry {
  /** Path as written, with `/` separators and without a leading one. */
  readonly name: string;
  /** 0 = stored, 8 = deflated. */
  readonly method: number;
  readonly crc: number;
  readonly compressedBytes: Uint8Array;
  readonly uncompressedSize: number;
}

/**
 * Files of a zip in the order of its central directory; folders are left out. Bytes before and after the zip are skipped.
 * Errors: WorkbookError `truncated`, `csv`, `not-a-workbook`, `too-many-parts`, `encrypted`, `unsafe-part`, `too-large`, `damaged-part`.
 */
export function readZipDirectory(bytes: Uint8Array, fileName: string, limits: ReadLimits): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const zip: Zip = { bytes, view, fileName };
  const directory = findDirectory(zip);
  if (directory.count > limits.parts) throw new WorkbookError('too-many-parts', fileName, String(limits.parts));
  const entries: ZipEntry[] = [];
  let at = directory.start;
  for (let n = 0; n < directory.count; n++) {
    if (at + HEADER_BYTES > bytes.length || view.getUint32(at, true) !== DIRECTORY_HEADER) throw new WorkbookError('truncated', fileName);
    const name = nameAt(zip, at + HEADER_BYTES, view.getUint16(at + 28, true));
    if (!name.endsWith('/')) entries.push(readEntry(zip, at, { name, base: directory.base }));
    at += HEADER_BYTES + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  refuseRepeatedNames(entries, fileName);
  return entries;
}

interface Zip {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly fileName: string;
}

// A comment or junk may hold the signature too, but not often unless it was made to keep us busy.
const MOST_END_RECORDS = 1000;
const END_RECORD = Uint8Array.of(0x50, 0x4b, 0x05, 0x06);
const DIRECTORY_HEADER = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const HEADER_BYTES = 46;
const ZIP64 = 0xffffffff;

/** The last end record that leads to a directory; `base` is the count of bytes before the zip. */
function findDirectory(zip: Zip): { readonly start: number; readonly base: number; readonly count: number } {
  const { bytes, view, fileName } = zip;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length;
  for (let tries = 0; tries < MOST_END_RECORDS && end > 0; tries++) {
    end = buffer.lastIndexOf(END_RECORD, end - 1);
    if (end < 0) break;
    if (end + 22 > bytes.length) continue;
    const count = view.getUint16(end + 10, true);
    const offset = view.getUint32(end + 16, true);
    if (offset === ZIP64 || count === 0xffff) throw new WorkbookError('too-large', fileName, 'zip64');
    const start = end - view.getUint32(end + 12, true);
    const base = start - offset;
    if (base >= 0 && start + 4 <= end && view.getUint32(start, true) === DIRECTORY_HEADER) return { start, base, count };
  }
  throw new WorkbookError(faultWithoutZip(bytes), fileName);
}

function readEntry(zip: Zip, at: number, { name, base }: { readonly name: string; readonly base: number }): ZipEntry {
  const { bytes, view, fileName } = zip;
  if (view.getUint16(at + 8, true) & 1) throw new WorkbookError('encrypted', fileName);
  if (name.split('/').includes('..') || name.includes('\0')) throw new WorkbookError('unsafe-part', fileName, name);
  const [compressedSize, uncompressedSize] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
  if (compressedSize === ZIP64 || uncompressedSize === ZIP64) throw new WorkbookError('too-large', fileName, 'zip64');
  const local = base + view.getUint32(at + 42, true);
  if (local + 30 > bytes.length) throw new WorkbookError('truncated', fileName, name);
  if (view.getUint32(local, true) !== LOCAL_HEADER) throw new WorkbookError('damaged-part', fileName, name);
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + compressedSize > bytes.length) throw new WorkbookError('truncated', fileName, name);
  return {
    name,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    compressedBytes: bytes.subarray(start, start + compressedSize),
    uncompressedSize,
  };
}

function nameAt({ bytes }: Zip, start: number, length: number): string {
  return new TextDecoder().decode(bytes.subarray(start, start + length)).replaceAll('\\', '/').replace(/^\/+/, '');
}

/** Windows and Office compare part names without regard to case, so two such names are one part with two contents. */
function refuseRepeatedNames(entries: readonly ZipEntry[], fileName: string): void {
  const seen = new Set<string>();
  for (const { name } of entries) {
    const key = name.toLowerCase();
    if (seen.has(key)) throw new WorkbookError('unsafe-part', fileName, name);
    seen.add(key);
  }
}
