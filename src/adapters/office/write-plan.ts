import { WorkbookError } from '../../domain/error';
import { CellStore } from '../../workbook/cell';
import { isResult, readLedger } from '../../workbook/ledger';
import type { SheetDraft } from '../../workbook/sheet-draft';
import { takenName } from '../../workbook/tab-order';
import type { OpenSheet, Survey } from './survey';

/** Where each draft goes. */
export interface WritePlan {
  readonly targets: readonly Target[];
  /** Sheets of ours for which there is no draft any more. */
  readonly retired: readonly OpenSheet[];
}

export interface Target {
  readonly draft: SheetDraft;
  /** What the sheet is to us from now on; undefined when it is the user's. */
  readonly role: string | undefined;
  /** Our sheet that is rewritten in place, so that links and charts of the user's that show it stay; undefined = a new one. */
  readonly sheet: OpenSheet | undefined;
}

/** Finds a place for every draft: a result goes over our sheets, sheets for the user become new ones. Errors: WorkbookError `structure-protected`, `sheet-protected`, `name-taken`. */
export function planWrite(survey: Survey, drafts: readonly SheetDraft[]): WritePlan {
  const { sheets } = survey;
  const owned = isResult(drafts) ? ownedSheets(survey) : new Map<OpenSheet, string>();
  const ownNames = new Set([...owned.keys()].map(({ name }) => name));
  const taken = takenName(sheets.map(({ name }) => name), drafts.map(({ name }) => name), ownNames) ?? takenCellName(survey, drafts, ownNames);
  if (taken !== undefined) throw new WorkbookError('name-taken', '', taken);
  refuseLocked(survey, [...owned.keys()]);
  const roles = draftedRoles(drafts);
  const free = new Map(owned);
  const targets = drafts.map((draft): Target => {
    const role = roles.get(draft.name);
    const sheet = [...free].find(([, known]) => known === role)?.[0] ?? [...free.keys()].find(({ name }) => name === draft.name);
    if (sheet !== undefined) free.delete(sheet);
    return { draft, role, sheet };
  });
  return { targets, retired: [...free.keys()] };
}

/** Errors: WorkbookError `structure-protected`, `sheet-protected` when a result could not be written, or a sheet of the user's not be edited. */
export function refuseProtected(survey: Survey, edited: readonly string[]): void {
  refuseLocked(survey, [...ownedSheets(survey).keys(), ...survey.sheets.filter(({ name }) => edited.includes(name))]);
}

function refuseLocked({ isStructureProtected }: Survey, owned: readonly OpenSheet[]): void {
  if (isStructureProtected) throw new WorkbookError('structure-protected', '');
  const locked = owned.find(({ isProtected }) => isProtected);
  if (locked !== undefined) throw new WorkbookError('sheet-protected', locked.name);
}

/** The first name of a drafted table or area that the user has given to something else. */
function takenCellName({ names }: Survey, drafts: readonly SheetDraft[], owned: ReadonlySet<string>): string | undefined {
  const users = new Set(names.filter(({ sheet }) => sheet === undefined || !owned.has(sheet)).map(({ name }) => name.toLowerCase()));
  return drafts.flatMap((draft) => [...(draft.tables ?? []), ...(draft.names ?? [])].map(({ name }) => name)).find((name) => users.has(name.toLowerCase()));
}

/** A mark outlives a new title. Where no sheet is marked, a file was written, and its ledger tells. */
function ownedSheets({ ledger, sheets }: Survey): ReadonlyMap<OpenSheet, string> {
  const roleOfName = new Map<string, string>([...ledger.owned].map(([role, name]) => [name, role]));
  const marked = sheets.flatMap((sheet) => (sheet.mark === undefined ? [] : [[sheet, sheet.mark] as const]));
  if (marked.length > 0) return new Map(marked);
  return new Map(sheets.flatMap((sheet) => {
    const role = roleOfName.get(sheet.name);
    return role === undefined ? [] : [[sheet, role] as const];
  }));
}

/** Roles by title, as the ledger among the drafts will tell them. */
function draftedRoles(drafts: readonly SheetDraft[]): ReadonlyMap<string, string> {
  const draft = drafts.find(({ role }) => role === 'ledger');
  if (draft === undefined) return new Map();
  const cells = new CellStore();
  for (const { row, column, value } of draft.cells) cells.set(row, column, { value });
  const { owned } = readLedger({ name: draft.name, visibility: draft.visibility, cells, tables: [], merges: [], hiddenRowCount: 0, notes: [] });
  return new Map([...owned].map(([role, name]) => [name, role]));
}
