import ExcelJS from 'exceljs';
import { areaA1 } from '../../src/domain/place';
import type { EmulatedExcel } from './emulated-excel';
import type { CellFormat, HostCell } from './model/cells';
import { SHEET_SIZE } from './model/range';
import type { Worksheet } from './model/worksheet';

const STATE = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

/** The emulated workbook as an .xlsx file, for LibreOffice to open: cells, looks, tables and panes. Charts are not drawn. */
export async function toXlsx({ workbook }: EmulatedExcel): Promise<Uint8Array> {
  const file = new ExcelJS.Workbook();
  for (const sheet of workbook.worksheets.items) addSheet(file, sheet);
  return new Uint8Array(await file.xlsx.writeBuffer());
}

function addSheet(file: ExcelJS.Workbook, sheet: Worksheet): void {
  const { rows, columns } = sheet.freezePanes;
  const target = file.addWorksheet(sheet.name, {
    state: STATE[sheet.visibility as keyof typeof STATE],
    views: [{ showGridLines: sheet.showGridlines, ...(rows + columns === 0 ? { state: 'normal' } : { state: 'frozen', xSplit: columns, ySplit: rows }) }],
  });
  for (const { row, column, cell } of sheet.cells.inside(SHEET_SIZE)) {
    const there = target.getCell(row + 1, column + 1);
    there.value = fileValue(cell);
    there.style = fileStyle(cell.format);
    const width = sheet.columnWidths.at(column);
    if (width !== undefined) target.getColumn(column + 1).width = (width / 0.75 - 5) / 7;
    const height = sheet.rowHeights.at(row);
    if (height !== undefined) target.getRow(row + 1).height = height;
  }
  for (const merge of sheet.merges) target.mergeCells(areaA1(merge));
}

function fileValue({ value, formula, link }: HostCell): ExcelJS.CellValue {
  if (formula !== undefined) return value === null ? { formula } : { formula, result: value as ExcelJS.CellFormulaValue['result'] & object };
  if (typeof value === 'object' && value !== null) return { error: value.error as ExcelJS.CellErrorValue['error'] };
  if (link?.documentReference !== undefined && link.address === undefined) return { text: String(value), hyperlink: `#${encodeURI(link.documentReference)}` };
  return value;
}

function fileStyle(format: CellFormat): Partial<ExcelJS.Style> {
  const color = (path: string): Partial<ExcelJS.Color> => ({ argb: `FF${String(format[path]).slice(1)}` });
  return {
    numFmt: String(format['numberFormat'] ?? 'General'),
    font: {
      name: String(format['font.name'] ?? 'Calibri'),
      size: Number(format['font.size'] ?? 11),
      bold: format['font.bold'] === true,
      italic: format['font.italic'] === true,
      underline: format['font.underline'] === 'Single',
      ...(format['font.color'] === undefined ? {} : { color: color('font.color') }),
    },
    alignment: {
      wrapText: format['wrapText'] === true,
      ...(format['horizontalAlignment'] === undefined ? {} : { horizontal: String(format['horizontalAlignment']).toLowerCase() as 'left' }),
      ...(format['verticalAlignment'] === undefined ? {} : { vertical: String(format['verticalAlignment']).toLowerCase().replace('center', 'middle') as 'middle' }),
    },
    ...(format['fill.color'] === undefined ? {} : { fill: { type: 'pattern', pattern: 'solid', fgColor: color('fill.color') } }),
    border: {
      ...(format['border.EdgeTop.style'] === undefined ? {} : { top: { style: 'thin', color: color('border.EdgeTop.color') } }),
      ...(format['border.EdgeBottom.style'] === undefined ? {} : { bottom: { style: 'thin', color: color('border.EdgeBottom.color') } }),
    },
  };
}
