import { a1 } from '../../../domain/place';
import { COLOR } from '../../../workbook/palette';
import type { SheetDraft, SparklineDraft } from '../../../workbook/sheet-draft';
import { absolute } from './defined-names';
import { xmlAttributes, xmlText } from './xml';

/** Extension of a worksheet that holds sparklines ([MS-XLSX] 2.6.10, sparklineGroups). */
const EXTENSION = '{05C60535-1F16-4fd2-B633-F4F36F0B64E0}';
const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const XM = 'http://schemas.microsoft.com/office/excel/2006/main';
const TYPE = { columns: 'column', line: 'line' } as const;

/** The `<ext>` element with the sparklines of a draft, for its sheet's extension list; empty without any. */
export function sparklinesXml({ name, sparklines = [] }: SheetDraft): string {
  if (sparklines.length === 0) return '';
  const groups = new Map<string, SparklineDraft[]>();
  for (const sparkline of sparklines) {
    const opening = groupOpening(sparkline);
    groups.set(opening, [...(groups.get(opening) ?? []), sparkline]);
  }
  const xml = [...groups].map(([opening, members]) => `${opening}<x14:sparklines>${members.map((one) => sparklineXml(one, name)).join('')}</x14:sparklines></x14:sparklineGroup>`);
  return `<ext uri="${EXTENSION}" xmlns:x14="${X14}"><x14:sparklineGroups xmlns:xm="${XM}">${xml.join('')}</x14:sparklineGroups></ext>`;
}

/** Excel draws the sparklines of one group alike. The data may stand on rows that are folded or on a hidden sheet. */
function groupOpening({ color, kind, minimum }: SparklineDraft): string {
  const axis = minimum === undefined ? {} : { minAxisType: 'custom' };
  const attributes = xmlAttributes({ manualMin: minimum, lineWeight: kind === 'line' ? 1.5 : undefined, type: TYPE[kind], displayEmptyCellsAs: 'gap', displayHidden: 1, ...axis });
  return `<x14:sparklineGroup${attributes}><x14:colorSeries rgb="FF${color}"/><x14:colorNegative rgb="FF${COLOR.offFill}"/><x14:colorAxis rgb="FF${COLOR.line}"/>`;
}

function sparklineXml({ column, data, dataSheet, row }: SparklineDraft, sheet: string): string {
  return `<x14:sparkline><xm:f>${xmlText(absolute(dataSheet ?? sheet, data).replaceAll('$', ''))}</xm:f><xm:sqref>${a1(row, column)}</xm:sqref></x14:sparkline>`;
}
