import { serialDay } from '../../../src/domain/calendar';
import type { Area } from '../../../src/domain/place';
import type { DraftCell, SheetDraft } from '../../../src/workbook/sheet-draft';

const ROWS = 4;
const DOUBLED = '2*tblSteps[[#This Row],[Days]]';

/** Two sheets for the user that use the whole vocabulary: a table that calculates, rules, names, a chart, protection, folds. */
export function inputDrafts(): readonly SheetDraft[] {
  return [stepsSheet(), boardSheet()];
}

function stepsSheet(): SheetDraft {
  const header: readonly DraftCell[] = ['Step', 'Due', 'Days', 'Double'].map((value, column) => ({ row: 0, column, value, style: 'header' }));
  const rows = Array.from({ length: ROWS }, (_, at): readonly DraftCell[] => [
    { row: at + 1, column: 0, value: `=S${at}`, style: 'inputText' },
    { row: at + 1, column: 1, value: serialDay(2026, 4, 1 + at), style: 'inputDate' },
    { row: at + 1, column: 2, value: at, style: 'input' },
    { row: at + 1, column: 3, value: 2 * at, formula: DOUBLED, style: 'quantity' },
  ]);
  return {
    name: "Steps of the month's cycle", visibility: 'visible', tabColor: '14375E', columnWidths: [2.5, 20, 12, 12], rowHeights: new Map([[0, 30]]),
    cells: [...header, ...rows.flat(), { row: 8, column: 0, value: 12, formula: 'SUM(tblSteps[Double])+Limit', style: 'section' }, { row: 9, column: 0, value: 'Board', style: 'link', link: { sheet: 'Board', cell: 'A1', tooltip: 'See the board' } }],
    tables: [{ name: 'tblSteps', area: area(0, 0, ROWS + 1, 4), columns: [{ header: 'Step' }, { header: 'Due' }, { header: 'Days' }, { header: 'Double', formula: DOUBLED }] }],
    conditionalFormats: [
      { kind: 'expression', area: area(1, 0, ROWS, 4), formula: '$C2>Limit', style: 'off' },
      { kind: 'expression', area: area(1, 0, ROWS, 4), formula: '$C2>1', style: 'watch' },
      { kind: 'bar', area: column(2), color: '0072B2', minimum: 0, maximum: 10 },
      { kind: 'scale', area: column(3), colors: ['CDEBE0', 'F9C74F', 'A63603'] },
      { kind: 'icons', area: column(3), middle: 2, top: 4.5, isReversed: true, showValue: false },
    ],
    validations: [
      { kind: 'listFormula', area: column(0), formula: 'StepNames', prompt: { title: 'Step', text: 'One of the list\nor blank' }, message: 'Not a step' },
      { kind: 'date', area: column(1), minimum: serialDay(2026, 1, 1), maximum: serialDay(2026, 12, 31), message: 'A day of 2026' },
      { kind: 'whole', area: column(2), minimum: 0, maximum: 31 },
    ],
    names: [{ name: 'StepNames', formula: 'tblSteps[Step]' }, { name: 'Limit', formula: '0' }, { name: 'FirstStep', area: area(1, 0, 1, 1) }],
    freeze: { rows: 1, columns: 1 },
    outline: [{ firstRow: 2, lastRow: 3, collapsed: true }],
    print: { orientation: 'landscape', fit: [1, 0], area: area(0, 0, 10, 4), repeatRows: [0, 0], repeatColumns: [0, 1] },
  };
}

function column(at: number): Area {
  return area(1, at, ROWS, 1);
}

function area(row: number, left: number, rowCount: number, columnCount: number): Area {
  return { row, column: left, rowCount, columnCount };
}

function boardSheet(): SheetDraft {
  const data = "Steps of the month's cycle";
  return {
    name: 'Board', visibility: 'visible', columnWidths: [12], isProtected: true,
    cells: [
      { row: 0, column: 0, value: 4, formula: 'COUNTA(StepNames)', style: 'cardNumber' },
      { row: 1, column: 0, value: 'yes', style: 'input' },
      { row: 2, column: 0, value: null, style: 'inputDate' },
    ],
    validations: [
      { kind: 'list', area: area(1, 0, 1, 1), values: ['yes', 'no'] },
      { kind: 'custom', area: area(2, 0, 1, 1), formula: 'A3>DATE(2026,1,1)', message: 'Later' },
    ],
    sparklines: [{ kind: 'columns', row: 3, column: 0, data: column(2), dataSheet: data, color: '0072B2', minimum: 0 }],
    charts: [
      {
        title: 'Days', dataSheet: data, categories: column(0), stacked: true, numberFormat: '0', secondaryNumberFormat: '0%', minimum: 0, anchor: area(5, 1, 10, 6), altText: 'Days of each step',
        series: [
          { kind: 'columns', name: { row: 0, column: 2 }, values: column(2), color: '0072B2' },
          { kind: 'line', name: { row: 0, column: 3 }, values: column(3), color: 'E69F00', dashed: true, secondaryAxis: true },
        ],
      },
    ],
    print: { orientation: 'portrait', fit: [1, 1] },
  };
}
