import { ExcelSession, type SessionOptions } from '../adapters/office/excel-session';
import { OfficeWorkbook } from '../adapters/office/office-workbook';
import { WorkbookError } from '../domain/error';
import { areaA1, type Place } from '../domain/place';
import type { PaneHost, WaitReason } from './host';
import { preferencesIn } from './preferences';

/** Excel around the pane; call it once Office.js is ready. */
export function officeHost(): PaneHost {
  const listeners: ((reason: WaitReason | undefined) => void)[] = [];
  const tell = (reason: WaitReason | undefined): void => {
    for (const listener of listeners) listener(reason);
  };
  const options: SessionOptions = { run: (batch) => Excel.run(batch), onWait: tell, onWaitOver: () => { tell(undefined); } };
  const workbook = new OfficeWorkbook(options);
  const session = new ExcelSession(options);
  return {
    workbook,
    displayLanguage: Office.context.displayLanguage,
    isDark: isThemeDark(),
    preferences: preferencesIn(() => localStorage),
    restorePrevious: async () => {
      if (!(await workbook.hasPrevious())) return false;
      await workbook.restorePrevious();
      return true;
    },
    refuseProtected: (edited) => workbook.refuseProtected(edited),
    isUnfinished: () => workbook.isUnfinished(),
    onWait: (listener) => {
      listeners.push(listener);
    },
    show: (place) => showPlace(session, place),
    openPage: (path) => {
      const address = addressOf(path);
      // Excel on the web lacks the call, and its pane may open a window itself.
      if (Office.context.requirements.isSetSupported('OpenBrowserWindowApi', '1.1')) Office.context.ui.openBrowserWindow(address);
      else window.open(address, '_blank', 'noopener');
    },
    openAsNewWorkbook,
  };
}

/** Excel on the web names no theme; there, and where it names no colour, the machine's setting stands. */
function isThemeDark(): boolean | undefined {
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  const colour = /^#([\da-f]{6})/i.exec(theme?.bodyBackgroundColor ?? '')?.[1];
  if (colour === undefined) return undefined;
  const [red, green, blue] = [0, 2, 4].map((from) => parseInt(colour.slice(from, from + 2), 16)) as [number, number, number];
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

function showPlace(session: ExcelSession, { sheet, area }: Place): Promise<void> {
  return session.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
    await context.sync();
    if (worksheet.isNullObject) throw new WorkbookError('sheet-gone', sheet);
    worksheet.activate();
    if (area !== undefined) worksheet.getRange(areaA1(area)).select();
    await context.sync();
  }, sheet);
}

async function openAsNewWorkbook(path: string): Promise<void> {
  const response = await fetch(addressOf(path));
  if (!response.ok) throw new WorkbookError('write-failed', path, String(response.status));
  await Excel.createWorkbook(base64Of(new Uint8Array(await response.arrayBuffer())));
}

function addressOf(path: string): string {
  return new URL(path, location.href).href;
}

function base64Of(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
