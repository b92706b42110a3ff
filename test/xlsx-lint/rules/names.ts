import { quotedSheet } from '../../../src/domain/place';
import type { PackageView } from '../package-view';
import { listOf, type XmlElement } from '../xml-tree';

const LONGEST_SHEET_NAME = 31;
const LONGEST_NAME = 255;

/** Names of sheets and cells that Excel refuses, and print areas and titles that it can't read. */
export function nameFaults(view: PackageView): readonly string[] {
  const entries = listOf(view.workbook, 'sheets');
  const titles = entries.map(({ attributes }) => attributes['name'] ?? '');
  return [
    ...titles.flatMap((title, at) => sheetNameFaults(title, titles.slice(0, at)).map((fault) => `sheet ${title}: ${fault}`)),
    ...(entries.some(({ attributes: { state = 'visible' } }) => state === 'visible') ? [] : ['no sheet is visible']),
    ...definedNameFaults(listOf(view.workbook, 'definedNames'), titles),
  ];
}

/** Whether Excel takes a text as the name of an area or table. */
export function isName(text: string): boolean {
  return /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(text) && text.length <= LONGEST_NAME && !/^([A-Za-z]{1,3}\d+|[RrCc]\d*|[Rr]\d+[Cc]\d+)$/.test(text);
}

function sheetNameFaults(title: string, before: readonly string[]): readonly string[] {
  return [
    ...(title.length === 0 || title.length > LONGEST_SHEET_NAME ? [`${title.length} characters`] : []),
    ...(/[\\/?*[\]:]|^'|'$/.test(title) ? ['a forbidden character'] : []),
    ...(title.toLowerCase() === 'history' ? ['Excel reserves the name'] : []),
    ...(before.some((other) => other.toLowerCase() === title.toLowerCase()) ? ['the name is taken'] : []),
  ];
}

function definedNameFaults(names: readonly XmlElement[], titles: readonly string[]): readonly string[] {
  const keys = names.map(({ attributes: { name = '', localSheetId = '' } }) => `${name.toLowerCase()} ${localSheetId}`);
  return names.flatMap(({ attributes: { name = '', localSheetId }, text }, at) => {
    const sheet = localSheetId === undefined ? undefined : titles[Number(localSheetId)];
    return [
      ...(keys.indexOf(keys[at] ?? '') === at ? [] : ['the name is taken']),
      ...(localSheetId !== undefined && sheet === undefined ? [`no sheet ${localSheetId}`] : []),
      ...(name.startsWith('_xlnm.') || isName(name) ? [] : ['not a name']),
      ...(sheet === undefined ? [] : printFaults(name, text, sheet)),
    ].map((fault) => `name ${name}: ${fault}`);
  });
}

/** Print areas and titles stand on their own sheet, in absolute form, the name quoted where it must be. */
function printFaults(name: string, text: string, sheet: string): readonly string[] {
  const prefix = `${quotedSheet(sheet)}!`;
  const form = { '_xlnm.Print_Area': /^\$[A-Z]+\$\d+:\$[A-Z]+\$\d+$/, '_xlnm.Print_Titles': /^(\$[A-Z]+:\$[A-Z]+|\$\d+:\$\d+)$/ }[name];
  const references = text.split(new RegExp(`,(?=${prefix.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')})`));
  return form !== undefined && !references.every((reference) => reference.startsWith(prefix) && form.test(reference.slice(prefix.length))) ? [`${text} is not a form that Excel reads`] : [];
}
