import { LANGUAGES, type Language } from '../../src/i18n/language';
import { previewWords } from './words';

/** What the buttons of the bar do. */
export interface BarActions {
  /** Presses the button of the ribbon that runs this function. */
  readonly press: (functionName: string) => void;
  readonly openSample: () => void;
  readonly openFile: (file: File) => void;
  readonly download: () => void;
  readonly changeLanguage: (language: Language) => void;
}

/** Says what is going on, or what went wrong, until something else is said. */
export type Say = (sentence: string, isProblem?: boolean) => void;

/** Fills the bar above the grid. */
export function fillBar(bar: HTMLElement, language: Language, actions: BarActions): Say {
  const words = previewWords(language);
  const status = made('span', { className: 'status', role: 'status' });
  const picker = filePicker(words.open, actions.openFile);
  const logo = made('img', { src: 'pane/assets/icon-48.png', alt: '' });
  bar.replaceChildren(
    logo,
    made('h1', { textContent: 'Equilibre' }),
    made('small', { textContent: words.subtitle, title: words.note }),
    group(words.ribbon, [
      button(words.reconcile, () => { actions.press('reconcileWorkbook'); }, 'main'),
      button(words.check, () => { actions.press('checkWorkbook'); }),
      button(words.help, () => { window.open(`pane/help/${language}.html`); }),
    ]),
    status,
    made('span', { className: 'calculation', textContent: words.calculating }),
    picker,
    group(words.file, [button(words.sample, actions.openSample), button(words.open, () => { picker.click(); }), button(words.download, actions.download)]),
    group(words.language, LANGUAGES.map((other) => languageButton(other, other === language, actions))),
  );
  return (sentence, isProblem = false) => {
    status.textContent = sentence;
    status.title = sentence;
    status.classList.toggle('problem', isProblem);
  };
}

function made<Name extends keyof HTMLElementTagNameMap>(name: Name, properties: Partial<HTMLElementTagNameMap[Name]>): HTMLElementTagNameMap[Name] {
  return Object.assign(document.createElement(name), properties);
}

function group(name: string, children: readonly HTMLElement[]): HTMLElement {
  const box = made('div', { className: 'group', role: 'group', ariaLabel: name });
  box.append(...children);
  return box;
}

function button(name: string, press: () => void, className = ''): HTMLButtonElement {
  return made('button', { type: 'button', textContent: name, className, onclick: press });
}

function languageButton(language: Language, isChosen: boolean, { changeLanguage }: BarActions): HTMLElement {
  const chooser = button(language.toUpperCase(), () => { changeLanguage(language); });
  chooser.ariaPressed = String(isChosen);
  chooser.lang = language;
  return chooser;
}

function filePicker(name: string, choose: (file: File) => void): HTMLInputElement {
  const picker = made('input', { type: 'file', accept: '.xlsx,.xlsm', hidden: true, ariaLabel: name });
  picker.onchange = () => {
    const [file] = picker.files ?? [];
    if (file !== undefined) choose(file);
    // So that the same file can be chosen again.
    picker.value = '';
  };
  return picker;
}
