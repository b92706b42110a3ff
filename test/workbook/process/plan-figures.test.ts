import { toIndex } from '../../../src/domain/axis';
import { isoDate, serialDay } from '../../../src/domain/calendar';
import { figuresFrom, figuresText, plannedFigures } from '../../../src/workbook/process/plan-figures';
import { sampleReport } from '../write/sample-report';

test('a plan’s figures come back from their text', () => {
  const { model, plan } = sampleReport();
  const figures = figuresFrom(figuresText(model, plan));
  const expected = model.items.flatMap(({ code }, i) =>
    model.horizon.starts.map((start, t) => ({
      item: code,
      period: new Date(Date.UTC(1970, 0, 1 + start - serialDay(1970, 1, 1))).toISOString().slice(0, 10),
      production: plan.production.at(i as never, t as never),
      subcontract: plan.subcontract.at(i as never, t as never),
      stock: plan.stock.at(i as never, t as never),
    })),
  );
  const isSome = ({ production, subcontract, stock }: (typeof expected)[number]): boolean => production !== 0 || subcontract !== 0 || stock !== 0;
  expect(figures).toEqual(expected.filter(isSome));
});

test('a spoiled line is left out', () => {
  expect(figuresFrom('A\t2027-01-01\t1\t2\t3\nB\t2027-01-01\tx\t2\t3\nnonsense')).toEqual([{ item: 'A', period: '2027-01-01', production: 1, subcontract: 2, stock: 3 }]);
});

test('what was planned comes back too, items without any figure included', () => {
  const { model, plan } = sampleReport();
  for (const grid of [plan.production, plan.subcontract, plan.stock]) grid.row(toIndex(0)).fill(0);
  const planned = plannedFigures(figuresText(model, plan));
  expect([planned.first, planned.last, planned.bucket]).toEqual([isoDate(model.horizon.starts[0] ?? 0), isoDate(model.horizon.starts.at(-1) ?? 0), model.horizon.bucket]);
  expect([...planned.items].sort()).toEqual(model.items.map(({ code }) => code).sort());
  expect(planned.figures.map(({ item }) => item)).not.toContain(model.items[0]?.code);

  const nothing = plannedFigures('horizon\t2027-01-01\t2027-03-01\tmonth\tA\tB');
  expect(nothing).toEqual({ first: '2027-01-01', last: '2027-03-01', bucket: 'month', items: ['A', 'B'], figures: [] });
});

test('a text that doesn’t say what was planned is taken at its figures, whatever an item is called', () => {
  const lines = ['horizon\t2027-02-01\t5\t0\t1', 'A\t2027-01-01\t1\t2\t3'];
  expect(plannedFigures(lines.join('\n'))).toMatchObject({ first: '2027-01-01', last: '2027-02-01', bucket: undefined, items: ['horizon', 'A'], figures: [{ production: 5 }, { production: 1 }] });
});
