import { isError, SEVERITY, type Diagnostic, type Severity } from '../domain/diagnostic';
import { columnLetters, placeText } from '../domain/place';
import { diagnosticSentence } from '../i18n/diagnostic-messages';
import { formatFor } from '../i18n/format';
import type { Language } from '../i18n/language';
import { messagesIn } from '../i18n/messages';
import type { Input } from '../jobs/read-input';
import { checkJson } from '../jobs/report-json';
import { columnOf } from '../workbook/schema/columns';
import { sheetOf } from '../workbook/schema/sheets';
import type { Command } from './arguments';
import { readFiles } from './input-files';
import { showProgress } from './progress';
import { EXIT, type CommandContext } from './command-context';

/** `check`: says what was understood and what is odd; writes nothing. Exit code 1 when errors would stop a plan. */
export async function runCheck(command: Extract<Command, { verb: 'check' }>, { terminal, signal }: CommandContext): Promise<number> {
  const progress = showProgress(terminal, messagesIn(command.language).commands, signal);
  try {
    const input = await readFiles(command, progress.control);
    if (command.json) terminal.out(JSON.stringify(checkJson(input, command.language), null, 2));
    else checkLines(input, command.language).forEach(terminal.out);
    return input.diagnostics.some(isError) ? EXIT.dataErrors : EXIT.done;
  } finally {
    progress.stop();
  }
}

function checkLines(input: Input, language: Language): string[] {
  const words = messagesIn(language).commands;
  return [words.understood, ...understoodLines(input, language), '', countLine(input.diagnostics, language), ...issueLines(input.diagnostics, language)];
}

/** One line an issue: severity, place, sentence. */
export function issueLines(diagnostics: readonly Diagnostic[], language: Language): string[] {
  const { commands: words, diagnostics: sentences } = messagesIn(language);
  const format = formatFor(language, 'EUR');
  return diagnostics.map((diagnostic) => {
    const place = diagnostic.place === undefined ? '' : `${placeText(diagnostic.place)}  `;
    return `  ${words.severities[SEVERITY[diagnostic.code]]}  ${place}${diagnosticSentence(sentences, diagnostic, format)}`;
  });
}

/** `1 error, 3 warnings, 12 notes`. */
function countLine(diagnostics: readonly Diagnostic[], language: Language): string {
  const count = (severity: Severity): number => diagnostics.filter(({ code }) => SEVERITY[code] === severity).length;
  return messagesIn(language).commands.issueCount(count('error'), count('warning'), count('info'));
}

/** Each sheet that was read, and the letter of each column. */
function understoodLines({ mapping }: Input, language: Language): string[] {
  const words = messagesIn(language).commands;
  return mapping.flatMap(({ role, sheet, area, columns, periods }) => {
    const named = [...columns].map(([key, column]) => `${columnOf(key).headers[language]} ${columnLetters(column)}`);
    const first = periods[0];
    const series = first === undefined ? [] : [`${words.periodColumns} ${columnLetters(first)}–${columnLetters(periods.at(-1) ?? first)}`];
    return [`  ${words.sheetRead(sheetOf(role).titles[language], sheet, area.row + 1)}`, `    ${[...named, ...series].join(' · ')}`];
  });
}
