import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderWorkbook } from '../../src/adapters/xlsx/write/render-workbook';
import { meetingSheets, topicsOf } from '../workbook/write/meeting-sheets';
import { sampleReport } from '../workbook/write/sample-report';
import { describeWithOffice, OFFICE_TIMEOUT } from './office';
import { toPictures } from './to-pictures';

describeWithOffice('the meeting pack', () => {
  test(
    'prints on two pages, however many topics there are',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'equilibre-pack-'));
      const topics = topicsOf(sampleReport(), 'fr');
      const many = Array.from({ length: 24 }, (_, at) => topics[at % topics.length] ?? new Map());
      // The Summary, on one page, holds what the charts draw.
      const sheets = meetingSheets('fr', many).filter(({ role }) => role === 'pack' || role === 'summary');
      try {
        expect(await toPictures(await renderWorkbook(sheets), folder, 'fr-FR')).toBe(2 + 1);
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
    OFFICE_TIMEOUT,
  );
});
