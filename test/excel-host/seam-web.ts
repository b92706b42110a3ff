import { readFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import type { Frame, Page, Route } from 'playwright-core';
import type { EmulatedExcel } from './emulated-excel';
import type { RequestBody } from './protocol';

export interface WebExcelOptions {
  /** Folder that holds the pane's files. */
  readonly folder: string;
  /** The pane's page in that folder, with its query. */
  readonly page: string;
  /** Language of Excel's menus, such as `fr-FR`. */
  readonly language: string;
}

/** Excel on the web trusts a pane whose host name is its own; the ports may differ. Nothing listens there: the test answers. */
const EXCEL = 'https://excel.test:8443/';
const PANE = 'https://excel.test/';
const LIBRARY = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.wasm': 'application/wasm', '.png': 'image/png', '.svg': 'image/svg+xml' };

/** A pane that is open beside Excel. */
export interface WebExcel {
  readonly pane: Frame;
  readonly foreign: ForeignRequests;
  /** Presses a button of the ribbon: runs the function of this name and gives, when Excel hears of its end, the status told. 0 = done. */
  readonly press: (functionName: string) => Promise<number>;
}

/** A request that left the page for anywhere else; it was refused. */
export type ForeignRequests = readonly string[];

/**
 * Opens a pane beside an emulated Excel on the web, in a real browser and with the real Office.js; gives the pane's frame and the list,
 * filled as they happen, of requests that went neither to the pane's own address nor to Office.js'.
 */
export async function openInWebExcel(page: Page, host: EmulatedExcel, options: WebExcelOptions): Promise<WebExcel> {
  const foreign: string[] = [];
  await page.route('**/*', async (route) => {
    const url = route.request().url();
    if (url === EXCEL) await route.fulfill({ contentType: 'text/html', body: excelPage(options) });
    else if (url.startsWith(PANE)) await fulfillFrom(route, options.folder, url.slice(PANE.length));
    else if (url.startsWith(LIBRARY)) await fulfillFrom(route, libraryFolder(), url.slice(LIBRARY.length));
    else {
      foreign.push(url);
      await route.abort();
    }
  });
  await page.exposeFunction('answerBatch', async (text: string) => JSON.stringify(await host.answer(JSON.parse(text) as RequestBody)));
  await page.goto(EXCEL);
  const frame = await page.waitForSelector('iframe');
  const pane = await frame.contentFrame();
  if (pane === null) throw new Error('the pane did not open');
  const press = (name: string): Promise<number> => page.evaluate(`pressRibbon(${JSON.stringify(name)})`);
  return { pane, foreign, press };
}

function libraryFolder(): string {
  return join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
}

async function fulfillFrom(route: Route, folder: string, address: string): Promise<void> {
  const path = decodeURIComponent(address.replace(/[?#].*/, ''));
  try {
    const body = await readFile(join(folder, path));
    await route.fulfill({ body, contentType: TYPES[extname(path)] ?? 'application/octet-stream', headers: { 'access-control-allow-origin': '*' } });
  } catch {
    await route.fulfill({ status: 404, body: '' });
  }
}

/** The page that Excel on the web is: it opens the pane in a frame and answers its messages. */
function excelPage({ language, page }: WebExcelOptions): string {
  const settings = { pane: `${PANE}${page}`, origin: EXCEL.slice(0, -1), language };
  return `<!doctype html><title>Excel</title><style>body,iframe{margin:0;border:0;width:100%;height:100vh}</style><body><script>(${answerMessages.toString()})(${JSON.stringify(settings)})</script>`;
}

/** A call of Office.js' older interface; its arguments stand under their positions. */
interface MethodCall {
  readonly [position: number]: unknown;
  readonly DdaMethod: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
}

interface PageSettings {
  readonly pane: string;
  readonly origin: string;
  readonly language: string;
}

/** Runs in Excel's page, so it uses nothing from around it. */
function answerMessages({ language, origin, pane }: PageSettings): void {
  const RICH_API = 93;
  const SETTINGS = [75, 76];
  const COMMAND_COMPLETED = 94;
  const REGISTER_EVENT = 1;
  const COMMAND_INVOKED = 'appCommandInvoked';
  // The browser's own objects: this project's tests are compiled without their types.
  const browser = globalThis as unknown as {
    readonly document: { readonly body: { append(node: unknown): void }; createElement(name: 'iframe'): { name: string; src: string; title: string } };
    readonly answerBatch: (text: string) => Promise<string>;
    pressRibbon: (functionName: string) => Promise<number>;
    addEventListener(type: 'message', listener: (event: { readonly data: unknown; readonly source: { postMessage(text: string, target: string): void } }) => void): void;
  };
  const conversation = `conversation-${Date.now()}`;
  const context = {
    _id: 'workbook', _appName: 16, _appVersion: '16.01', _appMinorVersion: 0, _appUILocale: language, _dataLocale: language, _docUrl: `${origin}/sample.xlsx`, _clientMode: 1,
    _settings: [], _reason: 1, _requirementMatrix: '{"ExcelApi":1.15,"SharedRuntime":1.1,"RibbonApi":1.1}', _hostFullVersion: '16.01', _appDomains: [], _initialDisplayMode: 0,
  };
  /** Ends of commands that are awaited, by the command's id. */
  const awaited = new Map<string, (status: number) => void>();
  const execute = async (data: MethodCall): Promise<unknown> => {
    const { DispatchId: dispatch } = data.DdaMethod;
    if (dispatch === RICH_API) return { Version: 1, Error: 0, Data: [200, [], await browser.answerBatch(String(data.ArrayData?.[4]))] };
    if (dispatch === COMMAND_COMPLETED) awaited.get(String(data[0]))?.(Number(data[1]));
    if (SETTINGS.includes(dispatch) || dispatch === COMMAND_COMPLETED) return { Version: 1, Error: 0, Settings: [] };
    return { Version: 1, Error: 5001 };
  };
  const answer = async (action: string, data: unknown): Promise<unknown> => {
    if (action === 'ContextActivationManager_getAppContextAsync') return context;
    return action === 'executeMethod' ? execute(data as Parameters<typeof execute>[0]) : {};
  };
  browser.addEventListener('message', ({ data, source }) => {
    const message = JSON.parse(String(data)) as { readonly _messageType: number; readonly _actionName: string; readonly _data: unknown; readonly _actionType: number };
    if (message._messageType !== 0 || message._actionName === 'ContextActivationManager_notifyHost') return;
    if (message._actionType === REGISTER_EVENT && message._actionName === COMMAND_INVOKED) {
      browser.pressRibbon = (name) => new Promise((resolve) => {
        const id = `command-${awaited.size + 1}`;
        awaited.set(id, resolve);
        const event = [id, name, JSON.stringify({ source: { id: name } })];
        source.postMessage(JSON.stringify({ ...message, _messageType: 1, _origin: origin, _data: event, _errorCode: 0, _responseType: 1, _actionType: undefined }), '*');
      });
    }
    void answer(message._actionName, message._data).then((reply) => {
      source.postMessage(JSON.stringify({ ...message, _messageType: 1, _origin: origin, _data: reply, _errorCode: 0, _responseType: 0, _actionType: undefined }), '*');
    });
  });
  const frame = browser.document.createElement('iframe');
  const hostInfo = `Excel$Web$16.01$${language}$correlation$$$0`;
  frame.name = JSON.stringify({ baseFrameName: 'pane', hostInfo, xdmInfo: `${conversation}|equilibre|${origin}`, serializerVersion: '1' });
  frame.title = 'Equilibre';
  frame.src = pane;
  browser.document.body.append(frame);
}
