import { areaA1 } from '../../../domain/place';
import type { SheetDraft, TableDraft } from '../../../workbook/sheet-draft';
import type { PackageParts } from './package-parts';
import { NAMESPACE, XML_DECLARATION, xmlAttributes, xmlText } from './xml';

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';

/** Adds the tables of a draft to the package, numbered from `firstId`, and gives the sheet's `<tableParts>` element (empty without tables). */
export function addTables(draft: SheetDraft, parts: PackageParts, sheet: { readonly part: string; readonly firstId: number }): string {
  const ids = (draft.tables ?? []).map((table, at) => {
    const id = sheet.firstId + at;
    parts.addPart(`xl/tables/table${id}.xml`, CONTENT_TYPE, tableXml(table, id));
    return parts.relate(sheet.part, 'table', { path: `../tables/table${id}.xml` });
  });
  if (ids.length === 0) return '';
  return `<tableParts count="${ids.length}">${ids.map((id) => `<tablePart r:id="${id}"/>`).join('')}</tableParts>`;
}

function tableXml({ name, area, columns }: TableDraft, id: number): string {
  const ref = areaA1(area);
  const columnsXml = columns.map(({ header, formula }, at) => {
    // XML would read a line break in an attribute as a space.
    const opening = `<tableColumn${xmlAttributes({ id: at + 1, name: header }).replaceAll('\n', '_x000a_')}`;
    return formula === undefined ? `${opening}/>` : `${opening}><calculatedColumnFormula>${xmlText(formula)}</calculatedColumnFormula></tableColumn>`;
  });
  return (
    `${XML_DECLARATION}<table xmlns="${NAMESPACE.sheet}"${xmlAttributes({ id, name, displayName: name, ref, totalsRowShown: 0 })}>` +
    `<autoFilter ref="${ref}"/><tableColumns count="${columns.length}">${columnsXml.join('')}</tableColumns>` +
    '<tableStyleInfo showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>'
  );
}
