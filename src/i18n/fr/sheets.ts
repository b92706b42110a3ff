import type { SheetMessages } from '../sheet-messages';

const plural = (count: number, one: string, many: string): string => `${count} ${count < 2 ? one : many}`;

export const sheets: SheetMessages = {
  titles: { summary: 'Synthèse', plan: 'Plan', load: 'Charge', exceptions: 'Écarts', quality: 'Qualité' },
  headings: {
    summary: 'Plan S&OP : synthèse',
    plan: 'Plan par article',
    load: 'Charge et capacité',
    exceptions: 'Écarts à trancher',
    quality: 'Qualité des données',
  },
  status: {
    ok: '● OK', watch: '▲ À surveiller', shortage: '■ Rupture', overstock: '◆ Surstock', overload: '■ Surcharge', overtime: '▲ Heures sup',
  },
  plan: {
    note: 'Modifiez une quantité en jaune : tout le reste suit, ici comme dans la Charge et la Synthèse. Tapez x sur une ligne Verrou pour garder les chiffres de la période au prochain calcul. Couverture « >> » : le stock dure au-delà de la dernière période.',
    valuesOnly: (limit, format) => `Plus de ${format.number(limit)} articles : cette feuille contient des valeurs et ne se recalcule pas.`,
    headers: {
      item: 'Article', family: 'Famille', status: 'Statut', measure: 'Mesure', unit: 'Unité', opening: 'Initial', total: 'Total / fin',
      unitCost: 'Coût unitaire', price: 'Prix',
    },
    measures: {
      demand: 'Demande', receipts: 'Réceptions', production: 'Production', subcontract: 'Sous-traitance', lock: 'Verrou', delivered: 'Livré',
      stock: 'Stock projeté', target: 'Stock cible', backlog: 'Rupture (retard)', lost: 'Rupture (perdu)', coverage: 'Couverture',
      promise: 'Disponible à la vente', held: 'Stock réservé', maximum: 'Stock maxi', cumulative: 'Demande cumulée',
    },
    lockMessage: 'Tapez x, P (production seule) ou S (sous-traitance seule), ou laissez vide.',
    periods: 'périodes',
    hoursPerUnit: (resource) => `${resource} : heures par unité`,
    setupHours: (resource) => `${resource} : heures de réglage`,
  },
  load: {
    note: 'La charge suit la production de la feuille Plan. Modifiez les heures ou l’effectif en jaune : le reste suit.',
    headers: { resource: 'Ressource', status: 'Statut', measure: 'Mesure', unit: 'Unité', opening: 'Initial', total: 'Total' },
    measures: {
      workers: 'Effectif', hired: 'Embauches', laidOff: 'Départs', hoursPerWorker: 'Heures par personne', available: 'Disponible',
      extra: 'Heures sup', load: 'Charge', missing: 'Heures manquantes', utilisation: 'Taux de charge', asked: 'Charge si tout était fait à temps',
    },
    hours: 'h',
    persons: 'pers.',
    bottleneck: '★ Goulot',
    unlimited: 'Sans limite connue',
    chartTitle: (resource) => `${resource} : charge et capacité (h)`,
    chartAlt: (resource) => `Colonnes : charge de ${resource} en heures par période. Lignes : heures disponibles, et charge si toute la demande était faite à temps.`,
    none: 'Le classeur ne contient aucune ressource.',
  },
  summary: {
    solved: {
      optimal: () => 'Optimum prouvé',
      feasible: (distance) => `Au plus ${distance} au-dessus du meilleur plan possible, prouvé`,
      heuristic: () => 'Plan rapide : un meilleur plan peut exister',
    },
    restored: (version) => `Chiffres de la version ${version}, rétablie`,
    stamp: ({ date, version, file, periods, from, to }) =>
      [`Calcul du ${date}`, `Equilibre ${version}`, file, `${periods} périodes, de ${from} à ${to}`].filter((part) => part !== '').join('  ·  '),
    cards: {
      serviceLevel: 'TAUX DE SERVICE', fillRate: 'TAUX DE LIVRAISON', stockValue: 'VALEUR DU STOCK', coverage: 'COUVERTURE (PÉRIODES)',
      utilisation: 'TAUX DE CHARGE', margin: 'MARGE', planCost: 'COÛT DU PLAN',
    },
    target: (value) => `Objectif ${value}`,
    limit: (value) => `Limite ${value}`,
    band: (low, high) => `Plage ${low} – ${high}`,
    atLeast: (value) => `Au moins ${value}`,
    shareOfRevenue: (share) => `${share} du CA`,
    noPrice: 'Prix non fournis',
    unknown: 'Inconnu',
    judged: { onTarget: 'Atteint', watch: 'À surveiller', off: 'Manqué' },
    thousands: (currency) => `k${currency}`,
    millions: (currency) => `M${currency}`,
    charts: {
      balance: (unit) => `Demande, approvisionnement et capacité (${unit})`,
      stock: (unit) => `Stock projeté et cible (${unit})`,
      load: (unit) => `Charge de ${unit} (h)`,
    },
    chartAlts: {
      balance: 'Colonnes : production, sous-traitance et réceptions par période. Lignes : demande, et ce que le goulot peut produire.',
      stock: 'Aire : valeur du stock projeté par période. Ligne pointillée : valeur du stock visé.',
      load: 'Colonnes : charge du goulot par période, en heures. Ligne : ses heures disponibles.',
    },
    exceptions: (shown, all) => (shown === all ? 'À trancher, du plus coûteux au moins coûteux' : `Les ${shown} écarts les plus coûteux sur ${all}`),
    allExceptions: 'Voir tous les écarts',
    noException: 'Rien à trancher : la demande est servie, les stocks et les charges restent dans leurs limites.',
    costs: (currency) => `Coût du plan calculé (${currency})`,
    costKinds: {
      production: 'Production et achats', regularLabour: 'Heures normales', overtime: 'Heures et équipes sup', subcontract: 'Sous-traitance',
      holding: 'Possession du stock', backlog: 'Retards de livraison', lostSales: 'Ventes perdues', hiring: 'Embauches', layoff: 'Départs', total: 'Total',
    },
    signOff: 'Validation',
    preparedBy: 'Préparé par',
    approvedBy: 'Validé par',
    date: 'Date',
    figures: (unit, currency) => `Chiffres des graphiques (quantités en ${unit}, stocks en ${currency}, charge en h)`,
    columns: {
      period: 'Période', demand: 'Demande', production: 'Production', subcontract: 'Sous-traitance', receipts: 'Réceptions', capacity: 'Capacité',
      stock: 'Stock projeté', target: 'Stock cible', load: 'Charge', available: 'Heures disponibles',
    },
  },
  exceptions: {
    note: (count) => `${plural(count, 'écart', 'écarts')}, du plus coûteux au moins coûteux. Remplissez les cellules jaunes : qui agit, et pour quand.`,
    headers: {
      severity: 'Gravité', kind: 'Nature', subject: 'Article ou ressource', description: 'Description', from: 'De', to: 'À', quantity: 'Quantité',
      unit: 'Unité', value: 'Valeur', cause: 'Cause', options: 'Options et leur coût', owner: 'Responsable proposé', due: 'Échéance', input: 'Cellule source', escalated: 'Comité de direction',
    },
    none: 'Aucun écart : la demande est servie, les stocks et les charges restent dans leurs limites.',
  },
  quality: {
    note: (errors, warnings, informations) =>
      `${plural(errors, 'erreur', 'erreurs')}, ${plural(warnings, 'alerte', 'alertes')}, ${plural(informations, 'hypothèse', 'hypothèses')}. Cliquez sur une cellule pour aller la corriger.`,
    headers: { severity: 'Gravité', sheet: 'Feuille', cell: 'Cellule', message: 'Constat et correction', code: 'Code' },
    severities: { error: '■ Erreur', warning: '▲ Alerte', info: '● Information' },
    none: 'Rien à signaler : chaque cellule a été lue telle quelle et aucune valeur par défaut n’a servi.',
  },
  openInput: (place) => `Ouvrir ${place}`,
};
