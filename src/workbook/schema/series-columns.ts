import { column, type Column } from './column';
import { UNITS } from './units';

/** When and how much: the columns of sheets that list quantities by period. */
export const SERIES_COLUMNS: readonly Column[] = [
  column('period', 'period', {
    aliases: ['mois', 'semaine', 'sem', 'date', 'échéance', 'month', 'week', 'bucket', 'due date', 'due', 'date d’échéance', 'date de livraison', 'delivery date', 'date besoin',
      'date de besoin', 'need date', 'requested date', 'date demandée', 'trimestre', 'quarter', 'mes', 'ship date', 'date prévue', 'arrival date', 'date de réception', 'jour', 'day'],
    help: { en: 'Month, week or date of the quantity.', fr: 'Mois, semaine ou date de la quantité.' },
  }),
  column('year', 'number', {
    aliases: ['an', 'any', 'año', 'exercice', 'jahr', 'yr'],
    help: { en: 'Year, when the month stands in a column of its own.', fr: 'Année, quand le mois est dans une colonne à part.' },
  }),
  column('month', 'any', {
    aliases: ['mes', 'mois', 'semaine', 'week', 'sem', 'trimestre', 'quarter', 'month number', 'n° mois', 'n° semaine', 'period', 'période', 'week number'],
    help: { en: 'Month, week or quarter of the year that stands beside it.', fr: 'Mois, semaine ou trimestre de l’année indiquée à côté.' },
  }),
  column('quantity', 'number', {
    aliases: ['qty', 'qté', 'quantités', 'volume', 'units', 'unités', 'unitats', 'nombre', 'nb', 'cantidad', 'menge', 'pieces', 'pièces', 'qte u'],
    unit: UNITS.item,
    help: { en: 'Quantity in item units (hours on the Capacity sheet).', fr: 'Quantité en unités d’article (heures sur la feuille Capacité).' },
  }),
  column('amount', 'number', {
    aliases: ['montant', 'montants', 'value', 'CA', 'chiffre d’affaires', 'revenue', 'sales value', 'turnover', 'CA budget', 'budget CA', 'revenue budget', 'valeur budget'],
    help: { en: 'Revenue in money; it counts before the quantity.', fr: 'Chiffre d’affaires ; il compte avant la quantité.' },
  }),
  column('customer', 'text', {
    aliases: ['clients', 'nom client', 'code client', 'customer name', 'client name', 'account', 'donneur d’ordre'],
    help: { en: 'Customer, for information.', fr: 'Client, pour information.' },
  }),
  column('channel', 'text', {
    aliases: ['canal de vente', 'circuit', 'sales channel', 'réseau', 'marché', 'market', 'zone', 'région', 'region', 'pays', 'country', 'site', 'location'],
    help: { en: 'Sales channel, market or site, for information.', fr: 'Canal, marché ou site, pour information.' },
  }),
  column('supplier', 'text', {
    aliases: ['fournisseurs', 'vendor', 'nom fournisseur', 'code fournisseur', 'supplier name'],
    help: { en: 'Supplier, for information.', fr: 'Fournisseur, pour information.' },
  }),
  column('firmOrders', 'number', {
    aliases: ['commandes client', 'commandes', 'commande', 'cde', 'cdes', 'carnet', 'carnet de commandes', 'portefeuille', 'cde fermes', 'commande ferme', 'sales orders', 'orders', 'order', 'firm order',
      'backlog', 'bookings', 'firm demand', 'demande ferme', 'customer orders', 'ferme'],
    unit: UNITS.item,
    help: { en: 'Firm customer orders included in the forecast of the row.', fr: 'Commandes clients fermes comprises dans la prévision de la ligne.' },
  }),
  column('unitPrice', 'number', {
    aliases: ['prix', 'price', 'prix de vente', 'selling price', 'PU', 'tarif', 'prix moyen', 'average price', 'PV HT'],
    unit: UNITS.moneyPerUnit,
    help: { en: 'Sales price of one unit.', fr: 'Prix de vente d’une unité.' },
  }),
  column('onHand', 'number', {
    aliases: ['stock', 'stock actuel', 'stock initial', 'SI', 'en stock', 'stock dispo', 'stock disponible', 'disponible', 'on hand', 'onhand', 'OH', 'inventory', 'opening stock', 'qty on hand',
      'quantity on hand', 'on-hand quantity', 'stock on hand', 'stock total', 'total stock', 'stock réel', 'stock en main', 'qté en stock', 'quantité en stock', 'stock qty', 'current stock',
      'initial stock', 'stock début', 'stock de départ', 'opening inventory', 'initial inventory', 'stock quantity', 'existencias', 'dispo', 'available', 'available stock', 'stock inventaire'],
    unit: UNITS.item,
    help: { en: 'Stock at the start of the first period; negative = orders already late.', fr: 'Stock au début de la première période ; négatif = commandes déjà en retard.' },
  }),
  column('stockDate', 'date', {
    aliases: ['date de stock', 'date', 'date inventaire', 'date d’inventaire', 'inventory date', 'as of', 'as of date', 'situation au', 'date situation', 'snapshot date', 'count date', 'date d’extraction'],
    help: { en: 'Day on which the stock was counted.', fr: 'Jour où le stock a été relevé.' },
  }),
];
