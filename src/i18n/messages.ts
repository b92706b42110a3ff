import type { DiagnosticMessages } from './diagnostic-messages';
import type { ExceptionMessages } from './exception-messages';
import type { ScenarioMessages } from './scenario-messages';
import type { SheetMessages } from './sheet-messages';
import type { CommandMessages } from './command-messages';
import type { FinanceMessages } from './finance-messages';
import type { ProcessMessages } from './process-messages';
import type { VersionMessages } from './version-messages';
import type { Language } from './language';
import { en } from './en';
import { fr } from './fr';

/** Every word that a person reads, in one language. A message that is missing in one of them does not compile. */
export interface Messages {
  readonly diagnostics: DiagnosticMessages;
  readonly exceptions: ExceptionMessages;
  readonly scenarios: ScenarioMessages;
  readonly sheets: SheetMessages;
  readonly commands: CommandMessages;
  readonly process: ProcessMessages;
  readonly finance: FinanceMessages;
  readonly versions: VersionMessages;
}

const MESSAGES: Readonly<Record<Language, Messages>> = { en, fr };

export function messagesIn(language: Language): Messages {
  return MESSAGES[language];
}
