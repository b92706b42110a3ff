import { toIndex } from '../../../src/domain/axis';
import type { PlanMeasure } from '../../../src/i18n/sheet-messages';
import { periodFormula, statusFormula, totalFormula } from '../../../src/workbook/write/plan-formulas';
import { planLayout } from '../../../src/workbook/write/plan-layout';
import { messagesIn } from '../../../src/i18n/messages';
import { smallModel, type SmallItem } from '../../engine/small-model';
import { smallReport } from './small-report';

// Rows of the first block: 5 demand, 6 receipts, 7 production, 8 subcontract, 9 lock, 10 delivered, 11 stock, 12 target, 13 shortage, 14 coverage,
// 15 maximum, 16 cumulative; G opening, H first period.

test('nets the previous stock, supply and demand when unmet demand waits', () => {
  expect(formulas({ demand: [1, 2, 3] }, ['delivered', 'stock', 'backlog'], 1)).toEqual({
    delivered: 'I5+H13-I13',
    stock: 'MAX(0,H11+I6+I7+I8-I5-H13)',
    backlog: 'MAX(0,I5+H13-(H11+I6+I7+I8))',
  });
});

test('takes production from a lead time earlier, and none before the horizon', () => {
  const item = { demand: [1, 2, 3], leadTimePeriods: 2 };

  expect(formulas(item, ['stock'], 0)).toEqual({ stock: 'MAX(0,G11+H6+H8-H5-G13)' });
  expect(formulas(item, ['stock'], 2)).toEqual({ stock: 'MAX(0,I11+J6+H7+J8-J5-I13)' });
});

test('delivers the lesser of demand and supply when unmet demand is lost', () => {
  expect(formulas({ demand: [1, 2, 3] }, ['delivered', 'stock', 'lost'], 1, 'lost')).toEqual({
    delivered: 'MIN(I5,H11+I6+I7+I8)',
    stock: 'H11+I6+I7+I8-I10',
    lost: 'I5-I10',
  });
});

test('asks for the opening backlog in the first period when unmet demand is lost', () => {
  expect(formulas({ demand: [1, 2, 3], openingStock: -4 }, ['delivered', 'lost'], 0, 'lost')).toEqual({
    delivered: 'MIN((H5+G13),G11+H6+H7+H8)',
    lost: '(H5+G13)-H10',
  });
});

test('leaves what comes in, what is decided, and limits as values', () => {
  expect(formulas({ demand: [1, 2, 3] }, ['demand', 'receipts', 'production', 'subcontract', 'target', 'maximum'], 1)).toEqual({
    demand: undefined, receipts: undefined, production: undefined, subcontract: undefined, target: undefined, maximum: undefined,
  });
});

test('looks coverage up among the cumulative demands', () => {
  expect(formulas({ demand: [1, 2, 3] }, ['cumulative', 'coverage'], 1)).toEqual({
    cumulative: 'H16+I5',
    coverage:
      'IF(I11<=0,0,IF(I11+I16>$J16+0.000001,99,IF(I11+I16>=$J16-0.000001,1,MATCH(I11+I16+0.000001,I16:$J16)-1+' +
      'MAX(0,I11+I16-INDEX(I16:$J16,MATCH(I11+I16+0.000001,I16:$J16)))/' +
      '(INDEX(I16:$J16,MATCH(I11+I16+0.000001,I16:$J16)+1)-INDEX(I16:$J16,MATCH(I11+I16+0.000001,I16:$J16))))))',
  });
  expect(formulas({ demand: [1, 2, 3] }, ['coverage'], 2)).toEqual({ coverage: 'IF(J11>0.000001,99,0)' });
});

test('ends a row with its sum, or with what stands at the end', () => {
  const block = blockOf({ demand: [1, 2, 3] }, 'backlog');

  expect(['demand', 'stock', 'backlog', 'coverage', 'target'].map((name) => totalFormula(block, name as PlanMeasure))).toEqual([
    'SUM(H5:J5)', 'J11', 'J13', undefined, undefined,
  ]);
  expect(totalFormula(blockOf({ demand: [1, 2, 3] }, 'lost'), 'lost')).toBe('SUM(H13:J13)');
});

test('judges an item by its worst row', () => {
  expect(statusFormula(blockOf({ demand: [1, 2, 3] }, 'backlog'), messagesIn('fr').sheets.status)).toBe(
    'IF(MAX(H13:J13)>0.000001,"■ Rupture",IF(SUMPRODUCT(--(H11:J11<H12:J12-0.000001*(1+H12:J12)))>0,"▲ À surveiller",' +
      'IF(SUMPRODUCT((H15:J15<>"")*(H11:J11>H15:J15+0.000001*(1+H15:J15)))>0,"◆ Surstock","● OK")))',
  );
});

function formulas(item: SmallItem, measures: readonly PlanMeasure[], t: number, unmetDemand: 'backlog' | 'lost' = 'backlog') {
  const block = blockOf(item, unmetDemand);
  return Object.fromEntries(measures.map((measure) => [measure, periodFormula(block, measure, toIndex(t))]));
}

function blockOf(item: SmallItem, unmetDemand: 'backlog' | 'lost') {
  const report = smallReport(smallModel([item], [], { unmetDemand }), { production: [item.demand.map(() => 0)] });
  return { model: report.model, layout: planLayout(report, 'Plan'), item: toIndex<never>(0) };
}
