import { WorkbookError } from '../../domain/error';
import type { RunControl } from '../../domain/progress';
import type { SheetDraft } from '../../workbook/sheet-draft';
import { tabOrder } from '../../workbook/tab-order';
import type { SheetData, Workbook } from '../../workbook/workbook';
import { ExcelSession, type SessionOptions } from './excel-session';
import { frameOf } from './frame';
import { keepBefore } from './keep-before';
import { isPrivate, setRecord, type WriteRecord } from './private-sheets';
import { putBack } from './put-back';
import { readSheets } from './read-sheets';
import { MARK, surveyWorkbook, type OpenSheet, type Survey } from './survey';
import { arrangeTabs, nameSheets, type TabPlace } from './tabs';
import { writeCharts } from './write-charts';
import { planWrite, type WritePlan } from './write-plan';
import { writeSheet } from './write-sheet';
import { writeView } from './write-view';

/** The workbook that is open in Excel, through Office.js (ExcelApi 1.13). Rows are not folded: Office.js can't tell which ones are. */
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
   * Rewrites our sheets in place. Whatever fails, they are put back as they were; where even that fails, `isUnfinished` tells so
   * and `restorePrevious`, or the next write, puts them back. Errors: WorkbookError.
   */
  async write(drafts: readonly SheetDraft[], control: RunControl = {}): Promise<void> {
    refuseIfCancelled(control);
    const survey = await this.settledSurvey();
    const plan = planWrite(survey, drafts);
    let record: WriteRecord = { state: 'writing', before: [], added: [], names: [], frames: survey.record?.frames ?? {} };
    try {
      record = await keepBefore(this.session, plan, survey.record);
      await this.apply({ plan, survey, record }, control);
    } catch (error) {
      await putBack(this.session, record);
      throw error;
    }
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

  /** Puts our sheets back as they were before the last write; nothing happens when nothing is kept. Errors: WorkbookError. */
  async restorePrevious(): Promise<void> {
    const { record } = await surveyWorkbook(this.session);
    if (record !== undefined && (record.state === 'writing' || record.before.length > 0)) await putBack(this.session, record);
  }

  private async settledSurvey(): Promise<Survey> {
    const survey = await surveyWorkbook(this.session);
    if (survey.record?.state !== 'writing') return survey;
    await putBack(this.session, survey.record);
    return surveyWorkbook(this.session);
  }

  private async apply(write: PendingWrite, control: RunControl): Promise<void> {
    const { plan, record } = write;
    const sheets = sheetsOf(plan, record);
    await nameSheets(this.session, sheets);
    const drafts = plan.targets.map(({ draft }) => draft);
    const shares = sharesOf(drafts);
    for (const [at, draft] of drafts.entries()) {
      const [done = 0, share = 0] = shares[at] ?? [];
      const advance = (part: number): void => control.onProgress?.('writing', done + share * part);
      await writeSheet(this.session, sheets[at] ?? noSheet(), draft, { signal: control.signal, advance });
    }
    refuseIfCancelled(control);
    for (const [at, { draft, sheet }] of plan.targets.entries()) {
      const kept = record.before.find(({ id }) => id === sheet?.id)?.userCharts ?? [];
      await writeCharts(this.session, sheets[at] ?? noSheet(), frameOf(draft, drafts), kept);
    }
    await this.commit(write, sheets);
  }

  /** Shows what was written. The record becomes `done` by the very last operation. */
  private async commit({ plan, survey, record }: PendingWrite, sheets: readonly TargetSheet[]): Promise<void> {
    await arrangeTabs(this.session, tabPlaces(plan, survey, sheets));
    const drafts = plan.targets.map(({ draft }) => draft);
    for (const [at, draft] of drafts.entries()) if (draft.visibility === 'visible') await writeView(this.session, sheets[at] ?? noSheet(), draft);
    const frames = Object.fromEntries(plan.targets.map(({ draft }, at) => [sheets[at]?.id ?? '', frameOf(draft, drafts)]));
    await this.session.run(async (context) => {
      const retired = plan.retired.map(({ id }) => context.workbook.worksheets.getItemOrNullObject(id));
      await context.sync();
      for (const { id, role } of sheets) if (role !== undefined) context.workbook.worksheets.getItem(id).customProperties.add(MARK, role);
      for (const sheet of retired) if (!sheet.isNullObject) remove(sheet);
      setRecord(context, { ...record, state: 'done', frames });
      await context.sync();
    });
  }
}

interface PendingWrite {
  readonly plan: WritePlan;
  readonly survey: Survey;
  readonly record: WriteRecord;
}

interface TargetSheet {
  readonly id: string;
  readonly name: string;
  readonly role: string | undefined;
}

function sheetsOf({ targets }: WritePlan, { added }: WriteRecord): readonly TargetSheet[] {
  const fresh = [...added];
  return targets.map(({ draft, role, sheet }) => ({ id: sheet?.id ?? fresh.shift() ?? '', name: draft.name, role }));
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

/** Share of the cells that are written before each draft, and its own. */
function sharesOf(drafts: readonly SheetDraft[]): readonly (readonly [number, number])[] {
  const total = drafts.reduce((sum, { cells }) => sum + cells.length, 1);
  let done = 0;
  return drafts.map(({ cells }) => {
    const share = cells.length / total;
    done += share;
    return [done - share, share];
  });
}

function remove(sheet: Excel.Worksheet): void {
  sheet.visibility = 'Hidden';
  sheet.delete();
}

function refuseIfCancelled({ signal }: RunControl): void {
  if (signal?.aborted === true) throw new WorkbookError('cancelled', '');
}

function noSheet(): never {
  throw new Error('every draft has its sheet');
}
