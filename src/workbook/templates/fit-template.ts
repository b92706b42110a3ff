import type { SheetDraft } from '../sheet-draft';
import type { Template, TemplateContext, TemplateSheet } from './template';
import { uniqueNames, type TakenNames } from './unique-names';

/**
 * The sheets of a template as a workbook with these names takes them: names that are taken are changed, in formulas and links too. A
 * shared sheet that the workbook has already (its table with the same headers, and its names) is used and not brought again.
 */
export function fitTemplate(template: Template, request: Omit<TemplateContext, 'nameOf'>, taken: TakenNames): readonly SheetDraft[] {
  const wanted = template.sheets({ ...request, nameOf: (_, name) => name });
  const present = wanted.flatMap((sheet) => {
    const title = titleOf(sheet, taken);
    return title === undefined ? [] : [{ draft: sheet.draft, title }];
  });
  const kept = new Map(present.flatMap(({ draft, title }) => keptNames(draft, title)));
  const unique = uniqueNames(taken);
  const nameOf: TemplateContext['nameOf'] = (kind, name) => kept.get(keyOf(kind, name)) ?? unique(kind, name);
  const left = new Set(present.map(({ draft }) => wanted.findIndex((sheet) => sheet.draft === draft)));
  return template.sheets({ ...request, nameOf }).filter((_, at) => !left.has(at)).map(({ draft }) => draft);
}

/** Title of the workbook's sheet that can stand for a shared one; undefined when there is none. */
function titleOf({ draft, shared }: TemplateSheet, { names, tables }: TakenNames): string | undefined {
  const drafted = draft.tables?.find(({ name }) => name === shared);
  const table = tables.find(({ name }) => isSame(name, shared ?? ''));
  if (drafted === undefined || table === undefined) return undefined;
  const hasColumns = drafted.columns.every(({ header }) => table.headers.includes(header));
  const hasNames = (draft.names ?? []).every(({ name }) => names.some((known) => isSame(known, name)));
  return hasColumns && hasNames ? table.sheet : undefined;
}

function keptNames({ name, names = [], tables = [] }: SheetDraft, title: string): readonly (readonly [string, string])[] {
  return [
    [keyOf('sheet', name), title],
    ...tables.map((table) => [keyOf('table', table.name), table.name] as const),
    ...names.map((named) => [keyOf('name', named.name), named.name] as const),
  ];
}

function keyOf(kind: Parameters<TemplateContext['nameOf']>[0], name: string): string {
  return `${kind} ${name}`;
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
