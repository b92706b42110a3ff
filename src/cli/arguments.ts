import { parseArgs } from 'node:util';
import type { UsageFault } from '../i18n/command-messages';
import { LANGUAGES, type Language } from '../i18n/language';

/** What the user asked for on the command line. */
export type Command =
  | { readonly verb: 'help' | 'version'; readonly language: Language }
  | ({ readonly verb: 'check' } & CommonOptions)
  | ({ readonly verb: 'reconcile'; readonly out: string | undefined; readonly inPlace: boolean; readonly timeLimitSeconds: number } & CommonOptions);

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
  const [verb, ...files] = positionals;
  if (verb === undefined) return refuse('noCommand');
  if (verb !== 'check' && verb !== 'reconcile') return refuse('unknownCommand', verb);
  if (files.length === 0) return refuse('noFile', verb);
  const common = { files, language, json: values.json === true, mappingFile: values.mapping };
  if (verb === 'check') return { verb, ...common };
  const timeLimitSeconds = timeLimitOf(values['time-limit'], refuse);
  return { verb, ...common, timeLimitSeconds, ...targetOf(values, files, refuse) };
}

type Refuse = (fault: UsageFault, subject?: string) => never;

function targetOf(values: { readonly 'in-place'?: boolean; readonly out?: string }, files: readonly string[], refuse: Refuse) {
  const inPlace = values['in-place'] === true;
  if (inPlace && values.out !== undefined) return refuse('outAndInPlace');
  if (inPlace && files.length > 1) return refuse('oneFileInPlace');
  return { inPlace, out: values.out };
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
