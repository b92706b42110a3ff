import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HighsSolver } from '../../src/adapters/highs/highs-solver';
import { dateOf } from '../../src/domain/calendar';
import type { Report } from '../../src/domain/report';
import type { Language } from '../../src/i18n/language';
import { messagesIn } from '../../src/i18n/messages';
import { LEDGER_SHEET, readLedger } from '../../src/workbook/ledger';
import { planVersions } from '../../src/workbook/process/plan-versions';
import { processRows, type ProcessRow } from '../../src/workbook/process/process-rows';
import { PROCESS_WORDS } from '../../src/workbook/process/process-words';
import type { SheetData } from '../../src/workbook/workbook';
import { lintPackage } from '../xlsx-lint/lint-package';
import { fileDesk, memoryDesk, type Desk } from './year/desk';
import { runMonth, sheetNamed, sheetsOf, type Month } from './year/month';
import { companyWorkbook } from './year/sample-company';

const MEGABYTE = 1024 * 1024;
const YEAR_TIMEOUT = 180_000;
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'equilibre-year-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const inMemory = (): Promise<Desk> => memoryDesk(companyWorkbook('en'));

describe.each<[Language, number, string, (path: string) => Promise<Desk>]>([
  ['fr', 12, 'in a file', (path) => fileDesk(companyWorkbook('fr'), path)],
  ['en', 4, 'in memory', inMemory],
])('the months of a team (%s, %i, %s)', (language, count, _, openDesk) => {
  const months: Month[] = [];
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk(join(folder, 'mine.xlsx'));
    const team = { desk, language, solver: new HighsSolver() };
    let report: Report | undefined;
    for (let number = 0; number < count; number++) {
      const done = await runMonth(team, number, report);
      report = done.report;
      months.push(done.month);
    }
  }, YEAR_TIMEOUT);

  test('every approval makes the next version, and the figures changed after it are counted', () => {
    expect(months.map(({ approved }) => versionsIn(approved))).toEqual(months.map((_month, at) => at + 1));
    expect(months.slice(1).map(({ changesTold }) => changesTold)).toEqual(months.slice(1).map(({ changedByPerson }) => changedByPerson));
    expect(months[1]?.changedByPerson).toBeGreaterThan(20);
  });

  test('the Summary bears the version that was approved', () => {
    const { titles } = messagesIn(language).sheets;
    const lines = months.map(({ approved }) => textsOf(sheetNamed(approved, [titles.summary])).filter((text) => /· *Version \d+,/.test(text)).map((text) => text.slice(text.search(/Version/))));
    expect(lines.map(([line]) => Number(/\d+/.exec(line ?? '')?.[0]))).toEqual(months.map((_month, at) => at + 1));
  });

  test('undecided topics stay on the agenda with their age, and no topic stands there twice', () => {
    for (const [at, { prepared, decisions, first }] of months.entries()) {
      const open = openTopics(prepared, language);
      const references = open.map(({ values }) => String(values.get('reference')));
      expect(new Set(references).size).toBe(references.length);
      const left = at === 0 ? [] : openTopics(months[at - 1]?.approved ?? [], language).map(({ values }) => String(values.get('reference')));
      expect(left.filter((reference) => !references.includes(reference))).toEqual([]);
      const firstSeen = (reference: string): number => monthsOf(months.slice(0, at + 1), reference, language);
      expect(open.map(({ values }) => [values.get('reference'), values.get('age')])).toEqual(references.map((reference) => [reference, firstSeen(reference)]));
      expect(decisions.length).toBe(2);
      expect(dateOf(first).month).toBe(at + 1);
    }
  });

  test('a meeting never takes more than two hours', () => {
    const minutes = months.map(({ prepared }) => openTopics(prepared, language).reduce((sum, { values }) => sum + Number(values.get('minutes')), 0));
    expect(Math.max(...minutes)).toBeLessThanOrEqual(120);
  });

  test('what was decided stays decided and is left as it was', () => {
    for (const { decided, approved } of months) {
      const [before, after] = [decided, months.at(-1)?.approved ?? approved].map((sheets) => rowsNamed(sheets, PROCESS_WORDS.decided[language]));
      expect(after?.slice(0, before?.length)).toEqual(before);
    }
  });

  test('nothing that a person typed is lost or changed', async () => {
    const sheets = await sheetsOf({ desk });
    const last = new Map(months.flatMap(({ typed }) => typed).map((cell) => [`${cell.sheet} ${cell.row} ${cell.column}`, cell]));
    const kept = [...last.values()].map(({ sheet, row, column, value }) => [sheet, row, column, value, sheetNamed(sheets, [sheet]).cells.at(row, column).value]);
    expect(kept.filter(([, , , typed, found]) => typed !== found)).toEqual([]);
    expect(last.size).toBeGreaterThan(count * 12);
  });

  test('a step changes no sheet of the person’s but the agenda and the KPI history', () => {
    const ours = [processRows(months[0]?.prepared ?? [], 'agenda')?.sheet, processRows(months[0]?.prepared ?? [], 'kpiValues')?.sheet];
    for (const { decided, approved } of months) {
      const owned = new Set([...readLedger(approved.find(({ name }) => name === LEDGER_SHEET)).owned.values()]);
      const theirs = decided.filter(({ name }) => !owned.has(name) && !ours.includes(name));
      expect(theirs.length).toBeGreaterThan(15);
      for (const { name, cells } of theirs) expect(cells).toEqual(sheetNamed(approved, [name]).cells);
    }
  });

  test('the journal has a line for each step, the latest first', async () => {
    const { title, verbs } = messagesIn(language).process.journal;
    const { cells, tables } = sheetNamed(await sheetsOf({ desk }), [title]);
    const rows = Array.from({ length: (tables[0]?.area.rowCount ?? 1) - 1 }, (_row, at) => [2, 3, 8].map((column) => cells.at(4 + at, column).value));
    const expected = months.flatMap((_month, at) => [[verbs.agenda, 'Léa', null], [verbs.approve, 'Léa', at + 1]]);
    expect(rows).toEqual([...expected].reverse());
  });

  test('the KPI history grows by each month’s figures, once an indicator that is shown', () => {
    const last = months.at(-1)?.approved ?? [];
    const shown = new Set(processRows(last, 'kpiCatalogue')?.rows.filter(({ values }) => values.get('shown') === PROCESS_WORDS.yes[language]).map(({ values }) => values.get('code')));
    const ours = processRows(last, 'kpiValues')?.rows.filter(({ values }) => values.get('source') === 'Equilibre') ?? [];
    for (const { first } of months) {
      const codes = ours.filter(({ values }) => values.get('month') === first).map(({ values }) => values.get('code'));
      expect(codes).toEqual(expect.arrayContaining(['serviceLevel', 'stockValue', 'coverage', 'bottleneckLoad']));
      expect(new Set(codes).size).toBe(codes.length);
      expect(codes.filter((code) => !shown.has(code))).toEqual([]);
    }
  });

  test('the workbook stays small', async () => {
    const ledger = (await sheetsOf({ desk })).find(({ name }) => name === LEDGER_SHEET);
    const characters = [...readLedger(ledger).kept.values()].reduce((sum, text) => sum + text.length, 0);
    expect(characters).toBeLessThan(2_000_000);
    expect(desk.bytes?.().length ?? 0).toBeLessThan(5 * MEGABYTE);
  });

  if (openDesk !== inMemory) {
    test('Excel would open it without a repair', () => {
      expect(lintPackage(desk.bytes?.() ?? new Uint8Array())).toEqual([]);
    });
  }
});

