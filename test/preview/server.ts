import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { WorkbookError } from '../../src/domain/error';
import type { Language } from '../../src/i18n/language';
import { messagesIn } from '../../src/i18n/messages';
import { completeFile, type CompletionRequest } from '../excel-host/complete-file';
import { openFile } from './open-file';

/** The page of the preview, its pane and Office.js; addresses end in no slash. */
export interface PreviewServer {
  readonly address: string;
  readonly close: () => Promise<void>;
}

const HOST = '127.0.0.1';
/** Longest file that is taken, which is the reader's own limit. */
const LARGEST_FILE = 50 * 1024 * 1024;
const CDN_SCRIPT = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.wasm': 'application/wasm', '.png': 'image/png', '.svg': 'image/svg+xml',
};
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Serves the preview on this machine alone, from the built files of a project folder; port 0 takes a free one.
 * Errors: those of `listen`, such as `EADDRINUSE`.
 */
export async function servePreview(project: string, port: number): Promise<PreviewServer> {
  const site: Site = { folders: foldersOf(project), kept: new KeptFiles() };
  const server = createServer((request, response) => {
    answer(request, site).then(
      ({ status = 200, type, body }) => {
        response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }).end(body);
      },
      (error: unknown) => { fail(response, error); },
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, HOST, resolve);
  });
  return { address: `http://${HOST}:${portOf(server)}`, close: () => closed(server) };
}

function portOf(server: Server): number {
  const address = server.address();
  return address === null || typeof address === 'string' ? 0 : address.port;
}

async function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

interface Site {
  readonly folders: Folders;
  readonly kept: KeptFiles;
}

/** The last few files that wait to be opened in a window of their own. */
class KeptFiles {
  private readonly files = new Map<string, Uint8Array>();
  private count = 0;

  add(bytes: Uint8Array): string {
    const id = String(++this.count);
    this.files.set(id, bytes);
    this.files.delete(String(this.count - MOST_KEPT));
    return id;
  }

  /** Empty when it has been forgotten: the reader then says so. */
  at(id: string): Uint8Array {
    return this.files.get(id) ?? new Uint8Array();
  }
}

const MOST_KEPT = 20;

interface Folders {
  readonly page: string;
  readonly pane: string;
  readonly office: string;
  readonly templates: string;
}

function foldersOf(project: string): Folders {
  return { page: join(project, 'out/preview'), pane: join(project, 'dist'), office: join(project, 'node_modules/@microsoft/office-js/dist'), templates: join(project, 'templates') };
}

interface Answer {
  readonly status?: number;
  readonly type: string;
  readonly body: string | Uint8Array;
}

const NOT_FOUND: Answer = { status: 404, type: 'text/plain', body: '' };

/** What was asked of the server. */
interface Question {
  readonly site: Site;
  readonly request: IncomingMessage;
  readonly parameters: URLSearchParams;
  readonly language: Language;
}

const ANSWERS: Readonly<Record<string, ((question: Question) => Answer | Promise<Answer>) | undefined>> = {
  '/open': async ({ request, parameters, language }) => openedFile(await bodyOf(request), parameters.get('name') ?? '', language),
  '/keep': async ({ request, site }) => ({ type: 'text/plain', body: site.kept.add(await bodyOf(request)) }),
  '/complete': async ({ request }) => {
    const { file, drafts } = JSON.parse(Buffer.from(await bodyOf(request)).toString()) as CompletionRequest;
    return { type: XLSX, body: completeFile(Buffer.from(file, 'base64'), drafts) };
  },
  '/opened': ({ site, parameters, language }) => openedFile(site.kept.at(parameters.get('opened') ?? ''), 'workbook.xlsx', language),
  '/sample': ({ site, language }) => openedSample(site.folders, language),
  '/pane/taskpane.html': ({ site }) => panePage(site.folders),
  '/office/AgaveErrorUX/index.html': () => ({ type: 'text/html', body: TRUST }),
};

async function answer(request: IncomingMessage, site: Site): Promise<Answer> {
  // Another site could have its own name lead here; the browser then still says that name.
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? '')) return NOT_FOUND;
  const { pathname, searchParams } = new URL(request.url ?? '/', `http://${HOST}`);
  const language = searchParams.get('language') === 'fr' ? 'fr' : 'en';
  const special = ANSWERS[pathname];
  return special === undefined ? fileAt(pathname === '/' ? '/preview.html' : pathname, site.folders) : special({ site, request, parameters: searchParams, language });
}

function fileAt(address: string, { office, page, pane }: Folders): Promise<Answer> {
  const [, first = '', ...rest] = address.split('/');
  if (first === 'pane') return fileIn(pane, rest);
  return first === 'office' ? fileIn(office, rest) : fileIn(page, [first, ...rest]);
}

async function fileIn(folder: string, path: readonly string[]): Promise<Answer> {
  const file = normalize(join(folder, ...path.map((part) => decodeURIComponent(part))));
  if (!file.startsWith(folder + sep) || extname(file) === '') return NOT_FOUND;
  try {
    return { type: TYPES[extname(file)] ?? 'application/octet-stream', body: await readFile(file) };
  } catch {
    return NOT_FOUND;
  }
}

/** The production page, but for the address of Office.js: without a network nothing answers the one of Microsoft's site. */
async function panePage({ pane }: Folders): Promise<Answer> {
  const page = await readFile(join(pane, 'taskpane.html'), 'utf8');
  return { type: 'text/html; charset=utf-8', body: page.replace(CDN_SCRIPT, '/office/office.js') };
}

/** Office.js asks this page whether an Excel that isn't on one of Microsoft's https sites can be trusted: this one can. */
const TRUST = '<!doctype html><script>addEventListener("message", ({ source, origin }) => { if (origin === location.origin) source.postMessage(JSON.stringify({ hostUserTrusted: true }), origin); });</script>';

async function openedSample({ templates }: Folders, language: Language): Promise<Answer> {
  const name = 'sample-company.xlsx';
  return openedFile(await readFile(join(templates, language, name)), name, language);
}

/** A file as JSON, or the sentence that says why it can't be opened. */
async function openedFile(bytes: Uint8Array, name: string, language: Language): Promise<Answer> {
  try {
    return { type: 'application/json', body: JSON.stringify(await openFile(bytes, name)) };
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    return { status: 422, type: 'text/plain; charset=utf-8', body: messagesIn(language).commands.workbookFaults[error.fault](error.subject, error.detail) };
  }
}

async function bodyOf(request: IncomingMessage): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    // What goes beyond the limit makes the reader refuse the file in its own words; the rest isn't kept.
    if (length <= LARGEST_FILE) pieces.push(piece);
    length += piece.length;
  }
  return Buffer.concat(pieces);
}

function fail(response: ServerResponse, error: unknown): void {
  response.writeHead(500, { 'content-type': 'text/plain' }).end(error instanceof Error ? error.message : String(error));
}
