import type { RequestBody, ResponseBody } from '../excel-host/protocol';

export interface PaneFrameOptions {
  /** Address of the pane's page, on this site. */
  readonly page: string;
  /** What the frame is called for a person who can't see it. */
  readonly title: string;
  /** Language tag of Excel's menus, such as `fr-FR`. */
  readonly language: string;
  /** Carries out a batch of Office.js on the open workbook. */
  readonly answer: (body: RequestBody) => Promise<ResponseBody>;
}

/** The pane on the page. */
export interface PaneFrame {
  readonly element: HTMLIFrameElement;
  /** Presses the ribbon's button that runs a function of the add-in; ignored until the add-in listens. */
  readonly press: (functionName: string) => void;
  /** Takes the pane away. */
  readonly close: () => void;
}

/** Numbers of the calls by which Office.js reaches Excel. */
const CALL = { loadSettings: 75, saveSettings: 76, batch: 93, commandCompleted: 94 } as const;
const REQUIREMENTS = { ExcelApi: 1.15, SharedRuntime: 1.1, RibbonApi: 1.1 };
const LISTENS = 1;
const RIBBON = 'appCommandInvoked';

interface Message {
  readonly _messageType: number;
  readonly _actionType?: number;
  readonly _actionName: string;
  readonly _data: unknown;
}

interface MethodCall {
  readonly DdaMethod: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
}

/** Opens the pane in a frame, as Excel on the web would: Office.js in it sends its messages to this page, which answers them. */
export function openPaneFrame(options: PaneFrameOptions): PaneFrame {
  const element = document.createElement('iframe');
  const { language, page, title } = options;
  const hostInfo = `Excel$Web$16.01$${language}$correlation$$$0`;
  element.name = JSON.stringify({ baseFrameName: 'pane', hostInfo, xdmInfo: `conversation-${Date.now()}|equilibre|${location.origin}`, serializerVersion: '1' });
  element.title = title;
  element.src = page;
  let ribbon: Message | undefined;
  let pressed = 0;
  const send = (message: object): void => {
    element.contentWindow?.postMessage(JSON.stringify(message), location.origin);
  };
  const hear = ({ data, origin, source }: MessageEvent<unknown>): void => {
    if (source === null || source !== element.contentWindow || origin !== location.origin || typeof data !== 'string') return;
    const message = JSON.parse(data) as Message;
    if (message._messageType !== 0 || message._actionName === 'ContextActivationManager_notifyHost') return;
    if (message._actionType === LISTENS && message._actionName === RIBBON) ribbon = message;
    void answerAction(message, options).then((answered) => { send(reply(message, answered, 0)); });
  };
  addEventListener('message', hear);
  return {
    element,
    press: (name) => {
      if (ribbon !== undefined) send(reply(ribbon, [`command-${++pressed}`, name, JSON.stringify({ source: { id: name } })], 1));
    },
    close: () => {
      removeEventListener('message', hear);
      element.remove();
    },
  };
}

/** `type` 0 answers a call, 1 tells of an event. */
function reply(message: Message, data: unknown, type: 0 | 1): object {
  return { ...message, _actionType: undefined, _messageType: 1, _origin: location.origin, _data: data, _errorCode: 0, _responseType: type };
}

async function answerAction({ _actionName: action, _data: data }: Message, options: PaneFrameOptions): Promise<unknown> {
  if (action === 'ContextActivationManager_getAppContextAsync') return appContext(options.language);
  return action === 'executeMethod' ? execute(data as MethodCall, options) : {};
}

function appContext(language: string): object {
  return {
    _id: 'workbook', _appName: 16, _appVersion: '16.01', _appMinorVersion: 0, _appUILocale: language, _dataLocale: language, _docUrl: `${location.origin}/workbook.xlsx`,
    _clientMode: 1, _settings: [], _reason: 1, _requirementMatrix: JSON.stringify(REQUIREMENTS), _hostFullVersion: '16.01', _appDomains: [], _initialDisplayMode: 0,
  };
}

async function execute({ DdaMethod: { DispatchId: call }, ArrayData: parts = [] }: MethodCall, { answer }: PaneFrameOptions): Promise<unknown> {
  switch (call) {
    case CALL.batch:
      return { Version: 1, Error: 0, Data: [200, [], JSON.stringify(await answer(JSON.parse(String(parts[4])) as RequestBody))] };
    case CALL.loadSettings:
    case CALL.saveSettings:
    case CALL.commandCompleted:
      return { Version: 1, Error: 0, Settings: [] };
    default:
      return { Version: 1, Error: 5001 };
  }
}
