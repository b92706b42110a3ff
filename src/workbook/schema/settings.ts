import type { Choice, Words } from './column';

export const SETTING_KEYS = [
  'firstPeriod', 'bucket', 'unmetDemand', 'holdingCostRate', 'holdingOn', 'backlogCostRate', 'finalBacklogAllowed', 'frozenPeriods', 'overloadThreshold',
  'defaultMinCoverage', 'defaultMaxCoverage', 'demandUsed', 'demandFence', 'currency', 'serviceTarget', 'stockAgeLimit', 'wholeWorkers', 'lotSizing',
  'escalationAmount', 'escalationShare',
] as const;

export type SettingKey = (typeof SETTING_KEYS)[number];

/** What a setting's value is; a share is a number where 1 = 100 %, and `limit` a number that `none` / `aucun` lifts. */
export type SettingType = 'period' | 'choice' | 'share' | 'number' | 'limit' | 'yesNo' | 'text';

/** One row of the Settings sheet. */
export interface Setting {
  readonly key: SettingKey;
  readonly titles: Words;
  /** Other names that mean it, in any language. */
  readonly aliases: readonly string[];
  readonly type: SettingType;
  /** Values of a choice; empty otherwise. */
  readonly choices: readonly Choice[];
  /** Value when blank, as a number, a choice's code, a yes or no, or text; undefined when it comes from the data. */
  readonly default: string | number | boolean | undefined;
  /** What `none` / `aucun` stands for, where it is understood. */
  readonly none: number | undefined;
  readonly unit: Words | undefined;
  readonly help: Words;
}

const PERIODS: Words = { en: 'periods', fr: 'périodes' };
const DAYS: Words = { en: 'days', fr: 'jours' };

