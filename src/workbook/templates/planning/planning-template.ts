import { addPeriods, periodsBetween } from '../../../domain/calendar';
import { ANY_DAY } from '../any-day';
import { quotedSheet } from '../../../domain/place';
import { CAPACITY_KINDS } from '../../schema/capacity-columns';
import { columnOf } from '../../schema/columns';
import { LEVERS } from '../../schema/control-columns';
import { SETTINGS } from '../../schema/settings';
import type { SheetDraft, ValidationDraft, ValidationRule } from '../../sheet-draft';
import { areaBetween } from '../../write/cells';
import { words } from '../bilingual';
import { guideSheet } from '../guide-sheet';
import { inputSheetDraft, type InputColumn, type InputSheet } from '../input-sheet';
import { FIRST_MONTH } from '../sample-figures';
import { SAMPLE_ROLES, sampleSheet, type SampleRole } from '../sample-workbook';
import type { Template, TemplateContext } from '../template';
import { checkCells, scenarioCheck } from './planning-checks';
import { scenariosInput, settingChoices, settingsInput } from './planning-controls';
import { PLANNING_GUIDE } from './planning-guide';

const FIRST_ROW = 4;
/** Validations and checks reach this far below the header. */
const REACH = 400;
const BLANK_ROWS = 20;
const LARGEST = 1e9;
/** Name of the workbook for the item codes of the Items sheet. */
const ITEMS_NAME = 'planningItems';

/** The input of the reconciliation: the sample company without mistakes, or empty sheets to fill in. */
export const planningTemplate: Template = {
  key: 'planning',
  title: words('Planning data', 'Données du plan'),
  purpose: words('Demand, stock and capacity in one workbook, ready to reconcile.', 'Demande, stock et capacité dans un classeur, prêts à équilibrer.'),
  sheets: (context) => [guideSheet(PLANNING_GUIDE, context), ...planningSheets(context)].map((draft) => ({ draft })),
};

function planningSheets(context: TemplateContext): readonly SheetDraft[] {
  const inputs = SAMPLE_ROLES.map((role) => [role, inputFor(role, context)] as const);
  const names = { demand: nameIn(inputs, 'demand'), stock: nameIn(inputs, 'stock') };
  const drafts = inputs.map(([role, sheet]) => {
    const draft = inputSheetDraft(sheet);
    return {
      ...draft,
      cells: [...draft.cells, ...checkCells(role, { sheet, names }, context)],
      validations: validationsOf(role, sheet, context),
      ...(role === 'items' ? { names: [{ name: context.nameOf('name', ITEMS_NAME), area: areaBetween(FIRST_ROW, 1, FIRST_ROW + REACH - 1, 1) }] } : {}),
    };
  });
  const scenarios = scenariosInput(context);
  const draft = inputSheetDraft(renamed(withRoom(scenarios), context));
  return [...drafts, { ...draft, cells: [...draft.cells, scenarioCheck(scenarios.rows, context)], validations: [{ kind: 'list', values: LEVERS.map(({ titles }) => titles[context.language]), area: columnArea(1) }] }];
}

function nameIn(inputs: readonly (readonly [SampleRole, InputSheet])[], wanted: SampleRole): string {
  return quotedSheet(inputs.find(([role]) => role === wanted)?.[1].title ?? wanted);
}

function inputFor(role: SampleRole, context: TemplateContext): InputSheet {
  const { language, content } = context;
  const sample = sampleSheet(role, { language, hasMistakes: false });
  if (role === 'settings') {
    const chosen = content === 'example' ? sample.rows.map(([name = null, value = null]) => [name, value] as const) : [];
    return renamed(settingsInput(new Map(chosen), context), context);
  }
  const tableName = sample.tableName === undefined ? {} : { tableName: context.nameOf('table', sample.tableName) };
  if (content === 'example') return renamed({ ...sample, ...tableName }, context);
  return renamed(withRoom({ ...sample, ...tableName, note: FILL_IN[role][language], columns: columnsFrom(role, sample.columns, context), rows: [] }), context);
}

