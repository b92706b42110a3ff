import { column, type Column } from './column';
import { UNITS } from './units';

/** Who and what an item is. */
export const IDENTITY_COLUMNS: readonly Column[] = [
  column('item', 'text', {
    aliases: ['articles', 'réf', 'référence', 'réf article', 'référence article', 'code', 'code article', 'code produit', 'produit', 'désignation courte', 'pièce',
      'sku', 'part', 'part no', 'part number', 'product', 'product code', 'material', 'matériel', 'item code', 'item no', 'item number', 'code item', 'ref produit',
      'codi', 'codi projecte', 'projecte', 'artículo', 'producto', 'artikel', 'numéro article', 'n° article', 'code sku', 'id article', 'item id', 'product id'],
    help: { en: 'Code of the item, the same on every sheet.', fr: 'Code de l’article, le même sur toutes les feuilles.' },
  }),
  column('description', 'text', {
    aliases: ['désignation article', 'libellé', 'libellé article', 'intitulé', 'item name', 'product name', 'nom', 'nom article', 'nom du produit', 'name', 'label', 'descripcio projecte', 'descripcio'],
    help: { en: 'Name of the item in words.', fr: 'Nom de l’article en clair.' },
  }),
  column('family', 'text', {
    aliases: ['gamme', 'catégorie', 'ligne de produits', 'segment', 'product group', 'product family', 'category', 'groupe', 'famille article', 'famille produit', 'product line', 'group'],
    help: { en: 'Family that figures are summed by.', fr: 'Famille de regroupement.' },
  }),
  column('unit', 'text', {
    aliases: ['uom', 'unit of measure', 'unité de mesure', 'unité de stock', 'unité de gestion', 'ug', 'um', 'udm'],
    help: { en: 'Unit that quantities are counted in.', fr: 'Unité dans laquelle on compte les quantités.' },
  }),
  column('priority', 'number', {
    aliases: ['prio', 'rang', 'rank'],
    blank: { en: '1', fr: '1' },
    help: { en: 'Who is served first when capacity is short: 1 = first.', fr: 'Ordre de service en cas de manque : 1 = en premier.' },
  }),
];

/** Prices and costs of an item. */
export const COST_COLUMNS: readonly Column[] = [
  column('unitCost', 'number', {
    aliases: ['coût', 'cout unitaire', 'PRI', 'PRU', 'PMP', 'CUMP', 'coût de revient', 'prix de revient', 'standard cost', 'coût standard', 'cost', 'production cost',
      'coût de production', 'prix d’achat', 'purchase price', 'purchase cost', 'coût d’achat', 'cost per unit', 'coût par unité', 'coût variable', 'variable cost', 'cogs', 'valeur unitaire'],
    unit: UNITS.moneyPerUnit,
    help: { en: 'Cost to make or buy one unit.', fr: 'Coût de fabrication ou d’achat d’une unité.' },
  }),
  column('price', 'number', {
    aliases: ['PV', 'PV HT', 'prix de vente', 'prix unitaire', 'prix de vente unitaire', 'tarif', 'selling price', 'sales price', 'unit price', 'list price', 'PVHT', 'PU', 'prix net'],
    unit: UNITS.moneyPerUnit,
    help: { en: 'Sales price of one unit.', fr: 'Prix de vente d’une unité.' },
  }),
  column('holdingCost', 'number', {
    aliases: ['coût de stockage', 'coût de stock', 'coût de détention', 'carrying cost', 'storage cost', 'inventory cost', 'inventory holding cost', 'coût de possession par période'],
    unit: UNITS.moneyPerUnitAndPeriod,
    blank: { en: 'holding cost rate × unit cost', fr: 'taux de possession × coût unitaire' },
    help: { en: 'Cost to hold one unit for one period.', fr: 'Coût de possession d’une unité pendant une période.' },
  }),
  column('backlogCost', 'number', {
    aliases: ['coût de rupture', 'pénalité de retard', 'backorder cost', 'late cost', 'delay cost', 'coût de backlog', 'coût retard', 'penalty cost', 'shortage cost', 'stockout cost'],
    unit: UNITS.moneyPerUnitAndPeriod,
    blank: { en: 'backlog cost rate × price', fr: 'taux de coût de retard × prix' },
    help: { en: 'Cost of delivering one unit one period late.', fr: 'Coût d’une unité livrée avec une période de retard.' },
  }),
  column('lostSaleCost', 'number', {
    aliases: ['coût de la vente perdue', 'lost sales cost', 'coût vente manquée', 'lost sale', 'vente perdue'],
    unit: UNITS.moneyPerUnit,
    blank: { en: 'price', fr: 'prix' },
    help: { en: 'Cost of one unit never delivered.', fr: 'Coût d’une unité jamais livrée.' },
  }),
  column('subcontractCost', 'number', {
    aliases: ['coût sous-traitance', 'prix de sous-traitance', 'coût ST', 'subcontracting cost', 'subcontract price', 'outsourcing cost', 'sous-traitance'],
    unit: UNITS.moneyPerUnit,
    blank: { en: 'not subcontracted', fr: 'pas de sous-traitance' },
    help: { en: 'All-in cost of one subcontracted unit.', fr: 'Coût complet d’une unité sous-traitée.' },
  }),
  column('subcontractMax', 'number', {
    aliases: ['max subcontract', 'subcontract maximum', 'subcontracting max', 'sous-traitance max', 'maxi sous-traitance', 'max sous-traitance', 'capacité de sous-traitance', 'subcontract limit', 'subcontract capacity'],
    unit: UNITS.unitsPerPeriod,
    none: Infinity,
    blank: { en: 'no limit', fr: 'sans limite' },
    help: { en: 'Most units that can be subcontracted in a period.', fr: 'Nombre maximal d’unités sous-traitées par période.' },
  }),
];

