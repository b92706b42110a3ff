import { periodStart, type SerialDay } from '../domain/calendar';
import { leverSubject } from '../domain/decided-lever';
import type { Place } from '../domain/place';
import type { Language } from '../i18n/language';
import { tableEdit } from '../workbook/process/add-rows';
import { leverValues, type OfferedLever } from '../workbook/process/lever-rows';
import { PROCESS_WORDS } from '../workbook/process/process-words';
import { processRows } from '../workbook/process/process-rows';
import { keyOf } from '../workbook/read/key';
import type { PlacedLever } from '../workbook/read/resolve-levers';
import type { SheetDraft } from '../workbook/sheet-draft';
import type { TableEdit } from '../workbook/table-edit';
import { leversTemplate } from '../workbook/templates/decisions/decisions-template';
import { fitTemplate } from '../workbook/templates/fit-template';
import type { TakenNames } from '../workbook/templates/unique-names';
import type { Input } from './read-input';

/** Which decision sets the levers, and where. */
export interface LeverDecision {
  readonly decision: number;
  readonly why: string;
  readonly language: Language;
  readonly today: SerialDay;
  /** What the workbook's sheets, tables and names are called. */
  readonly taken: TakenNames;
}

/** The workbook that levers are set in. */
export interface LeverInput {
  readonly sheets: Input['sheets'];
  readonly built: Pick<Input['built'], 'levers' | 'model'>;
}

/** The rows that set levers: an edit of the Decided levers table, or its sheet where the workbook had none. */
export interface SetLevers {
  readonly edits: readonly TableEdit[];
  readonly drafts: readonly SheetDraft[];
}

/**
 * Sets levers by rows of the Decided levers table. One that is set already gets a new row, and the old one is no longer active: history stays
 * readable, and no figure is decided twice.
 */
export function setLevers(input: LeverInput, levers: readonly OfferedLever[], set: LeverDecision): SetLevers | { readonly blockedBy: Place } {
  const changes = levers.map((offered) => againstKnown(offered, input));
  const added = changes.map(({ offered }) => leverValues(offered, set));
  const rows = processRows(input.sheets, 'levers');
  const sheet = input.sheets.find(({ name }) => name === rows?.sheet);
  if (rows === undefined || sheet === undefined) {
    const month = periodStart(set.today, 'month');
    return { edits: [], drafts: fitTemplate(leversTemplate(added), { language: set.language, content: 'empty', month }, set.taken) };
  }
  const replaced = changes.flatMap(({ replaces }) => (replaces?.place.area === undefined ? [] : [[replaces.place.area.row, { active: PROCESS_WORDS.no[set.language] }] as const]));
  const edit = tableEdit(rows, sheet, { added, changed: new Map(replaced) });
  return 'blockedBy' in edit ? edit : { edits: [edit], drafts: [] };
}

interface LeverChange {
  readonly offered: OfferedLever;
  /** The active row that sets the same figure. */
  readonly replaces: PlacedLever | undefined;
}

/** Units, hours or workers too few to matter. */
const DUST = 1e-6;

/**
 * An option says what it adds to the plan that it was priced for. Where a decision has gone beyond that plan since (two topics of one meeting about
 * the same hours), the option adds to that decision.
 */
function againstKnown(offered: OfferedLever, { built }: Pick<LeverInput, 'built'>): LeverChange {
  const replaces = built.levers.find((placed) => isSameFigure(placed, offered, built));
  if (replaces === undefined) return { offered, replaces };
  const { quantity, added } = offered;
  const beyond = (replaces.lever.quantity - (quantity - added)) * Math.sign(added);
  return { offered: beyond > DUST ? { ...offered, quantity: Math.max(0, replaces.lever.quantity + added) } : offered, replaces };
}

/** Whether a row sets the figure of an offered lever; receipts, stock and further hours only ever add up. */
function isSameFigure({ lever }: PlacedLever, offered: OfferedLever, { model }: LeverInput['built']): boolean {
  if (lever.kind !== offered.kind || model === undefined || ADDING.has(lever.kind)) return false;
  return keyOf(leverSubject(lever, model)) === keyOf(offered.scope) && model.horizon.starts[lever.period] === offered.period;
}

const ADDING: ReadonlySet<OfferedLever['kind']> = new Set<OfferedLever['kind']>(['addHours', 'receipt', 'sellOff']);
