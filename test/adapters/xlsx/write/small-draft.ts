import type { DraftCell, SheetDraft } from '../../../../src/workbook/sheet-draft';

/** A sheet named Plan with the given cells, and whatever else a test needs. */
export function draftOf(cells: readonly DraftCell[], changes: Partial<SheetDraft> = {}): SheetDraft {
  return { name: 'Plan', visibility: 'visible', columnWidths: [], cells, print: { orientation: 'portrait', fit: [1, 1] }, ...changes };
}

/** Parts of a package that holds nothing yet. */
export function noParts(): Map<string, Uint8Array> {
  return new Map([['[Content_Types].xml', new TextEncoder().encode('<Types></Types>')]]);
}
