import type { Language } from '../../src/i18n/language';
import { PREFERENCE } from '../../src/taskpane/preferences';
import { toXlsx } from '../excel-host/to-xlsx';
import type { RequestBody, ResponseBody } from '../excel-host/protocol';
import { fillBar } from './bar';
import type { CompletionRequest } from '../excel-host/complete-file';
import { fileDrafts } from '../excel-host/file-drafts';
import { excelWithFile } from './fill-workbook';
import { newWorkbookIn, openedAnswer } from './new-workbook';
import type { OpenedFile } from './opened-file';
import { openPaneFrame, type PaneFrame } from './pane-frame';
import { Preview } from './preview';
import { previewWords } from './words';

const TAG: Readonly<Record<Language, string>> = { en: 'en-US', fr: 'fr-FR' };
const address = new URLSearchParams(location.search);
const language: Language = (address.get('language') ?? navigator.language).startsWith('fr') ? 'fr' : 'en';
const words = previewWords(language);

document.documentElement.lang = language;
document.title = `Equilibre – ${words.subtitle}`;
element('grid').ariaLabel = words.grid;
let pane: PaneFrame | undefined;
let turn = 0;
const preview = new Preview(element('grid'), language);
const say = fillBar(element('bar'), language, {
  press: (name) => { pane?.press(name); },
  openSample: () => { void openSample(); },
  openFile: (file) => { void open(file.name, file); },
  download: () => { void download(); },
  changeLanguage,
});
preview.grid.calculation.onChange((isRunning) => { element('bar').classList.toggle('calculating', isRunning); });
addEventListener('unhandledrejection', ({ reason }) => { say(words.failed(reason instanceof Error ? reason.message : String(reason)), true); });
void (address.has('opened') ? show(fetch(`/opened?${address.toString()}`)) : openSample());

function openSample(): Promise<void> {
  return show(fetch(`/sample?language=${language}`));
}

function open(name: string, bytes: Blob): Promise<void> {
  return show(fetch(`/open?${new URLSearchParams({ name, language }).toString()}`, { method: 'POST', body: bytes }));
}

/** Shows a file that the server has read, with a fresh pane beside it, or says why it couldn't be read. */
async function show(answer: Promise<Response>): Promise<void> {
  const mine = ++turn;
  say(words.opening);
  const response = await answer;
  // Another file was asked for in the meantime.
  if (mine !== turn) return;
  if (!response.ok) {
    say(await response.text(), true);
    return;
  }
  say('');
  pane?.close();
  preview.show(excelWithFile((await response.json()) as OpenedFile));
  pane = openPaneFrame({ page: '/pane/taskpane.html', title: words.pane, language: TAG[language], answer: answerPane });
  element('pane').replaceChildren(pane.element);
}

async function answerPane(body: RequestBody): Promise<ResponseBody> {
  const bytes = newWorkbookIn(body);
  if (bytes === undefined) return preview.answer(body);
  const response = await fetch('/keep', { method: 'POST', body: new Blob([new Uint8Array(bytes)]) });
  window.open(`/?${new URLSearchParams({ language, opened: await response.text() }).toString()}`);
  return openedAnswer(body);
}

async function download(): Promise<void> {
  await preview.settled();
  const file = await base64Of(new Blob([new Uint8Array(await toXlsx(preview.host))]));
  const asked: CompletionRequest = { file, drafts: fileDrafts(preview.host.workbook) };
  const response = await fetch('/complete', { method: 'POST', body: JSON.stringify(asked) });
  if (!response.ok) throw new Error(await response.text());
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = `${words.fileName}.xlsx`;
  link.click();
  setTimeout(() => { URL.revokeObjectURL(link.href); }, 60_000);
}

async function base64Of(bytes: Blob): Promise<string> {
  const reader = new FileReader();
  await new Promise((resolve) => {
    reader.onloadend = resolve;
    reader.readAsDataURL(bytes);
  });
  return (reader.result as string).replace(/^.*,/, '');
}

/** The pane follows Excel's language unless another was chosen in its settings: the choice made here counts for both. */
function changeLanguage(chosen: Language): void {
  localStorage.removeItem(PREFERENCE.language);
  location.search = new URLSearchParams({ language: chosen }).toString();
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no ${id}`);
  return found;
}
