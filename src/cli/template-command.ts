import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { saveNewWorkbook } from '../adapters/xlsx/file-workbook';
import { messagesIn } from '../i18n/messages';
import { templateDrafts } from '../workbook/templates/template-drafts';
import { TEMPLATES } from '../workbook/templates/templates';
import type { Command } from './arguments';
import { EXIT, type CommandContext } from './command-context';

type TemplateCommand = Extract<Command, { verb: 'template' }>;

/** `template`: writes one template, or all of them into a folder. Errors: WorkbookError. */
export async function runTemplate({ templates, isAll, language, content, out }: TemplateCommand, { terminal, signal }: CommandContext): Promise<number> {
  if (isAll && out !== undefined) mkdirSync(out, { recursive: true });
  for (const template of TEMPLATES.filter(({ key }) => templates.includes(key))) {
    const path = isAll || isFolder(out) ? join(out ?? '.', `${template.key}.xlsx`) : (out ?? `${template.key}.xlsx`);
    await saveNewWorkbook(path, templateDrafts(template, language, content), { signal });
    terminal.err(messagesIn(language).process.writtenTo(path));
  }
  return EXIT.done;
}

function isFolder(path: string | undefined): boolean {
  return path !== undefined && (/[\\/]$/.test(path) || (existsSync(path) && statSync(path).isDirectory()));
}

/** `templates`: lists them with what each is for. */
export function runTemplates({ language }: Extract<Command, { verb: 'help' | 'version' | 'templates' }>, { terminal }: CommandContext): number {
  const width = Math.max(...TEMPLATES.map(({ key }) => key.length));
  for (const { key, title, purpose } of TEMPLATES) terminal.out(`${key.padEnd(width)}  ${title[language]}. ${purpose[language]}`);
  return EXIT.done;
}
