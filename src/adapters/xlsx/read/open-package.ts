import { WorkbookError } from '../../../domain/error';
import { inflatePart } from './inflate-part';
import { LIMITS, type ReadLimits } from './limits';
import { refuseOtherFormats } from './refuse-other-formats';
import { readZipDirectory, type ZipEntry } from './zip-directory';

/** The parts of an .xlsx file; names are compared without regard to case. */
export interface XlsxPackage {
  readonly fileName: string;
  /** Every part in the order of the file, with its raw bytes. */
  readonly entries: readonly ZipEntry[];
  has(name: string): boolean;
  /**
   * Contents of a part, undefined when there is none of this name.
   * Errors: WorkbookError `damaged-part`, `too-large`, `zip-bomb`.
   */
  part(name: string): Uint8Array | undefined;
  /** Gives the contents of a part piece by piece; errors as `part`, and `missing-part`. */
  stream(name: string, onPiece: (piece: Uint8Array) => void): void;
}

/**
 * Opens the bytes of an .xlsx file after checking that it is one and safe to read; nothing is inflated yet.
 * Errors: WorkbookError; its subject is the file name, its detail the part, the limit or nothing.
 */
export function openPackage(bytes: Uint8Array, fileName: string, limits: ReadLimits = LIMITS): XlsxPackage {
  refuseOtherFormats(bytes, fileName);
  if (bytes.length > limits.fileBytes) throw new WorkbookError('too-large', fileName, megabytes(limits.fileBytes));
  return new ZipPackage(fileName, readZipDirectory(bytes, fileName, limits), limits);
}

class ZipPackage implements XlsxPackage {
  private readonly byName: ReadonlyMap<string, ZipEntry>;
  private readonly inflated = new Set<ZipEntry>();
  private inflatedBytes = 0;

  constructor(
    readonly fileName: string,
    readonly entries: readonly ZipEntry[],
    private readonly limits: ReadLimits,
  ) {
    this.byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  }

  has(name: string): boolean {
    return this.byName.has(name.toLowerCase());
  }

  part(name: string): Uint8Array | undefined {
    if (!this.has(name)) return undefined;
    const pieces: Uint8Array[] = [];
    this.stream(name, (piece) => pieces.push(piece));
    return Buffer.concat(pieces);
  }

  stream(name: string, onPiece: (piece: Uint8Array) => void): void {
    const entry = this.byName.get(name.toLowerCase());
    if (entry === undefined) throw new WorkbookError('missing-part', this.fileName, name);
    this.checkSize(entry);
    inflatePart(entry, this.fileName, onPiece);
  }

  /** Looks at the declared size, which inflating then never exceeds. */
  private checkSize(entry: ZipEntry): void {
    const { partBytes, totalBytes, ratio, ratioFreeBytes } = this.limits;
    const size = entry.uncompressedSize;
    if (size > ratioFreeBytes && size > ratio * entry.compressedBytes.length) throw new WorkbookError('zip-bomb', this.fileName, entry.name);
    if (size > partBytes) throw new WorkbookError('too-large', this.fileName, megabytes(partBytes));
    if (this.inflated.has(entry)) return;
    this.inflated.add(entry);
    this.inflatedBytes += size;
    if (this.inflatedBytes > totalBytes) throw new WorkbookError('too-large', this.fileName, megabytes(totalBytes));
  }
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`;
}
