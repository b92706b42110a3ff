import { WorkbookError } from '../../../domain/error';
import type { SheetDraft } from '../../../workbook/sheet-draft';
import type { TableEdit } from '../../../workbook/table-edit';
import { tabOrder, takenName } from '../../../workbook/tab-order';
import type { XlsxPackage } from '../read/open-package';
import { isTrue } from '../read/parse-part';
import { DAYS_TO_1904, in1904 } from './graft-dates';
import { PackageEdit, type Link } from './graft-package';
import { graftParts } from './graft-parts';
import { graftRows } from './graft-rows';
import { graftStyles } from './graft-styles';
import { TableNumbers } from './graft-tables';
import { graftWorkbook, listedSheets, refuseWorkbook, type ListedSheet } from './graft-workbook';
import { append, applyEdits, childOf, parseXml, remove, type XmlElement } from './graft-xml';
import { CONTENT_TYPES, relationshipsOf } from './package-parts';
import { renderParts } from './render-workbook';
import { NAMESPACE, xmlAttributes, xmlText } from './xml';
import { zipFile } from './zip-file';

/**
 * The bytes of a user's workbook in which the `owned` sheets are replaced by the drafts. The content types, the workbook part with its
 * relationships and the styles (only appended to) change; every other part keeps its compressed bytes.
 * Errors: WorkbookError `signed`, `strict-format`, `structure-protected`; `name-taken` with the name as its detail when a draft bears
 * the name of a user's sheet or defines one of the user's names; and those of reading.
 */
export async function graftSheets(original: XlsxPackage, drafts: readonly SheetDraft[], { owned, edits = [] }: GraftOptions): Promise<Uint8Array> {
  const book = openBook(original);
  const { target, workbookPart, sheets } = book;
  const names = sheets.map(({ name }) => name);
  const draftNames = drafts.map(({ name }) => name);
  const taken = takenName(names, draftNames, owned);
  if (taken !== undefined) throw new WorkbookError('name-taken', original.fileName, taken);
  const rendered = await renderParts(countsFrom1904(book) ? drafts.map(in1904) : drafts);
  const recalculates = edits.length > 0 || drawsOnOurs(book, owned);
  editTables(book, edits);
  removeSheets(book, owned);
  const { part: stylesPart, isNew } = stylesOf(book);
  const styles = graftStyles(target.text(stylesPart), rendered.parts.text('xl/styles.xml'));
  target.setText(stylesPart, styles.xml);
  const tables = new TableNumbers(target, book.root);
  const grafted = graftParts(rendered.parts, rendered.sheetParts, { target, styles, tables });
  const sheetParts = rendered.sheetParts.map((part) => grafted.names.get(part) ?? '');
  if (isNew) relate(book, 'styles', [stylesPart]);
  const relationshipIds = relate(book, 'worksheet', sheetParts);
  listContentTypes(target, isNew ? new Map([[stylesPart, STYLES_TYPE], ...grafted.contentTypes]) : grafted.contentTypes);
  const tabs = tabOrder(names, draftNames, owned);
  target.setText(workbookPart, graftWorkbook(target.text(workbookPart) ?? '', { fileName: original.fileName, owned, drafts: drafts.map((draft) => followed(draft, tables)), tabs, relationshipIds, recalculates }));
  return zipFile(target.toEntries());
}

/** What a graft may change of the user's. */
export interface GraftOptions {
  /** Sheets that are ours, to be replaced. */
  readonly owned: ReadonlySet<string>;
  /** Edits of tables on the other sheets. */
  readonly edits?: readonly TableEdit[];
}

/** The draft whose names follow tables of ours that were given another name. */
function followed({ names = [], ...draft }: SheetDraft, tables: TableNumbers): SheetDraft {
  return { ...draft, names: names.map((named) => ('formula' in named ? { ...named, formula: tables.follow(named.formula) } : named)) };
}

interface Book {
  readonly target: PackageEdit;
  readonly workbookPart: string;
  readonly root: XmlElement;
  readonly sheets: readonly ListedSheet[];
}

const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
const RELS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';

function openBook(original: XlsxPackage): Book {
  const { fileName, entries } = original;
  if (entries.some(({ name }) => name.toLowerCase().startsWith('_xmlsignatures/'))) throw new WorkbookError('signed', fileName);
  const target = new PackageEdit(original);
  const workbookPart = target.links('').find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const xml = target.text(workbookPart);
  if (xml === undefined) throw new WorkbookError('missing-part', fileName, workbookPart);
  const root = parseXml(xml);
  refuseWorkbook(root, fileName);
  return { target, workbookPart, root, sheets: listedSheets(root) };
}

function countsFrom1904({ root }: Book): boolean {
  return isTrue(childOf(root, 'workbookPr')?.attributes.get('date1904'));
}

