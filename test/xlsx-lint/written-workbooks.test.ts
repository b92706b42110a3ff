import { lintPackage } from './lint-package';
import { describeWithSdk, sdkErrors } from './open-xml-sdk';
import { EDITED_WORKBOOKS, WRITTEN_WORKBOOKS } from './written-workbooks';

/** Milliseconds that two months of a team may take on a busy machine. */
const MONTHS_TIMEOUT = 120_000;

describe.each([...WRITTEN_WORKBOOKS, ...EDITED_WORKBOOKS])('%s (%s)', (_, __, written) => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await written();
  }, MONTHS_TIMEOUT);

  test('passes our lint', () => {
    expect(lintPackage(bytes)).toEqual([]);
  });

  describeWithSdk(() => {
    test('finds nothing wrong', () => {
      expect(sdkErrors(bytes)).toEqual([]);
    }, 60_000);
  });

  test('is written twice in the same bytes', async () => {
    expect(Buffer.compare(bytes, await written())).toBe(0);
  }, MONTHS_TIMEOUT);
});
