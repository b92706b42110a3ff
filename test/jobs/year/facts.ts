import { dateOf } from '../../../src/domain/calendar';
import type { Language } from '../../../src/i18n/language';
import { messagesIn } from '../../../src/i18n/messages';
import { LEDGER_SHEET, readLedger } from '../../../src/workbook/ledger';
import { processRows } from '../../../src/workbook/process/process-rows';
import { PROCESS_WORDS } from '../../../src/workbook/process/process-words';
import type { SheetData } from '../../../src/workbook/workbook';
import { lintPackage } from '../../xlsx-lint/lint-package';
import type { Desk } from './desk';
import { APPROVER, openTopics, runMonth, sheetNamed, versionsIn, type Month } from './month';

const MEGABYTE = 1024 * 1024;
/** On a machine that does other things too. */
const YEAR_TIMEOUT = 400_000;

/** The months of a team that works at a desk, as they go by. */
export interface Year {
  readonly months: readonly Month[];
  readonly desk: () => Desk;
}

/** Lets the months go by before the tests, and declares what has to be true of them. */
export function monthsGoBy(language: Language, count: number, openDesk: () => Promise<Desk>): Year {
  const months: Month[] = [];
  let opened: Desk | undefined;
  const desk = (): Desk => opened ?? neverOpened();
  beforeAll(async () => {
    opened = await openDesk();
    for (let number = 0; number < count; number++) months.push(await runMonth({ desk: opened, language }, number));
  }, YEAR_TIMEOUT);
  const year: Year = { months, desk };
  approvalFacts(year, language);
  agendaFacts(year, language);
  meetingFacts(year, language);
  workbookFacts(year);
  return year;
}

function approvalFacts({ months, desk }: Year, language: Language): void {
  test('every approval makes the next version, and the figures changed after it are counted', () => {
    expect(months.map(({ approved }) => versionsIn(approved).map(({ version }) => version.number).at(-1))).toEqual(months.map((_month, at) => at + 1));
    expect(months.slice(1).map(({ changesTold }) => changesTold)).toEqual(months.slice(1).map(({ changedByPerson }) => changedByPerson));
    expect(months[1]?.changedByPerson).toBeGreaterThan(20);
  });

  test('the Summary bears the version that was approved', () => {
    const { titles } = messagesIn(language).sheets;
    const lines = months.map(({ approved }) => textsOf(sheetNamed(approved, [titles.summary])).filter((text) => /· *Version \d+,/.test(text)).map((text) => text.slice(text.search(/Version/))));
    expect(lines.map(([line]) => Number(/\d+/.exec(line ?? '')?.[0]))).toEqual(months.map((_month, at) => at + 1));
  });

  test('the journal has a line for each step and each decision, the latest first', async () => {
    const { title, verbs } = messagesIn(language).process.journal;
    const { cells, tables } = sheetNamed(await desk().sheets(), [title]);
    const rows = Array.from({ length: (tables[0]?.area.rowCount ?? 1) - 1 }, (_row, at) => [2, 3, 8].map((column) => cells.at(4 + at, column).value));
    const expected = months.flatMap(({ decision }, at) => desk().journal(decision.isApplied === true).map(([verb, who]) => [verbs[verb], who === 'named' ? APPROVER : null, verb === 'approve' ? at + 1 : null]));
    expect(rows.filter(([verb]) => verb !== verbs.decide)).toEqual([...expected].reverse());
    const decided = processRows(await desk().sheets(), 'decisions')?.rows.filter(({ values }) => values.has('decision')) ?? [];
    expect(rows.filter(([verb]) => verb === verbs.decide).length).toBe(decided.length);
  });

  test('the KPI history grows by each month’s figures, once an indicator that is shown, as they were approved', () => {
    const last = months.at(-1)?.approved ?? [];
    const shown = new Set(processRows(last, 'kpiCatalogue')?.rows.filter(({ values }) => values.get('shown') === PROCESS_WORDS.yes[language]).map(({ values }) => values.get('code')));
    const ours = processRows(last, 'kpiValues')?.rows.filter(({ values }) => values.get('source') === 'Equilibre') ?? [];
    for (const { approved, first } of months) {
      const figures = new Map(ours.filter(({ values }) => values.get('month') === first).map(({ values }) => [values.get('code'), Number(values.get('value'))]));
      expect([...figures.keys()]).toEqual(expect.arrayContaining(['serviceLevel', 'stockValue', 'coverage', 'bottleneckLoad']));
      expect([...figures.keys()].filter((code) => !shown.has(code))).toEqual([]);
      expect(ours.filter(({ values }) => values.get('month') === first).length).toBe(figures.size);
      const { coverage, serviceLevel, stockValue = 0 } = versionsIn(approved).at(-1)?.version.kpis ?? {};
      // The catalogue counts stock in thousands.
      expect([...figures]).toEqual(expect.arrayContaining([['serviceLevel', serviceLevel], ['coverage', coverage], ['stockValue', stockValue / 1000]]));
    }
  });
}

function agendaFacts({ months }: Year, language: Language): void {
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
      expect(before?.length).toBeGreaterThan(0);
      expect(after?.slice(0, before?.length)).toEqual(before);
    }
  });
}

