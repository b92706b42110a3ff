import { a1 } from '../domain/place';
import type { Diagnostic } from '../domain/diagnostic';
import type { Language } from '../i18n/language';
import { messagesIn } from '../i18n/messages';
import type { Ledger } from '../workbook/ledger';
import { footprintOf, footprintsFrom, footprintsText, isMoved, type Footprint } from '../workbook/process/footprint';
import { signOffOn } from '../workbook/process/sign-off';
import { typedNotes, withLostNotes, withNotes, type LostNote } from '../workbook/process/typed-notes';
import type { OwnedRole, SheetDraft } from '../workbook/sheet-draft';
import type { SheetData } from '../workbook/workbook';
import { ownSheet } from './lock-plan';

/** Subject of the ledger under which it stands which cells of the result sheets are ours. */
export const FOOTPRINTS = 'footprints';

/** The result sheets of the run before. */
export interface WrittenBefore {
  readonly sheets: readonly SheetData[];
  readonly ledger: Ledger;
}

interface NotedSheet {
  readonly role: string;
  readonly sheet: SheetData;
  readonly footprint: Footprint;
}

function notedSheets({ ledger, sheets }: WrittenBefore): readonly NotedSheet[] {
  return [...footprintsFrom(ledger.kept.get(FOOTPRINTS))].flatMap(([role, footprint]) => {
    const sheet = ownSheet(sheets, ledger, role as OwnedRole);
    return sheet === undefined ? [] : [{ role, sheet, footprint }];
  });
}

/** Whether people typed something on result sheets: signatures, or notes beside our cells. */
export function hasNotes(before: WrittenBefore): boolean {
  const summary = ownSheet(before.sheets, before.ledger, 'summary');
  const isSigned = summary !== undefined && signOffOn(summary) !== undefined;
  return isSigned || notedSheets(before).some(({ footprint, sheet }) => typedNotes(sheet, footprint)?.length !== 0);
}

/** Which cells of drafted result sheets are ours, as the ledger keeps it. */
export function footprintsIn(drafts: readonly SheetDraft[]): string {
  return footprintsText(new Map(drafts.flatMap((draft) => (draft.role === undefined ? [] : [[draft.role, footprintOf(draft)] as const]))));
}

/** Sheets on which nobody can tell any more what was typed beside our cells. */
export function movedSheets(before: WrittenBefore): readonly Diagnostic[] {
  return notedSheets(before)
    .filter(({ footprint, sheet }) => isMoved(sheet, footprint))
    .map(({ sheet: { name } }) => ({ code: 'notes-not-kept', place: { sheet: name }, parameters: { sheet: name } }));
}

/**
 * Result sheets with what people typed beside our cells on the ones before, each note by its row. Notes whose row is gone, or whose sheet
 * isn't written any more, are listed on Data quality.
 */
export function keepNotes(drafts: readonly SheetDraft[], before: WrittenBefore, language: Language): readonly SheetDraft[] {
  const lost: LostNote[] = [];
  const noted = new Map<SheetDraft, SheetDraft>();
  for (const { footprint, role, sheet } of notedSheets(before)) {
    const notes = typedNotes(sheet, footprint) ?? [];
    const draft = drafts.find((one) => one.role === role);
    const placed = draft === undefined ? { draft, orphans: notes } : withNotes(draft, notes, footprint);
    if (draft !== undefined && placed.draft !== undefined) noted.set(draft, placed.draft);
    lost.push(...placed.orphans.map((note) => ({ about: [sheet.name, note.label === '' ? a1(note.row, note.column) : note.label].join(' · '), note })));
  }
  return drafts.map((draft) => {
    const whole = noted.get(draft) ?? draft;
    return draft.role === 'quality' ? withLostNotes(whole, lost, messagesIn(language).process.lostNotes) : whole;
  });
}
