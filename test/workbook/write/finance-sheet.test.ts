import type { RevenueBudget } from '../../../src/domain/finance';
import type { SheetDraft } from '../../../src/workbook/sheet-draft';
import { smallModel, type SmallItem } from '../../engine/small-model';
import { cellAt, cellWith, formulasIn, valuesIn } from './draft-notation';
import { sampleOptions } from './sample-report';
import { smallReport } from './small-report';
import { withFinance } from './with-finance';

/** January: 4 + 10 made in 8 + 2 h, 10 delivered, 4 left; February: 4 + 8 made + 3 bought, 15 of 20 delivered. */
const ITEM: SmallItem = { demand: [10, 20], openingStock: 4, unitCost: 5, price: 12, holdingCost: 1, backlogCost: 2, lostSaleCost: 12, hours: [1], subcontractCost: 8 };

function drafted(item: SmallItem, budget?: RevenueBudget, language: 'en' | 'fr' = 'en'): SheetDraft {
  const report = smallReport(smallModel([item], [{ regular: 8, regularCost: 2, overtime: 5, overtimeCost: 3 }]), { production: [[10, 8]], subcontract: [[0, 3]] });
  return withFinance(report, sampleOptions(language), budget).at(-1) as SheetDraft;
}

describe('financeSheet', () => {
  it('shows revenue, each kind of cost and the margin by period and in total', () => {
    expect(valuesIn(drafted(ITEM), 'B6', 'F15')).toEqual([
      ['Revenue', undefined, 120, 180, 300],
      ['Production and purchases', undefined, 50, 40, 90],
      ['Regular labour', undefined, 16, 16, 32],
      ['Overtime and extra shifts', undefined, 6, 0, 6],
      ['Subcontract', undefined, 0, 24, 24],
      ['Holding stock', undefined, 4, 0, 4],
      ['Late deliveries', undefined, 0, 10, 10],
      ['Lost sales', undefined, 0, 60, 60],
      ['Total costs', null, 76, 150, 226],
      ['Margin of the plan', undefined, 44, 30, 74],
    ]);
  });

  it('follows the stock from its opening, and what it ties up', () => {
    expect(valuesIn(drafted(ITEM), 'B19', 'F20')).toEqual([
      ['Stock value at the end', 20, 20, 0, 0],
      ['Change of stock: cash tied up (+) or freed (−)', undefined, 0, -20, -20],
    ]);
  });

  it('adds up what urgency costs, and the margin that is lost', () => {
    expect(valuesIn(drafted(ITEM), 'B23', 'F24')).toEqual([
      ['Overtime, subcontracting and late deliveries', undefined, 6, 34, 40],
      ['Margin lost on sales not made', undefined, 0, 35, 35],
    ]);
  });

  it('sets the revenue against the budget, only in periods that have one', () => {
    expect(valuesIn(drafted(ITEM, [100]), 'B19', 'F21')).toEqual([
      ['Budget: revenue', undefined, 100, undefined, 100],
      ['Revenue against budget', undefined, 20, undefined, 20],
      ['Difference, share of budget', undefined, 0.2, undefined, 0.2],
    ]);
  });

  it('calculates totals, margin and differences live', () => {
    const sheet = drafted(ITEM, [100, 200]);
    expect(formulasIn(sheet, 'D14', 'F16')).toEqual([
      ['SUM(D7:D13)', 'SUM(E7:E13)', 'SUM(D14:E14)'],
      ['D6-D14', 'E6-E14', 'SUM(D15:E15)'],
      ['IF(D6=0,0,D15/D6)', 'IF(E6=0,0,E15/E6)', 'IF(F6=0,0,F15/F6)'],
    ]);
    expect(formulasIn(sheet, 'D20', 'F21')).toEqual([
      ['D6-D19', 'E6-E19', 'SUM(D20:E20)'],
      ['IF(D19=0,0,D20/D19)', 'IF(E19=0,0,E20/E19)', 'IF(F19=0,0,F20/F19)'],
    ]);
    expect(formulasIn(sheet, 'D24', 'F25')).toEqual([[undefined, undefined, 'E24'], ['D24-C24', 'E24-D24', 'SUM(D25:E25)']]);
  });

  it('leaves revenue out when no item has a price', () => {
    const sheet = drafted({ ...ITEM, price: undefined }, [100]);
    expect(cellAt(sheet, 'B6').value).toBe('Production and purchases');
    expect(() => cellWith(sheet, 'Revenue against budget')).toThrow('no cell');
    expect(cellWith(sheet, '1 item has no price: it counts in the costs, but not in revenue and lost margin.').style).toBe('note');
  });

  it('draws revenue, budget and stock over the periods', () => {
    const [chart] = drafted(ITEM, [100], 'fr').charts ?? [];
    expect(chart?.title).toBe('Chiffre d’affaires face au budget, et valeur du stock (EUR)');
    expect(chart?.series.map(({ name }) => name.row + 1)).toEqual([6, 19, 24]);
  });
});
