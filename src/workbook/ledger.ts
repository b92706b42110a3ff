import type { DraftCell, OwnedRole, SheetDraft } from './sheet-draft';
import type { SheetData } from './workbook';

/** Name of the very hidden sheet that travels with the file. */
export const LEDGER_SHEET = '_equilibre';

/** What we remember in a workbook: the sheets that are ours, the mapping of the user's columns, and our runs. */
export interface Ledger {
  /** Name of each sheet of ours, by what it is to us. */
  readonly owned: ReadonlyMap<OwnedRole, string>;
  /** One-line JSON by subject (an input sheet's role). */
  readonly mapping: ReadonlyMap<string, string>;
  /** One-line JSON of each run, oldest first. */
  readonly runs: readonly string[];
  /** Version of Equilibre that wrote last; empty when it never did. */
  readonly version: string;
  /** Texts of the monthly process by subject: approved versions, the input that each was made from, what was put on the agenda. */
  readonly kept: ReadonlyMap<string, string>;
}

export const EMPTY_LEDGER: Ledger = { owned: new Map(), mapping: new Map(), runs: [], version: '', kept: new Map() };

/** Result sheets of one run, each with its title. */
export type OwnedSheetNames = Readonly<Record<ResultRole, string>>;

export type ResultRole = Exclude<OwnedRole, 'ledger' | 'scenarios' | 'journal' | 'pack' | 'finance'>;

export const RESULT_ROLES = ['summary', 'plan', 'load', 'exceptions', 'quality'] as const satisfies readonly ResultRole[];

const HEADER = ['kind', 'key', 'value'] as const;
const ROLES: readonly string[] = [...RESULT_ROLES, 'scenarios', 'journal', 'pack', 'finance', 'ledger'] satisfies readonly OwnedRole[];
/** Excel holds 32,767 characters a cell: longer values go on in the next row, under the same kind and key. */
const CELL_LIMIT = 32_000;

/** Reads the ledger sheet; a missing sheet, or one that is not a ledger of ours, gives the empty ledger. */
export function readLedger(sheet: SheetData | undefined): Ledger {
  if (sheet === undefined || HEADER.some((title, column) => sheet.cells.at(0, column).value !== title)) return EMPTY_LEDGER;
  const owned = new Map<OwnedRole, string>();
  const mapping = new Map<string, string>();
  const runs = new Map<string, string>();
  const kept = new Map<string, string>();
  const byKind = new Map([['mapping', mapping], ['run', runs], ['kept', kept]]);
  let version = '';
  for (const row of sheet.cells.rowNumbers().slice(1)) {
    const [kind, key, value] = HEADER.map((_, column) => textAt(sheet, row, column)) as [string, string, string];
    const texts = byKind.get(kind);
    if (texts !== undefined) texts.set(key, (texts.get(key) ?? '') + value);
    else if (kind === 'owned' && isRole(key)) owned.set(key, value);
    else if (kind === 'version') version = value;
  }
  return { owned, mapping, runs: [...runs.values()], version, kept };
}

/**
 * Names of the sheets that a write of these drafts replaces: all of ours when a new ledger is among them. Drafts without one are
 * sheets for the user: they come beside ours and replace nothing.
 */
export function replacedSheets({ owned }: Ledger, drafts: readonly SheetDraft[]): ReadonlySet<string> {
  return new Set(isResult(drafts) ? owned.values() : []);
}

/** Whether drafts are a result of ours, which brings its ledger, and not sheets for the user alone. */
export function isResult(drafts: readonly SheetDraft[]): boolean {
  return drafts.some(({ role }) => role === 'ledger');
}

/** The ledger as a very hidden sheet of three columns: kind, key, value. */
export function ledgerDraft(ledger: Ledger): SheetDraft {
  const rows = [
    [...HEADER],
    ['version', '', ledger.version],
    ...[...ledger.owned].map(([role, name]) => ['owned', role, name]),
    ...[...ledger.mapping].flatMap(([key, value]) => chunks(value).map((chunk) => ['mapping', key, chunk])),
    ...ledger.runs.flatMap((run, position) => chunks(run).map((chunk) => ['run', String(position + 1), chunk])),
    ...[...ledger.kept].flatMap(([key, value]) => chunks(value).map((chunk) => ['kept', key, chunk])),
  ];
  const cells = rows.flatMap((row, at) => row.map((value, column): DraftCell => ({ row: at, column, value })));
  return {
    name: ledger.owned.get('ledger') ?? LEDGER_SHEET,
    role: 'ledger',
    visibility: 'veryHidden',
    columnWidths: [12, 14, 60],
    cells,
    print: { orientation: 'portrait', fit: [1, 0] },
  };
}

function chunks(value: string): readonly string[] {
  const count = Math.max(1, Math.ceil(value.length / CELL_LIMIT));
  return Array.from({ length: count }, (_, position) => value.slice(position * CELL_LIMIT, (position + 1) * CELL_LIMIT));
}

function textAt(sheet: SheetData, row: number, column: number): string {
  const { value } = sheet.cells.at(row, column);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function isRole(key: string): key is OwnedRole {
  return ROLES.includes(key);
}
