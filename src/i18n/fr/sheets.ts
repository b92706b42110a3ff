import type { SheetMessages } from '../sheet-messages';

export const sheets: SheetMessages = {};
