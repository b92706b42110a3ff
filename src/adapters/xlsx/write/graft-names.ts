import { WorkbookError } from '../../../domain/error';
import { quotedSheet } from '../../../domain/place';
import type { SheetDraft } from '../../../workbook/sheet-draft';
import { definedNamesXml } from './defined-names';
import { applyEdits, changeAttribute, childOf, decodeEntities, insertAfter, withPrefix, type Edit, type XmlElement } from './graft-xml';

/** What the names of a workbook depend on. */
export interface NameContext {
  readonly fileName: string;
  /** Names of our sheets that go. */
  readonly removed: readonly string[];
  readonly drafts: readonly SheetDraft[];
  /** Tab of the sheet that stood at a position and stays; undefined when it goes. */
  readonly newTab: (position: number) => number | undefined;
  /** Tab of each draft. */
  readonly draftTabs: readonly number[];
}

/**
 * The edit that leaves in the workbook's `<definedNames>` the user's names, renumbered where tabs moved, and those of the drafts.
 * A name of the user's that refers to a sheet of ours which goes for good becomes `#REF!`, as when Excel deletes the sheet.
 * Errors: WorkbookError `name-taken` with the name as its detail when the user has a name that a draft defines.
 */
export function graftNames(xml: string, root: XmlElement, context: NameContext): readonly Edit[] {
  const list = childOf(root, 'definedNames');
  const kept = (list?.children ?? []).map((element) => keptName(xml, element, context));
  const own = context.drafts.map((draft, at) => withPrefix(definedNamesXml(draft, context.draftTabs[at] ?? 0), root.prefix));
  const names = [...kept, ...own].join('');
  const element = names === '' ? '' : `<${root.prefix}definedNames>${names}</${root.prefix}definedNames>`;
  if (list !== undefined) return [{ start: list.start, end: list.end, text: element }];
  return element === '' ? [] : [insertAfter(xml, root, ['sheets', 'functionGroups', 'externalReferences'], element)];
}

function keptName(xml: string, element: XmlElement, context: NameContext): string {
  const local = element.attributes.get('localSheetId');
  if (local !== undefined) {
    const tab = context.newTab(Number(local));
    return tab === undefined ? '' : textOf(xml, element, changeAttribute(xml, element, 'localSheetId', tab));
  }
  const reference = decodeEntities(xml.slice(element.innerStart, element.innerEnd));
  const isOurs = context.removed.some((sheet) => refersTo(reference, sheet));
  if (isDrafted(element.attributes.get('name') ?? '', context)) {
    if (isOurs) return '';
    throw new WorkbookError('name-taken', context.fileName, element.attributes.get('name'));
  }
  const isGone = context.removed.some((sheet) => refersTo(reference, sheet) && context.drafts.every(({ name }) => name !== sheet));
  return textOf(xml, element, isGone ? [{ start: element.innerStart, end: element.innerEnd, text: '#REF!' }] : []);
}

function isDrafted(wanted: string, { drafts }: NameContext): boolean {
  return drafts.some(({ names }) => names?.some(({ name }) => name.toLowerCase() === wanted.toLowerCase()) === true);
}

function refersTo(reference: string, sheet: string): boolean {
  const folded = reference.toLowerCase();
  const name = sheet.toLowerCase();
  return folded.includes(`'${name.replaceAll("'", "''")}'!`) || new RegExp(`(^|[^\\w.'])${escapePattern(quotedSheet(name))}!`, 'u').test(folded);
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function textOf(xml: string, { start, end }: XmlElement, edits: readonly Edit[]): string {
  const moved = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  return applyEdits(xml.slice(start, end), moved);
}
