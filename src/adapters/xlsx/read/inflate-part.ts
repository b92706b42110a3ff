import { Inflate } from 'fflate';
import { WorkbookError } from '../../../domain/error';
import { Crc32 } from './crc32';
import type { ZipEntry } from './zip-directory';

// One compressed byte gives at most 1,032, so a piece inflates to 16 MB at the very worst.
const PIECE_BYTES = 16 * 1024;

/**
 * Gives a zip entry's contents piece by piece, never more of them than it declares.
 * Errors: WorkbookError `damaged-part` when the data, their length or their checksum are not what the entry declares.
 */
export function inflatePart(entry: ZipEntry, fileName: string, onPiece: (piece: Uint8Array) => void): void {
  const damaged = (cause?: unknown): WorkbookError => new WorkbookError('damaged-part', fileName, entry.name, { cause });
  const crc = new Crc32();
  let length = 0;
  const take = (piece: Uint8Array): void => {
    length += piece.length;
    if (length > entry.uncompressedSize) throw damaged();
    crc.add(piece);
    onPiece(piece);
  };
  if (entry.method === 0) forEachPiece(entry.compressedBytes, take);
  else if (entry.method === 8) inflate(entry.compressedBytes, take, damaged);
  else throw damaged();
  if (length !== entry.uncompressedSize || crc.value !== entry.crc) throw damaged();
}

function inflate(compressed: Uint8Array, take: (piece: Uint8Array) => void, damaged: (cause: unknown) => WorkbookError): void {
  const stream = new Inflate(take);
  try {
    forEachPiece(compressed, (piece) => {
      stream.push(piece);
    });
    stream.push(new Uint8Array(0), true);
  } catch (error) {
    throw isFlateError(error) ? damaged(error) : error;
  }
}

/** fflate's errors carry a number; whatever else was thrown came out of `take`. */
function isFlateError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'number';
}

function forEachPiece(bytes: Uint8Array, take: (piece: Uint8Array) => void): void {
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) take(bytes.subarray(at, at + PIECE_BYTES));
}
