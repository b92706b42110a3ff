import { WorkbookError } from '../../../domain/error';
import type { SheetDraft } from '../../../workbook/sheet-draft';
import type { Tab } from '../../../workbook/tab-order';
import { decodeText } from '../read/text';
import { graftNames } from './graft-names';
import { applyEdits, append, changeAttribute, childOf, insertAfter, parseXml, remove, setAttribute, type Edit, type XmlElement } from './graft-xml';
import { NAMESPACE, xmlAttributes } from './xml';

/** A sheet as the user's workbook part lists it. */
export interface ListedSheet {
  readonly name: string;
  readonly sheetId: number;
  readonly relationshipId: string;
  readonly element: XmlElement;
}

const STRICT = 'http://purl.oclc.org/ooxml/spreadsheetml/main';

/** Errors: WorkbookError `strict-format`, `structure-protected` for a workbook that takes no sheets of ours. */
export function refuseWorkbook(root: XmlElement, fileName: string): void {
  if ([...root.attributes.values()].includes(STRICT)) throw new WorkbookError('strict-format', fileName);
  const locked = childOf(root, 'workbookProtection')?.attributes.get('lockStructure');
  if (locked === '1' || locked === 'true') throw new WorkbookError('structure-protected', fileName);
}

/** The sheets in tab order. */
export function listedSheets(root: XmlElement): readonly ListedSheet[] {
  return (childOf(root, 'sheets')?.children ?? [])
    .filter(({ name }) => name === 'sheet')
    .map((element) => {
      const { attributes } = element;
      const relationshipId = [...attributes].find(([name]) => name.endsWith(':id'))?.[1] ?? '';
      return { name: decodeText(attributes.get('name') ?? ''), sheetId: Number(attributes.get('sheetId') ?? 0), relationshipId, element };
    });
}

/** What a workbook part is to list. */
export interface Listing {
  readonly fileName: string;
  readonly owned: ReadonlySet<string>;
  readonly drafts: readonly SheetDraft[];
  readonly tabs: readonly Tab[];
  /** Relationship of each draft's part. */
  readonly relationshipIds: readonly string[];
  /** Whether formulas of the user's draw on sheets of ours that are replaced: their cached values are then out of date. */
  readonly recalculates: boolean;
}

/** The workbook part with the tabs and the names of the drafts; all else stays. Errors: those of `graftNames`. */
export function graftWorkbook(xml: string, listing: Listing): string {
  const root = parseXml(xml);
  const sheets = listedSheets(root);
  const { drafts, tabs, owned, fileName } = listing;
  const newTab = (position: number): number | undefined => present(tabs.findIndex(({ kind, at }) => kind === 'kept' && at === position));
  const draftTabs = drafts.map((_, draft) => tabs.findIndex(({ kind, at }) => kind === 'draft' && at === draft));
  const removed = sheets.map(({ name }) => name).filter((name) => owned.has(name));
  const shownTab = (position: number): number => {
    const successor = drafts.findIndex(({ name }) => name === sheets[position]?.name);
    return newTab(position) ?? draftTabs[Math.max(0, successor)] ?? 0;
  };
  return applyEdits(xml, [
    ...viewEdits(xml, root, shownTab),
    ...sheetEdits(xml, root, { sheets, listing }),
    ...graftNames(xml, root, { fileName, removed, drafts, newTab, draftTabs }),
    ...(listing.recalculates ? recalculationEdits(xml, root) : []),
  ]);
}

function present(position: number): number | undefined {
  return position < 0 ? undefined : position;
}

/** The tab that shows first and the leftmost visible one stay the same sheets. */
function viewEdits(xml: string, root: XmlElement, shownTab: (position: number) => number): readonly Edit[] {
  const views = childOf(root, 'bookViews')?.children ?? [];
  return views.flatMap((view) =>
    ['activeTab', 'firstSheet'].flatMap((name) => {
      const position = Number(view.attributes.get(name) ?? 0);
      return changeAttribute(xml, view, name, shownTab(position));
    }),
  );
}

/** Has the workbook calculate all formulas when it is opened next; Excel forgets this when it saves. */
function recalculationEdits(xml: string, root: XmlElement): readonly Edit[] {
  const settings = childOf(root, 'calcPr');
  if (settings !== undefined) return setAttribute(xml, settings, 'fullCalcOnLoad', 1);
  return [insertAfter(xml, root, ['sheets', 'functionGroups', 'externalReferences', 'definedNames'], `<${root.prefix}calcPr fullCalcOnLoad="1"/>`)];
}

function sheetEdits(xml: string, root: XmlElement, { sheets, listing }: { readonly sheets: readonly ListedSheet[]; readonly listing: Listing }): readonly Edit[] {
  const list = childOf(root, 'sheets');
  if (list === undefined) throw new WorkbookError('damaged-part', listing.fileName, 'workbook.xml');
  const elements = sheetElements(root, sheets, listing);
  const removals = sheets.filter(({ name }) => listing.owned.has(name)).map(({ element }) => remove(element));
  const edits: Edit[] = [...removals];
  let waiting = '';
  listing.tabs.forEach(({ kind, at }) => {
    if (kind === 'draft') waiting += elements[at] ?? '';
    else if (waiting !== '') {
      const start = sheets[at]?.element.start ?? list.innerStart;
      edits.push({ start, end: start, text: waiting });
      waiting = '';
    }
  });
  return waiting === '' ? edits : [...edits, append(xml, list, waiting)];
}

function sheetElements(root: XmlElement, sheets: readonly ListedSheet[], { drafts, owned, relationshipIds }: Listing): readonly string[] {
  const firstId = Math.max(0, ...sheets.filter(({ name }) => !owned.has(name)).map(({ sheetId }) => sheetId)) + 1;
  const declared = [...root.attributes].find(([name, value]) => name.startsWith('xmlns:') && value === NAMESPACE.relationship)?.[0].slice('xmlns:'.length);
  return drafts.map(({ name, visibility }, at) => {
    const link = { [`${declared ?? 'r'}:id`]: relationshipIds[at] };
    const state = visibility === 'visible' ? undefined : visibility;
    return `<${root.prefix}sheet${xmlAttributes({ name, sheetId: firstId + at, state, ...(declared === undefined ? { 'xmlns:r': NAMESPACE.relationship } : {}), ...link })}/>`;
  });
}
