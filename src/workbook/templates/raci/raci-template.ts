import { a1, columnLetters } from '../../../domain/place';
import { areaBetween, cell, rowOf } from '../../write/cells';
import { COLOR, type StyleName } from '../../palette';
import type { Words } from '../../schema/column';
import type { ProcessColumn } from '../../schema/process-tables';
import { ROLE_KEYS, type Role } from '../../schema/roles';
import type { ConditionalFormatDraft, DraftCell, SheetDraft } from '../../sheet-draft';
import { guideSheet } from '../guide-sheet';
import { peopleSheet } from '../people-sheet';
import { areaOf, columnAt, columnReference, processSheet, ruleArea, symbolFormats, type ProcessSheet, type ProcessSheetColumn, type ProcessValues } from '../process-sheet';
import type { Template, TemplateContext } from '../template';
import { ACTIVITIES, LETTERS, type Letters } from './raci-content';
import { CONTROL, controlOf } from './raci-control';
import { RACI_GUIDE } from './raci-guide';

/** The responsibility matrix: who does, answers for, is consulted on and informed of each activity of the cycle. */
export const raciTemplate: Template = {
  key: 'raci',
  title: { en: 'Responsibility matrix', fr: 'Matrice des responsabilités' },
  purpose: {
    en: 'Who does what, who answers for it: one name per activity of the monthly cycle.',
    fr: 'Qui fait quoi, qui en répond\u00a0: un seul nom par activité du cycle mensuel.',
  },
  sheets: (context) => [{ draft: guideSheet(RACI_GUIDE, context) }, { draft: matrixSheet(context) }, peopleSheet(context)],
};

const ROW = { legend: 3, does: 5, answers: 6, share: 7 } as const;
const GAP = 7;

const LEGEND: readonly { readonly letter: Letters; readonly style: StyleName; readonly text: Words }[] = [
  { letter: 'R', style: 'raciDoes', text: { en: 'Responsible', fr: 'Réalise' } },
  { letter: 'A', style: 'raciAnswers', text: { en: 'Accountable', fr: 'Approuve' } },
  { letter: 'C', style: 'raciConsulted', text: { en: 'Consulted before', fr: 'Consulté avant' } },
  { letter: 'I', style: 'raciInformed', text: { en: 'Informed after', fr: 'Informé après' } },
];

const LOAD: Readonly<Record<'does' | 'answers' | 'share', Words>> = {
  does: { en: 'Load: activities with an R', fr: 'Charge\u00a0: activités avec un R' },
  answers: { en: 'Load: activities with an A', fr: 'Charge\u00a0: activités avec un A' },
  share: { en: 'Share of all R and A', fr: 'Part de tous les R et A' },
};

function matrixSheet(context: TemplateContext): SheetDraft {
  const sheet = matrix(context);
  const draft = processSheet(sheet, context);
  const { firstRow } = areaOf(sheet);
  const control = ruleArea(sheet, 'control');
  return {
    ...draft,
    tabColor: COLOR.blue,
    cells: [...draft.cells, ...legendCells(context), ...loadCells(sheet, context)],
    conditionalFormats: [...letterFormats(sheet), ...loadBars(sheet), ...symbolFormats(control, a1(firstRow, control.column))],
    print: { ...draft.print, fit: [1, 1] },
  };
}

function matrix({ language, content }: TemplateContext): ProcessSheet<'raci'> {
  return {
    table: 'raci',
    title: { en: 'RACI matrix of the S&OP process', fr: 'Matrice RACI du processus S&OP' },
    note: {
      en: 'Choose the letters from the list in each cell: exactly one A and at least one R per activity. A starting point for your team to change.',
      fr: 'Choisissez les lettres dans la liste de chaque cellule\u00a0: un seul A et au moins un R par activité. Un point de départ à adapter en équipe.',
    },
    columns: [
      { key: 'step', width: 14, style: 'entryText' },
      { key: 'activity', width: 44, style: 'entryText' },
      ...ROLE_KEYS.map((role): ProcessSheetColumn<'raci'> => ({
        key: role,
        width: 13,
        style: 'letter',
        validation: { kind: 'list', values: LETTERS, message: LETTER_MESSAGE[language] },
      })),
      {
        key: 'control',
        width: 15,
        style: 'calculatedStatus',
        formula: (cellOf) => controlFormula(cellOf('activity'), cellOf('management', 'logistics'), (key) => CONTROL[key][language]),
        calculate: (row) => (row.activity === undefined ? '' : CONTROL[controlOf(lettersIn(row))][language]),
      },
    ],
    rows: content === 'example' ? ACTIVITIES.map(({ step, activity, letters }): ProcessValues<'raci'> => ({ step: step[language], activity: activity[language], ...letters })) : [],
    blankRowCount: content === 'example' ? 3 : 15,
    gap: GAP,
    rowHeight: 20,
    frozenColumns: 2,
  };
}

