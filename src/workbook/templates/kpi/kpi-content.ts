import type { Role } from '../../schema/roles';
import type { Words } from '../../schema/column';
import { words } from '../bilingual';

/** When an indicator is good: the higher, the lower, or the nearer to its target. */
export type Direction = 'high' | 'low' | 'near';

/** An indicator as the catalogue offers it. Its code is the engine's name of the figure where the engine has it. */
export interface KpiDefinition {
  readonly code: string;
  readonly name: Words;
  readonly definition: Words;
  /** With its sign. */
  readonly formula: Words;
  /** `%` = a share, 1 = 100 %. */
  readonly unit: Words;
  readonly owner: Role;
  readonly direction: Direction;
  /** Target, watch and alert limits; near: the last two are distances from the target. */
  readonly limits: readonly [target: number, watch: number, alert: number];
  readonly isShown: boolean;
  /** The example: value thirteen months ago, value last month, swing between them. */
  readonly example: readonly [from: number, to: number, swing: number];
}

type Texts = readonly [name: Words, definition: Words, formula: Words];

const PERCENT = words('%', '%');
const MONEY = words('k€', 'k€');
const PERIODS = words('months', 'mois');

/** The indicators of the catalogue, those shown at first on top. */
export const KPIS: readonly KpiDefinition[] = [
  kpi('serviceLevel', [words('Service level', 'Taux de service'), words('Share of demand delivered on time.', 'Part de la demande livrée à l’heure.'), words('delivered on time ÷ demand', 'livré à l’heure ÷ demande')], {
    unit: PERCENT, owner: 'logistics', direction: 'high', limits: [0.95, 0.95, 0.92], isShown: true, example: [0.925, 0.944, 0.012],
  }),
  kpi('forecastAccuracy', [words('Forecast accuracy', 'Fiabilité des prévisions'), words('1 − WMAPE: how near the forecast came, item by item.', '1 − WMAPE : précision de la prévision, article par article.'), words('1 − Σ|F − A| ÷ ΣA', '1 − Σ|P − R| ÷ ΣR')], {
    unit: PERCENT, owner: 'demandPlanner', direction: 'high', limits: [0.85, 0.85, 0.78], isShown: true, example: [0.78, 0.862, 0.018],
  }),
  kpi('forecastBias', [words('Forecast bias', 'Biais de prévision'), words('Positive: the forecast was too high.', 'Positif : la prévision était trop haute.'), words('Σ(F − A) ÷ ΣA', 'Σ(P − R) ÷ ΣR')], {
    unit: PERCENT, owner: 'demandPlanner', direction: 'near', limits: [0, 0.04, 0.08], isShown: true, example: [0.075, 0.046, 0.022],
  }),
  kpi('stockValue', [words('Stock value', 'Valeur du stock'), words('Stock at the end of the month, at unit cost.', 'Stock de fin de mois, au coût unitaire.'), words('Σ stock × unit cost', 'Σ stock × coût unitaire')], {
    unit: MONEY, owner: 'finance', direction: 'low', limits: [1250, 1300, 1450], isShown: true, example: [1480, 1335, 55],
  }),
  kpi('coverage', [words('Stock cover', 'Couverture'), words('Months of demand that the stock serves.', 'Mois de demande que le stock couvre.'), words('stock value ÷ monthly demand at cost', 'valeur du stock ÷ demande mensuelle au coût')], {
    unit: PERIODS, owner: 'sopLead', direction: 'near', limits: [1.5, 0.3, 0.6], isShown: true, example: [2.1, 1.6, 0.18],
  }),
  kpi('bottleneckLoad', [words('Bottleneck load', 'Charge du goulot'), words('Load of the busiest resource against its regular hours.', 'Charge de la ressource la plus sollicitée, rapportée à ses heures normales.'), words('max over resources (load ÷ regular hours)', 'max sur les ressources (charge ÷ heures normales)')], {
    unit: PERCENT, owner: 'production', direction: 'low', limits: [0.95, 1, 1.1], isShown: true, example: [0.94, 1.04, 0.08],
  }),
  kpi('utilisation', [words('Utilisation', 'Utilisation'), words('Load of all resources against their regular hours.', 'Charge de toutes les ressources, rapportée aux heures normales.'), words('Σ load ÷ Σ regular hours', 'Σ charge ÷ Σ heures normales')], {
    unit: PERCENT, owner: 'production', direction: 'near', limits: [0.88, 0.06, 0.12], isShown: true, example: [0.81, 0.9, 0.035],
  }),
  kpi('planAdherence', [words('Plan adherence', 'Respect du plan'), words('How closely production followed last month’s plan.', 'Suivi du plan du mois dernier par la production.'), words('1 − Σ|actual − plan| ÷ Σ plan', '1 − Σ|réalisé − plan| ÷ Σ plan')], {
    unit: PERCENT, owner: 'production', direction: 'high', limits: [0.95, 0.95, 0.9], isShown: true, example: [0.88, 0.957, 0.014],
  }),
  kpi('revenue', [words('Revenue', 'Chiffre d’affaires'), words('Units delivered at their price.', 'Unités livrées, à leur prix.'), words('Σ delivered × price', 'Σ livré × prix')], {
    unit: MONEY, owner: 'sales', direction: 'high', limits: [900, 880, 800], isShown: true, example: [820, 945, 60],
  }),
  kpi('margin', [words('Margin', 'Marge'), words('Revenue less every cost of the plan.', 'Chiffre d’affaires moins tous les coûts du plan.'), words('revenue − cost of the plan', 'chiffre d’affaires − coût du plan')], {
    unit: MONEY, owner: 'finance', direction: 'high', limits: [320, 310, 280], isShown: true, example: [262, 331, 18],
  }),
  kpi('calendarAdherence', [words('Calendar adherence', 'Respect du calendrier'), words('Share of the steps of the cycle done on time.', 'Part des étapes du cycle faites à l’heure.'), words('done on time ÷ due', 'faites à l’heure ÷ échues')], {
    unit: PERCENT, owner: 'sopLead', direction: 'high', limits: [0.9, 0.9, 0.75], isShown: true, example: [0.6, 0.91, 0.05],
  }),
  kpi('satisfaction', [words('Internal satisfaction', 'Satisfaction interne'), words('Mean answer to the poll after the meeting.', 'Note moyenne du sondage après la réunion.'), words('Σ marks ÷ answers', 'Σ notes ÷ réponses')], {
    unit: words('1–5', '1–5'), owner: 'sopLead', direction: 'high', limits: [4, 3.8, 3.2], isShown: true, example: [3.1, 4.1, 0.15],
  }),
  kpi('fillRate', [words('Unit fill rate', 'Taux de remplissage'), words('Share of all units owed that were delivered, late ones included.', 'Part des unités dues qui ont été livrées, retards compris.'), words('delivered ÷ (demand + opening backlog)', 'livré ÷ (demande + retard initial)')], {
    unit: PERCENT, owner: 'logistics', direction: 'high', limits: [0.97, 0.97, 0.94], isShown: false, example: [0.948, 0.968, 0.008],
  }),
  kpi('otif', [words('OTIF', 'OTIF'), words('Order lines delivered on time and in full.', 'Lignes de commande livrées à l’heure et complètes.'), words('lines on time and in full ÷ lines due', 'lignes à l’heure et complètes ÷ lignes dues')], {
    unit: PERCENT, owner: 'logistics', direction: 'high', limits: [0.92, 0.92, 0.88], isShown: false, example: [0.86, 0.915, 0.015],
  }),
  kpi('fva', [words('Forecast value added', 'Valeur ajoutée de la prévision'), words('What our forecast gains over repeating last year. Positive is good.', 'Gain de notre prévision sur une simple reprise de l’an dernier. Positif = bon.'), words('WMAPE of the naive forecast − WMAPE', 'WMAPE de la prévision naïve − WMAPE')], {
    unit: PERCENT, owner: 'demandPlanner', direction: 'high', limits: [0.05, 0.03, 0], isShown: false, example: [0.01, 0.056, 0.01],
  }),
  kpi('turns', [words('Stock turns', 'Rotation du stock'), words('How often a year the stock is renewed; days = 365 ÷ turns.', 'Renouvellements du stock par an ; jours = 365 ÷ rotation.'), words('annual cost of sales ÷ mean stock', 'coût annuel des ventes ÷ stock moyen')], {
    unit: words('per year', 'par an'), owner: 'finance', direction: 'high', limits: [7, 6.5, 5.5], isShown: false, example: [5.6, 7.2, 0.25],
  }),
  kpi('overstockValue', [words('Overstock value', 'Valeur du surstock'), words('Stock above the maximum cover, at unit cost.', 'Stock au-delà de la couverture maxi, au coût unitaire.'), words('Σ max(0, stock − maximum) × unit cost', 'Σ max(0, stock − maximum) × coût unitaire')], {
    unit: MONEY, owner: 'finance', direction: 'low', limits: [80, 100, 160], isShown: false, example: [214, 118, 16],
  }),
  kpi('orderEvolution', [words('Order evolution', 'Évolution du carnet'), words('Order book against the last cycle.', 'Carnet de commandes rapporté au cycle précédent.'), words('(book now − last book) ÷ last book', '(carnet − carnet précédent) ÷ carnet précédent')], {
    unit: PERCENT, owner: 'sales', direction: 'high', limits: [0, -0.03, -0.08], isShown: false, example: [-0.02, 0.034, 0.03],
  }),
  kpi('revenueVsBudget', [words('Revenue vs. budget', 'CA / budget'), words('Revenue against the budget of the month.', 'Chiffre d’affaires rapporté au budget du mois.'), words('revenue ÷ budget', 'chiffre d’affaires ÷ budget')], {
    unit: PERCENT, owner: 'sales', direction: 'high', limits: [1, 0.98, 0.94], isShown: false, example: [0.95, 1.03, 0.025],
  }),
  kpi('marginVsBudget', [words('Margin vs. budget', 'Marge / budget'), words('Margin against the budget of the month.', 'Marge rapportée au budget du mois.'), words('margin ÷ budget', 'marge ÷ budget')], {
    unit: PERCENT, owner: 'finance', direction: 'high', limits: [1, 0.97, 0.92], isShown: false, example: [0.91, 1.01, 0.03],
  }),
  kpi('logisticsSpend', [words('Logistics spend', 'Dépenses logistiques'), words('Transport, storage and urgent freight of the month.', 'Transport, stockage et transports urgents du mois.'), words('Σ invoices of the month', 'Σ factures du mois')], {
    unit: MONEY, owner: 'logistics', direction: 'low', limits: [52, 55, 62], isShown: false, example: [61, 54, 3],
  }),
  kpi('overridesWithReason', [words('Overrides with a reason', 'Forçages justifiés'), words('Share of the manual changes of the forecast that say why.', 'Part des corrections manuelles de la prévision qui disent pourquoi.'), words('changes with a reason ÷ changes', 'corrections justifiées ÷ corrections')], {
    unit: PERCENT, owner: 'demandPlanner', direction: 'high', limits: [0.9, 0.85, 0.7], isShown: false, example: [0.55, 0.88, 0.05],
  }),
];

function kpi(code: string, [name, definition, formula]: Texts, rest: Omit<KpiDefinition, 'code' | 'name' | 'definition' | 'formula'>): KpiDefinition {
  return { code, name, definition, formula, ...rest };
}
