import type { Words } from '../schema/column';
import type { DraftCell, SheetDraft } from '../sheet-draft';
import { COLOR, type StyleName } from '../palette';
import { banner, bannerHeights, cell, rowOf } from '../write/cells';
import type { TemplateContext } from './template';

/** What the first sheet of a template says, in both languages. */
export interface Guide {
  readonly title: Words;
  /** What it is for, in one sentence. */
  readonly note: Words;
  /** Five steps, each a short title and a sentence. */
  readonly steps: readonly { readonly title: Words; readonly text: Words }[];
  /** Good to know; each a sentence. */
  readonly hints: readonly Words[];
  /** How to clear the example without losing what the sheets need; a sentence. */
  readonly clear: Words;
}

const SHEET: Words = { en: 'Read me', fr: 'Mode d’emploi' };
const HEADINGS = {
  steps: { en: 'Five steps', fr: 'Cinq étapes' },
  legend: { en: 'Colours', fr: 'Couleurs' },
  hints: { en: 'Good to know', fr: 'Bon à savoir' },
} as const satisfies Readonly<Record<string, Words>>;

const LEGEND: readonly { readonly style: StyleName; readonly sample: Words; readonly text: Words }[] = [
  { style: 'inputText', sample: { en: 'Input', fr: 'Saisie' }, text: { en: 'Cells to fill in.', fr: 'Cellules à remplir.' } },
  { style: 'body', sample: { en: 'Formula', fr: 'Formule' }, text: { en: 'Calculated: leave them alone.', fr: 'Calculé\u00a0: ne pas modifier.' } },
  { style: 'onTarget', sample: { en: '● On target', fr: '● Conforme' }, text: { en: 'Nothing to do.', fr: 'Rien à faire.' } },
  { style: 'watch', sample: { en: '▲ Watch', fr: '▲ Vigilance' }, text: { en: 'Keep an eye on it.', fr: 'À surveiller.' } },
  { style: 'off', sample: { en: '■ Alert', fr: '■ Alerte' }, text: { en: 'Somebody has to act.', fr: 'Quelqu’un doit agir.' } },
];

const PROTECTION: Words = {
  en: 'This sheet is protected without a password: Review › Unprotect Sheet lets you change it.',
  fr: 'Cette feuille est protégée sans mot de passe\u00a0: Révision › Ôter la protection permet de la modifier.',
};

const COLUMNS = { number: 1, title: 2, text: 3 } as const;
const LAST_COLUMN = 4;
/** Height of the line between a heading and the steps, in points. */
const GAP_HEIGHT = 6;

/** The first sheet of a template: what it is for, five steps, colours, how to clear the example. One screen, one page. */
export function guideSheet(guide: Guide, { language, content, nameOf }: TemplateContext): SheetDraft {
  const headingRow = 3;
  const firstStep = headingRow + 2;
  const legendRow = firstStep + guide.steps.length + 1;
  const hintRow = legendRow + LEGEND.length + 2;
  const hints = [...guide.hints, ...(content === 'example' ? [guide.clear] : []), PROTECTION];
  const title = (row: number, words: Words): readonly DraftCell[] => rowOf(row, COLUMNS.number, [words[language], null, null], 'section');
  return {
    name: nameOf('sheet', SHEET[language]),
    visibility: 'visible',
    tabColor: COLOR.muted,
    columnWidths: [2, 14, 32, 82, 2],
    rowHeights: new Map([...bannerHeights(), [headingRow + 1, GAP_HEIGHT], ...guide.steps.map((_, at) => [firstStep + at, 32] as const)]),
    cells: [
      ...banner(guide.title[language], guide.note[language], LAST_COLUMN),
      ...title(headingRow, HEADINGS.steps),
      ...guide.steps.flatMap((step, at) => [
        cell(firstStep + at, COLUMNS.number, at + 1, 'stepNumber'),
        cell(firstStep + at, COLUMNS.title, step.title[language], 'labelTop'),
        cell(firstStep + at, COLUMNS.text, step.text[language], 'wrapped'),
      ]),
      ...title(legendRow, HEADINGS.legend),
      ...LEGEND.flatMap(({ style, sample, text }, at) => [
        cell(legendRow + 1 + at, COLUMNS.number, sample[language], style),
        cell(legendRow + 1 + at, COLUMNS.title, text[language], 'bodyIndent'),
      ]),
      ...title(hintRow, HEADINGS.hints),
      ...hints.map((hint, at) => cell(hintRow + 1 + at, COLUMNS.number, hint[language], 'body')),
    ],
    isProtected: true,
    print: { orientation: 'landscape', fit: [1, 1] },
  };
}
