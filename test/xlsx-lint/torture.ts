import { serialDay } from '../../src/domain/calendar';
import type { Area } from '../../src/domain/place';
import type { ChartDraft, DraftCell, DraftValue, SheetDraft } from '../../src/workbook/sheet-draft';

/** File name with all that a link has to escape. */
const AWKWARD_FILE = 'Été 100 % prêt/plan d’août & co #2 (v_x0041_) [final]';

/** Text that spreadsheets mistake for something else. */
export const AWKWARD_TEXTS: readonly string[] = [
  '=cmd|" /C calc"!A0', '+33 6 12', '-12', '@SUM(A1)', '\tafter a tab', 'a\r\nb\nc', ' spaces  kept ', '_x0041_', '_x005F_x0041_', 'x_x000D_',
  '<b>&amp;"quoted"\'</b>', ']]>', 'été — « œuf »', '👩‍🏭 🇫🇷', 'TRUE', '#N/A', '1e5', '2026-01-01', 'x'.repeat(32_767),
];

/** Text that a cell or XML can't hold. */
const IMPOSSIBLE_TEXTS: readonly string[] = ['y'.repeat(40_000), 'bell \u0007, null \u0000, \ufffe', 'lone \ud83d and \udc69'];

/** Sheets that use the whole vocabulary, with the names and values that have broken spreadsheets. */
export function tortureDrafts(): readonly SheetDraft[] {
  return [actionsSheet(), chartSheet(), textSheet(), { ...plainSheet('_equilibre'), visibility: 'veryHidden' }, inputSheet()];
}

const ROWS = 14;

function actionsSheet(): SheetDraft {
  const header = ['Action "n°"\n(id)', 'Début', "Part d'atelier", 'Retard, j'];
  const cells = rowsOf(3, 1, [
    header,
    ...Array.from({ length: ROWS }, (_, i): DraftValue[] => [`A-${i}`, serialDay(2026, 1, 5) + 7 * i, i / ROWS, 3 * i - 20]),
  ]).map((cell): DraftCell => (cell.row === 3 ? { ...cell, style: 'header' } : { ...cell, style: cell.column === 2 ? 'inputDate' : cell.column === 3 ? 'share' : 'quantity' }));
  const column = (at: number): Area => areaOf(4, at, ROWS, 1);
  return {
    ...plainSheet("Plan d'actions"),
    tabColor: '14375E',
    columnWidths: [2, 20, 12, 12, 12],
    rowHeights: new Map([[0, 38], [40, 12.5]]),
    cells: [
      { row: 0, column: 1, value: "Plan d'actions", style: 'banner' },
      { row: 1, column: 1, value: 'aide', style: 'link', link: { sheet: "Plan d'actions", cell: 'B4:E18', tooltip: 'Voir « tout »\nici ' + 'x'.repeat(300) } },
      { row: 1, column: 2, value: 'source', style: 'link', link: { sheet: "Prévisions d'été", cell: 'A1', file: `${AWKWARD_FILE}.xlsx` } },
      { row: 1, column: 3, value: 'loin', style: 'link', link: { sheet: 'X', cell: 'A1', file: `${'dossier très profond/'.repeat(11)}plan.xlsx` } },
      ...cells,
      { row: 20, column: 1, value: 7, formula: "SUM('Plan d''actions'!$D$5:$D$18)+0.5", style: 'quantityFine' },
      { row: 21, column: 1, value: 'a<b&"c"', formula: 'IF(B21>=7,"a<b&""c""","")' },
      { row: 22, column: 1, value: true, formula: 'AND(B21>1,TRUE)' },
    ],
    tables: [{ name: 'tblActions', area: areaOf(3, 1, ROWS + 1, 4), columns: header.map((text) => ({ header: text })) }],
    conditionalFormats: [
      { kind: 'expression', area: column(4), formula: '$E5>"a<b"', style: 'off' },
      { kind: 'bar', area: column(3), color: '0072B2', minimum: 0, maximum: 1 },
      { kind: 'bar', area: column(4), color: 'E69F00' },
      { kind: 'scale', area: column(4), colors: ['FFFFFF', 'A63603'] },
      { kind: 'scale', area: column(2), colors: ['CDEBE0', 'F9C74F', 'A63603'] },
    ],
    validations: [
      { kind: 'list', area: column(1), values: ['à "faire"', 'fait', 'x'.repeat(240)] },
      { kind: 'decimal', area: column(3), minimum: 0, message: 'Une part entre 0 et 1. '.repeat(9) },
    ],
    names: [{ name: 'Actions_début', area: column(2) }, { name: 'Retards', area: column(4) }],
    freeze: { rows: 4, columns: 2 },
    outline: [{ firstRow: 5, lastRow: 8, collapsed: true }, { firstRow: 10, lastRow: 12, collapsed: false }],
    print: { orientation: 'landscape', area: areaOf(0, 0, 30, 5), repeatRows: [0, 3], repeatColumns: [0, 1], fit: [1, 0] },
  };
}

