import { serialDay } from '../../../src/domain/calendar';
import { figuresFrom, figuresText } from '../../../src/workbook/process/plan-figures';
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
