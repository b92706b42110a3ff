import type { SheetRole } from '../../../src/domain/diagnostic';
import { matchHeader, matchMisspelt } from '../../../src/workbook/read/match-header';

/** Headers that mean a column on a sheet, in one line each. */
const SYNONYMS: readonly (readonly [SheetRole, string, string])[] = [
  ['demand', 'item', 'article|réf|référence|code article|code produit|produit|désignation courte|pièce|SKU|part|part no|product|material|item code|Réf. article|N° article|CodiProjecte|Articles'],
  ['items', 'description', 'désignation|libellé|intitulé|item name|Description article'],
  ['items', 'family', 'famille|gamme|catégorie|ligne de produits|segment|product group|category'],
  ['demand', 'period', 'période|mois|semaine|sem.|date|échéance|month|week|bucket|due date|Due|Mes'],
  ['demand', 'quantity', 'prévision|prév.|PV|prévision des ventes|plan de ventes|demande prévisionnelle|besoin brut|forecast|fcst|demand plan|sales plan|qty|quantité|Qté|Unitats|Quantité (u)|Qté prévue'],
  ['demand', 'firmOrders', 'commandes client|carnet|portefeuille|cde fermes|sales orders|backlog|bookings'],
  ['demand', 'unitPrice', 'Prix de vente|prix unitaire|Price'],
  ['orders', 'quantity', 'commandes client|carnet|portefeuille|cde fermes|sales orders|backlog|bookings|Quantité'],
  ['stock', 'onHand', 'stock|stock actuel|stock physique|stock initial|SI|en stock|stock dispo|on hand|OH|inventory|opening stock|onhand|Qté en stock|Stock au 31/12/2026|quantité'],
  ['stock', 'safetyStock', 'stock de sécurité|SS|stock mini|seuil mini|min stock|Stock sécu|safety stock (u)'],
  ['items', 'maxCoverage', 'stock maxi|couverture maxi|max cover|Max coverage (periods)'],
  ['receipts', 'quantity', 'réceptions|entrées|appro|en-cours de commande|OA|OF|PDP|scheduled receipts|PO|MO|MPS|Quantity'],
  ['items', 'leadTime', "délai|délai d'appro|délai d’obtention|LT|Lead time (periods)|Lead time days|Délai (jours)"],
  ['items', 'lotSize', 'taille de lot|multiple|PCB|conditionnement'],
  ['items', 'minimumOrder', 'mini de commande|MOQ|Minimum order (u)'],
  ['capacity', 'resource', 'ressource|poste|poste de charge|centre de charge|ligne|machine|atelier|équipe|work center|line'],
  ['capacity', 'quantity', 'capacité|heures dispo|h disponibles|capacité nette|available hours|Heures|Hours'],
  ['capacity', 'costPerHour', 'Coût horaire|cost per hour|Taux horaire (€/h)|coût par heure'],
  ['capacity', 'kind', 'Kind|Type|Nature'],
  ['routings', 'hoursPerUnit', 'temps unitaire|tps/u|h/u|durée par unité|run time|TempsEstandar|Tps/u (min)|heures par unité'],
  ['items', 'unitsPerHour', 'cadence|rate|Cadence (u/h)'],
  ['items', 'unitCost', 'coût|PRI|PRU|PMP|CUMP|coût de revient|standard cost|Coût unitaire (€)|Prix d’achat'],
  ['items', 'price', 'prix|PV HT|tarif|Prix de vente'],
  ['items', 'priority', 'priorité|rang'],
  ['demand', 'customer', 'client|Nom du client'],
  ['items', 'supplier', 'fournisseur'],
  ['items', 'holdingCost', 'Coût de stockage|holding cost (per u per period)'],
  ['items', 'subcontractMax', 'subcontract max (u per period)|Sous-traitance maxi'],
];

describe('matchHeader', () => {
  it.each(SYNONYMS.flatMap(([role, key, headers]) => headers.split('|').map((header) => [header, role, key] as const)))('reads “%s” of %s as %s', (header, role, key) => {
    expect(matchHeader(role, header)?.key).toBe(key);
  });

  it.each<[SheetRole, string]>([
    ['demand', 'Total'], ['demand', 'Cumul prévision'], ['demand', 'Prévision N-1 cumul'], ['stock', 'Commentaire'], ['stock', 'Écart de stock'], ['demand', ''], ['demand', '!!!'],
    ['stock', 'Adresse de la ligne de conditionnement du fournisseur principal'],
  ])('takes no column of %s for “%s”', (role, header) => {
    expect(matchHeader(role, header)).toBeUndefined();
  });
});

describe('matchMisspelt', () => {
  it('lets a letter pass, two in a long word', () => {
    expect(matchMisspelt('demand', 'Artcle')).toEqual({ key: 'item', strength: 'spelling' });
    expect(matchMisspelt('demand', 'Quantitty')).toEqual({ key: 'quantity', strength: 'spelling' });
    expect(matchMisspelt('demand', 'Arle')).toBeUndefined();
    expect(matchMisspelt('demand', 'Itemm')).toBeUndefined();
  });
});
