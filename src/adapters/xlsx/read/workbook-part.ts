import { WorkbookError } from '../../../domain/error';
import type { Visibility } from '../../../workbook/workbook';
import { isTrue, parsePart, relationshipId, type Attributes, type Reading } from './parse-part';
import { readRelationships, type Relationship } from './relationships';
import { decodeText } from './text';

/** One sheet as the workbook lists it; chart sheets are listed too. */
export interface SheetEntry {
  readonly name: string;
  readonly visibility: Visibility;
  /** Name of its part; undefined when the link to it leads nowhere. */
  readonly part: string | undefined;
  /** False for chart, dialog and macro sheets: they hold no cells. */
  readonly hasCells: boolean;
}

/** What `workbook.xml` says. */
export interface WorkbookPart {
  readonly sheets: readonly SheetEntry[];
  /** Defined names of the whole workbook, without those that Excel makes for its own use. */
  readonly names: readonly string[];
  /** Serial dates count from 1904-01-01. */
  readonly starts1904: boolean;
  readonly hasExternalLinks: boolean;
  /** Names of the parts with texts and styles; undefined when there are none. */
  readonly sharedStrings: string | undefined;
  readonly styles: string | undefined;
}

/**
 * Finds and reads the workbook part.
 * Errors: WorkbookError `docx`, `ods`, `xlsb`, `not-a-workbook`, `missing-part`, and those of `parsePart`.
 */
export function readWorkbookPart(reading: Reading): WorkbookPart {
  const part = workbookPartName(reading);
  const relationships = readRelationships(reading, part);
  const sheets: SheetEntry[] = [];
  const names: string[] = [];
  let starts1904 = false;
  let hasExternalLinks = false;
  parsePart(reading, part, {
    open(name, attributes, parent) {
      if (name === 'workbookPr') starts1904 = isTrue(attributes['date1904']);
      else if (name === 'externalReference') hasExternalLinks = true;
      else if (name === 'definedName' && parent === 'definedNames') names.push(...definedName(attributes));
      else if (name === 'sheet' && parent === 'sheets') {
        const relationship = relationships.get(relationshipId(attributes) ?? '');
        const visibility = visibilityOf(attributes['state']);
        sheets.push({ name: decodeText(attributes['name'] ?? ''), visibility, ...sheetPart(reading, relationship) });
      }
    },
  });
  const partOf = (type: string): string | undefined => partOfType(reading, relationships, type);
  return { sheets, names, starts1904, hasExternalLinks, sharedStrings: partOf('sharedStrings'), styles: partOf('styles') };
}

function workbookPartName(reading: Reading): string {
  const { fileName } = reading.package;
  if (reading.package.has('mimetype')) throw new WorkbookError('ods', fileName);
  if (reading.package.has('word/document.xml')) throw new WorkbookError('docx', fileName);
  const root = readRelationships(reading, '');
  const target = [...root.values()].find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  if (target.endsWith('.bin')) throw new WorkbookError('xlsb', fileName);
  if (reading.package.has(target)) return target;
  if (reading.package.has('xl/workbook.bin')) throw new WorkbookError('xlsb', fileName);
  const isOffice = reading.package.has('[Content_Types].xml') && target.startsWith('xl/');
  throw isOffice ? new WorkbookError('missing-part', fileName, target) : new WorkbookError('not-a-workbook', fileName);
}

function definedName({ localSheetId, name = '' }: Attributes): readonly string[] {
  return localSheetId !== undefined || name === '' || name.toLowerCase().startsWith('_xlnm.') ? [] : [decodeText(name)];
}

function visibilityOf(state: string | undefined): Visibility {
  return state === 'hidden' || state === 'veryHidden' ? state : 'visible';
}

function sheetPart(reading: Reading, relationship: Relationship | undefined): Pick<SheetEntry, 'part' | 'hasCells'> {
  if (relationship === undefined || !reading.package.has(relationship.target)) return { part: undefined, hasCells: true };
  return { part: relationship.target, hasCells: relationship.type === 'worksheet' };
}

function partOfType(reading: Reading, relationships: ReadonlyMap<string, Relationship>, type: string): string | undefined {
  const target = [...relationships.values()].find((relationship) => relationship.type === type)?.target;
  return target !== undefined && reading.package.has(target) ? target : undefined;
}
