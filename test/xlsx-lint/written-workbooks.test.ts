import { renderWorkbook } from '../../src/adapters/xlsx/write/render-workbook';
import { lintPackage } from './lint-package';
import { describeWithSdk, sdkErrors } from './open-xml-sdk';
import { WRITTEN_WORKBOOKS } from './written-workbooks';

describe.each(WRITTEN_WORKBOOKS)('%s (%s)', (_, __, drafts) => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await renderWorkbook(drafts());
  });

  test('passes our lint', () => {
    expect(lintPackage(bytes)).toEqual([]);
  });

  describeWithSdk(() => {
    test('finds nothing wrong', () => {
      expect(sdkErrors(bytes)).toEqual([]);
    }, 60_000);
  });

  test('is written twice in the same bytes', async () => {
    expect(Buffer.compare(bytes, await renderWorkbook(drafts()))).toBe(0);
  });
});
