import type { Place } from '../domain/place';
import type { Workbook } from '../workbook/workbook';

/** The user is editing a cell, or the host is busy. */
export type WaitReason = 'cell-edit' | 'host-busy';

/** What the pane asks of the program around it: Excel, or a page that stands in for it. */
export interface PaneHost {
  readonly workbook: Workbook;
  /** Language tag of the host's own menus, such as `fr-FR`. */
  readonly displayLanguage: string;
  /** True when the host's own colours are dark; undefined when it doesn't say. */
  readonly isDark: boolean | undefined;
  readonly preferences: Preferences;
  /** Puts our sheets back as they were before the last plan; false when nothing was kept. Errors: WorkbookError. */
  restorePrevious(): Promise<boolean>;
  /** Errors: WorkbookError when our sheets could not be written, or these of the user's not be edited, as the workbook stands: protected. */
  refuseProtected(edited?: readonly string[]): Promise<void>;
  /** True when a write was cut off before its end, so that our sheets are neither old nor new. Errors: WorkbookError. */
  isUnfinished(): Promise<boolean>;
  /** Has the listener told what the host makes us wait for, and undefined when that is over. */
  onWait(listener: (reason: WaitReason | undefined) => void): void;
  /** Brings a sheet to the front and selects the place's cells. Errors: WorkbookError, `sheet-gone` when it is not there. */
  show(place: Place): Promise<void>;
  /** Opens a page of this site in the browser. */
  openPage(path: string): void;
  /** Opens a workbook of this site in a window of its own. Errors: WorkbookError. */
  openAsNewWorkbook(path: string): Promise<void>;
}

/** Small texts that outlive the pane on this machine. Neither call fails: where nothing can be kept, nothing is. */
export interface Preferences {
  read(name: string): string | undefined;
  keep(name: string, value: string): void;
}