function meetingFacts({ months }: Year, language: Language): void {
  test('each decision of the form stands in the log with its own number, its money and the version that held, beside what was typed', () => {
    const rows = processRows(months.at(-1)?.approved ?? [], 'decisions')?.rows ?? [];
    const expected = months.flatMap(({ decision, first, prepared, typed }, at) => {
      const cost = openTopics(prepared, language)[0]?.values.get('costA');
      return [
        [at + 1, first + 12, first, at === 0 ? undefined : at, decision.topic, decision.decision, typeof cost === 'number' ? 0 - cost : undefined, APPROVER, 'Paul', first + 40, PROCESS_WORDS.toDo[language]],
        ...textsTyped(typed, 'Decided in').map((text) => [undefined, undefined, undefined, undefined, undefined, text, undefined, undefined, undefined, undefined, undefined]),
      ];
    });
    const keys = ['id', 'date', 'cycle', 'version', 'topic', 'decision', 'money', 'decider', 'owner', 'due', 'status'] as const;
    // A cell knows no negative zero.
    expect(rows.map(({ values }) => keys.map((key) => values.get(key))).map((row) => row.map((value) => (value === 0 ? 0 : value)))).toEqual(expected);
  });

  test('each option that was applied is a lever of its decision, which the plan obeys from then on', () => {
    const decided = months.flatMap(({ decision }, at) => (decision.isApplied === true ? [at + 1] : []));
    const levers = processRows(months.at(-1)?.approved ?? [], 'levers')?.rows.map(({ values }) => Number(values.get('decision'))) ?? [];
    expect(levers.length).toBeGreaterThan(0);
    expect(levers.filter((decision) => !decided.includes(decision))).toEqual([]);
    const { titles } = messagesIn(language).sheets;
    const told = levers.map((decision) => textsOf(sheetNamed(months[decision - 1]?.approved ?? [], [titles.quality])).filter((text) => new RegExp(`^D[eé]cision ${decision}\\b`).test(text)).length);
    expect(told.filter((count) => count === 0)).toEqual([]);
  });

  test('each action of the form stands beside what was typed, with the number of its decision', () => {
    const rows = processRows(months.at(-1)?.approved ?? [], 'actions')?.rows ?? [];
    const expected = months.flatMap(({ decision, first, typed }, at) => [
      [at + 1, decision.action?.task, 'Paul', first + 40, at + 1],
      ...textsTyped(typed, 'To do in').map((text) => [undefined, text, undefined, undefined, undefined]),
    ]);
    expect(rows.map(({ values }) => (['id', 'task', 'owner', 'due', 'decision'] as const).map((key) => values.get(key)))).toEqual(expected);
  });
}

function workbookFacts({ months, desk }: Year): void {
  test('nothing that a person typed is lost or changed', async () => {
    const sheets = await desk().sheets();
    const last = new Map(months.flatMap(({ typed }) => typed).map((cell) => [`${cell.sheet} ${cell.row} ${cell.column}`, cell]));
    const kept = [...last.values()].map(({ sheet, row, column, value }) => [sheet, row, column, value, sheetNamed(sheets, [sheet]).cells.at(row, column).value]);
    expect(kept.filter(([, , , typed, found]) => typed !== found)).toEqual([]);
    expect(last.size).toBeGreaterThan(months.length * 12);
  });

  test('an approval changes no sheet of the person’s but the KPI history', () => {
    const history = processRows(months[0]?.prepared ?? [], 'kpiValues')?.sheet;
    for (const { decided, approved } of months) {
      const owned = new Set([...readLedger(approved.find(({ name }) => name === LEDGER_SHEET)).owned.values()]);
      const theirs = decided.filter(({ name }) => !owned.has(name) && name !== history);
      expect(theirs.length).toBeGreaterThan(15);
      for (const { name, cells } of theirs) expect(cells).toEqual(sheetNamed(approved, [name]).cells);
    }
  });

  test('the ledger stays small', async () => {
    const ledger = (await desk().sheets()).find(({ name }) => name === LEDGER_SHEET);
    const characters = [...readLedger(ledger).kept.values()].reduce((sum, text) => sum + text.length, 0);
    expect(characters).toBeLessThan(2_000_000);
  });

  test('the file stays small, and Excel would open it without a repair', async () => {
    const bytes = await desk().bytes?.();
    if (bytes === undefined) return;
    expect(bytes.length).toBeLessThan(5 * MEGABYTE);
    expect(lintPackage(bytes)).toEqual([]);
  });
}

function textsOf({ cells }: SheetData): readonly string[] {
  return cells.rowNumbers().flatMap((row) => Array.from({ length: cells.columnCount }, (_, column) => cells.at(row, column).value)).filter((value) => typeof value === 'string');
}

function textsTyped(typed: Month['typed'], start: string): readonly unknown[] {
  return typed.map(({ value }) => value).filter((value) => typeof value === 'string' && value.startsWith(start));
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

function neverOpened(): never {
  throw new Error('the desk is opened before the tests');
}
