import { compareVersions } from '../../src/jobs/compare-versions';
import { comparisonText } from '../../src/jobs/comparison-text';
import { restoredRun, restoreVersion } from '../../src/jobs/restore-version';
import type { VersionComparison } from '../../src/jobs/compare-versions';
import type { Input } from '../../src/jobs/read-input';
import type { SheetData } from '../../src/workbook/workbook';
import { approved, changed, company, HIGHER, read, writtenRun } from './approved-company';

const NBSP = '\u00a0';

async function twoVersions(): Promise<readonly SheetData[]> {
  return approved(changed(await approved(company()), company({ demand: HIGHER })));
}

function compared(input: Input, before: number, after?: number): VersionComparison {
  const comparison = compareVersions(input, { before, after });
  if ('refusal' in comparison) throw new Error(comparison.refusal);
  return comparison;
}

test('two versions differ in their costs, their figures and the cells of their inputs', async () => {
  const input = await read(await twoVersions());
  const { measures, figures, changedCells } = compared(input, 1, 2);
  // All six quantities of the demand are others. In February 10 of B come late: that is cheaper than to buy them.
  expect(changedCells).toBe(6);
  expect(measures.find(({ measure }) => measure === 'serviceLevel')).toEqual({ measure: 'serviceLevel', before: expect.closeTo(450 / 460, 9) as number, after: 1 });
  // A is made as it is asked for: 100 each month, then 60, 120 and 130.
  expect(figures?.filter(({ item }) => item === 'A').map(({ period, production, value }) => [period, production.before, production.after, value])).toEqual([
    ['2027-01-01', 100, 60, 400], ['2027-03-01', 100, 130, 300], ['2027-02-01', 100, 120, 200],
  ]);
  const { figures: backwards } = compared(input, 2, 1);
  expect(backwards?.map(({ value }) => value)).toEqual(figures?.map(({ value }) => value));
});

test('a version is compared with the plan as it stands on the Plan sheet, typed figures included', async () => {
  const sheets = await approved(company());
  expect(compared(await read(sheets), 1)).toMatchObject({ figures: [], changedCells: 0 });

  const restored = restoreVersion(await read(await twoVersions()), 1);
  if ('refusal' in restored) throw new Error(restored.refusal);
  const back = await read(await writtenRun(await twoVersions(), restored.input, restoredRun(restored.version, 'en')));
  expect(compared(back, 1).figures).toEqual([]);
  expect(compared(back, 2).figures).not.toEqual([]);
  expect(compared(back, 1).measures.find(({ measure }) => measure === 'production')).toEqual({ measure: 'production', before: expect.any(Number) as number, after: expect.any(Number) as number });

  const plan = sheets.find(({ name }) => name === 'Plan');
  const production = plan?.cells.rowNumbers().find((row) => plan.cells.at(row, 4).value === 'Production') ?? 0;
  plan?.cells.set(production, 7, { value: 112 });
  expect(compared(await read(sheets), 1).figures).toEqual([{ item: 'A', period: '2027-01-01', production: { before: 100, after: 112 }, subcontract: { before: 0, after: 0 }, value: 120 }]);
});

test('a version that isn’t there is named with those that are; without a Plan sheet there is no plan now', async () => {
  const sheets = await twoVersions();
  const input = await read(sheets);
  expect(compareVersions(input, { before: 9, after: undefined })).toEqual({ refusal: 'unknown', choices: [1, 2], number: 9 });
  expect(compareVersions(input, { before: 1, after: 8 })).toEqual({ refusal: 'unknown', choices: [1, 2], number: 8 });
  expect(compareVersions(await read(sheets.filter(({ name }) => name !== 'Plan')), { before: 1, after: undefined })).toMatchObject({ refusal: 'noPlan' });
});

test('a comparison is said in both languages', async () => {
  const input = await read(await twoVersions());
  const [english, french] = [comparisonText(compared(input, 1, 2), input, 'en'), comparisonText(compared(input, 1, 2), input, 'fr')];
  expect([english.title, english.cells, english.figuresTitle]).toEqual(['Version 1 → Version 2', '6 input cells differ.', expect.stringMatching(/^Figures that differ \(\d\)$/)]);
  expect(english.figures[0]).toEqual({ item: 'A', period: 'Jan 2027', change: 'Production 100 → 60', value: '€400' });
  expect(english.measures.find(({ label }) => label === 'Service level')).toEqual({ label: 'Service level', before: '97.8%', after: '100%', difference: '+2.2 pt' });
  expect(french.cells).toBe('6 cellules des données diffèrent.');
  expect(french.figures[0]?.value).toBe(`400${NBSP}€`);

  const shares = { ...compared(input, 1, 2), measures: [{ measure: 'serviceLevel', before: 0.9, after: 0.875 }, { measure: 'coverage', before: 1, after: 2.25 }, { measure: 'margin', before: 10, after: undefined }] } as const;
  expect(comparisonText(shares, input, 'en').measures.map(({ after, difference }) => [after, difference])).toEqual([['87.5%', '−2.5 pt'], ['2.3', '+1.3'], ['–', '']]);
  expect(comparisonText({ ...shares, after: undefined, figures: undefined, changedCells: undefined }, input, 'fr')).toMatchObject({ title: 'Version 1 → Plan actuel', figures: [], cells: expect.stringContaining('ne peuvent être comparées') as string });
});
