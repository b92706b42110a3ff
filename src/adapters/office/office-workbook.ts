import { WorkbookError } from '../../domain/error';
import type { RunControl } from '../../domain/progress';
import { isResult } from '../../workbook/ledger';
import type { SheetDraft } from '../../workbook/sheet-draft';
import { tabOrder } from '../../workbook/tab-order';
import type { TableEdit } from '../../workbook/table-edit';
import type { TakenNames } from '../../workbook/templates/unique-names';
import type { SheetData, Workbook } from '../../workbook/workbook';
import { ExcelSession, type SessionOptions } from './excel-session';
import { frameOf, type Frame } from './frame';
import type { JobProgress } from './job';
import { keepBefore } from './keep-before';
import { planEdits } from './plan-edits';
import { isPrivate, RECORD_SHEET, setRecord, type KeptTable, type WriteRecord } from './private-sheets';
import { putBack, removeCopies } from './put-back';
import { readSheets } from './read-sheets';
import { MARK, surveyWorkbook, type OpenSheet, type Survey } from './survey';
import { arrangeTabs, nameSheets, type TabPlace } from './tabs';
import { writeCharts, type ChartSheet } from './write-charts';
import { addedRows, writeEdits } from './write-edits';
import { foldRows, type FoldedSheet } from './write-folds';
import { planWrite, refuseProtected, type WritePlan } from './write-plan';
import { protectSheets } from './write-protection';
import { writeContents, writeFormulas, writeNames, type DraftedSheet } from './write-sheet';
import { writeViews } from './write-view';

/** The workbook that is open in Excel, through Office.js (ExcelApi 1.13). What it leaves out of a draft is listed in `test/adapters/both-writers/left-out.ts`. */
export class OfficeWorkbook implements Workbook {
  private readonly session: ExcelSession;

  constructor(options: SessionOptions) {
    this.session = new ExcelSession(options);
  }

  async sheetNames(): Promise<readonly string[]> {
    return this.session.run(async (context) => {
      const sheets = context.workbook.worksheets.load('items/name');
      await context.sync();
      return sheets.items.map(({ name }) => name).filter((name) => !isPrivate(name));
    });
  }

  read(sheets: readonly string[], control?: RunControl): Promise<readonly SheetData[]> {
    return readSheets(this.session, sheets, control);
  }

  /**
   * Rewrites our sheets in place and edits the user's tables; drafts that bring no ledger become new sheets of the user's, and ours stay.
   * Whatever fails, all is put back as it was; where even that fails, `isUnfinished` tells so and `restorePrevious`, or the next write,
   * puts it back. Errors: WorkbookError.
   */
  async write(drafts: readonly SheetDraft[], control: RunControl = {}, edits: readonly TableEdit[] = []): Promise<void> {
    refuseIfCancelled(control);
    const survey = await this.settledSurvey();
    const plan = planWrite(survey, drafts);
    const tables = await planEdits(this.session, survey, edits);
    const earlier = isResult(drafts) ? undefined : survey.record;
    let record: WriteRecord = { state: 'writing', before: [], added: [], names: [], frames: survey.record?.frames ?? {}, ...(earlier === undefined ? {} : { earlier }) };
    try {
      record = await keepBefore(this.session, plan, { last: survey.record, earlier, tables });
      await this.apply({ plan, survey, record }, control);
    } catch (error) {
      await putBack(this.session, record);
      throw error;
    }
    await this.sweep(tables);
  }

  /** What the sheets, tables and names of the workbook are called, those of hidden sheets too but for our private ones. Errors: WorkbookError. */
  async takenNames(): Promise<TakenNames> {
    return this.session.run(async (context) => {
      const { names, tables, worksheets } = context.workbook;
      names.load('items/name');
      tables.load('items/name,items/worksheet/name,items/columns/items/name');
      worksheets.load('items/name');
      await context.sync();
      return {
        sheets: worksheets.items.map(({ name }) => name).filter((name) => !isPrivate(name)),
        tables: tables.items.map(({ columns, name, worksheet }) => ({ name, sheet: worksheet.name, headers: columns.items.map((column) => column.name) })),
        names: names.items.map(({ name }) => name),
      };
    });
  }

  /**
   * Refuses what a write of a result, with edits on these sheets of the user's, would be refused as the workbook stands; nothing is
   * changed. Errors: WorkbookError `structure-protected`, `sheet-protected`.
   */
  async refuseProtected(edited: readonly string[] = []): Promise<void> {
    refuseProtected(await surveyWorkbook(this.session), edited);
  }

  /** True when a write was cut off and could not be put back, as when the pane was closed. */
  async isUnfinished(): Promise<boolean> {
    return (await surveyWorkbook(this.session)).record?.state === 'writing';
  }

  /** True when `restorePrevious` has something to put back. */
  async hasPrevious(): Promise<boolean> {
    const { record } = await surveyWorkbook(this.session);
    return record !== undefined && (record.state === 'writing' || record.before.length > 0);
  }

  /**
   * Puts our sheets back as they were before the last write; nothing happens when nothing is kept. Edits of the user's tables are undone
   * only where the write was not finished: in what it completed, people may have typed since. Errors: WorkbookError.
   */
  async restorePrevious(): Promise<void> {
    const { record } = await surveyWorkbook(this.session);
    if (record === undefined || (record.state === 'done' && record.before.length === 0)) return;
    // Should this be cut off as well, whoever comes next finds it unfinished.
    if (record.state === 'done') {
      await this.session.run((context) => {
        setRecord(context, { ...record, state: 'writing' });
        return Promise.resolve();
      });
    }
    await putBack(this.session, record);
  }