function chartSheet(): SheetDraft {
  const chart = (title: string, changes: Partial<ChartDraft>, row: number): ChartDraft => ({
    title,
    categories: areaOf(4, 2, ROWS, 1),
    dataSheet: "Plan d'actions",
    series: [{ kind: 'columns', name: { row: 3, column: 3 }, values: areaOf(4, 3, ROWS, 1), color: '0072B2' }],
    stacked: false,
    numberFormat: '0%',
    anchor: areaOf(row, 1, 12, 8),
    altText: 'Part et "retard" <par> semaine & action',
    ...changes,
  });
  const late = { name: { row: 3, column: 4 }, values: areaOf(4, 4, ROWS, 1), secondaryAxis: true } as const;
  return {
    ...plainSheet('Q1'),
    charts: [
      chart('Part & retard <j>', { series: [...chart('', {}, 0).series, { ...late, kind: 'line', color: 'E69F00', dashed: true }], secondaryNumberFormat: '#,##0 "j"' }, 2),
      chart('Aires', { stacked: true, series: [{ ...late, secondaryAxis: false, kind: 'area', color: '1B8A6B' }], categories: areaOf(4, 1, ROWS, 1) }, 15),
    ],
  };
}

const FILLED_ROWS = 3;

/** What templates use: a table that calculates, an empty one, every kind of validation, names of formulas, icons, tiny charts, protection. */
function inputSheet(): SheetDraft {
  const cells = rowsOf(0, 0, [['Étape', 'Échéance', 'Charge', 'Double'], ...Array.from({ length: FILLED_ROWS }, (_, i): DraftValue[] => [`É-${i}`, serialDay(2026, 4, 6 + i), i + 1])]);
  const doubled = Array.from({ length: FILLED_ROWS }, (_, i): DraftCell => ({ row: i + 1, column: 3, value: 2 * (i + 1), formula: DOUBLED }));
  const column = (at: number): Area => areaOf(1, at, FILLED_ROWS, 1);
  const prompt = { title: 'Saisie "n°" <1> & suite : 32 car', text: `${'Une ligne\n'.repeat(20)}${'x'.repeat(55)}` };
  return {
    ...plainSheet("Saisie d'août"),
    isProtected: true,
    cells: [...cells.map((cell): DraftCell => (cell.row === 0 ? { ...cell, style: 'header' } : { ...cell, style: cell.column === 1 ? 'inputDate' : 'quantity' })), ...doubled, ...emptyTableCells()],
    tables: [
      { name: 'tblÉtapes', area: areaOf(0, 0, FILLED_ROWS + 1, 4), columns: [{ header: 'Étape' }, { header: 'Échéance' }, { header: 'Charge' }, { header: 'Double', formula: DOUBLED }] },
      { name: 'tblVide', area: areaOf(0, 5, 3, 2), columns: [{ header: 'Nom' }, { header: 'Rôle' }] },
    ],
    conditionalFormats: [
      { kind: 'icons', area: column(2), middle: 1.5, top: 2.5, isReversed: true, showValue: false },
      { kind: 'bar', area: column(3), color: '0072B2', minimum: 0 },
    ],
    validations: [
      { kind: 'listFormula', area: column(0), formula: 'Étapes', prompt, message: 'x'.repeat(225) },
      { kind: 'date', area: column(1), minimum: serialDay(2026, 1, 1), maximum: serialDay(2026, 12, 31) },
      { kind: 'whole', area: column(2), minimum: 0, maximum: 10, message: 'De 0 à 10' },
      { kind: 'decimal', area: areaOf(1, 5, 1, 1), minimum: 0.5, maximum: 2.5 },
      { kind: 'custom', area: areaOf(1, 6, 2, 1), formula: 'COUNTIF($G$2:$G$3,G2)<2' },
    ],
    names: [{ name: 'Étapes', formula: 'tblÉtapes[Étape]' }, { name: 'Seuil', formula: '0.95' }, { name: 'Total', formula: "SUM(tblÉtapes[Double])*'Saisie d''août'!$C$2" }],
    sparklines: [
      { kind: 'columns', row: 5, column: 0, data: column(2), color: '0072B2', minimum: 0 },
      { kind: 'columns', row: 5, column: 1, data: column(3), color: '0072B2', minimum: 0 },
      { kind: 'line', row: 5, column: 2, data: areaOf(4, 4, ROWS, 1), dataSheet: "Plan d'actions", color: '1B8A6B' },
    ],
  };
}

const DOUBLED = '2*tblÉtapes[[#This Row],[Charge]]';

function emptyTableCells(): readonly DraftCell[] {
  const header = rowsOf(0, 5, [['Nom', 'Rôle']]).map((cell): DraftCell => ({ ...cell, style: 'header' }));
  return [...header, ...rowsOf(1, 5, [[null, null], [null, null]]).map((cell): DraftCell => ({ ...cell, style: 'inputDate' }))];
}

function textSheet(): SheetDraft {
  return {
    ...plainSheet('Écarts & textes'),
    cells: [
      ...rowsOf(0, 0, [...AWKWARD_TEXTS, ...IMPOSSIBLE_TEXTS].map((text) => [text])),
      ...rowsOf(0, 1, [[0.1 + 0.2], [1e21], [-1e-7], [Number.MIN_VALUE], [Number.MAX_VALUE], [true], [false], [null], [-0]]),
      { row: 1_048_575, column: 16_383, value: 'last cell' },
    ],
  };
}

function plainSheet(name: string): SheetDraft {
  return { name, visibility: 'visible', columnWidths: [], cells: [], print: { orientation: 'portrait', fit: [1, 1] } };
}

function rowsOf(row: number, column: number, values: readonly (readonly DraftValue[])[]): readonly DraftCell[] {
  return values.flatMap((line, down) => line.map((value, right): DraftCell => ({ row: row + down, column: column + right, value })));
}

function areaOf(row: number, column: number, rowCount: number, columnCount: number): Area {
  return { row, column, rowCount, columnCount };
}
