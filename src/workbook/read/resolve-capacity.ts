import type { Horizon } from '../../domain/calendar';
import type { Diagnostic } from '../../domain/diagnostic';
import type { Place } from '../../domain/place';
import type { CapacityKind, CapacityTier, Resource } from '../../domain/resource';
import type { ColumnKey } from '../schema/column-keys';
import type { SheetRecords } from './records';
import { lineNumber, resolveCapacityLines, type CapacityLine } from './resolve-capacity-lines';
import type { NameList } from './resolve-name';
import { checkPeriodLength, type Frame } from './resolve-series';
import { resolveWorkforce } from './resolve-workforce';

export interface ResolvedCapacity {
  readonly resources: readonly Resource[];
  readonly names: NameList;
  /** False when no row names a resource: there is one, and every item uses it. */
  readonly named: boolean;
  /** The regular (or workers) cells of each resource, by period. */
  readonly cells: readonly (readonly (Place | undefined)[])[];
}

/**
 * The resources of the Capacity sheet. Regular hours that no cell gives are unknown, hence unlimited, with a warning;
 * extra hours that no cell gives are none. A blank cost is 0, said once.
 */
export function resolveCapacity(sheet: SheetRecords, frame: Pick<Frame, 'horizon' | 'anchor'>, diagnostics: Diagnostic[]): ResolvedCapacity {
  checkPeriodLength(sheet, frame.horizon.bucket, diagnostics);
  const { resources: names, named, lines } = resolveCapacityLines(sheet, frame, diagnostics);
  const blankCosts = new Set<ColumnKey>();
  const resources: Resource[] = [];
  const cells: (readonly (Place | undefined)[])[] = [];
  names.names.forEach((code, resource) => {
    const own = { code, lines: lines.filter((line) => line.resource === resource), horizon: frame.horizon, place: sheet.place };
    resources.push(resourceOf(own, blankCosts, diagnostics));
    cells.push(regularLine(own.lines)?.cells ?? []);
  });
  if (blankCosts.size > 0) diagnostics.push({ code: 'default-capacity-costs', place: sheet.place, parameters: { columns: [...blankCosts] } });
  return { resources, names, named, cells };
}

/** One resource as the sheet gives it. */
interface OwnLines {
  readonly code: string;
  readonly lines: readonly CapacityLine[];
  readonly horizon: Horizon;
  readonly place: Place;
}

function resourceOf(own: OwnLines, blankCosts: Set<ColumnKey>, diagnostics: Diagnostic[]): Resource {
  checkKinds(own, diagnostics);
  const workers = own.lines.find(({ kind }) => kind === 'workers');
  const tiers = own.lines.map((line) => tierOf(line, own, blankCosts, diagnostics));
  if (regularLine(own.lines) === undefined) {
    diagnostics.push({ code: 'no-regular-capacity', place: own.lines[0]?.records[0]?.place ?? own.place, parameters: { resource: own.code } });
    tiers.unshift({ kind: 'regular', hours: new Float64Array(own.horizon.starts.length).fill(Infinity), costPerHour: 0, perWorker: false });
  }
  if (workers === undefined) return { code: own.code, tiers };
  return { code: own.code, tiers, workforce: resolveWorkforce(own.code, workers, blankCosts, diagnostics) };
}

function regularLine(lines: readonly CapacityLine[]): CapacityLine | undefined {
  return lines.find(({ kind }) => kind === 'regular' || kind === 'workers');
}

const TIER: Readonly<Record<CapacityKind, CapacityTier['kind']>> = {
  regular: 'regular', workers: 'regular', overtime: 'overtime', overtimePerWorker: 'overtime', extraShift: 'extraShift',
};

/** A resource has one line a tier: hours of a team and hours of a machine can't both be its regular ones. */
function checkKinds({ code, lines }: OwnLines, diagnostics: Diagnostic[]): void {
  const known = new Map<CapacityTier['kind'], CapacityKind>();
  for (const { kind, records } of lines) {
    const other = known.get(TIER[kind]);
    known.set(TIER[kind], kind);
    const place = records[0]?.place;
    if (other !== undefined) diagnostics.push({ code: 'capacity-kind-conflict', place, parameters: { resource: code, kind, other } });
    if (kind === 'overtimePerWorker' && !lines.some((line) => line.kind === 'workers')) {
      diagnostics.push({ code: 'no-workers', place, parameters: { resource: code } });
    }
  }
}

function tierOf(line: CapacityLine, own: OwnLines, blankCosts: Set<ColumnKey>, diagnostics: Diagnostic[]): CapacityTier {
  const cost = lineNumber(line, 'costPerHour', diagnostics)?.value;
  if (cost === undefined) blankCosts.add('costPerHour');
  else checkCosts(line, own.code, cost, diagnostics);
  return {
    kind: TIER[line.kind],
    hours: knownHours(line, own, diagnostics),
    costPerHour: cost ?? 0,
    perWorker: line.kind === 'workers' || line.kind === 'overtimePerWorker',
  };
}

function checkCosts(line: CapacityLine, resource: string, first: number, diagnostics: Diagnostic[]): void {
  for (const { fields } of line.records) {
    const field = fields.get('costPerHour');
    if (typeof field?.value !== 'number' || field.value < 0 || field.value === first) continue;
    const parameters = { resource, kind: line.kind, first, second: field.value };
    diagnostics.push({ code: 'capacity-cost-conflict', place: field.place, parameters });
    return;
  }
}

function knownHours(line: CapacityLine, { code, horizon, place }: OwnLines, diagnostics: Diagnostic[]): Float64Array {
  const blanks = [...line.hours.keys()].filter((t) => Number.isNaN(line.hours[t]));
  const [first] = blanks;
  if (first === undefined) return line.hours;
  const { kind } = line;
  const regular = TIER[kind] === 'regular';
  const blankPlace = line.cells[first] ?? line.records[0]?.place ?? place;
  diagnostics.push(
    regular
      ? { code: 'capacity-unknown', place: blankPlace, parameters: { resource: code, count: blanks.length, start: horizon.starts[first] ?? 0, bucket: horizon.bucket } }
      : { code: 'extra-capacity-blank', place: blankPlace, parameters: { resource: code, kind, count: blanks.length } },
  );
  return line.hours.map((hours) => (Number.isNaN(hours) ? (regular ? Infinity : 0) : hours));
}
