import { HighsSolver } from '../../../src/adapters/highs/highs-solver';
import { MemoryWorkbook } from '../../../src/adapters/memory/memory-workbook';
import { serialDay } from '../../../src/domain/calendar';
import { answer } from '../../../src/taskpane/planner/answer';
import { packSheet } from '../../../src/taskpane/planner/packed-sheet';
import type { PlannerInput, PlannerMessage, PlannerRequest } from '../../../src/taskpane/planner/planner';
import { sampleWorkbook } from '../../../src/workbook/templates/sample-workbook';

async function messagesFor(request: PlannerRequest): Promise<readonly PlannerMessage[]> {
  const messages: PlannerMessage[] = [];
  await answer(request, { solver: new HighsSolver(), post: (message) => messages.push(structuredClone(message)) });
  return messages;
}

async function sampleInput(): Promise<PlannerInput> {
  const workbook = new MemoryWorkbook();
  await workbook.write(sampleWorkbook('fr'));
  const sheetNames = await workbook.sheetNames();
  const sheets = await workbook.read(sheetNames);
  return { sheets: sheets.map(packSheet), choices: undefined, unlockAll: false, today: serialDay(2027, 1, 4) };
}

test('gives the sample company’s sheets, cells in small parcels', async () => {
  const messages = await messagesFor({ job: 'sample', language: 'fr' });
  const parcels = messages.flatMap((message) => (message.kind === 'cells' ? [message.cells.length] : []));
  const names = messages.flatMap((message) => (message.kind === 'sheet' ? [message.draft.name] : []));

  expect(names).toEqual(sampleWorkbook('fr').map(({ name }) => name));
  expect(parcels.reduce((sum, length) => sum + length, 0)).toBe(sampleWorkbook('fr').reduce((sum, { cells }) => sum + cells.length, 0));
  expect(Math.max(...parcels)).toBeLessThanOrEqual(1500);
});

describe('the sample company’s plan', () => {
  let messages: readonly PlannerMessage[];
  beforeAll(async () => {
    messages = await messagesFor({ job: 'reconcile', input: await sampleInput(), language: 'fr', version: '1.2.3', timeLimitSeconds: 30 });
  }, 60_000);

  function outcome(): Extract<PlannerMessage, { kind: 'done' }> {
    const last = messages.at(-1);
    if (last?.kind !== 'done') throw new Error(`ended with ${JSON.stringify(last).slice(0, 200)}`);
    return last;
  }

  test('is drafted in the language asked for, ledger included', () => {
    const drafts = messages.flatMap((message) => (message.kind === 'sheet' ? [[message.draft.role, message.draft.name]] : []));

    expect(drafts).toEqual([['summary', 'Synthèse'], ['plan', 'Plan'], ['load', 'Charge'], ['exceptions', 'Écarts'], ['quality', 'Qualité'], ['finance', 'Finances'], ['journal', 'Journal'], ['ledger', '_equilibre']]);
  });

  test('tells its steps in order', () => {
    const steps = messages.flatMap((message) => (message.kind === 'progress' ? [message.step] : []));

    expect([...new Set(steps)]).toEqual(['reading', 'checking', 'solving', 'explaining']);
  });

  test('is preceded by the figures of a quick plan, before the search begins', () => {
    const kinds = messages.map((message) => (message.kind === 'progress' ? message.step : message.kind));
    const estimate = messages.find((message) => message.kind === 'estimate');

    expect(kinds.indexOf('estimate')).toBeLessThan(kinds.indexOf('solving'));
    expect(estimate?.figures.map(({ label }) => label)).toEqual(outcome().plan?.figures.map(({ label }) => label));
  });

  test('has its figures in both languages', () => {
    const { plan } = outcome();

    expect(plan?.figures.map(({ label, judgement }) => [label.fr, judgement])).toEqual([
      ['TAUX DE SERVICE', 'watch'], ['TAUX DE LIVRAISON', 'onTarget'], ['VALEUR DU STOCK (kEUR)', 'onTarget'],
      ['COUVERTURE (PÉRIODES)', 'onTarget'], ['TAUX DE CHARGE', 'onTarget'], ['MARGE (kEUR)', 'onTarget'],
    ]);
    expect(plan?.figures[0]?.value.en).toMatch(/^9\d(\.\d)?%$/);
    expect(plan?.status.en).toMatch(/^The best plan there is, proven\. 40 items, 18 periods, 4 resources\.$/);
  });

  test('has a load for each resource, the bottleneck first, and the stock', () => {
    const { plan } = outcome();

    expect(plan?.loads.map(({ resource }) => resource)).toHaveLength(4);
    expect(plan?.loads[0]?.load).toHaveLength(18);
    expect(plan?.loads[0]?.periods.fr[0]).toBe('janv. 2027');
    expect([plan?.stock.stock.length, plan?.stock.target.length]).toEqual([18, 18]);
  });

  test('has its costliest exceptions with cause, ways out and place', () => {
    const { plan } = outcome();
    const [first] = plan?.exceptions ?? [];

    expect(plan?.exceptions).toHaveLength(8);
    expect([first?.headline.fr, first?.cause.en].every((text) => text !== undefined && text !== '')).toBe(true);
    expect(plan?.exceptions.every(({ place }) => place !== undefined)).toBe(true);
  });

  test('says what was understood of the sheets', () => {
    const { check } = outcome();
    const demand = check?.sheets.find(({ role }) => role === 'demand');

    expect(check?.isReady).toBe(true);
    expect([demand?.sheet, demand?.headerRow, demand?.periodCount]).toEqual(['Demande', 4, 21]);
    expect(demand?.columns.filter(({ letters }) => letters !== undefined).map(({ key, letters }) => [key, letters])).toEqual([['item', 'B'], ['description', 'C'], ['family', 'D']]);
    expect(demand?.headers.map(({ letters, text }) => `${letters} ${text}`)).toContain('B Article');
    expect(check?.issues.every(({ sentence }) => sentence.en !== '' && sentence.fr !== '' && sentence.en !== sentence.fr)).toBe(true);
  });
});

test('a sheet that is needed and missing is shown without its name', async () => {
  const [last] = (await messagesFor({ job: 'check', input: { sheets: [], choices: undefined, unlockAll: false, today: 46_000 } })).slice(-1);
  if (last?.kind !== 'done') throw new Error('not done');

  expect(last.check?.isReady).toBe(false);
  expect(last.check?.sheets.map(({ role, sheet, columns }) => [role, sheet, columns])).toEqual([['demand', undefined, []], ['stock', undefined, []], ['capacity', undefined, []]]);
});
