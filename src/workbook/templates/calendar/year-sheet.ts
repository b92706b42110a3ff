import { addPeriods, type SerialDay } from '../../../domain/calendar';
import { addWorkingDays } from '../../../domain/working-days';
import { a1 } from '../../../domain/place';
import { COLOR } from '../../palette';
import type { DraftCell, SheetDraft } from '../../sheet-draft';
import { banner, bannerHeights, cell } from '../../write/cells';
import { words } from '../bilingual';
import { areaOf, columnReference, type ProcessSheet } from '../process-sheet';
import type { TemplateContext } from '../template';
import { closeOf, MONTH_CLOSE } from './cycle';
import { HOLIDAYS_NAME, holidaysOf } from './holiday-sheets';
import { stepsTable } from './steps-sheet';
import { SPARE_ROWS } from './working-day-strip';

const SHEET = words('Year', 'Année');
const TEXTS = {
  title: words('The year at a glance', 'L’année en un coup d’œil'),
  note: words('Twelve cycles from the month close of the Calendar sheet; each later one closes on the last day of its month.', 'Douze cycles à partir de la clôture de la feuille Calendrier ; les suivants se clôturent le dernier jour du mois.'),
  close: words('Month close', 'Clôture du mois'),
} as const;

const MONTHS = 12;
const HEADER_ROW = 3;
const FIRST_ROW = HEADER_ROW + 1;
const STEP_COLUMN = 1;
const FIRST_COLUMN = 2;

/** Every step's date in twelve cycles. */
export function yearSheet(context: TemplateContext): SheetDraft {
  const { language, nameOf } = context;
  const sheet = stepsTable(context);
  const { firstRow, lastRow } = areaOf(sheet);
  const rowCount = lastRow - firstRow + 1 + SPARE_ROWS;
  return {
    name: nameOf('sheet', SHEET[language]),
    visibility: 'visible',
    tabColor: COLOR.navy,
    columnWidths: [2, 40, ...Array.from({ length: MONTHS }, () => 10.5)],
    rowHeights: new Map([...bannerHeights(HEADER_ROW), ...Array.from({ length: rowCount }, (_, at) => [FIRST_ROW + at, 20] as const)]),
    cells: [
      ...banner(TEXTS.title[language], TEXTS.note[language], FIRST_COLUMN + MONTHS - 1),
      cell(HEADER_ROW, STEP_COLUMN, TEXTS.close[language], 'headerIndent'),
      ...closes(context).map((day, at) => closeCell(day, at, context)),
      ...Array.from({ length: rowCount }, (_, at) => stepCells(sheet, context, at)).flat(),
    ],
    isProtected: true,
    freeze: { rows: FIRST_ROW, columns: FIRST_COLUMN },
    print: { orientation: 'landscape', repeatRows: [HEADER_ROW, HEADER_ROW], fit: [1, 1] },
  };
}

function closes({ month }: TemplateContext): readonly SerialDay[] {
  return Array.from({ length: MONTHS }, (_, at) => closeOf(addPeriods(month, at, 'month')));
}

function closeCell(day: SerialDay, at: number, { nameOf }: TemplateContext): DraftCell {
  const close = nameOf('name', MONTH_CLOSE);
  return { ...cell(HEADER_ROW, FIRST_COLUMN + at, day, 'headerDate'), formula: at === 0 ? close : `EOMONTH(${close},${at})` };
}

function stepCells(sheet: ProcessSheet<'steps'>, context: TemplateContext, at: number): readonly DraftCell[] {
  const { nameOf } = context;
  const { step, workingDay } = sheet.rows[at] ?? {};
  const { firstRow, lastRow } = areaOf(sheet);
  const isSpare = at > lastRow - firstRow;
  // By position in the table, so that steps may be added, moved and sorted.
  const on = (key: 'step' | 'workingDay'): string => `INDEX(${columnReference('steps', key, context)},${at + 1})`;
  const holidays = holidaysOf(context);
  return [
    { ...cell(FIRST_ROW + at, STEP_COLUMN, step ?? '', isSpare ? 'bodyIndent' : 'calculatedText'), formula: `IFERROR(${on('step')}&"","")` },
    ...closes(context).map((close, month): DraftCell => {
      const closed = a1(HEADER_ROW, FIRST_COLUMN + month).replace(/(\d+)$/, '$$$1');
      return {
        ...cell(FIRST_ROW + at, FIRST_COLUMN + month, typeof workingDay === 'number' ? addWorkingDays(close, workingDay, holidays) : '', isSpare ? 'dayCenter' : 'calculatedDate'),
        formula: `IFERROR(IF(OR(${on('step')}="",${on('workingDay')}=""),"",WORKDAY(${closed},${on('workingDay')},${nameOf('name', HOLIDAYS_NAME)})),"")`,
      };
    }),
  ];
}
