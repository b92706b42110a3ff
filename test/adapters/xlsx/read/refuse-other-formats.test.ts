import { faultWithoutZip, refuseOtherFormats } from '../../../../src/adapters/xlsx/read/refuse-other-formats';

const OLE = 'd0cf11e0a1b11ae1';
const utf16 = (text: string): string => Buffer.from(text, 'utf16le').toString('hex');

it.each([
  ['empty', ''],
  ['old-xls', `${OLE}00${utf16('Workbook')}`],
  ['encrypted', `${OLE}00${utf16('EncryptedPackage')}`],
  ['old-xls', '0904060000001000'],
  ['pdf', hex('%PDF-1.7')],
  ['html', hex('\n<!DOCTYPE html><html>')],
  ['html', hex('\u{feff}<TABLE><tr>')],
  ['xml-2003', hex('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">')],
  ['not-a-workbook', hex('<?xml version="1.0"?><plan/>')],
])('refuses as %s', (fault, bytes) => {
  expect(() => { refuseOtherFormats(Buffer.from(bytes, 'hex'), 'plan.xlsx'); }).toThrow(`${fault}: plan.xlsx`);
});

it('lets pass what may be a zip, even after other bytes', () => {
  expect(() => { refuseOtherFormats(Buffer.from('PK\x03\x04'), 'plan.xlsx'); }).not.toThrow();
  expect(() => { refuseOtherFormats(Buffer.from('XXXXPK\x03\x04'), 'plan.xlsx'); }).not.toThrow();
});

it.each([
  ['truncated', 'PK\x03\x04\x14'],
  ['csv', 'Article;Qté\nP1;5'],
  ['not-a-workbook', 'dear planner'],
  ['not-a-workbook', 'a;b\0\x01'],
])('names as %s a file without a zip', (fault, text) => {
  expect(faultWithoutZip(Buffer.from(text, 'latin1'))).toBe(fault);
});

function hex(text: string): string {
  return Buffer.from(text).toString('hex');
}
