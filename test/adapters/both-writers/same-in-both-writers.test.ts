import { LEFT_OUT, type LeftOut } from './left-out';
import { draftReport } from '../../../src/workbook/write/draft-report';
import { withLedger } from '../../contract/workbook';
import { inPlaceOptions, sampleReport } from '../../workbook/write/sample-report';
import { tortureDrafts } from '../../xlsx-lint/torture';
import { inputDrafts } from './input-drafts';
import { inBothWriters, sameInBothWriters } from './same-in-both-writers';

describe('drafted sheets', () => {
  it('are the same in a file and through Office.js, but for what is left out', async () => {
    await sameInBothWriters(inputDrafts());
  });

  it('are the same with names and texts that have broken spreadsheets', async () => {
    // The last cell of a sheet would have Office.js send every cell of it.
    await sameInBothWriters(tortureDrafts().filter(({ cells, visibility }) => visibility === 'visible' && cells.every(({ row }) => row < 1000)));
  });

  it('are the same for a whole report', async () => {
    await sameInBothWriters(withLedger(...draftReport(sampleReport(), inPlaceOptions('fr'))));
  });

  it.each(Object.keys(LEFT_OUT) as LeftOut[])('lack through Office.js their %s alone when all else that is left out is taken from the file too', async (part) => {
    const { file, office } = await inBothWriters(inputDrafts(), (Object.keys(LEFT_OUT) as LeftOut[]).filter((other) => other !== part));
    expect(office).not.toEqual(file);
  });
});