function versionsIn(sheets: readonly SheetData[]): number {
  return planVersions(readLedger(sheets.find(({ name }) => name === LEDGER_SHEET))).length;
}

function textsOf({ cells }: SheetData): readonly string[] {
  return cells.rowNumbers().flatMap((row) => Array.from({ length: cells.columnCount }, (_, column) => cells.at(row, column).value)).filter((value) => typeof value === 'string');
}

function openTopics(sheets: readonly SheetData[], language: Language): readonly ProcessRow<'agenda'>[] {
  return processRows(sheets, 'agenda')?.rows.filter(({ values }) => values.get('status') === PROCESS_WORDS.open[language]) ?? [];
}

function rowsNamed(sheets: readonly SheetData[], status: string): readonly unknown[] {
  return processRows(sheets, 'agenda')?.rows.filter(({ values }) => values.get('status') === status).map(({ row, values }) => [row, [...values]]) ?? [];
}

/** For how many months, the last one not counted, a topic has stood on the agenda without a break. */
function monthsOf(months: readonly Month[], reference: string, language: Language): number {
  const stood = months.map(({ prepared, decisions }) => ({ isOpen: openTopics(prepared, language).some(({ values }) => values.get('reference') === reference), wasDecided: decisions.includes(reference) }));
  let age = 0;
  for (const { isOpen, wasDecided } of stood.slice(0, -1).reverse()) {
    if (!isOpen || wasDecided) break;
    age += 1;
  }
  return age;
}
