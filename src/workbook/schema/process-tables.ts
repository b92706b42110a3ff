import type { Words } from './column';
import { ROLES, type Role } from './roles';

/**
 * The tables of the monthly process, as templates offer them and as they are read back: by the table's name, then by
 * headers in either language. The key of a column never changes; a user may rename the sheet and move the columns.
 */
export interface ProcessTable<Key extends string = string> {
  /** Name of the Excel table in both languages; a second one in a workbook gets a number. */
  readonly name: string;
  /** Name of the sheet that the template puts it on. */
  readonly sheet: Words;
  readonly headers: Readonly<Record<Key, Words>>;
}

export const PROCESS_TABLES = {
  people: table('tblPeople', 'People|Équipe', {
    role: 'Role|Rôle',
    name: 'Name|Nom',
    deputy: 'Deputy|Suppléant',
  }),
  raci: table('tblRaci', 'RACI|RACI', {
    step: 'Step|Étape',
    activity: 'Activity|Activité',
    ...roleHeaders(),
    control: 'Control|Contrôle',
  }),
  steps: table('tblCalendar', 'Calendar|Calendrier', {
    step: 'Step|Étape',
    workingDay: 'Working day|Jour ouvré',
    date: 'Date|Date prévue',
    owner: 'Owner|Responsable',
    status: 'Status|Statut',
    doneOn: 'Done on|Fait le',
    late: 'Late?|En retard ?',
  }),
  holidays: table('tblHolidays', 'Holidays|Jours fériés', {
    date: 'Date|Date',
    holiday: 'Holiday|Jour férié',
  }),
  rollout: table('tblRollout', 'First week|Première semaine', {
    day: 'Day|Jour',
    purpose: 'Purpose|Objectif',
    toDo: 'What to do|À faire',
    owner: 'Owner|Responsable',
    status: 'Status|Statut',
  }),
  kpiCatalogue: table('tblKpi', 'KPI catalogue|Catalogue KPI', {
    code: 'Code|Code',
    kpi: 'KPI|Indicateur',
    shown: 'Shown|Affiché',
    definition: 'Definition|Définition',
    formula: 'Formula|Formule',
    unit: 'Unit|Unité',
    owner: 'Owner|Responsable',
    direction: 'Good when|Bon quand',
    target: 'Target|Cible',
    watch: 'Watch from|Vigilance dès',
    alert: 'Alert from|Alerte dès',
  }),
  /** One row a month and KPI. */
  kpiValues: table('tblKpiValues', 'KPI values|Valeurs KPI', {
    month: 'Month|Mois',
    code: 'Code|Code',
    value: 'Value|Valeur',
    source: 'Source|Source',
  }),
  /** What the dashboard's charts draw, one row a month; the families' headers are the user's to change. */
  kpiChart: table('tblKpiChart', 'Chart data|Données des graphiques', {
    month: 'Month|Mois',
    family1: 'Stoves|Poêles',
    family2: 'Inserts|Inserts',
    family3: 'Pellet stoves|Poêles à granulés',
    family4: 'Accessories|Accessoires',
    actual: 'Actual sales|Ventes réelles',
    capacity: 'Capacity|Capacité',
    stock: 'Projected stock|Stock projeté',
    stockTarget: 'Target stock|Stock cible',
  }),
  agenda: table('tblAgenda', 'Agenda|Ordre du jour', {
    rank: 'No.|N°',
    topic: 'Topic|Sujet',
    family: 'Family|Famille',
    friction: 'Friction point|Point de friction',
    money: 'Money at stake|Enjeu',
    question: 'Question|Question',
    optionA: 'Option A|Option A',
    costA: 'Cost A|Coût A',
    optionB: 'Option B|Option B',
    costB: 'Cost B|Coût B',
    optionC: 'Option C|Option C',
    costC: 'Cost C|Coût C',
    recommendation: 'Recommendation|Recommandation',
    owner: 'Owner|Responsable',
    minutes: 'Minutes|Minutes',
    status: 'Status|Statut',
    age: 'Months open|Mois ouverts',
    reference: 'Reference|Référence',
  }),
  attendance: table('tblAttendance', 'Attendance|Présence', {
    role: 'Role|Rôle',
    name: 'Name|Nom',
    present: 'Present|Présent',
  }),
  minutes: table('tblMinutes', 'Minutes|Compte rendu', {
    topic: 'Topic|Sujet',
    said: 'What was said|Échanges',
    conclusion: 'Conclusion|Conclusion',
    owner: 'Owner|Responsable',
    due: 'Due|Échéance',
  }),
  poll: table('tblPoll', 'Poll|Sondage', {
    date: 'Date|Date',
    person: 'Who|Qui',
    useful: 'Useful (1–5)|Utile (1–5)',
    clear: 'Clear decisions (1–5)|Décisions claires (1–5)',
    trust: 'Trust in the plan (1–5)|Confiance dans le plan (1–5)',
    comment: 'Comment|Commentaire',
  }),
  feedback: table('tblFeedback', 'Field feedback|Retours terrain', {
    date: 'Date|Date',
    from: 'From|De',
    feedback: 'What was reported|Constat',
    action: 'Follow-up|Suite donnée',
  }),
  decisions: table('tblDecisions', 'Decisions|Décisions', {
    id: 'No.|N°',
    date: 'Date|Date',
    cycle: 'Cycle|Cycle',
    version: 'Plan version|Version du plan',
    topic: 'Topic|Sujet',
    decision: 'Decision|Décision',
    rejected: 'Alternatives rejected|Options écartées',
    assumptions: 'Assumptions|Hypothèses',
    money: 'Impact|Impact',
    decider: 'Decided by|Décideur',
    scribe: 'Scribe|Rapporteur',
    owner: 'Owner|Responsable',
    due: 'Due|Échéance',
    status: 'Status|Statut',
    checkedOn: 'Effect checked on|Effet vérifié le',
    late: 'Late?|En retard ?',
  }),
  actions: table('tblActions', 'Actions|Actions', {
    id: 'No.|N°',
    task: 'Task|Tâche',
    owner: 'Owner|Responsable',
    due: 'Due|Échéance',
    doneOn: 'Done on|Fait le',
    decision: 'Decision no.|Décision n°',
    late: 'Late?|En retard ?',
    comment: 'Comment|Commentaire',
  }),
  /** What decisions set on the plan: planning data as well, on the sheet of its own role. */
  levers: table('tblLevers', 'Decided levers|Leviers décidés', {
    decision: 'Decision no.|Décision n°',
    lever: 'Lever|Levier',
    scope: 'Item or resource|Article ou ressource',
    period: 'Period|Période',
    to: 'Until or to|Jusqu’à ou vers',
    quantity: 'Quantity|Quantité',
    unit: 'Unit|Unité',
    costPerHour: 'Cost per hour|Coût horaire',
    active: 'Active|Actif',
    why: 'Why|Motif',
  }),
} as const;

export type ProcessTableKey = keyof typeof PROCESS_TABLES;

/** Keys of a table's columns. */
export type ProcessColumn<Table extends ProcessTableKey> = keyof (typeof PROCESS_TABLES)[Table]['headers'] & string;

function table<Key extends string>(name: string, sheet: string, headers: Readonly<Record<Key, string>>): ProcessTable<Key> {
  const entries = Object.entries<string>(headers).map(([key, both]) => [key, inBoth(both)]);
  return { name, sheet: inBoth(sheet), headers: Object.fromEntries(entries) as Readonly<Record<Key, Words>> };
}

function roleHeaders(): Readonly<Record<Role, string>> {
  return Object.fromEntries(Object.entries(ROLES).map(([role, { en, fr }]) => [role, `${en}|${fr}`])) as Readonly<Record<Role, string>>;
}

function inBoth(both: string): Words {
  const [en = '', fr = ''] = both.split('|');
  return { en, fr: fr.replace(/ (?=[?:])/, '\u00a0') };
}