/** Rules by which an item is stocked, ordered and made. */
export const RULE_COLUMNS: readonly Column[] = [
  column('safetyStock', 'number', {
    aliases: ['stock de sécu', 'stock sécurité', 'SS', 'stock mini', 'stock minimum', 'stock min', 'seuil mini', 'seuil d’alerte', 'min stock', 'minimum stock', 'buffer stock', 'stock tampon'],
    unit: UNITS.item,
    blank: { en: '0', fr: '0' },
    help: { en: 'Stock wanted at the end of every period.', fr: 'Stock voulu à la fin de chaque période.' },
  }),
  column('minCoverage', 'number', {
    aliases: ['couverture min', 'couverture minimum', 'couverture minimale', 'couverture', 'couverture cible', 'min cover', 'minimum coverage', 'coverage', 'cover', 'coverage min', 'target coverage', 'mini couverture'],
    unit: UNITS.periods,
    measure: 'periods',
    none: 0,
    blank: { en: 'the Default min coverage setting', fr: 'le paramètre Couverture mini par défaut' },
    help: { en: 'Stock wanted, in periods of the demand that follows.', fr: 'Stock voulu, en périodes de la demande à venir.' },
  }),
  column('maxCoverage', 'number', {
    aliases: ['stock maxi', 'couverture max', 'couverture maximum', 'couverture maximale', 'max cover', 'maximum coverage', 'coverage max', 'maxi couverture'],
    unit: UNITS.periods,
    measure: 'periods',
    none: Infinity,
    blank: { en: 'the Default max coverage setting', fr: 'le paramètre Couverture maxi par défaut' },
    help: { en: 'Stock accepted, in periods of the demand that follows.', fr: 'Stock accepté, en périodes de la demande à venir.' },
  }),
  column('lotSize', 'number', {
    aliases: ['taille lot', 'lot', 'multiple', 'PCB', 'conditionnement', 'lot multiple', 'batch size', 'lot de fabrication', 'rounding value', 'size multiple'],
    unit: UNITS.item,
    blank: { en: 'any quantity', fr: 'toute quantité' },
    help: { en: 'Production comes in whole multiples of it.', fr: 'On lance des multiples entiers de cette quantité.' },
  }),
  column('minimumOrder', 'number', {
    aliases: ['mini de commande', 'quantité minimum', 'quantité minimale', 'minimum commande', 'MOQ', 'min order', 'min order qty', 'minimum order quantity', 'size minimum', 'lot minimum', 'lot mini', 'qté mini', 'mini commande'],
    unit: UNITS.item,
    blank: { en: 'no minimum', fr: 'sans minimum' },
    help: { en: 'What is started is nothing or at least this.', fr: 'On lance zéro ou au moins cette quantité.' },
  }),
  column('leadTime', 'number', {
    aliases: ['délai d’appro', 'délai d’approvisionnement', 'délai d’obtention', 'délai de fabrication', 'délai fournisseur', 'LT', 'leadtime', 'délai de livraison', 'lead time periods'],
    unit: UNITS.periods,
    measure: 'periods',
    blank: { en: '0', fr: '0' },
    help: { en: 'Periods from the start of production to its arrival in stock.', fr: 'Périodes entre le lancement et l’entrée en stock.' },
  }),
  column('finalStock', 'number', {
    aliases: ['stock final voulu', 'stock de fin', 'ending stock', 'target final stock', 'stock cible final', 'closing stock', 'final inventory', 'stock fin'],
    unit: UNITS.item,
    blank: { en: 'none asked', fr: 'non demandé' },
    help: { en: 'Stock wanted at the end of the last period.', fr: 'Stock voulu à la fin de la dernière période.' },
  }),
  column('shelfLife', 'number', {
    aliases: ['DLC', 'DLUO', 'DDM', 'durée de conservation', 'péremption', 'expiry', 'durée vie'],
    unit: UNITS.periods,
    measure: 'periods',
    none: Infinity,
    blank: { en: 'it keeps', fr: 'sans péremption' },
    help: { en: 'Periods that a unit may wait in stock.', fr: 'Périodes qu’une unité peut attendre en stock.' },
  }),
  column('makeOrBuy', 'choice', {
    aliases: ['make or buy', 'make buy', 'fabriqué ou acheté', 'fab/ach', 'type appro', 'type d’approvisionnement', 'procurement', 'procurement type', 'mode d’appro', 'achat/fabrication'],
    choices: [
      { code: 'make', titles: { en: 'Make', fr: 'Fabriqué' }, aliases: ['made', 'manufactured', 'fabrication', 'fabriquer', 'fab', 'produit', 'production', 'm', 'f', 'interne', 'in-house', 'F30'] },
      { code: 'buy', titles: { en: 'Buy', fr: 'Acheté' }, aliases: ['bought', 'purchased', 'purchase', 'achat', 'acheter', 'ach', 'négoce', 'b', 'a', 'externe', 'trading'] },
    ],
    blank: { en: 'make when it has a resource', fr: 'fabriqué s’il a une ressource' },
    help: { en: 'Whether we make the item or buy it: a bought one uses no capacity.', fr: 'Article fabriqué ou acheté : un article acheté n’utilise pas de capacité.' },
  }),
];
