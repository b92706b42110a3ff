import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createContext, runInContext, Script } from 'node:vm';
import type { RequestBody, ResponseBody } from './protocol';

interface NativeMessage {
  readonly id: number;
  readonly message: { readonly body: RequestBody };
}

/** What answers batches: an emulated Excel. */
export interface BatchHost {
  answer(body: RequestBody): Promise<ResponseBody>;
}

/** The library as it is published; compiled once, as it is large. */
let library: Script | undefined;

/**
 * The real, unmodified Office.js over an emulated Excel, through the bridge that native hosts use; gives its `Excel` namespace.
 * The library looks for a page around it, so it is given the outline of one.
 */
export function connectNative(host: BatchHost): typeof Excel {
  const bridge = {
    onMessageFromHost: (text: string): void => {
      throw new Error(`Office.js is not loaded, but was sent ${text}`);
    },
    sendMessageToHost(text: string): void {
      const { id, message } = JSON.parse(text) as NativeMessage;
      void host.answer(message.body).then((body) => {
        bridge.onMessageFromHost(JSON.stringify({ id, type: 2, message: { statusCode: 200, headers: {}, body } }));
      });
    },
  };
  const page: Record<string, unknown> = { ...outlineOfPage(), _richApiNativeBridge: bridge };
  page['window'] = page;
  createContext(page);
  library ??= new Script(readFileSync(join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist', 'excel-web-16.00.js'), 'utf8'), { filename: 'excel-web-16.00.js' });
  library.runInContext(page);
  return runInContext('Excel', page) as typeof Excel;
}

function outlineOfPage(): Record<string, unknown> {
  const nothing = (): void => undefined;
  const location = { protocol: 'https:', search: '', hash: '', href: 'https://localhost/', host: 'localhost', hostname: 'localhost', origin: 'https://localhost' };
  const element = (): unknown => ({ setAttribute: nothing, style: {} });
  return {
    console: { log: nothing, warn: nothing, error: nothing, info: nothing, debug: nothing },
    clearTimeout, clearInterval, location,
    // What the library does later or again must not keep a test alive.
    setTimeout: (work: () => void, milliseconds: number) => setTimeout(work, milliseconds).unref(),
    setInterval: (work: () => void, milliseconds: number) => setInterval(work, milliseconds).unref(),
    navigator: { userAgent: 'Node', platform: '' },
    name: '',
    addEventListener: nothing,
    removeEventListener: nothing,
    document: { cookie: '', URL: location.href, location, getElementsByTagName: () => [], createElement: element, addEventListener: nothing, documentElement: {}, getElementById: () => null },
  };
}
