import { parseArgs } from 'node:util';
import type { UsageFault } from '../i18n/command-messages';
import { LANGUAGES, type Language } from '../i18n/language';
import type { VersionPair } from '../jobs/compare-versions';
import { TEMPLATE_KEYS, type TemplateKey } from '../workbook/templates/template';

/** What the user asked for on the command line. */
export type Command =
  | { readonly verb: 'help' | 'version' | 'templates'; readonly language: Language }
  | { readonly verb: 'template'; readonly language: Language; readonly templates: readonly TemplateKey[]; readonly isAll: boolean; readonly out: string | undefined; readonly content: 'example' | 'empty' }
  | ({ readonly verb: 'check' } & CommonOptions)
  | ({ readonly verb: 'status' } & CommonOptions)
  | ({ readonly verb: 'reconcile'; readonly timeLimitSeconds: number; readonly unlockAll: boolean; readonly scenario: string | undefined; readonly restore: number | undefined } & CommonOptions & Target)
  | ({ readonly verb: 'compare'; readonly out: string | undefined; readonly timeLimitSeconds: number } & CommonOptions)
  | ({ readonly verb: 'agenda' | 'approve'; readonly timeLimitSeconds: number; readonly by: string; readonly note: string; readonly restore: number | undefined } & CommonOptions & Target)
  | ({ readonly verb: 'versions'; readonly compare: VersionPair | undefined } & CommonOptions);

/** Where a command writes: into the file itself, or into one that was or wasn't named. */
export interface Target {
  readonly out: string | undefined;
  readonly inPlace: boolean;
}

export interface CommonOptions {
  readonly files: readonly string[];
  readonly language: Language;
  readonly json: boolean;
  readonly mappingFile: string | undefined;
}

/** The command line can't be understood; `subject` is the word at fault. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  constructor(
    readonly fault: UsageFault,
    readonly subject: string,
    readonly language: Language,
  ) {
    super(`${fault}: ${subject}`);
  }
}

const DEFAULT_TIME_LIMIT_SECONDS = 60;

const OPTIONS = {
  out: { type: 'string', short: 'o' },
  'in-place': { type: 'boolean' },
  mapping: { type: 'string' },
  'time-limit': { type: 'string' },
  'unlock-all': { type: 'boolean' },
  scenario: { type: 'string' },
  restore: { type: 'string' },
  compare: { type: 'string' },
  by: { type: 'string' },
  note: { type: 'string' },
  empty: { type: 'boolean' },
  lang: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

/**
 * The command that the arguments (without node and script) ask for; `locale` such as `fr_FR.UTF-8` gives the
 * language where `--lang` doesn't. Errors: UsageError.
 */
export function parseArguments(args: readonly string[], locale: string): Command {
  const fallback: Language = locale.toLowerCase().startsWith('fr') ? 'fr' : 'en';
  const { values, positionals } = parse(args, fallback);
  const language = languageOf(values.lang, fallback);
  const refuse: Refuse = (fault, subject = '') => {
    throw new UsageError(fault, subject, language);
  };
  if (values.help === true || positionals[0] === 'help') return { verb: 'help', language };
  if (values.version === true) return { verb: 'version', language };
  const [verb, ...names] = positionals;
  if (verb === undefined) return refuse('noCommand');
  const parseVerb = VERBS.get(verb);
  return parseVerb === undefined ? refuse('unknownCommand', verb) : parseVerb({ verb, names, values, language, refuse });
}

type Values = ReturnType<typeof parse>['values'];

interface VerbArguments {
  readonly verb: string;
  /** Files, or the template's name. */
  readonly names: readonly string[];
  readonly values: Values;
  readonly language: Language;
  readonly refuse: Refuse;
}

/** How each command reads its arguments. */
const VERBS: ReadonlyMap<string, (args: VerbArguments) => Command> = new Map<string, (args: VerbArguments) => Command>([
  ['check', (args) => ({ verb: 'check', ...commonOf(args) })],
  ['status', (args) => ({ verb: 'status', ...commonOf(args) })],
  ['reconcile', (args) => ({ verb: 'reconcile', ...commonOf(args), ...targetOf(args), ...limitOf(args), ...choiceOf(args) })],
  ['compare', (args) => ({ verb: 'compare', ...commonOf(args), ...limitOf(args), out: args.values.out })],
  ['agenda', (args) => ({ verb: 'agenda', ...commonOf(args), ...targetOf(args), ...limitOf(args), ...signatureOf(args) })],
  ['approve', (args) => ({ verb: 'approve', ...commonOf(args), ...targetOf(args), ...limitOf(args), ...signatureOf(args) })],
  ['versions', versionsOf],
  ['template', templateOf],
  ['templates', ({ language }) => ({ verb: 'templates', language })],
]);

