import { readFileSync, writeFileSync } from 'node:fs';
import { HighsSolver } from '../../../src/adapters/highs/highs-solver';
import { MemoryWorkbook } from '../../../src/adapters/memory/memory-workbook';
import { FileWorkbook, saveNewWorkbook } from '../../../src/adapters/xlsx/file-workbook';
import { openPackage } from '../../../src/adapters/xlsx/read/open-package';
import { cellEdits } from '../../../src/adapters/xlsx/write/graft-cells';
import { PackageEdit } from '../../../src/adapters/xlsx/write/graft-package';
import { listedSheets } from '../../../src/adapters/xlsx/write/graft-workbook';
import { applyEdits, parseXml } from '../../../src/adapters/xlsx/write/graft-xml';
import { zipFile } from '../../../src/adapters/xlsx/write/zip-file';
import type { SerialDay } from '../../../src/domain/calendar';
import type { Report } from '../../../src/domain/report';
import type { Language } from '../../../src/i18n/language';
import { processStep } from '../../../src/jobs/process-step';
import { readInput, type Input } from '../../../src/jobs/read-input';
import { reconcileInput } from '../../../src/jobs/reconcile-input';
import { recordDecision } from '../../../src/jobs/record-decision';
import { CellStore } from '../../../src/workbook/cell';
import type { SheetDraft } from '../../../src/workbook/sheet-draft';
import type { SheetData, Workbook } from '../../../src/workbook/workbook';
import type { Approval, Desk, Typed } from './desk';

/** The workbook in memory, its steps taken through the jobs. */
export async function memoryDesk(drafts: readonly SheetDraft[], language: Language): Promise<Desk> {
  let workbook = new MemoryWorkbook();
  await workbook.write(drafts);
  return {
    ...throughJobs(() => workbook, language),
    type: async (cells) => {
      const sheets = await workbook.read(await workbook.sheetNames());
      workbook = new MemoryWorkbook(sheets.map((sheet) => typedInto(sheet, cells.filter(({ sheet: name }) => name === sheet.name))));
    },
  };
}

/** The workbook as a file, into which the person types with a program that changes nothing else. */
export async function fileDesk(drafts: readonly SheetDraft[], language: Language, path: string): Promise<Desk> {
  await saveNewWorkbook(path, drafts);
  return {
    ...throughJobs(() => new FileWorkbook(path), language),
    type: (cells) => {
      writeFileSync(path, typedIntoFile(readFileSync(path), cells));
      return Promise.resolve();
    },
    bytes: () => Promise.resolve(readFileSync(path)),
  };
}

/** A clock in seconds that runs so fast that options keep their first estimates: pricing them anew takes the better part of a step. */
export function hurried(): () => number {
  let seconds = 0;
  return () => (seconds += 60);
}

function throughJobs(open: () => Workbook, language: Language): Omit<Desk, 'type'> {
  const now = hurried();
  const solver = new HighsSolver();
  const read = (today: SerialDay): Promise<Input> => readInput([{ name: 'mine.xlsx', workbook: open() }], { today });
  const step = (verb: 'agenda' | 'approve', { by, note }: Approval) => async (runAt: SerialDay): Promise<void> => {
    const input = await read(runAt);
    const report = await reconcileInput(input, solver, { timeLimitSeconds: 20, now });
    const { drafts, edits } = takenStep(input, report, { verb, language, version: '0.1.0', runAt, by, note });
    await open().write(drafts, undefined, edits);
  };
  return {
    sheets: async () => open().read(await open().sheetNames()),
    lookAtMonth: async (day) => (await read(day)).standing?.changes?.length,
    prepareMeeting: step('agenda', { by: '', note: '' }),
    decide: async (decision, today) => {
      const input = await read(today);
      const recorded = recordDecision(input, decision, { today, language, taken: { sheets: input.sheetNames, tables: [], names: [] } });
      if (!('edits' in recorded)) throw new Error(`not recorded: ${JSON.stringify(recorded)}`);
      await open().write(recorded.drafts, undefined, recorded.edits);
    },
    approve: (approval, day) => step('approve', approval)(day),
    journal: () => [['agenda', 'unnamed'], ['approve', 'named']],
  };
}

type Step = Omit<Parameters<typeof processStep>[2], 'taken'>;

function takenStep(input: Input, report: Report | undefined, options: Step): Extract<ReturnType<typeof processStep>, { readonly told: string }> {
  if (report === undefined) throw new Error(`no plan: ${JSON.stringify(input.diagnostics[0])}`);
  const taking = processStep(input, report, { ...options, taken: { sheets: input.sheetNames, tables: [], names: [] } });
  if ('blockedBy' in taking) throw new Error(`blocked by ${JSON.stringify(taking.blockedBy)}`);
  return taking;
}

/** A sheet with other values in some cells; the looks of a cell, or of the one to its left, stay. */
function typedInto(sheet: SheetData, typed: readonly Pick<Typed, 'row' | 'column' | 'value'>[]): SheetData {
  if (typed.length === 0) return sheet;
  const values = new Map(typed.map(({ row, column, value }) => [`${row} ${column}`, value]));
  const cells = new CellStore();
  for (const row of sheet.cells.rowNumbers()) {
    for (let column = 0; column < sheet.cells.columnCount; column++) if (!values.has(`${row} ${column}`)) cells.set(row, column, sheet.cells.at(row, column));
  }
  for (const { row, column, value } of typed) {
    const { numberFormat } = sheet.cells.at(row, column).value === null ? sheet.cells.at(row, column - 1) : sheet.cells.at(row, column);
    cells.set(row, column, { value, ...(numberFormat === undefined || typeof value !== 'number' ? {} : { numberFormat }) });
  }
  return { ...sheet, cells };
}

function typedIntoFile(bytes: Uint8Array, typed: readonly Typed[]): Uint8Array {
  const target = new PackageEdit(openPackage(bytes, 'typed.xlsx'));
  const parts = new Map(target.links('xl/workbook.xml').map(({ id, target: part }) => [id, part]));
  for (const { name, relationshipId } of listedSheets(parseXml(target.text('xl/workbook.xml') ?? ''))) {
    const cells = typed.filter(({ sheet }) => sheet === name);
    const part = parts.get(relationshipId);
    const xml = part === undefined ? undefined : target.text(part);
    if (cells.length === 0 || part === undefined || xml === undefined) continue;
    const area = { row: 0, column: 0, rowCount: 0, columnCount: 0 };
    target.setText(part, applyEdits(xml, cellEdits(xml, parseXml(xml), { pattern: { lastRow: Infinity, area, formulas: new Map() }, cells })));
  }
  return zipFile(target.toEntries());
}
