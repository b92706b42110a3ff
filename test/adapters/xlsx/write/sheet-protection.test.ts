import { protectionXml } from '../../../../src/adapters/xlsx/write/sheet-protection';
import { draftOf } from './small-draft';

describe('protectionXml', () => {
  test('locks contents and objects without a password; sizes, sorting and filtering stay allowed', () => {
    expect(protectionXml(draftOf([], { isProtected: true }))).toBe('<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>');
  });

  test('leaves a sheet open that is not said to be protected', () => {
    expect([protectionXml(draftOf([])), protectionXml(draftOf([], { isProtected: false }))]).toEqual(['', '']);
  });
});
