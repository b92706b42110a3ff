import type { SheetRole } from '../../domain/diagnostic';
import { roleTitles as englishTitles } from '../../i18n/en/columns';
import { roleTitles as frenchTitles } from '../../i18n/fr/columns';
import type { Words } from './column';
import type { ColumnKey } from './column-keys';
import { PROCESS_TABLES } from './process-tables';

/** A column's part on one sheet. */
export interface SheetColumn {
  readonly key: ColumnKey;
  readonly required: boolean;
  /** Headers that mean it on this sheet only; they win over the column's own. */
  readonly aliases: readonly string[];
  /** Vague headers that stand for it only when it is required and nothing better is there. */
  readonly vague: readonly string[];
}

/** How a sheet gives numbers by period: not at all, one a column or one a row, or so with a single number allowed too. */
export type SeriesForm = 'none' | 'byPeriod' | 'byPeriodOrOnce';

/** One sheet of the workbook contract. */
export interface SheetSchema {
  readonly role: SheetRole;
  readonly titles: Words;
  /** Other sheet names that mean it, in any language. */
  readonly aliases: readonly string[];
  /** Name of the Excel table that means it, whatever its sheet is called. */
  readonly table?: string;
  /** True when no plan can be made without it. */
  readonly needed: boolean;
  readonly series: SeriesForm;
  readonly columns: readonly SheetColumn[];
}

const ITEM = use('item', { required: true, vague: ['nom', 'name', 'désignation', 'libellé', 'description', 'style', 'modèle', 'model'] });
const SERIES: readonly SheetColumn[] = [use('period'), use('year'), use('month')];
const MASTER: readonly SheetColumn[] = [
  use('description'), use('family'), use('unit'), use('unitCost'), use('price'), use('safetyStock'), use('minCoverage'), use('maxCoverage'), use('lotSize'), use('minimumOrder'),
  use('leadTime'), use('resource'), use('hoursPerUnit'), use('unitsPerHour'), use('setupHoursPerLot'), use('priority'), use('holdingCost'), use('backlogCost'), use('lostSaleCost'),
  use('subcontractCost'), use('subcontractMax'), use('finalStock'), use('shelfLife'), use('makeOrBuy'), use('supplier'),
];