  private async settledSurvey(): Promise<Survey> {
    const survey = await surveyWorkbook(this.session);
    if (survey.record?.state !== 'writing') return survey;
    await putBack(this.session, survey.record);
    return surveyWorkbook(this.session);
  }

  /** Takes away what the edit of tables needs no more. The write is done: should this fail, the next one sweeps it. */
  private async sweep(tables: readonly KeptTable[]): Promise<void> {
    const copies = tables.filter((table) => addedRows(table) !== undefined).map(({ copy }) => copy);
    await removeCopies(this.session, copies).catch((error: unknown) => {
      if (!(error instanceof WorkbookError)) throw error;
    });
  }

  private async apply(write: PendingWrite, control: RunControl): Promise<void> {
    const { plan, record } = write;
    const sheets = sheetsOf(plan, record);
    await nameSheets(this.session, sheets);
    const progressOf = (phase: 0 | 1): JobProgress => ({ signal: control.signal, advance: (share) => control.onProgress?.('writing', (phase + share) / 2) });
    await writeContents(this.session, sheets, progressOf(0));
    await writeNames(this.session, sheets);
    await writeFormulas(this.session, sheets, progressOf(1));
    refuseIfCancelled(control);
    await writeCharts(this.session, sheets);
    await writeEdits(this.session, record.tables ?? []);
    refuseIfCancelled(control);
    await this.commit(write, sheets);
  }

  /** Shows what was written. The record becomes `done` by the very last operation. */
  private async commit({ plan, survey, record }: PendingWrite, sheets: readonly TargetSheet[]): Promise<void> {
    await arrangeTabs(this.session, tabPlaces(plan, survey, sheets));
    const inView = sheets.filter(({ draft }) => draft.visibility === 'visible');
    for (const sheet of inView) await foldRows(this.session, sheet);
    await writeViews(this.session, inView);
    await protectSheets(this.session, sheets);
    const frames = Object.fromEntries(sheets.map(({ id, frame }) => [id, frame]));
    await this.session.run(async (context) => {
      const retired = plan.retired.map(({ id }) => context.workbook.worksheets.getItemOrNullObject(id));
      await context.sync();
      for (const { id, role } of sheets) if (role !== undefined) context.workbook.worksheets.getItem(id).customProperties.add(MARK, role);
      for (const sheet of retired) if (!sheet.isNullObject) remove(sheet);
      const left = isResult(sheets.map(({ draft }) => draft)) ? { ...record, state: 'done' as const, frames, tables: [] } : record.earlier;
      if (left === undefined) remove(context.workbook.worksheets.getItem(RECORD_SHEET));
      else setRecord(context, left);
      await context.sync();
    });
  }
}

interface PendingWrite {
  readonly plan: WritePlan;
  readonly survey: Survey;
  readonly record: WriteRecord;
}

interface TargetSheet extends DraftedSheet, ChartSheet, FoldedSheet {
  readonly draft: SheetDraft;
  readonly frame: Frame;
  readonly role: string | undefined;
}

function sheetsOf({ targets }: WritePlan, { added, before }: WriteRecord): readonly TargetSheet[] {
  const fresh = [...added];
  const drafts = targets.map(({ draft }) => draft);
  return targets.map(({ draft, role, sheet }) => {
    const kept = before.find(({ id }) => id === sheet?.id);
    return {
      id: sheet?.id ?? fresh.shift() ?? '', name: draft.name, draft, role, frame: frameOf(draft, drafts),
      userCharts: kept?.userCharts ?? [],
      mayBeFolded: kept !== undefined && (kept.frame === undefined || (kept.frame.outline ?? []).length > 0),
    };
  });
}

const VISIBILITY = { visible: 'Visible', veryHidden: 'VeryHidden' } as const;

/** Positions of the drafted sheets: as every adapter orders them, our private sheets behind all. */
function tabPlaces({ targets, retired }: WritePlan, { sheets }: Survey, written: readonly TargetSheet[]): readonly TabPlace[] {
  const existing = sheets.map(({ name }) => name);
  const places = new Map<OpenSheet, string>(targets.flatMap(({ draft, sheet }) => (sheet === undefined ? [] : [[sheet, draft.name] as const])));
  // A sheet that was renamed stands where it stood, so it goes under its new name.
  const renamed = sheets.map((sheet, at) => places.get(sheet) ?? existing[at] ?? '');
  const owned = new Set([...places.values(), ...retired.map(({ name }) => name)]);
  const order = tabOrder(renamed, targets.map(({ draft }) => draft.name), owned);
  const drafted = order.flatMap(({ kind, at }, position) => {
    const draft = targets[at]?.draft;
    return kind === 'kept' || draft === undefined ? [] : [{ id: written[at]?.id ?? '', position, visibility: VISIBILITY[draft.visibility] }];
  });
  // Sheets that go away wait behind all others, so that they count for no position.
  return [...drafted, ...retired.map(({ id }, at) => ({ id, position: order.length + at, visibility: 'Hidden' as const }))];
}

function remove(sheet: Excel.Worksheet): void {
  sheet.visibility = 'Hidden';
  sheet.delete();
}

function refuseIfCancelled({ signal }: RunControl): void {
  if (signal?.aborted === true) throw new WorkbookError('cancelled', '');
}
