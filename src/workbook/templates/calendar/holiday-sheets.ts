import { dateOf, type SerialDay } from '../../../domain/calendar';
import { easterSunday } from '../../../domain/easter';
import { a1, areaA1, quotedSheet } from '../../../domain/place';
import { COLOR } from '../../palette';
import { PROCESS_TABLES } from '../../schema/process-tables';
import type { DraftCell, SheetDraft } from '../../sheet-draft';
import { areaBetween, banner, bannerHeights, cell } from '../../write/cells';
import { words } from '../bilingual';
import { areaOf, columnAt, columnName, processSheet, type ProcessSheet } from '../process-sheet';
import type { TemplateContext, TemplateSheet } from '../template';
import { COUNTRIES } from './countries';
import { closeOf, MONTH_CLOSE } from './cycle';
import { easterFormula, holidayFormula, holidayIn } from './holiday-rules';

/** Name of the workbook for the days off that the calendar leaves out. */
export const HOLIDAYS_NAME = 'holidays';
const COUNTRY_NAME = 'holidayCountry';

const SHEET = words('Holidays by country', 'Fériés par pays');
const TEXTS = {
  country: words('Country', 'Pays'),
  choose: words('Choose from the list. For any other country, type its days over the table.', 'Choisissez dans la liste. Pour un autre pays, saisissez ses jours dans le tableau.'),
  title: words('Public holidays', 'Jours fériés'),
  note: words('Two years of the country; add your closing days below.', 'Deux années du pays ; ajoutez vos fermetures en bas.'),
  listNote: words('Calculated from the year of the month close and the year after it; Easter included.', 'Calculés pour l’année de la clôture et la suivante, Pâques compris.'),
  year: words('Year', 'Année'),
  easter: words('Easter Sunday', 'Dimanche de Pâques'),
} as const;

/** Years on the list: a cycle that is planned in December ends in the next. */
const YEAR_COUNT = 2;
const MOST_HOLIDAYS = Math.max(...COUNTRIES.map(({ holidays }) => holidays.length));
/** One more: a New Year’s Day may be observed on the last day of the year before. */
const LIST_LENGTH = YEAR_COUNT * MOST_HOLIDAYS + 1;

const CHOICE = { row: 3, label: 1, value: 2 } as const;
const LIST = { yearRow: 3, yearColumn: 2, headerRow: 6, firstColumn: 1, countryWidth: 2 } as const;

/** The days off of the years that the calendar covers. */
export function holidaysOf(context: TemplateContext): ReadonlySet<SerialDay> {
  return new Set(listedHolidays(countryIndex(context), context).map(({ day }) => day));
}

/** The table of days off, which several templates may bring. */
export function holidaysSheet(context: TemplateContext): TemplateSheet {
  const { language, nameOf } = context;
  const sheet = holidaysTable();
  const draft = processSheet(sheet, context);
  const choice = areaBetween(CHOICE.row, CHOICE.value, CHOICE.row, CHOICE.value);
  const date = columnAt(sheet, 'date');
  const { firstRow } = areaOf(sheet);
  return {
    shared: PROCESS_TABLES.holidays.name,
    draft: {
      ...draft,
      tabColor: COLOR.muted,
      columnWidths: [2, 14, 44, 2],
      cells: [
        ...draft.cells.filter(({ row }) => row < firstRow || row >= firstRow + LIST_LENGTH),
        ...chosenCells(sheet, context),
        cell(CHOICE.row, CHOICE.label, TEXTS.country[language], 'label'),
        cell(CHOICE.row, CHOICE.value, COUNTRIES[countryIndex(context)]?.name[language] ?? '', 'inputText'),
      ],
      names: [{ name: nameOf('name', COUNTRY_NAME), area: choice }, columnName(HOLIDAYS_NAME, 'holidays', 'date', context)],
      validations: [
        ...(draft.validations ?? []),
        { kind: 'list', values: COUNTRIES.map(({ name }) => name[language]), area: choice, prompt: { title: TEXTS.country[language], text: TEXTS.choose[language] } },
      ],
      // A country with fewer holidays fills its last rows with the next New Year's Day.
      conditionalFormats: [
        { kind: 'expression', area: areaBetween(firstRow + 1, date, firstRow + LIST_LENGTH - 1, date + 1), formula: `$${a1(firstRow + 1, date)}=$${a1(firstRow, date)}`, style: 'unseen' },
      ],
      print: { ...draft.print, orientation: 'portrait', fit: [1, 1] },
    },
  };
}

/** Every country's holidays as formulas, which the table chooses from. */
export function countriesSheet(context: TemplateContext): SheetDraft {
  const { language } = context;
  const lastColumn = LIST.firstColumn + COUNTRIES.length * LIST.countryWidth - 1;
  return {
    name: listSheet(context),
    visibility: 'visible',
    tabColor: COLOR.muted,
    columnWidths: [2, ...COUNTRIES.flatMap(() => [15, 24])],
    rowHeights: new Map([...bannerHeights(), [LIST.headerRow, 46]]),
    cells: [...banner(SHEET[language], TEXTS.listNote[language], lastColumn), ...yearCells(context), ...COUNTRIES.flatMap((_, at) => countryCells(at, context))],
    conditionalFormats: COUNTRIES.map((_, at) => {
      const [row, column] = [LIST.headerRow + 2, LIST.firstColumn + at * LIST.countryWidth];
      return { kind: 'expression', area: areaBetween(row, column, row + LIST_LENGTH - 2, column + 1), formula: `$${a1(row, column)}=$${a1(row - 1, column)}`, style: 'unseen' };
    }),
    isProtected: true,
    freeze: { rows: LIST.headerRow + 1, columns: 1 },
    print: { orientation: 'landscape', repeatRows: [LIST.headerRow, LIST.headerRow], fit: [1, 1] },
  };
}

