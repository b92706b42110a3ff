import { renderWorkbook } from '../../src/adapters/xlsx/write/render-workbook';
import { corrupt } from './corrupt';
import { describeWithSdk, sdkErrors } from './open-xml-sdk';
import { tortureDrafts } from './torture';

describeWithSdk(() => {
  test('names the part, the element and what is wrong with it', async () => {
    const good = await renderWorkbook(tortureDrafts());
    expect(sdkErrors(corrupt(good, 'xl/worksheets/sheet1.xml', '<pageMargins', '<margins/><pageMargins'))).toEqual([
      expect.stringMatching(/sheet1\.xml.*worksheet.*invalid child element '.*margins'/),
    ]);
  }, 60_000);
});
