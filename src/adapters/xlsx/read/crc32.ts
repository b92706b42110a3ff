/** Checksum of bytes that arrive in pieces: CRC-32 as zip files use it (ISO 3309, reflected polynomial EDB88320). */
export class Crc32 {
  private state = -1;

  add(bytes: Uint8Array): void {
    let state = this.state;
    for (let i = 0; i < bytes.length; i++) state = (TABLE[(state ^ (bytes[i] ?? 0)) & 0xff] ?? 0) ^ (state >>> 8);
    this.state = state;
  }

  /** Checksum of all bytes so far, 0 … 2³² − 1. */
  get value(): number {
    return (this.state ^ -1) >>> 0;
  }
}

const TABLE = Int32Array.from({ length: 256 }, (_, index) => {
  let entry = index;
  for (let bit = 0; bit < 8; bit++) entry = entry & 1 ? (entry >>> 1) ^ 0xedb88320 : entry >>> 1;
  return entry;
});
