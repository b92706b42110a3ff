import type { RequestBody, ResponseBody } from '../excel-host/protocol';

/** The bytes of the workbook that a batch opens in a window of its own (`Excel.createWorkbook`); undefined for every other batch. */
export function newWorkbookIn({ ObjectPaths: paths }: RequestBody): Uint8Array | undefined {
  const path = Object.values(paths).find(({ Name: name }) => name === 'CreateWorkbook');
  const base64 = path?.ArgumentInfo?.Arguments?.[0];
  return typeof base64 === 'string' ? Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)) : undefined;
}

/** What Excel answers when it has opened it. */
export function openedAnswer({ Actions: actions }: RequestBody): ResponseBody {
  return { Results: actions.map(({ Id: id }) => ({ ActionId: id, Value: { _Id: 'new workbook' } })), TraceIds: [] };
}
