import { MemoryWorkbook } from '../../src/adapters/memory/memory-workbook';
import { OfficeWorkbook } from '../../src/adapters/office/office-workbook';
import { serialDay, type SerialDay } from '../../src/domain/calendar';
import type { Language } from '../../src/i18n/language';
import { paneJobs, type PaneContext, type PaneJobs } from '../../src/taskpane/pane-jobs';
import type { Planner } from '../../src/taskpane/planner/planner';
import { openingState } from '../../src/taskpane/state';
import { createStore } from '../../src/taskpane/store';
import type { TemplateKey } from '../../src/workbook/templates/template';
import type { SheetDraft } from '../../src/workbook/sheet-draft';
import { completeFile } from '../excel-host/complete-file';
import { learning } from '../excel-host/drafted-values';
import type { EmulatedExcel } from '../excel-host/emulated-excel';
import { fileDrafts } from '../excel-host/file-drafts';
import { excelWith } from '../excel-host/from-sheets';
import { connectNative } from '../excel-host/seam-native';
import { toXlsx } from '../excel-host/to-xlsx';
import type { Desk, Typed } from '../jobs/year/desk';
import { hostBeside } from './pane-bench';

/** An Excel in which a person works with the pane and the ribbon. */
export interface ExcelDesk extends Desk {
  readonly host: EmulatedExcel;
}

/** What the ribbon's page works with. */
export interface RunningPane {
  readonly context: PaneContext;
  readonly jobs: PaneJobs;
}

/** Presses a button of the ribbon, by the function that the manifest gives it. */
export type Press = (button: 'checkWorkbook' | 'reconcileWorkbook') => Promise<void>;

/** What a desk takes besides its workbook. */
export interface DeskParts {
  readonly language: Language;
  readonly planner: Planner;
  /** The ribbon beside a pane. */
  readonly ribbon: (pane: RunningPane) => Press;
}

const NO_WORDS = { en: '', fr: '' };

/** The templates of the monthly process, as a team adds them from the pane on its first day. */
const ADDED: readonly (readonly [TemplateKey, 'empty' | 'example'])[] = [['raci', 'example'], ['calendar', 'empty'], ['kpi', 'example'], ['meeting', 'empty'], ['decisions', 'empty']];

/** The workbook of the input in an emulated Excel, its steps taken by the pane's jobs and the ribbon's buttons. */
export async function excelDesk(input: readonly SheetDraft[], { language, planner, ribbon }: DeskParts): Promise<ExcelDesk> {
  const file = new MemoryWorkbook();
  await file.write(input);
  const { calculator, over } = learning();
  const host = excelWith(await file.read(await file.sheetNames()), { calculator });
  const excel = connectNative(host);
  const workbook = over(new OfficeWorkbook({ run: (batch) => excel.run(batch), wait: () => Promise.resolve() }));
  let today = serialDay(2027, 1, 4);
  const store = createStore(openingState(language));
  const context: PaneContext = { host: hostBeside({ workbook }), store, planner, today: () => today, later: () => () => undefined, version: '0.1.0' };
  const jobs = paneJobs(context);
  const press = ribbon({ context, jobs });
  const on = async (day: SerialDay, steps: readonly (() => Promise<void>)[]): Promise<void> => {
    today = day;
    for (const step of steps) {
      await step();
      const { failure } = store.state();
      if (failure !== undefined) throw new Error(`the pane says ${failure.reason} ${failure.detail}`);
    }
  };
  await on(today, ADDED.map(([key, content]) => () => jobs.rooms.addTemplate(key, content, NO_WORDS)));
  return {
    host,
    sheets: async () => workbook.read(await workbook.sheetNames()),
    type: (cells) => {
      typeInto(host, cells);
      return Promise.resolve();
    },
    lookAtMonth: async (day) => {
      await on(day, [() => press('checkWorkbook'), () => press('reconcileWorkbook'), jobs.rooms.readMeeting]);
      return store.state().meeting?.standing?.changes.length;
    },
    prepareMeeting: (day) => on(day, [jobs.rooms.prepareMeeting]),
    decide: (decision, day) => on(day, [() => jobs.rooms.decide(decision, NO_WORDS)]),
    approve: (approval, day) => on(day, [() => jobs.rooms.approve(approval)]),
    // The pane makes the plan anew once a decision is applied.
    journal: (isApplied) => [['reconcile', 'unnamed'], ['agenda', 'unnamed'], ...(isApplied ? [['reconcile', 'unnamed'] as const] : []), ['approve', 'named']],
    bytes: async () => completeFile(await toXlsx(host), fileDrafts(host.workbook)),
  };
}

/** A cell that was blank looks as the one to its left from then on. */
function typeInto({ workbook }: EmulatedExcel, typed: readonly Typed[]): void {
  for (const { sheet, row, column, value } of typed) {
    const { cells } = workbook.worksheets.getItem(sheet);
    const there = cells.at(row, column);
    cells.set(row, column, { value, format: there.value === null ? cells.at(row, column - 1).format : there.format });
  }
}
