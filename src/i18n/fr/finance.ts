import type { FinanceMessages } from '../finance-messages';

export const finance: FinanceMessages = {
  title: 'Finances',
  heading: 'Le plan en argent',
  note: (currency) => `En ${currency}. Totaux, marge et écarts sont des formules ; les chiffres eux-mêmes sont ceux du dernier calcul.`,
  headers: { opening: 'Initial', total: 'Total / fin' },
  sections: {
    result: (currency) => `Chiffre d’affaires, coûts et marge (${currency})`,
    budget: (currency) => `Face au budget (${currency})`,
    stock: (currency) => `Trésorerie immobilisée en stock (${currency})`,
    urgency: (currency) => `Urgence et marge perdue (${currency})`,
  },
  lines: {
    revenue: 'Chiffre d’affaires',
    totalCosts: 'Total des coûts',
    margin: 'Marge du plan',
    marginShare: 'Marge en part du CA',
    budget: 'Budget : chiffre d’affaires',
    difference: 'CA par rapport au budget',
    differenceShare: 'Écart en part du budget',
    stockValue: 'Valeur du stock en fin de période',
    stockChange: 'Variation du stock : trésorerie immobilisée (+) ou libérée (−)',
    urgency: 'Heures sup, sous-traitance et retards',
    lostMargin: 'Marge perdue sur les ventes non faites',
  },
  chart: {
    plain: (currency) => `Chiffre d’affaires et valeur du stock (${currency})`,
    againstBudget: (currency) => `Chiffre d’affaires face au budget, et valeur du stock (${currency})`,
  },
  chartAlt: {
    plain: 'Colonnes : chiffre d’affaires par période. Ligne : valeur du stock en fin de période.',
    againstBudget: 'Colonnes : chiffre d’affaires par période. Ligne pointillée : chiffre d’affaires du budget. Ligne : valeur du stock en fin de période.',
  },
  conventionsTitle: 'Ce que les chiffres veulent dire',
  conventions: [
    'Chiffre d’affaires : unités livrées × prix, dans la période de la livraison.',
    'Production et achats comptent à leur lancement, la sous-traitance à son arrivée, les heures, les salaires et la possession du stock dans leur période.',
    'La marge est le chiffre d’affaires moins tous les coûts de la période : faire du stock la baisse, vendre du stock la relève. Ce n’est pas la marge comptable, qui répartit les coûts sur les unités vendues.',
    'Les coûts de possession, de retard et de vente perdue sont les coûts de planification de vos feuilles, ou leurs valeurs par défaut (voir Qualité).',
    'Valeur du stock : unités en stock en fin de période × coût unitaire ; les marchandises commandées n’y sont pas.',
    'Marge perdue : unités jamais livrées × (prix − coût unitaire). Ce qui est encore en retard à la fin du plan compte comme perdu dans la dernière période.',
    'Après un changement sur la feuille Plan, équilibrez à nouveau : cette feuille ne le suit pas.',
  ],
  budgetConvention: 'Budget : les valeurs telles quelles, les quantités × le prix de l’article ; une colonne par période contient des unités pour un article (de l’argent si son unité est la devise), de l’argent pour une famille. Les périodes sans budget restent hors de la comparaison.',
  unpriced: (count) => `${count} ${count < 2 ? 'article n’a pas de prix : il compte' : 'articles n’ont pas de prix : ils comptent'} dans les coûts, mais pas dans le chiffre d’affaires ni la marge perdue.`,
};
