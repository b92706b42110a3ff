import type { MarginLimit } from '../../domain/comparison';
import type { ScenarioAmount, ScenarioChange, ScenarioLever } from '../../domain/scenario';
import type { ScenarioContext, ScenarioMessages } from '../scenario-messages';

const LEVERS: Readonly<Record<ScenarioLever, string>> = {
  demand: 'Demande', capacity: 'Capacité', overtime: 'Heures sup', extraShift: 'Équipe sup', subcontract: 'Sous-traitance', safetyStock: 'Stock de sécurité',
  leadTime: 'Délai', receipts: 'Réceptions', supplierDelay: 'Retard fournisseur', price: 'Prix', unitCost: 'Coût unitaire', unmetDemand: 'Demande non servie',
  marginTarget: 'Objectif de marge',
};

export const scenarios: ScenarioMessages = {
  title: 'Scénarios comparés',
  heading: 'Scénarios comparés',
  note: (count) => `Le plan de base et ${count} ${count === 1 ? 'scénario' : 'scénarios'}, chacun avec le meilleur plan pour ses propres données. Les écarts suivent les chiffres au-dessus d’eux.`,
  usual: { demandUp: 'Demande +10 %', demandDown: 'Demande −10 %', capacityDown: 'Capacité −10 %' },
  base: 'Base',
  proof: 'Preuve',
  status: { optimal: 'Optimal', feasible: 'Quasi optimal', heuristic: 'Plan rapide' },
  sections: {
    results: 'Résultats', differences: 'Écart à la base', familyDifferences: 'Gagnants et perdants par famille',
    assumptions: 'Hypothèses', strategies: 'Façons de conduire la base : synchrone, nivelé, optimal', figures: 'Chiffres des graphiques',
  },
  familyMeasure: (hasRevenue, currency) => (hasRevenue ? `Familles : chiffre d’affaires (${currency})` : 'Familles : unités livrées'),
  noFamily: '(sans famille)',
  kpis: {
    serviceLevel: 'Taux de service', fillRate: 'Taux de livraison', stockValue: 'Valeur moyenne du stock', coverage: 'Couverture (périodes)', utilisation: 'Utilisation',
    revenue: 'Chiffre d’affaires', margin: 'Marge',
  },
  totalCost: 'Coût total',
  change: (change, context) => [`${LEVERS[change.lever]} ${amountText(change, context)}`, ...scopeText(change), ...periodText(change, context)].join(' · '),
  unchanged: 'Rien ne change.',
  margin: ({ target, isReached, levers, limit }, reached, context) => {
    const money = (value: number): string => context.format.money(value);
    if (isReached && levers.length === 0) return `Le plan de base a déjà la marge demandée (${money(target)}) : rien ne change.`;
    const list = levers.map((lever) => scenarios.change(lever, context)).join(' ; ');
    if (isReached) return `La marge de ${money(target)} est atteinte avec : ${list}.`;
    const best = reached === undefined ? '' : ` Le mieux trouvé est ${money(reached)}${list === '' ? '' : ` avec : ${list}`}.`;
    return `La marge de ${money(target)} est hors d’atteinte.${best} ${limit === undefined ? '' : limitText(limit, context)}`.trim();
  },
  strategies: { chase: 'Synchrone', level: 'Nivelé', optimal: 'Optimal' },
  strategyHints: {
    chase: 'Synchrone : chaque période fait ce que demandent sa demande et son stock visé.',
    level: 'Nivelé : la plus faible cadence constante qui ne passe jamais sous le stock visé.',
    optimal: 'Optimal : le plan de base.',
  },
  strategyRows: { feasible: 'Réalisable ?', serviceLevel: 'Taux de service', stockValue: 'Valeur moyenne du stock', workers: 'Effectif le plus haut', load: 'Charge la plus haute (h par période)' },
  feasible: 'Oui',
  infeasible: ({ resource, period, hours }, { model, format }) =>
    `Non : il manque ${format.number(Math.ceil(hours))} h sur ${model.resources[resource]?.code ?? ''} en ${format.period(model.horizon.starts[period] ?? 0, model.horizon.bucket)}`,
  charts: {
    scenarios: (currency) => `Marge et coût total (${currency})`, production: (currency) => `Production (${currency} au coût unitaire)`,
    stock: (currency) => `Stock (${currency} au coût unitaire)`, workers: () => 'Effectif', load: () => 'Charge (h)', cost: (currency) => `Coût par nature (${currency})`,
  },
  chartAlts: {
    scenarios: 'Colonnes : marge et coût total du plan de base et de chaque scénario.',
    production: 'Courbes : production par période des plans synchrone, nivelé et optimal.',
    stock: 'Courbes : valeur du stock par période des plans synchrone, nivelé et optimal.',
    workers: 'Courbes : effectif par période des plans synchrone, nivelé et optimal.',
    load: 'Courbes : heures de charge par période des plans synchrone, nivelé et optimal.',
    cost: 'Colonnes empilées : coût par nature des plans synchrone, nivelé et optimal.',
  },
  period: 'Période',
  figure: (measure, strategy) => `${{ production: 'Production', stock: 'Stock', workers: 'Effectif', load: 'Charge' }[measure]} : ${strategy.toLowerCase()}`,
};

