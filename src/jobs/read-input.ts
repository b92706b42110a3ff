import type { SerialDay } from '../domain/calendar';
import { SEVERITY, type Diagnostic, type Severity } from '../domain/diagnostic';
import type { RunControl } from '../domain/progress';
import { LEDGER_SHEET, readLedger, type Ledger } from '../workbook/ledger';
import { buildModel, type BuiltModel } from '../workbook/read/build-model';
import { changesSince, fingerprintOf, snapshotOf, type InputChange } from '../workbook/process/input-snapshot';
import { planVersions, type PlanVersion } from '../workbook/process/plan-versions';
import { isProcessSheet } from '../workbook/process/process-rows';
import type { SheetMapping } from '../workbook/read/mapping';
import { applyLevers } from './apply-levers';
import { lockPlan, ownPlanSheet } from './lock-plan';
import { parseMappingOverrides } from '../workbook/read/mapping-json';
import type { InputRecords } from '../workbook/read/records';
import { readRecords } from '../workbook/read/read-records';
import type { SheetData, Workbook } from '../workbook/workbook';

/** A workbook to read, by the name that messages call it. */
export interface InputWorkbook {
  readonly name: string;
  readonly workbook: Workbook;
}

export interface InputOptions {
  /** Sheets and columns that the user chose, in the form of `mappingToJson`; they win over what would be found. */
  readonly mapping?: unknown;
  /** The day that stands in where no date of the data tells when the plan begins. */
  readonly today: SerialDay;
  /** The figures locked on the Plan sheet of an earlier run are left to the plan again. */
  readonly unlockAll?: boolean;
}

/** What was understood of the input. */
export interface Input {
  readonly mapping: readonly SheetMapping[];
  /** Most severe first. */
  readonly diagnostics: readonly Diagnostic[];
  /** Its model is undefined when an error stops the plan. */
  readonly built: BuiltModel;
  /** What earlier runs recorded in the (first) workbook. */
  readonly ledger: Ledger;
  /** What the user chose of the mapping, now or in an earlier run; undefined when nothing. */
  readonly choices: unknown;
  /** Names of all the sheets of the first workbook. */
  readonly sheetNames: readonly string[];
  /** All sheets that were read, those of the monthly process included. */
  readonly sheets: readonly SheetData[];
  readonly records: InputRecords;
  /** The last approved plan and what of its input has changed since; undefined when none was approved. */
  readonly standing: Standing | undefined;
}

/** How the input stands to the last approved plan. */
export interface Standing {
  readonly version: PlanVersion;
  /** Undefined when the workbook no longer holds that input and only its fingerprint tells. */
  readonly changes: readonly InputChange[] | undefined;
  readonly isChanged: boolean;
}

/**
 * Reads one or more workbooks as one: sheets → records → model. Never throws on what the sheets hold.
 * Errors: WorkbookError when a file can't be read.
 */
export async function readInput(workbooks: readonly InputWorkbook[], options: InputOptions, control: RunControl = {}): Promise<Input> {
  control.onProgress?.('reading', 0);
  const sheets: SheetData[] = [];
  for (const { name, workbook } of workbooks) {
    const read = await workbook.read(await workbook.sheetNames(), control);
    sheets.push(...(workbooks.length === 1 ? read : read.map((sheet) => ({ ...sheet, file: name }))));
  }
  control.onProgress?.('checking', 0);
  const ledger = readLedger(sheets.find((sheet) => sheet.name === LEDGER_SHEET));
  const choices = options.mapping ?? rememberedChoices(ledger);
  const chosen = parseMappingOverrides(choices ?? {});
  // The ledger, and the copies that an add-in keeps beside it for its own restore.
  const kept = sheets.map(({ name }) => name).filter((name) => name.startsWith(LEDGER_SHEET));
  const process = sheets.filter(isProcessSheet).map(({ name }) => name);
  const ignore = new Set([...kept, ...ledger.owned.values(), ...process]);
  const { records, mapping, diagnostics } = readRecords(sheets, { overrides: chosen.overrides, ignore });
  const planSheet = options.unlockAll === true ? undefined : ownPlanSheet(sheets, ledger);
  const built = applyLevers(lockPlan(buildModel(records, { today: options.today }), planSheet));
  const standing = standingOf(ledger, records);
  const all = bySeverity([...chosen.diagnostics, ...diagnostics, ...notSaidBy(diagnostics, built.diagnostics), ...standingDiagnostics(standing)]);
  const sheetNames = await (workbooks[0]?.workbook.sheetNames() ?? Promise.resolve([]));
  return { mapping, diagnostics: all, built, ledger, choices, sheetNames, sheets, records, standing };
}

function standingOf(ledger: Ledger, records: InputRecords): Standing | undefined {
  const last = planVersions(ledger).at(-1);
  if (last === undefined) return undefined;
  const { version, snapshot } = last;
  const isChanged = fingerprintOf(snapshotOf(records)) !== version.fingerprint;
  return { version, isChanged, changes: snapshot === undefined ? undefined : isChanged ? changesSince(snapshot, records) : [] };
}

/** Changed cells that are named one by one. */
const NAMED_CHANGES = 20;

function standingDiagnostics(standing: Standing | undefined): readonly Diagnostic[] {
  if (standing === undefined || !standing.isChanged) return [];
  const { version, changes = [] } = standing;
  const first = changes.find(({ place }) => place !== undefined)?.place;
  return [
    { code: 'input-changed', place: first, parameters: { version: version.number, count: changes.length } },
    ...changes.slice(0, NAMED_CHANGES).map(({ place, subject, before, after }): Diagnostic => ({ code: 'input-cell-changed', place, parameters: { version: version.number, subject, before, after } })),
  ];
}

/** Key of the ledger under which the user's choices of the mapping stand. */
export const MAPPING_CHOICES = 'choices';

function rememberedChoices(ledger: Ledger): unknown {
  const json = ledger.mapping.get(MAPPING_CHOICES);
  if (json === undefined) return undefined;
  try {
    return JSON.parse(json);
  } catch {
    return undefined; // Somebody edited our sheet: as if nothing had been chosen.
  }
}

/** That Demand has no period is no news where it has no rows. */
function notSaidBy(reading: readonly Diagnostic[], building: readonly Diagnostic[]): readonly Diagnostic[] {
  const isDemandEmpty = reading.some((found) => found.code === 'no-rows' && found.parameters.role === 'demand');
  return isDemandEmpty ? building.filter(({ code }) => code !== 'no-demand-period') : building;
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

function bySeverity(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...diagnostics].sort((a, b) => RANK[SEVERITY[a.code]] - RANK[SEVERITY[b.code]]);
}