const FILL_IN = {
  demand: words('First: one row per item, forecast in units under each month.', 'D’abord : une ligne par article, la prévision en unités sous chaque mois.'),
  stock: words('Second: stock of each item at the start of the first month, with the day it was counted.', 'Ensuite : le stock de chaque article au début du premier mois, avec la date de comptage.'),
  capacity: words('Third: hours that each resource can give in each month.', 'Puis : les heures que chaque ressource peut donner chaque mois.'),
  items: words('What is made or bought, and what it costs.', 'Ce qui est fabriqué ou acheté, et ce que cela coûte.'),
  routings: words('Hours that one unit takes on each resource.', 'Heures que prend une unité sur chaque ressource.'),
  receipts: words('Supply already ordered, by day of arrival.', 'Approvisionnements déjà commandés, par jour d’arrivée.'),
  orders: words('Firm orders of customers; they consume the forecast.', 'Commandes fermes des clients ; elles consomment la prévision.'),
  history: words('Units sold in each past month.', 'Unités vendues chaque mois passé.'),
} as const;

/** Months of an empty sheet are counted from the cycle's; past ones stand on the history alone. */
function columnsFrom(role: SampleRole, columns: readonly InputColumn[], { month }: TemplateContext): readonly InputColumn[] {
  const shift = periodsBetween(FIRST_MONTH, month, 'month');
  const moved = columns.map((column) => (typeof column.header === 'number' ? { ...column, header: addPeriods(column.header, shift, 'month') } : column));
  return moved.filter(({ header }) => typeof header !== 'number' || role === 'history' || header >= month);
}

function withRoom(sheet: InputSheet): InputSheet {
  return { ...sheet, rows: [...sheet.rows, ...Array.from({ length: BLANK_ROWS }, () => [])] };
}

function renamed(sheet: InputSheet, { nameOf }: TemplateContext): InputSheet {
  return { ...sheet, title: nameOf('sheet', sheet.title) };
}

function columnArea(at: number): ValidationDraft['area'] {
  return areaBetween(FIRST_ROW, 1 + at, FIRST_ROW + REACH - 1, 1 + at);
}

function validationsOf(role: SampleRole, sheet: InputSheet, context: TemplateContext): readonly ValidationDraft[] {
  if (role === 'settings') return settingValidations(context);
  return sheet.columns.flatMap((column, at) => {
    const rule = ruleOf(role, column, context);
    return rule === undefined ? [] : [{ ...rule, area: columnArea(at) }];
  });
}

function settingValidations({ language }: TemplateContext): readonly ValidationDraft[] {
  return SETTINGS.flatMap((setting, at) => {
    const values = settingChoices(setting, language);
    return values === undefined ? [] : [{ kind: 'list' as const, values, area: areaBetween(FIRST_ROW + at, 2, FIRST_ROW + at, 2) }];
  });
}

const ON_HAND_PROMPT = words(
  'Units on hand at the start of the first month. Below zero: orders that are already late, to be delivered first.',
  'Unités en stock au début du premier mois. En dessous de zéro : des commandes déjà en retard, à livrer d’abord.',
);

type Rule = ValidationRule & Pick<ValidationDraft, 'prompt'>;

function ruleOf(role: SampleRole, { header, style }: InputColumn, { language, nameOf }: TemplateContext): Rule | undefined {
  const isKey = (key: 'item' | 'kind' | 'makeOrBuy' | 'onHand'): boolean => header === columnOf(key).headers[language];
  if (isKey('onHand')) return { kind: 'decimal', minimum: -LARGEST, maximum: LARGEST, prompt: { title: columnOf('onHand').headers[language], text: ON_HAND_PROMPT[language] } };
  if (isKey('item')) return role === 'items' || role === 'demand' ? undefined : { kind: 'listFormula', formula: nameOf('name', ITEMS_NAME) };
  if (isKey('kind')) return { kind: 'list', values: CAPACITY_KINDS.map(({ titles }) => titles[language]) };
  if (isKey('makeOrBuy')) return { kind: 'list', values: columnOf('makeOrBuy').choices.map(({ titles }) => titles[language]) };
  if (style === 'inputDate') return ANY_DAY;
  return style === 'inputText' ? undefined : { kind: 'decimal', minimum: 0, maximum: LARGEST };
}
