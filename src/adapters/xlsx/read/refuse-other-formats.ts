import { WorkbookError, type WorkbookFault } from '../../../domain/error';

/** Refuses a file whose first bytes are those of another format, however it is named. Errors: WorkbookError with the format as its fault. */
export function refuseOtherFormats(bytes: Uint8Array, fileName: string): void {
  const fault = otherFormat(bytes);
  if (fault !== undefined) throw new WorkbookError(fault, fileName);
}

/** The reason for refusing a file in which no zip was found. */
export function faultWithoutZip(bytes: Uint8Array): WorkbookFault {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return 'truncated';
  const start = bytes.subarray(0, 4096);
  const isText = !start.some((byte) => byte < 9 || (byte > 13 && byte < 32));
  return isText && /[;,\t|]/.test(latin1(start)) ? 'csv' : 'not-a-workbook';
}

function otherFormat(bytes: Uint8Array): WorkbookFault | undefined {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return isEncrypted(bytes) ? 'encrypted' : 'old-xls';
  if (BIFF_STARTS.some((start) => startsWith(bytes, start))) return 'old-xls';
  const start = latin1(bytes.subarray(0, 4096)).replace(/^ï»¿/, '').trimStart().toLowerCase();
  if (start.startsWith('%pdf')) return 'pdf';
  if (!start.startsWith('<')) return undefined;
  if (start.includes('urn:schemas-microsoft-com:office:spreadsheet') || start.includes('excel.sheet')) return 'xml-2003';
  return /<(html|table|!doctype html)/.test(start) ? 'html' : 'not-a-workbook';
}

/** First records of the bare streams that Excel 2, 3 and 4 wrote. */
const BIFF_STARTS: readonly (readonly number[])[] = [[0x09, 0x00, 0x04, 0x00], [0x09, 0x02, 0x06, 0x00], [0x09, 0x04, 0x06, 0x00]];

/** An encrypted workbook is a compound file with a stream of this name, written in UTF-16. */
function isEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from('EncryptedPackage', 'utf16le'));
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