type Refuse = (fault: UsageFault, subject?: string) => never;

function commonOf({ verb, names, values, language, refuse }: VerbArguments): CommonOptions {
  if (names.length === 0) return refuse('noFile', verb);
  return { files: names, language, json: values.json === true, mappingFile: values.mapping };
}

function targetOf({ names, values, refuse }: VerbArguments): Target {
  const inPlace = values['in-place'] === true;
  if (inPlace && values.out !== undefined) return refuse('outAndInPlace');
  if (inPlace && names.length > 1) return refuse('oneFileInPlace');
  return { inPlace, out: values.out };
}

function limitOf({ values, refuse }: VerbArguments): { readonly timeLimitSeconds: number } {
  return { timeLimitSeconds: timeLimitOf(values['time-limit'], refuse) };
}

/** Which plan is made: that of the sheets, of a scenario or of an approved version. */
function choiceOf({ values, refuse }: VerbArguments): { readonly scenario: string | undefined; readonly unlockAll: boolean; readonly restore: number | undefined } {
  const { scenario, restore } = values;
  const unlockAll = values['unlock-all'] === true;
  if (restore !== undefined && (scenario !== undefined || unlockAll)) return refuse('restoreAlone');
  return { scenario, unlockAll, restore: versionOf(restore, refuse) };
}

function signatureOf({ verb, names, values, refuse }: VerbArguments): { readonly by: string; readonly note: string; readonly restore: number | undefined } {
  if (names.length > 1) return refuse('oneFile', verb);
  return { by: values.by ?? '', note: values.note ?? '', restore: versionOf(values.restore, refuse) };
}

function versionsOf(args: VerbArguments): Command {
  const { verb, names, values, refuse } = args;
  if (names.length > 1) return refuse('oneFile', verb);
  const asked = /^(\d+)(?:,(\d+))?$/.exec(values.compare ?? '');
  if (values.compare !== undefined && asked === null) return refuse('badVersions', values.compare);
  const [, before, after] = asked ?? [];
  return { verb: 'versions', ...commonOf(args), compare: before === undefined ? undefined : { before: Number(before), after: after === undefined ? undefined : Number(after) } };
}

function versionOf(asked: string | undefined, refuse: Refuse): number | undefined {
  if (asked === undefined) return undefined;
  return /^\d+$/.test(asked) ? Number(asked) : refuse('badVersion', asked);
}

function templateOf({ names: [name, ...rest], values, language, refuse }: VerbArguments): Command {
  if (name === undefined) return refuse('noTemplate');
  const wanted = name.toLowerCase();
  const known = TEMPLATE_KEYS.filter((key) => wanted === 'all' || key === wanted);
  if (known.length === 0 || rest.length > 0) return refuse('unknownTemplate', rest[0] ?? name);
  return { verb: 'template', language, templates: known, isAll: wanted === 'all', out: values.out, content: values.empty === true ? 'empty' : 'example' };
}

function parse(args: readonly string[], language: Language) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    const option = /'([^']*)'/.exec(error instanceof Error ? error.message : '')?.[1] ?? args.find((arg) => arg.startsWith('-')) ?? '';
    throw new UsageError('unknownOption', option, language);
  }
}

function languageOf(asked: string | undefined, fallback: Language): Language {
  if (asked === undefined) return fallback;
  const language = LANGUAGES.find((known) => known === asked.toLowerCase());
  if (language === undefined) throw new UsageError('badLanguage', asked, fallback);
  return language;
}

function timeLimitOf(asked: string | undefined, refuse: Refuse): number {
  if (asked === undefined) return DEFAULT_TIME_LIMIT_SECONDS;
  const seconds = Number(asked);
  return asked.trim() !== '' && Number.isFinite(seconds) && seconds > 0 ? seconds : refuse('badTimeLimit', asked);
}
