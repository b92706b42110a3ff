import { tabOrder, takenName, type Tab } from '../../src/workbook/tab-order';

/** Tabs as `k0` (first sheet that was there) and `d1` (second draft). */
function shown(tabs: readonly Tab[]): string {
  return tabs.map(({ kind, at }) => `${kind.charAt(0)}${at}`).join(' ');
}

describe('tabOrder', () => {
  it('puts drafts at the end of a workbook that has none of ours', () => {
    expect(shown(tabOrder(['Demand', 'Stock'], ['Plan', 'Load'], new Set()))).toBe('k0 k1 d0 d1');
  });

  it('puts a draft where our sheet of its name stands, wherever the user moved it', () => {
    expect(shown(tabOrder(['Load', 'Demand', 'Plan'], ['Plan', 'Load'], new Set(['Plan', 'Load'])))).toBe('d1 k1 d0');
  });

  it('puts a new draft behind the one before it', () => {
    expect(shown(tabOrder(['Plan', 'Demand'], ['Plan', 'Load'], new Set(['Plan'])))).toBe('d0 d1 k1');
  });

  it('puts drafts of other names where our first sheet stood', () => {
    expect(shown(tabOrder(['Demand', 'Plan', 'Stock', 'Load'], ['Charge', 'Synthèse'], new Set(['Plan', 'Load'])))).toBe('k0 d0 d1 k2');
  });

  it('drops owned sheets that are not drafted again', () => {
    expect(shown(tabOrder(['Plan', 'Demand', 'Scenarios'], ['Plan'], new Set(['Plan', 'Scenarios'])))).toBe('d0 k1');
  });
});

describe('takenName', () => {
  it("finds a draft of a user's sheet's name without regard to case", () => {
    expect(takenName(['Demand', 'PLAN'], ['Load', 'Plan'], new Set())).toBe('Plan');
  });

  it('takes no offence at sheets of ours', () => {
    expect(takenName(['Demand', 'Plan'], ['Plan'], new Set(['Plan']))).toBeUndefined();
  });
});
