import type { DecidedLeverKind } from '../../domain/decided-lever';
import type { ScenarioLever } from '../../domain/scenario';
import { column, type Choice, type Column } from './column';

/** What a scenario can change; scope says for which item, family, customer or resource. */
export const LEVERS: readonly (Choice & { readonly code: ScenarioLever })[] = [
  { code: 'demand', titles: { en: 'Demand', fr: 'Demande' }, aliases: ['forecast', 'prévision', 'ventes', 'sales'] },
  { code: 'capacity', titles: { en: 'Capacity', fr: 'Capacité' }, aliases: ['heures', 'hours', 'regular capacity', 'capacité normale'] },
  { code: 'overtime', titles: { en: 'Overtime', fr: 'Heures sup' }, aliases: ['heures supplémentaires', 'OT'] },
  { code: 'extraShift', titles: { en: 'Extra shift', fr: 'Équipe sup' }, aliases: ['équipe supplémentaire', 'shift'] },
  { code: 'subcontract', titles: { en: 'Subcontract', fr: 'Sous-traitance' }, aliases: ['subcontracting', 'outsourcing', 'ST'] },
  { code: 'safetyStock', titles: { en: 'Safety stock', fr: 'Stock de sécurité' }, aliases: ['SS', 'stock mini'] },
  { code: 'leadTime', titles: { en: 'Lead time', fr: 'Délai' }, aliases: ['LT', 'délai d’appro'] },
  { code: 'receipts', titles: { en: 'Receipts', fr: 'Réceptions' }, aliases: ['supply', 'appros', 'réception', 'receipt'] },
  { code: 'supplierDelay', titles: { en: 'Supplier delay', fr: 'Retard fournisseur' }, aliases: ['delay', 'late supplier', 'retard', 'fournisseur en retard'] },
  { code: 'price', titles: { en: 'Price', fr: 'Prix' }, aliases: ['prix de vente', 'tarif'] },
  { code: 'unitCost', titles: { en: 'Unit cost', fr: 'Coût unitaire' }, aliases: ['coût', 'cost', 'purchase cost', 'coût d’achat'] },
  { code: 'unmetDemand', titles: { en: 'Unmet demand', fr: 'Demande non servie' }, aliases: ['demande non livrée', 'ventes perdues ou retard'] },
  { code: 'marginTarget', titles: { en: 'Margin target', fr: 'Objectif de marge' }, aliases: ['margin', 'marge', 'target margin', 'marge visée', 'marge cible'] },
];

/** What a decision can set on the plan; quantities are totals. */
export const DECIDED_LEVERS: readonly (Choice & { readonly code: DecidedLeverKind; readonly of: 'item' | 'resource' })[] = [
  { code: 'overtime', of: 'resource', titles: { en: 'Overtime', fr: 'Heures sup' }, aliases: ['heures supplémentaires', 'OT'] },
  { code: 'extraShift', of: 'resource', titles: { en: 'Extra shift', fr: 'Équipe sup' }, aliases: ['équipe supplémentaire', 'shift'] },
  { code: 'addHours', of: 'resource', titles: { en: 'More hours', fr: 'Heures en plus' }, aliases: ['hours', 'heures'] },
  { code: 'workers', of: 'resource', titles: { en: 'Workers', fr: 'Effectif' }, aliases: ['effectifs', 'staff', 'embauche', 'hiring'] },
  { code: 'production', of: 'item', titles: { en: 'Production', fr: 'Production' }, aliases: ['fabrication', 'make'] },
  { code: 'subcontract', of: 'item', titles: { en: 'Subcontract', fr: 'Sous-traitance' }, aliases: ['subcontracting', 'ST'] },
  { code: 'receipt', of: 'item', titles: { en: 'Receipt moved', fr: 'Réception déplacée' }, aliases: ['receipt', 'réception', 'move receipt'] },
  { code: 'sellOff', of: 'item', titles: { en: 'Sell off', fr: 'Déstockage' }, aliases: ['promotion', 'sale', 'vente', 'déstocker'] },
];

/** A decided lever's words, and what it is about. */
export function decidedLever(kind: DecidedLeverKind): (typeof DECIDED_LEVERS)[number] {
  const known = DECIDED_LEVERS.find(({ code }) => code === kind);
  if (known === undefined) throw new Error(`no words for ${kind}`);
  return known;
}

/** Columns of the sheets that steer the plan: Settings, Scenarios and Decided levers. */
export const CONTROL_COLUMNS: readonly Column[] = [
  column('setting', 'text', {
    aliases: ['settings', 'paramètres', 'parameter', 'parameters', 'réglage', 'option', 'key', 'clé', 'libellé'],
    help: { en: 'Name of the setting.', fr: 'Nom du paramètre.' },
  }),
  column('value', 'any', {
    aliases: ['values', 'valeurs', 'réponse', 'choix'],
    blank: { en: 'the default', fr: 'la valeur par défaut' },
    help: { en: 'Its value; blank = the default, none = no limit.', fr: 'Sa valeur ; vide = valeur par défaut, aucun = sans limite.' },
  }),
  column('name', 'text', {
    aliases: ['nom', 'scenario', 'scénario', 'scenario name', 'nom du scénario'],
    help: { en: 'Name of the scenario; several rows may share it.', fr: 'Nom du scénario ; plusieurs lignes peuvent le partager.' },
  }),
  column('lever', 'text', {
    aliases: ['what', 'quoi', 'paramètre', 'driver', 'variable'],
    choices: LEVERS,
    help: { en: 'What the scenario changes.', fr: 'Ce que le scénario change.' },
  }),
  column('scope', 'text', {
    aliases: ['périmètre', 'item', 'article', 'pour', 'applies to', 'cible'],
    blank: { en: 'all', fr: 'tout' },
    help: { en: 'Item, family, customer or resource that is changed.', fr: 'Article, famille, client ou ressource concernés.' },
  }),
  column('firstPeriod', 'any', {
    aliases: ['from', 'de', 'début', 'start', 'première', 'first', 'à partir de', 'depuis'],
    blank: { en: 'the first period', fr: 'la première période' },
    help: { en: 'First period that is changed.', fr: 'Première période concernée.' },
  }),
  column('lastPeriod', 'any', {
    aliases: ['to', 'à', 'fin', 'end', 'dernière', 'last', 'jusqu’à', 'until'],
    blank: { en: 'the last period', fr: 'la dernière période' },
    help: { en: 'Last period that is changed.', fr: 'Dernière période concernée.' },
  }),
  column('change', 'amount', {
    aliases: ['delta', 'évolution', 'changement', 'écart', 'amount', '%', 'value', 'valeur'],
    help: {
      en: 'Change in per cent (+10 %), in units, hours, periods or money (50), or a word: no, none (no limit), lost, backlog.',
      fr: 'Variation en pour cent (+10 %), en unités, heures, périodes ou devise (50), ou un mot : non, aucune (sans limite), perdue, retard.',
    },
  }),
  column('decision', 'any', {
    aliases: ['decision', 'décision', 'n° décision'],
    help: { en: 'Number of the decision that set the lever.', fr: 'Numéro de la décision qui a posé le levier.' },
  }),
  column('active', 'text', {
    aliases: ['actif ?', 'in force', 'en vigueur'],
    blank: { en: 'yes', fr: 'oui' },
    help: { en: 'No: the lever is left aside.', fr: 'Non\u00a0: le levier est laissé de côté.' },
  }),
];
