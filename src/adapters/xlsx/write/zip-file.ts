import { deflateRawSync } from 'node:zlib';
import { Crc32 } from '../read/crc32';
import type { ZipEntry } from '../read/zip-directory';

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_HEADER = 0x02014b50;
const END_RECORD = 0x06054b50;
/** Version 2.0 of the format: deflate. */
const VERSION = 20;
const UTF8_NAME = 0x0800;
/** 1 January 2026, midnight, so that the same input gives the same bytes. */
const DATE = ((2026 - 1980) << 9) | (1 << 5) | 1;

/** A part as a zip holds it, deflated. */
export function packPart(name: string, bytes: Uint8Array): ZipEntry {
  const crc = new Crc32();
  crc.add(bytes);
  return { name, method: 8, crc: crc.value, compressedBytes: new Uint8Array(deflateRawSync(bytes)), uncompressedSize: bytes.length };
}

/** The bytes of a zip with these entries in their order; what they hold compressed is copied as it is. */
export function zipFile(entries: readonly ZipEntry[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = new TextEncoder().encode(entry.name);
    pieces.push(localHeader(entry, name), name, entry.compressedBytes);
    directory.push(directoryHeader(entry, name, offset), name);
    offset += LOCAL_BYTES + name.length + entry.compressedBytes.length;
  }
  const directoryBytes = directory.reduce((sum, piece) => sum + piece.length, 0);
  return Buffer.concat([...pieces, ...directory, endRecord(entries.length, directoryBytes, offset)]);
}

const LOCAL_BYTES = 30;
const DIRECTORY_BYTES = 46;

function localHeader(entry: ZipEntry, name: Uint8Array): Uint8Array {
  const header = Buffer.alloc(LOCAL_BYTES);
  header.writeUInt32LE(LOCAL_HEADER, 0);
  describe(header.subarray(4), entry, name);
  return header;
}

function directoryHeader(entry: ZipEntry, name: Uint8Array, offset: number): Uint8Array {
  const header = Buffer.alloc(DIRECTORY_BYTES);
  header.writeUInt32LE(DIRECTORY_HEADER, 0);
  header.writeUInt16LE(VERSION, 4);
  describe(header.subarray(6), entry, name);
  header.writeUInt32LE(offset, 42);
  return header;
}

/** The fields that both headers share, from "version needed" to the length of the name. */
function describe(fields: Buffer, entry: ZipEntry, name: Uint8Array): void {
  fields.writeUInt16LE(VERSION, 0);
  fields.writeUInt16LE(UTF8_NAME, 2);
  fields.writeUInt16LE(entry.method, 4);
  fields.writeUInt16LE(0, 6);
  fields.writeUInt16LE(DATE, 8);
  fields.writeUInt32LE(entry.crc, 10);
  fields.writeUInt32LE(entry.compressedBytes.length, 14);
  fields.writeUInt32LE(entry.uncompressedSize, 18);
  fields.writeUInt16LE(name.length, 22);
}

function endRecord(count: number, directoryBytes: number, offset: number): Uint8Array {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(END_RECORD, 0);
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(directoryBytes, 12);
  record.writeUInt32LE(offset, 16);
  return record;
}