/** Every setting, in the order that the Settings sheet shows them. */
export const SETTINGS: readonly Setting[] = [
  setting('firstPeriod', 'First period', 'Première période', {
    type: 'period', default: undefined, aliases: ['start', 'start period', 'premier mois', 'first month', 'début', 'première semaine', 'first week'],
    help: { en: 'First period of the plan; blank = the first period of Demand.', fr: 'Première période du plan ; vide = première période de la demande.' },
  }),
  setting('bucket', 'Bucket', 'Maille', {
    type: 'choice', default: 'month', aliases: ['period length', 'time bucket', 'maille de temps', 'périodicité'],
    choices: [
      choice('month', 'month', 'mois', ['monthly', 'mensuel', 'mensuelle', 'm']),
      choice('week', 'week', 'semaine', ['weekly', 'hebdomadaire', 'hebdo', 'w', 's']),
      choice('quarter', 'quarter', 'trimestre', ['quarterly', 'trimestriel', 'trimestrielle', 'q', 't']),
    ],
    help: { en: 'Length of a period; blank = as the Demand headers say.', fr: 'Durée d’une période ; vide = selon les en-têtes de la demande.' },
  }),
  setting('unmetDemand', 'Unmet demand', 'Demande non servie', {
    type: 'choice', default: 'backlog', aliases: ['unserved demand'],
    choices: [
      choice('backlog', 'backlog', 'retard', ['backorder', 'backorders', 'reliquat', 'late', 'reporté', 'en retard']),
      choice('lost', 'lost', 'perdue', ['lost sales', 'perdu', 'ventes perdues', 'vente perdue', 'lost sale']),
    ],
    help: { en: 'Demand not delivered in its period waits (backlog) or is lost (lost).', fr: 'La demande non livrée attend (retard) ou est perdue (perdue).' },
  }),
  setting('holdingCostRate', 'Holding cost rate', 'Taux de possession', {
    type: 'share', default: 0.2, unit: { en: 'of unit cost per year', fr: 'du coût unitaire par an' }, aliases: ['holding rate', 'taux de possession annuel', 'carrying rate', 'taux de détention'],
    help: { en: 'Yearly cost of stock, used where no holding cost is given.', fr: 'Coût annuel du stock, là où aucun coût de possession n’est donné.' },
  }),
  setting('holdingOn', 'Holding on', 'Possession sur', {
    type: 'choice', default: 'ending', aliases: ['holding cost on', 'coût de possession sur'],
    choices: [
      choice('ending', 'ending', 'final', ['ending stock', 'stock final', 'fin', 'end', 'stock de fin']),
      choice('average', 'average', 'moyen', ['average stock', 'stock moyen', 'moyenne', 'mean']),
    ],
    help: { en: 'Holding cost applies to the ending or to the average stock of a period.', fr: 'Le coût de possession porte sur le stock final ou moyen de la période.' },
  }),
  setting('backlogCostRate', 'Backlog cost rate', 'Coût de retard', {
    type: 'share', default: 0.1, unit: { en: 'of price per period', fr: 'du prix par période' }, aliases: ['taux de coût de retard', 'backlog rate', 'late cost rate', 'taux de retard'],
    help: { en: 'Cost of a late unit per period, used where no backlog cost is given.', fr: 'Coût d’une unité en retard par période, là où aucun coût de retard n’est donné.' },
  }),
  setting('finalBacklogAllowed', 'Final backlog allowed', 'Retard final admis', {
    type: 'yesNo', default: true, aliases: ['allow final backlog', 'retard final autorisé'],
    help: { en: 'Whether orders may still be late at the end of the plan.', fr: 'Des commandes peuvent-elles rester en retard à la fin du plan.' },
  }),
  setting('frozenPeriods', 'Frozen periods', 'Périodes gelées', {
    type: 'number', default: 0, unit: PERIODS, aliases: ['frozen horizon', 'horizon gelé', 'périodes figées', 'frozen'],
    help: { en: 'First periods in which production can’t change.', fr: 'Premières périodes où la production ne change plus.' },
  }),
  setting('overloadThreshold', 'Overload threshold', 'Seuil de surcharge', {
    type: 'share', default: 1, aliases: ['overload limit'],
    help: { en: 'Share of regular hours above which a resource is overloaded.', fr: 'Part des heures normales au-delà de laquelle une ressource est en surcharge.' },
  }),
  setting('defaultMinCoverage', 'Default min coverage', 'Couverture mini par défaut', {
    type: 'limit', default: 0.5, none: 0, unit: PERIODS, aliases: ['min coverage', 'couverture mini'],
    help: { en: 'Coverage wanted where an item gives none.', fr: 'Couverture voulue là où l’article n’en donne pas.' },
  }),
  setting('defaultMaxCoverage', 'Default max coverage', 'Couverture maxi par défaut', {
    type: 'limit', default: 3, none: Infinity, unit: PERIODS, aliases: ['max coverage', 'couverture maxi'],
    help: { en: 'Coverage accepted where an item gives none.', fr: 'Couverture acceptée là où l’article n’en donne pas.' },
  }),
  setting('demandUsed', 'Demand used', 'Demande retenue', {
    type: 'choice', default: 'max', aliases: ['demand rule', 'demande utilisée'],
    choices: [
      choice('max', 'max', 'max', ['maximum', 'maxi', 'le plus grand', 'the larger']),
      choice('forecast', 'forecast', 'prévision', ['prévisions', 'forecast only', 'prévision seule']),
      choice('ordersInsideFence', 'orders inside fence', 'commandes dans l’horizon ferme', ['orders', 'commandes', 'commandes horizon ferme', 'commandes dans horizon ferme']),
    ],
    help: { en: 'How forecast and orders make the demand.', fr: 'Comment prévisions et commandes font la demande.' },
  }),
  setting('demandFence', 'Demand fence', 'Horizon ferme', {
    type: 'number', default: 0, unit: PERIODS, aliases: ['demand time fence', 'DTF'],
    help: { en: 'First periods in which orders alone may count.', fr: 'Premières périodes où seules les commandes peuvent compter.' },
  }),
  setting('currency', 'Currency', 'Devise', {
    type: 'text', default: 'EUR', aliases: ['monnaie'], help: { en: 'Currency that money is shown in.', fr: 'Devise des montants.' },
  }),
  setting('serviceTarget', 'Service target', 'Objectif de service', {
    type: 'share', default: 0.95, aliases: ['target service level', 'taux de service objectif', 'taux de service cible', 'service level target', 'objectif de taux de service'],
    help: { en: 'Share of demand to deliver on time.', fr: 'Part de la demande à livrer à l’heure.' },
  }),
  setting('stockAgeLimit', 'Stock age limit', 'Âge maxi du stock', {
    type: 'number', default: 31, unit: DAYS, aliases: ['max stock age', 'âge maximum du stock'],
    help: { en: 'Days after which a stock count is too old to trust.', fr: 'Jours au-delà desquels un relevé de stock est trop ancien.' },
  }),
  setting('wholeWorkers', 'Whole workers', 'Effectif entier', {
    type: 'yesNo', default: true, aliases: ['integer workers'], help: { en: 'Whether workers are counted in whole numbers.', fr: 'Les effectifs sont-ils des nombres entiers.' },
  }),
  setting('lotSizing', 'Lot sizing', 'Taille de lot', {
    type: 'yesNo', default: true, aliases: ['use lot sizes', 'lots'],
    help: { en: 'Whether lot sizes and minimum orders are obeyed.', fr: 'Les tailles de lot et minimums de commande sont-ils respectés.' },
  }),
  setting('escalationAmount', 'Escalation amount', 'Seuil d’escalade', {
    type: 'limit', default: undefined, none: Infinity, aliases: ['escalation threshold', 'seuil comité de direction', 'montant d’escalade'],
    help: {
      en: 'Money at stake from which an exception goes to the executive meeting; blank = no such mark.',
      fr: 'Montant en jeu à partir duquel un écart va en comité de direction ; vide = aucune marque.',
    },
  }),
  setting('escalationShare', 'Escalation share', 'Part d’escalade', {
    type: 'share', default: undefined, unit: { en: 'of the plan’s revenue', fr: 'du CA du plan' }, aliases: ['escalation percentage', 'pourcentage d’escalade'],
    help: {
      en: 'Share of the revenue from which an exception goes to the executive meeting; blank = no such mark.',
      fr: 'Part du CA à partir de laquelle un écart va en comité de direction ; vide = aucune marque.',
    },
  }),
];

type Details = Pick<Setting, 'type' | 'default' | 'aliases' | 'help'> & Partial<Pick<Setting, 'choices' | 'none' | 'unit'>>;

function setting(key: SettingKey, english: string, french: string, details: Details): Setting {
  return { key, titles: { en: english, fr: french }, choices: [], none: undefined, unit: undefined, ...details };
}

function choice(code: string, english: string, french: string, aliases: readonly string[]): Choice {
  return { code, titles: { en: english, fr: french }, aliases };
}
