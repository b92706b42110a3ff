import type { SheetDraft } from '../../../workbook/sheet-draft';

/**
 * The `<sheetProtection>` element of a draft, without a password; empty when it isn't protected. Sizes of columns and rows, sorting and
 * filtering stay allowed. The format says what is locked: 0 allows.
 */
export function protectionXml({ isProtected = false }: SheetDraft): string {
  return isProtected ? '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>' : '';
}