function editTables(book: Book, edits: readonly TableEdit[]): void {
  const { target, workbookPart, sheets } = book;
  const parts = new Map(target.links(workbookPart).map(({ id, target: part }) => [id, part]));
  const shift = countsFrom1904(book) ? DAYS_TO_1904 : 0;
  for (const edit of edits) {
    const part = parts.get(sheets.find(({ name }) => name === edit.sheet)?.relationshipId ?? '');
    if (part === undefined) throw new WorkbookError('missing-part', target.fileName, edit.sheet);
    const cells = edit.cells.map((cell) => (cell.isDate === true && typeof cell.value === 'number' ? { ...cell, value: cell.value - shift } : cell));
    graftRows(target, part, { ...edit, cells });
  }
}

/** Whether a sheet of the user's holds a formula that names a sheet of ours; a text that looks so counts too. */
function drawsOnOurs({ target, workbookPart, sheets }: Book, owned: ReadonlySet<string>): boolean {
  const ours = sheets.map(({ name }) => name).filter((name) => owned.has(name));
  const references = ours.map((name) => xmlText(name.replaceAll("'", "''"))).flatMap((name) => [`${name}!`, `${name}'!`, `${name}&apos;!`]);
  const targets = new Map(target.links(workbookPart).map(({ id, target: part }) => [id, part]));
  const theirs = sheets.filter(({ name }) => !owned.has(name)).map(({ relationshipId }) => targets.get(relationshipId));
  return theirs.some((part) => part !== undefined && target.holds(part, references));
}

/**
 * Takes out the owned sheets and what only they led to. The chain of calculation goes with them, since its entries of a removed sheet
 * would have Excel ask for a repair and an entry may take its sheet from the one before it; Excel builds it anew.
 */
function removeSheets({ target, workbookPart, sheets }: Book, owned: ReadonlySet<string>): void {
  const ids = new Set(sheets.filter(({ name }) => owned.has(name)).map(({ relationshipId }) => relationshipId));
  if (ids.size === 0) return;
  const before = target.reachable();
  const goes = ({ id, type }: Link): boolean => ids.has(id) || type === 'calcChain';
  const links = target.links(workbookPart).filter(goes);
  editPart(target, relationshipsOf(workbookPart), (xml) => applyEdits(xml, links.map(({ element }) => remove(element))));
  const after = target.reachable();
  const removed = new Set([...before.keys()].filter((part) => !after.has(part)));
  for (const part of removed) target.remove(part);
  editPart(target, CONTENT_TYPES, (xml) => {
    const stale = parseXml(xml).children.filter(({ attributes }) => removed.has((attributes.get('PartName') ?? '').replace(/^\//, '').toLowerCase()));
    return applyEdits(xml, stale.map(remove));
  });
}

function stylesOf({ target, workbookPart }: Book): { readonly part: string; readonly isNew: boolean } {
  const linked = target.links(workbookPart).find(({ type }) => type === 'styles')?.target;
  if (linked !== undefined && target.has(linked)) return { part: linked, isNew: false };
  return { part: target.has('xl/styles.xml') ? 'xl/equilibre-styles.xml' : 'xl/styles.xml', isNew: true };
}

/** Relates the workbook to parts and gives the ids of the relationships. */
function relate({ target, workbookPart }: Book, kind: 'worksheet' | 'styles', parts: readonly string[]): readonly string[] {
  const taken = new Set(target.links(workbookPart).map(({ id }) => id.toLowerCase()));
  let number = 0;
  const ids = parts.map(() => {
    do number += 1;
    while (taken.has(`rid${number}`));
    return `rId${number}`;
  });
  editPart(target, relationshipsOf(workbookPart), (xml) => {
    const root = parseXml(xml);
    const added = parts.map((part, at) => `<${root.prefix}Relationship${xmlAttributes({ Id: ids[at], Type: `${NAMESPACE.relationship}/${kind}`, Target: `/${part}` })}/>`);
    return applyEdits(xml, [append(xml, root, added.join(''))]);
  });
  return ids;
}

function listContentTypes(target: PackageEdit, types: ReadonlyMap<string, string>): void {
  editPart(target, CONTENT_TYPES, (xml) => {
    const root = parseXml(xml);
    const hasRels = root.children.some(({ attributes }) => attributes.get('Extension')?.toLowerCase() === 'rels');
    const defaults = hasRels ? '' : `<${root.prefix}Default${xmlAttributes({ Extension: 'rels', ContentType: RELS_TYPE })}/>`;
    const overrides = [...types].map(([part, type]) => `<${root.prefix}Override${xmlAttributes({ PartName: `/${part}`, ContentType: type })}/>`);
    return applyEdits(xml, [append(xml, root, defaults + overrides.join(''))]);
  });
}

/** Errors: WorkbookError `missing-part`. */
function editPart(target: PackageEdit, part: string, edit: (xml: string) => string): void {
  const xml = target.text(part);
  if (xml === undefined) throw new WorkbookError('missing-part', target.fileName, part);
  target.setText(part, edit(xml));
}
