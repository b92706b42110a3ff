import { serialDay } from '../../../src/domain/calendar';
import { planSheetFigures } from '../../../src/workbook/process/plan-sheet-figures';
import { sheet, type Row } from '../read/sheet-notation';

const [JANUARY, FEBRUARY] = [serialDay(2027, 1, 1), serialDay(2027, 2, 1)];

test('production and subcontracting are read in either language, blanks and texts that are no number as 0', () => {
  const rows: Row[] = [
    ['Plan par article'],
    [null, 'Article', 'Mesure', JANUARY, FEBRUARY, 'Total'],
    [null, 'A', 'Demande', 10, 20, 30],
    [null, 'A', 'Production', 10, null, 10],
    [null, 'A', 'Sous-traitance', 'beaucoup', 2.5, 2.5],
    [null, 'B', 'Production', '1 200', 0, 1200],
  ];
  expect(planSheetFigures(sheet('Plan', rows))).toEqual({
    first: '2027-01-01', last: '2027-02-01', bucket: 'month', items: ['A', 'B'],
    figures: [
      { item: 'A', period: '2027-01-01', production: 10, subcontract: 0 },
      { item: 'A', period: '2027-02-01', production: 0, subcontract: 2.5 },
      { item: 'B', period: '2027-01-01', production: 1200, subcontract: 0 },
      { item: 'B', period: '2027-02-01', production: 0, subcontract: 0 },
    ],
  });
});

test.each([
  [[JANUARY + 3, JANUARY + 10], 'week'],
  [[JANUARY, FEBRUARY], 'month'],
  [[JANUARY, serialDay(2027, 4, 1)], 'quarter'],
  [[JANUARY], undefined],
])('periods that begin on %j are as long as their distance', (days, bucket) => {
  expect(planSheetFigures(sheet('Plan', [['Item', 'Measure', ...days], ['A', 'Production', ...days.map(() => 1)]]))?.bucket).toBe(bucket);
});

test('a sheet without its headers tells nothing', () => {
  expect(planSheetFigures(sheet('Plan', [['A', 'Production', 5]]))).toBe(undefined);
});
