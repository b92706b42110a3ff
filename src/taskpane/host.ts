import type { Place } from '../domain/place';
import type { Workbook } from '../workbook/workbook';

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