function amountText({ lever, amount, costPerHour }: ScenarioChange, context: ScenarioContext): string {
  const cost = costPerHour === undefined ? '' : ` à ${context.format.number(costPerHour, 2)} l’heure`;
  return amountWords(lever, amount, context) + cost;
}

function amountWords(lever: ScenarioLever, amount: ScenarioAmount, { format }: ScenarioContext): string {
  switch (amount.kind) {
    case 'unlimited':
      return 'sans limite';
    case 'rule':
      return amount.unmetDemand === 'lost' ? 'perdue' : 'livrée en retard';
    case 'share':
      if (lever === 'marginTarget') return `${format.share(amount.share)} du chiffre d’affaires`;
      return amount.share === -1 ? '(aucune)' : signed(amount.share, format.share(Math.abs(amount.share)));
    case 'amount':
      return lever === 'marginTarget' ? format.money(amount.amount) : unitText(lever, amount.amount, format.number(Math.abs(amount.amount), 2));
  }
}

function unitText(lever: ScenarioLever, value: number, size: string): string {
  if (lever === 'receipts' || lever === 'supplierDelay') return `${size} ${periods(value)} plus ${value < 0 ? 'tôt' : 'tard'}`;
  const unit: Partial<Readonly<Record<ScenarioLever, string>>> = { price: '', unitCost: '', leadTime: ` ${periods(value)}`, safetyStock: ' unités', demand: ' unités par période', subcontract: ' unités par période' };
  return signed(value, size) + (unit[lever] ?? ' h par période');
}

function periods(count: number): string {
  return Math.abs(count) < 2 ? 'période' : 'périodes';
}

function signed(value: number, size: string): string {
  return `${value < 0 ? '−' : '+'}${size}`;
}

function scopeText({ scope: { kind, name } }: ScenarioChange): string[] {
  if (kind === 'all') return [];
  if (kind === 'family') return [`famille ${name}`];
  return kind === 'customer' ? [`client ${name}`] : [name];
}

function periodText({ from, to }: ScenarioChange, { model: { horizon }, format }: ScenarioContext): string[] {
  if (from === 0 && to === horizon.starts.length - 1) return [];
  const name = (t: number): string => format.period(horizon.starts[t] ?? 0, horizon.bucket);
  return [from === to ? name(from) : `${name(from)} – ${name(to)}`];
}

function limitText(limit: MarginLimit, { model }: ScenarioContext): string {
  switch (limit.kind) {
    case 'noPrice':
      return 'Aucun article n’a de prix, il n’y a donc pas de marge : remplissez Prix.';
    case 'demandServed':
      return 'Toute la demande est servie : seuls des prix plus hauts, des coûts plus bas ou plus de demande rapporteraient davantage.';
    case 'capacity':
      return `Ce qui l’empêche : les heures de ${model.resources[limit.resource]?.code ?? ''}.`;
    case 'supply':
      return 'Ce qui l’empêche : les délais, les périodes gelées, les lots ou les limites de sous-traitance ; il reste des heures.';
  }
}
