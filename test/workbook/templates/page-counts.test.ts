import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderWorkbook } from '../../../src/adapters/xlsx/write/render-workbook';
import { kpiTemplate } from '../../../src/workbook/templates/kpi/kpi-template';
import { planningTemplate } from '../../../src/workbook/templates/planning/planning-template';
import { templateDrafts } from '../../../src/workbook/templates/template-drafts';
import { describeWithOffice, OFFICE_TIMEOUT } from '../../libreoffice/office';
import { toPictures } from '../../libreoffice/to-pictures';

describeWithOffice('printed on A4', () => {
  // Of planning, the long lists (routings, orders) take more than one page; of kpi, the values.
  test.each([['planning', planningTemplate, 15], ['kpi', kpiTemplate, 9]] as const)('%s takes few pages', async (_, template, pages) => {
    const folder = mkdtempSync(join(tmpdir(), 'equilibre-pages-'));
    try {
      expect(await toPictures(await renderWorkbook(templateDrafts(template, 'fr')), folder, 'fr-FR')).toBeLessThanOrEqual(pages);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, OFFICE_TIMEOUT);
});
