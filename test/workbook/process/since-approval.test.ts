import { EMPTY_LEDGER } from '../../../src/workbook/ledger';
import { planVersions, withVersion, type KeptVersion } from '../../../src/workbook/process/plan-versions';
import { sinceApproval } from '../../../src/workbook/process/since-approval';
import { Grid } from '../../../src/domain/grid';
import type { ItemIndex } from '../../../src/domain/axis';
import { sampleReport } from '../write/sample-report';

const { model } = sampleReport({ hasOrders: true });
const [first, second] = model.items;

function versionOf(snapshot: readonly string[], figures: readonly string[] = []): KeptVersion {
  const approved = { approvedOn: '2025-12-15', by: '', note: '', status: 'optimal', cost: 1, kpis: {} } as const;
  const [version] = planVersions({ ...EMPTY_LEDGER, kept: withVersion(EMPTY_LEDGER, approved, { snapshot: snapshot.join('\n'), figures: figures.join('\n') }) });
  if (version === undefined) throw new Error('a version was kept');
  return version;
}

describe('what became of an approved plan', () => {
  test('the order book has grown by the difference to what it was', () => {
    const orders = new Grid<ItemIndex>(model.items.length, model.horizon.starts.length);
    orders.values[0] = 150;
    const then = versionOf([`orders\t${first?.code ?? ''} · Dupont\t46023\t100`, 'orders\tX\tpriority 46023\t3']);
    expect(sinceApproval(then, { ...model, orders }, new Set()).orderEvolution).toBeCloseTo(0.5, 12);
  });

  test('plan adherence is 1 − the stock that is not where the plan saw it ÷ the stock that the plan saw', () => {
    // The sample's horizon begins in January 2026: the plan saw its stock at the end of December 2025.
    const plannedFirst = (first?.openingStock ?? 0) + 10;
    const plannedSecond = second?.openingStock ?? 0;
    const figures = [`${first?.code ?? ''}\t2025-12-01\t0\t0\t${plannedFirst}`, `${second?.code ?? ''}\t2025-12-01\t0\t0\t${plannedSecond}`];
    expect(sinceApproval(versionOf([''], figures), model, new Set()).planAdherence).toBeCloseTo(1 - 10 / (plannedFirst + plannedSecond), 12);
  });

  test('overstock that grew is named unless it stands on the agenda', () => {
    const code = first?.code ?? '';
    const heavy = { ...model, items: model.items.map((item, i) => (i === 0 ? { ...item, openingStock: 1e6, maxCoverage: 1, unitCost: 2 } : item)) };
    const then = versionOf([`stock\t${code}\tonHand\t${1e6 - 50}`]);
    expect(sinceApproval(then, heavy, new Set()).growingOverstock).toEqual([{ item: code, value: 100 }]);
    expect(sinceApproval(then, heavy, new Set([`overstock ${code}`])).growingOverstock).toEqual([]);
  });
});