function holidaysTable(): ProcessSheet<'holidays'> {
  return {
    table: 'holidays',
    title: TEXTS.title,
    note: TEXTS.note,
    columns: [
      { key: 'date', width: 14, style: 'entryDate', validation: { kind: 'date', minimum: 36526, maximum: 73415 } },
      { key: 'holiday', width: 44, style: 'entryText' },
    ],
    rows: [],
    blankRowCount: LIST_LENGTH + 8,
    gap: 3,
    frozenColumns: 0,
  };
}

/** The filled rows: the list's rows of the chosen country. */
function chosenCells(sheet: ProcessSheet<'holidays'>, context: TemplateContext): readonly DraftCell[] {
  const { language, nameOf } = context;
  const { firstRow } = areaOf(sheet);
  const column = columnAt(sheet, 'date');
  const lastColumn = LIST.firstColumn + COUNTRIES.length * LIST.countryWidth - 1;
  const on = (row: number): string => `${quotedSheet(listSheet(context))}!${absolute(areaA1(areaBetween(row, LIST.firstColumn, row, lastColumn)))}`;
  const position = `MATCH(${nameOf('name', COUNTRY_NAME)},${on(LIST.headerRow)},0)`;
  return listedHolidays(countryIndex(context), context).flatMap(({ day, name }, at) => {
    const from = on(LIST.headerRow + 1 + at);
    return [
      { ...cell(firstRow + at, column, day, 'calculatedDate'), formula: `INDEX(${from},1,${position})` },
      { ...cell(firstRow + at, column + 1, name[language], 'calculatedText'), formula: `INDEX(${from},1,${position}+1)` },
    ];
  });
}

function yearCells(context: TemplateContext): readonly DraftCell[] {
  const { language, nameOf } = context;
  return [
    cell(LIST.yearRow, LIST.firstColumn, TEXTS.year[language], 'label'),
    cell(LIST.yearRow + 1, LIST.firstColumn, TEXTS.easter[language], 'label'),
    ...years(context).flatMap((year, at): readonly DraftCell[] => {
      const column = LIST.yearColumn + at;
      const close = `YEAR(${nameOf('name', MONTH_CLOSE)})`;
      return [
        { ...cell(LIST.yearRow, column, year, 'calculatedCount'), formula: at === 0 ? close : `${a1(LIST.yearRow, column - 1)}+1` },
        { ...cell(LIST.yearRow + 1, column, easterSunday(year), 'calculatedDate'), formula: easterFormula(a1(LIST.yearRow, column)) },
      ];
    }),
  ];
}

/** A column of dates and one of names; the country's name heads both, the first being what MATCH finds. */
function countryCells(index: number, context: TemplateContext): readonly DraftCell[] {
  const { language } = context;
  const country = COUNTRIES[index];
  if (country === undefined) return [];
  const column = LIST.firstColumn + index * LIST.countryWidth;
  return [
    cell(LIST.headerRow, column, country.name[language], 'header'),
    cell(LIST.headerRow, column + 1, null, 'header'),
    ...listedHolidays(index, context).flatMap(({ day, name, formula }, at): readonly DraftCell[] => [
      { ...cell(LIST.headerRow + 1 + at, column, day, 'date'), formula },
      cell(LIST.headerRow + 1 + at, column + 1, name[language], 'body'),
    ]),
  ];
}

interface ListedHoliday {
  readonly day: SerialDay;
  readonly name: { readonly en: string; readonly fr: string };
  readonly formula: string;
}

/** A country's holidays year after year; the rows left over hold the New Year's Day after them. */
function listedHolidays(index: number, context: TemplateContext): readonly ListedHoliday[] {
  const holidays = COUNTRIES[index]?.holidays ?? [];
  const listed = years(context).flatMap((year, at) => {
    const yearCell = absolute(a1(LIST.yearRow, LIST.yearColumn + at));
    const easterCell = absolute(a1(LIST.yearRow + 1, LIST.yearColumn + at));
    return holidays.map(({ name, rule }) => ({ day: holidayIn(rule, year), name, formula: holidayFormula(rule, yearCell, easterCell) }));
  });
  const newYear = holidays[0];
  if (newYear === undefined) return listed;
  const nextYear = (years(context).at(-1) ?? 0) + 1;
  const nextYearCell = `(${absolute(a1(LIST.yearRow, LIST.yearColumn + YEAR_COUNT - 1))}+1)`;
  const filler = { day: holidayIn(newYear.rule, nextYear), name: newYear.name, formula: holidayFormula(newYear.rule, nextYearCell, '') };
  return [...listed, ...Array.from({ length: LIST_LENGTH - listed.length }, () => filler)];
}

function years({ month }: TemplateContext): readonly number[] {
  const { year } = dateOf(closeOf(month));
  return Array.from({ length: YEAR_COUNT }, (_, at) => year + at);
}

function countryIndex({ language }: TemplateContext): number {
  return language === 'fr' ? 0 : 1;
}

function listSheet({ language, nameOf }: TemplateContext): string {
  return nameOf('sheet', SHEET[language]);
}

function absolute(reference: string): string {
  return reference.replaceAll(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}