/** Every sheet of the contract, in the order that a workbook shows them. */
export const SHEETS: readonly SheetSchema[] = [
  sheet('demand', {
    needed: true,
    series: 'byPeriod',
    aliases: ['forecast', 'prévision', 'prévisions de vente', 'prévision des ventes', 'plan de vente', 'plan des ventes', 'PV', 'besoin', 'besoin brut', 'demand plan', 'demand forecast', 'sales plan', 'sales forecast',
      'forecast plan', 'demande client', 'demande prévisionnelle', 'prév', 'fcst', 'demandes', 'customer demand', 'plan demande'],
    columns: [
      ITEM, use('description'), use('family'), use('unit'), use('customer'), use('channel'), use('priority'), use('firmOrders'), use('unitPrice'), ...SERIES,
      use('quantity', {
        aliases: ['prévision', 'prévisions', 'prév', 'PV', 'prévision des ventes', 'prévision de ventes', 'plan de ventes', 'demande', 'demande prévisionnelle', 'besoin', 'besoin brut', 'forecast', 'fcst', 'demand', 'demand plan',
          'sales plan', 'sales forecast', 'forecast qty', 'forecast quantity', 'ventes prévues', 'qté prévue', 'prévision de vente', 'forecast total'],
        vague: ['unit', 'ventes', 'sales', 'total', 'sum'],
      }),
    ],
  }),
  sheet('stock', {
    needed: true,
    series: 'none',
    aliases: ['stocks', 'inventory', 'inventaire', 'on hand', 'état des stocks', 'état de stock', 'stock initial', 'stock actuel', 'buffer', 'opening stock', 'inventories', 'stock dispo', 'stock levels', 'en stock'],
    columns: [
      ITEM,
      use('onHand', { required: true, aliases: ['quantité', 'quantités', 'qté', 'qty', 'quantity', 'quantité disponible', 'qté dispo', 'qté stock'], vague: ['unit', 'solde', 'balance', 'total'] }),
      use('stockDate'),
      ...MASTER,
    ],
  }),
  sheet('capacity', {
    needed: true,
    series: 'byPeriodOrOnce',
    aliases: ['capacités', 'capacities', 'heures disponibles', 'available hours', 'available capacity', 'capacité disponible', 'resource', 'resources', 'ressource', 'poste de charge', 'centre de charge', 'work center', 'work centers',
      'capacité de production', 'production capacity', 'calendrier capacité', 'capa'],
    columns: [
      use('resource', { vague: ['nom', 'name', 'désignation', 'libellé'] }), use('kind'), use('costPerHour'),
      use('openingWorkers'), use('hireCost'), use('layoffCost'), use('wagePerPeriod'), use('minWorkers'), use('maxWorkers'), ...SERIES,
      use('quantity', {
        aliases: ['capacité', 'capacités', 'heures dispo', 'h disponibles', 'heures disponibles', 'disponible', 'dispo', 'capacité nette', 'available hours', 'available', 'capacity', 'hours', 'heures', 'h', 'maximum',
          'capacity hours', 'capacité disponible', 'available capacity', 'heures par période', 'hours per period', 'capacité heures'],
        vague: ['unit', 'total', 'valeur', 'value'],
      }),
    ],
  }),
  sheet('items', {
    series: 'none',
    aliases: ['item', 'article', 'product', 'produit', 'item master', 'données article', 'base article', 'référentiel article', 'master data', 'parts', 'part', 'sku', 'fiche article', 'données de base', 'nomenclature article'],
    columns: [ITEM, ...MASTER],
  }),
  sheet('routings', {
    series: 'none',
    aliases: ['gamme', 'routing', 'gammes de fabrication', 'temps', 'times', 'operations', 'opérations', 'temps standards', 'temps unitaires', 'gammes opératoires'],
    columns: [ITEM, use('resource', { required: true }), use('hoursPerUnit', { required: true, aliases: ['temps', 'heures', 'hours', 'time', 'durée'] }), use('unitsPerHour'), use('setupHoursPerLot')],
  }),
  sheet('receipts', {
    series: 'byPeriod',
    aliases: ['réception', 'receipt', 'appro', 'approvisionnement', 'en-cours', 'encours', 'en-cours de commande', 'purchase orders', 'purchase order', 'PO', 'scheduled receipts', 'réceptions prévues', 'réceptions attendues',
      'livraisons attendues', 'PDP', 'MPS', 'OA', 'OF', 'MO', 'open purchase orders', 'supply', 'commandes fournisseurs', 'entrées', 'ordres de fabrication', 'arrivages', 'inbound'],
    columns: [
      ITEM, use('description'), use('supplier'), ...SERIES,
      use('quantity', {
        aliases: ['réception', 'réceptions', 'entrée', 'entrées', 'appro', 'en-cours de commande', 'en-cours', 'OA', 'OF', 'PDP', 'scheduled receipts', 'scheduled receipt', 'PO', 'MO', 'MPS', 'receipt', 'receipts', 'qté commandée', 'qté attendue',
          'quantité commandée', 'ordered quantity', 'order qty', 'reste à livrer', 'commande', 'qté à recevoir', 'quantité attendue', 'open quantity'],
        vague: ['unit', 'total'],
      }),
    ],
  }),
  sheet('orders', {
    series: 'byPeriod',
    aliases: ['commande', 'order', 'carnet', 'carnet de commandes', 'sales order', 'sales orders', 'order book', 'commandes clients', 'customer orders', 'portefeuille', 'portefeuille de commandes', 'commandes fermes', 'firm orders', 'bookings', 'backlog'],
    columns: [
      ITEM, use('description'), use('customer'), use('channel'), use('priority'), use('unitPrice'), ...SERIES,
      use('quantity', {
        aliases: ['commande', 'commandes', 'commandes client', 'carnet', 'portefeuille', 'cde fermes', 'cde', 'commandes fermes', 'firm orders', 'sales orders', 'orders', 'backlog', 'bookings', 'qté commandée', 'quantité commandée', 'ordered quantity', 'order qty',
          'reste à livrer', 'open quantity'],
        vague: ['unit', 'total'],
      }),
    ],
  }),
  sheet('history', {
    series: 'byPeriod',
    aliases: ['historiques', 'historique des ventes', 'historique ventes', 'ventes', 'sales', 'sales history', 'actuals', 'actual', 'réalisé', 'ventes réelles', 'actual sales', 'demand history', 'historique de vente', 'past sales'],
    columns: [
      ITEM, use('description'), use('family'), use('customer'), use('channel'), use('unitPrice'), ...SERIES,
      use('quantity', {
        aliases: ['ventes', 'vente', 'sales', 'vendu', 'sold', 'actual', 'actuals', 'réel', 'réalisé', 'qté vendue', 'quantité vendue', 'qty sold', 'ventes réelles', 'actual sales', 'history', 'historique', 'livré', 'shipped'],
        vague: ['unit', 'total'],
      }),
    ],
  }),
  sheet('budget', {
    series: 'byPeriod',
    aliases: ['budgets', 'budget des ventes', 'budget de vente', 'budget ventes', 'budget commercial', 'sales budget', 'revenue budget', 'budget CA', 'budgeted sales'],
    columns: [
      ITEM, use('family'), use('unit'), ...SERIES,
      use('quantity', { aliases: ['budget quantity', 'budget qty', 'quantité budgétée', 'qté budgétée', 'quantité budget'] }),
      use('amount', { aliases: ['budget', 'budget value', 'montant budgété'] }),
    ],
  }),
  sheet('settings', {
    series: 'none',
    aliases: ['paramètre', 'setting', 'parameters', 'parameter', 'réglages', 'options', 'configuration', 'config', 'hypothèses', 'assumptions'],
    columns: [use('setting', { required: true }), use('value', { required: true })],
  }),
  sheet('scenarios', {
    series: 'none',
    aliases: ['scénario', 'scenario', 'what-if', 'simulations', 'variantes'],
    columns: [use('name', { required: true }), use('lever', { required: true }), use('scope'), use('firstPeriod'), use('lastPeriod'), use('change', { required: true }), use('costPerHour')],
  }),
  sheet('levers', {
    table: PROCESS_TABLES.levers.name,
    series: 'none',
    aliases: ['levers', 'leviers'],
    columns: [
      use('decision'), use('lever', { required: true }), use('scope', { required: true, aliases: ['item or resource', 'article ou ressource', 'resource', 'ressource'] }),
      use('firstPeriod', { required: true, aliases: ['period', 'période', 'month', 'mois'] }), use('lastPeriod', { aliases: ['until or to', 'jusqu’à ou vers'] }),
      use('quantity', { required: true }), use('unit'), use('costPerHour'), use('active'), use('description', { aliases: ['why', 'motif', 'reason', 'raison'] }),
    ],
  }),
];

/** The schema of a role's sheet. */
export function sheetOf(role: SheetRole): SheetSchema {
  const found = SHEETS.find((schema) => schema.role === role);
  if (found === undefined) throw new Error(`no sheet schema for ${role}`);
  return found;
}

function use(key: ColumnKey, part: Partial<Omit<SheetColumn, 'key'>> = {}): SheetColumn {
  return { key, required: false, aliases: [], vague: [], ...part };
}

function sheet(role: SheetRole, schema: Pick<SheetSchema, 'aliases' | 'columns' | 'series' | 'table'> & { readonly needed?: boolean }): SheetSchema {
  return { role, titles: { en: englishTitles[role], fr: frenchTitles[role] }, needed: false, ...schema };
}