const LETTER_MESSAGE: Words = {
  en: 'Choose R, A, A R, C or I, or leave the cell blank.',
  fr: 'Choisissez R, A, A R, C ou I, ou laissez la cellule vide.',
};

function controlFormula(activity: string, letters: string, words: (key: keyof typeof CONTROL) => string): string {
  const count = (letter: string): string => `(COUNTIF(${letters},"${letter}")+COUNTIF(${letters},"A R"))`;
  const told = `IF(${count('A')}=0,"${words('noAnswer')}",IF(${count('A')}>1,"${words('severalAnswers')}",IF(${count('R')}=0,"${words('nobodyDoes')}","${words('fine')}")))`;
  return `IF(${activity}="","",${told})`;
}

function lettersIn(row: ProcessValues<'raci'>): readonly string[] {
  return ROLE_KEYS.map((role) => row[role]).filter((letter) => typeof letter === 'string');
}

function legendCells({ language }: TemplateContext): readonly DraftCell[] {
  return LEGEND.flatMap(({ letter, style, text }, at) => [cell(ROW.legend, 3 + at * 2, letter, style), cell(ROW.legend, 4 + at * 2, text[language], 'noteIndent')]);
}

/** How many activities each role does and answers for, and its share of both: a load that is too much for one shows at once. */
function loadCells(sheet: ProcessSheet<'raci'>, context: TemplateContext): readonly DraftCell[] {
  const counted = (role: Role, letter: 'R' | 'A'): number => sheet.rows.filter((row) => String(row[role] ?? '').includes(letter)).length;
  const cells = (row: number, letter: 'R' | 'A'): readonly DraftCell[] =>
    ROLE_KEYS.map((role) => {
      const column = columnReference('raci', role, context);
      return {
        ...cell(row, columnAt(sheet, role), counted(role, letter), 'countCenter'),
        formula: `COUNTIF(${column},"${letter}")+COUNTIF(${column},"A R")`,
      };
    });
  return [
    ...rowOf(ROW.does, 2, [LOAD.does[context.language]], 'labelRight'),
    ...cells(ROW.does, 'R'),
    ...rowOf(ROW.answers, 2, [LOAD.answers[context.language]], 'labelRight'),
    ...cells(ROW.answers, 'A'),
    ...rowOf(ROW.share, 2, [LOAD.share[context.language]], 'noteRightIndent'),
    ...shareCells(sheet, (role) => counted(role, 'R') + counted(role, 'A')),
  ];
}

function shareCells(sheet: ProcessSheet<'raci'>, loadOf: (role: Role) => number): readonly DraftCell[] {
  const [first, last] = [columnAt(sheet, 'management'), columnAt(sheet, 'logistics')];
  const all = `SUM($${columnLetters(first)}$${ROW.does + 1}:$${columnLetters(last)}$${ROW.answers + 1})`;
  const total = ROLE_KEYS.reduce((sum, role) => sum + loadOf(role), 0);
  return ROLE_KEYS.map((role) => {
    const column = columnAt(sheet, role);
    const own = `SUM(${a1(ROW.does, column)}:${a1(ROW.answers, column)})`;
    return { ...cell(ROW.share, column, total === 0 ? '' : loadOf(role) / total, 'shareCenter'), formula: `IF(${all}=0,"",${own}/${all})` };
  });
}

function loadBars(sheet: ProcessSheet<'raci'>): readonly ConditionalFormatDraft[] {
  const [first, last] = [columnAt(sheet, 'management'), columnAt(sheet, 'logistics')];
  return [ROW.does, ROW.answers].map((row) => ({ kind: 'bar', area: areaBetween(row, first, row, last), color: COLOR.sky, minimum: 0 }));
}

function letterFormats(sheet: ProcessSheet<'raci'>): readonly ConditionalFormatDraft[] {
  const { firstRow } = areaOf(sheet);
  const [first, last] = (['management', 'logistics'] as const satisfies readonly ProcessColumn<'raci'>[]).map((key) => ruleArea(sheet, key));
  if (first === undefined || last === undefined) return [];
  const area = { ...first, columnCount: last.column - first.column + 1 };
  const cellName = a1(firstRow, first.column);
  const styles: readonly (readonly [string, StyleName])[] = [['A', 'raciAnswers'], ['A R', 'raciAnswers'], ['R', 'raciDoes'], ['C', 'raciConsulted'], ['I', 'raciInformed']];
  return styles.map(([letter, style]) => ({ kind: 'expression', area, formula: `${cellName}="${letter}"`, style }));
}

