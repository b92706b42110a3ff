import type { PackageView } from '../package-view';
import type { XmlElement } from '../xml-tree';

/** Orders of ECMA-376 part 1: CT_Worksheet, CT_Workbook, CT_Stylesheet, CT_Font. */
const WORKSHEET =
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate ' +
  'customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks ' +
  'customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst';
const WORKBOOK =
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews ' +
  'pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst';
const STYLES = 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst';
const REPEATABLE = new Set(['conditionalFormatting']);

/** Elements that stand where the format does not allow them. */
export function orderFaults(view: PackageView): readonly string[] {
  return [
    ...faultsOf('xl/workbook.xml', view.workbook, WORKBOOK),
    ...faultsOf('xl/styles.xml', view.styles, STYLES),
    ...view.sheets.flatMap(({ part, root }) => faultsOf(part, root, WORKSHEET)),
  ];
}

function faultsOf(part: string, { children }: XmlElement, words: string): readonly string[] {
  const order = words.split(' ');
  return children.flatMap(({ name }, at) => {
    const previous = children[at - 1]?.name ?? '';
    if (!order.includes(name)) return [`${part}: unknown element ${name}`];
    if (order.indexOf(name) < order.indexOf(previous)) return [`${part}: ${name} after ${previous}`];
    return name === previous && !REPEATABLE.has(name) ? [`${part}: ${name} twice`] : [];
  });
}
