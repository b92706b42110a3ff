import { SEVERITY, type Diagnostic, type Severity } from '../../domain/diagnostic';
import { areaA1 } from '../../domain/place';
import { diagnosticSentence } from '../../i18n/diagnostic-messages';
import { COLOR } from '../palette';
import type { DraftCell, SheetDraft } from '../sheet-draft';
import { areaBetween, banner, bannerHeights, cell, inputLink, rowOf, statusFormats } from './cells';
import type { ReportContext } from './report-context';
import { rowHeight } from './row-height';

const HEADER_ROW = 3;
const FIRST_ROW = HEADER_ROW + 1;
const COLUMNS = { severity: 1, sheet: 2, cell: 3, message: 4, code: 5 } as const;
const WIDTHS = [2, 15, 20, 12, 100, 28];

/** The Data quality sheet: a table with one row for each thing found in the input, most severe first. */
export function qualitySheet(context: ReportContext): SheetDraft {
  const { report, options, messages } = context;
  const { quality: words, headings } = messages.sheets;
  const headers = Object.keys(COLUMNS).map((key) => words.headers[key as keyof typeof COLUMNS]);
  const found = report.diagnostics;
  const count = (severity: Severity): number => found.filter(({ code }) => SEVERITY[code] === severity).length;
  const area = areaBetween(HEADER_ROW, COLUMNS.severity, HEADER_ROW + found.length, COLUMNS.code);
  const isEmpty = found.length === 0;
  const sentences = found.map((diagnostic) => diagnosticSentence(messages.diagnostics, diagnostic, context.format));
  const heights = sentences.map((sentence, position) => [FIRST_ROW + position, rowHeight([[sentence, WIDTHS[COLUMNS.message] as number]])] as const);
  return {
    name: options.names.quality,
    role: 'quality',
    visibility: 'visible',
    tabColor: COLOR.teal,
    columnWidths: WIDTHS,
    rowHeights: new Map([...bannerHeights(HEADER_ROW), ...heights]),
    cells: [
      ...banner(headings.quality, isEmpty ? words.none : words.note(count('error'), count('warning'), count('info')), COLUMNS.code),
      ...(isEmpty ? [] : rowOf(HEADER_ROW, COLUMNS.severity, headers, 'header')),
      ...found.flatMap((diagnostic, position) => issueCells(context, diagnostic, { row: FIRST_ROW + position, sentence: sentences[position] ?? '' })),
    ],
    tables: isEmpty ? [] : [{ name: 'tblQuality', area, columns: headers.map((header) => ({ header })) }],
    conditionalFormats: isEmpty ? [] : statusFormats(areaBetween(FIRST_ROW, COLUMNS.severity, FIRST_ROW + found.length - 1, COLUMNS.severity)),
    freeze: { rows: FIRST_ROW, columns: 0 },
    print: { orientation: 'landscape', repeatRows: [HEADER_ROW, HEADER_ROW], fit: [1, 0] },
    rowLabels: [COLUMNS.message],
  };
}

function issueCells(context: ReportContext, { code, place }: Diagnostic, at: { readonly row: number; readonly sentence: string }): readonly DraftCell[] {
  const sheet = place === undefined ? '' : place.file === undefined ? place.sheet : `${place.file} › ${place.sheet}`;
  const position = cell(at.row, COLUMNS.cell, place?.area === undefined ? '' : areaA1(place.area), 'linkTop');
  return [
    cell(at.row, COLUMNS.severity, context.messages.sheets.quality.severities[SEVERITY[code]], 'statusTop'),
    cell(at.row, COLUMNS.sheet, sheet, 'wrapped'),
    place?.area === undefined ? position : { ...position, link: inputLink(place, context) },
    cell(at.row, COLUMNS.message, at.sentence, 'wrapped'),
    cell(at.row, COLUMNS.code, code, 'noteTop'),
  ];
}
