/** Children of a worksheet in the order that the format demands. */
const WORKSHEET_ORDER = [
  'sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr', 'sheetProtection', 'protectedRanges', 'scenarios', 'autoFilter',
  'sortState', 'dataConsolidate', 'customSheetViews', 'mergeCells', 'phoneticPr', 'conditionalFormatting', 'dataValidations', 'hyperlinks', 'printOptions',
  'pageMargins', 'pageSetup', 'headerFooter', 'rowBreaks', 'colBreaks', 'customProperties', 'cellWatches', 'ignoredErrors', 'smartTags', 'drawing', 'legacyDrawing',
  'legacyDrawingHF', 'picture', 'oleObjects', 'controls', 'webPublishItems', 'tableParts', 'extLst',
] as const;

/** Children of a workbook in the order that the format demands. */
const WORKBOOK_ORDER = [
  'fileVersion', 'fileSharing', 'workbookPr', 'workbookProtection', 'bookViews', 'sheets', 'functionGroups', 'externalReferences', 'definedNames', 'calcPr',
  'oleSize', 'customWorkbookViews', 'pivotCaches', 'smartTagPr', 'smartTagTypes', 'webPublishing', 'fileRecoveryPr', 'webPublishObjects', 'extLst',
] as const;

export type WorksheetElement = (typeof WORKSHEET_ORDER)[number];
export type WorkbookElement = (typeof WORKBOOK_ORDER)[number];

/** A worksheet's XML with an element put at its place. */
export function insertInWorksheet(xml: string, name: WorksheetElement, element: string): string {
  return insertBefore(xml, new Set(WORKSHEET_ORDER.slice(WORKSHEET_ORDER.indexOf(name) + 1)), element);
}

/** A workbook's XML with an element put at its place. */
export function insertInWorkbook(xml: string, name: WorkbookElement, element: string): string {
  return insertBefore(xml, new Set(WORKBOOK_ORDER.slice(WORKBOOK_ORDER.indexOf(name) + 1)), element);
}

/** Puts an element before the root's first child of these names, or at its end; deeper elements may have the same names. */
function insertBefore(xml: string, names: ReadonlySet<string>, element: string): string {
  let depth = 0;
  for (const { 1: slash, 2: name = '', 3: selfClosing, index } of xml.matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)) {
    if (slash === '/') depth--;
    if (depth === (slash === '/' ? 0 : 1) && (slash === '/' || names.has(name))) return xml.slice(0, index) + element + xml.slice(index);
    if (slash === '' && selfClosing === '') depth++;
  }
  throw new Error('the root element is not closed');
}
