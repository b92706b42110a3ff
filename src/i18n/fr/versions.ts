import type { VersionMessages } from '../version-messages';

export const versions: VersionMessages = {
  named: ({ number, approvedOn, by }) => `Version ${number}, approuvée le ${approvedOn}${by === '' ? '' : ` par ${by}`}`,
  restored: (version, taken, dropped) =>
    `Les feuilles de résultat montrent de nouveau la version ${version} : ${figures(taken)} repris${dropped === 0 ? '' : `, ${figures(dropped)} ne ${dropped < 2 ? 'correspond' : 'correspondent'} plus au classeur`}. « Équilibrer » refait le plan.`,
  plannedAnew: (version) => `Les feuilles de résultat montraient la version ${version}, rétablie ; ce plan a été recalculé. Pour approuver les chiffres de cette version : --restore ${version}.`,
  refusals: {
    unknown: (version, others) => `La version ${version} n’existe pas : ${offered(others)}.`,
    thinned: (version, others) => `Les chiffres de la version ${version} ne sont plus gardés dans ce classeur : ${offered(others)}.`,
    otherPeriods: (version, others) => `La version ${version} planifiait d’autres périodes que ce classeur aujourd’hui, rien n’en peut être rétabli : ${offered(others)}.`,
    noPlan: () => 'Le classeur ne contient aucun plan à comparer : équilibrez d’abord, ou indiquez une deuxième version.',
  },
  none: 'Aucune version du plan n’a encore été approuvée.',
  thinned: 'Ses chiffres ne sont plus gardés : on peut la consulter, pas la rétablir.',
  kept: (size, most) => `Gardé pour toutes les versions : ${size} sur ${most} au plus ; au-delà, les chiffres des plus anciennes sont effacés.`,
  kilobytes: (count) => `${count} Ko`,
  comparison: {
    now: 'Plan actuel',
    version: (number) => `Version ${number}`,
    title: (before, after) => `${before} → ${after}`,
    measure: 'Mesure',
    difference: 'Écart',
    measures: {
      total: 'Coût total', production: 'Production', regularLabour: 'Main-d’œuvre normale', overtime: 'Heures supplémentaires', subcontract: 'Sous-traitance', holding: 'Possession', backlog: 'Retards',
      lostSales: 'Ventes perdues', hiring: 'Embauches', layoff: 'Licenciements', serviceLevel: 'Taux de service', fillRate: 'Taux de livraison', stockValue: 'Valeur moyenne du stock', coverage: 'Couverture (périodes)',
      utilisation: 'Taux de charge', revenue: 'Chiffre d’affaires', margin: 'Marge', forecastAccuracy: 'Fiabilité passée des prévisions', forecastBias: 'Biais passé des prévisions', turns: 'Rotations du stock par an',
    },
    production: 'Production',
    subcontract: 'Sous-traitance',
    points: (value) => `${value} pt`,
    figures: (shown, all) => (shown === all ? `Chiffres qui diffèrent (${all})` : `Chiffres qui diffèrent le plus (${shown} sur ${all})`),
    noFigures: 'Production et sous-traitance sont les mêmes dans les périodes que les deux planifient.',
    unknownFigures: 'Leurs chiffres ne peuvent être comparés : ceux de l’une ne sont plus gardés, ou elles planifient d’autres périodes.',
    cells: (count) => (count === undefined ? 'Leurs données ne peuvent être comparées : celles de l’une ne sont plus gardées.' : count === 0 ? 'Aucune cellule de leurs données ne diffère.' : `${count === 1 ? '1 cellule des données diffère' : `${count} cellules des données diffèrent`}.`),
  },
};

function offered(others: string): string {
  return others === '' ? 'aucune n’est gardée' : `choisissez parmi ${others}`;
}

function figures(count: number): string {
  return count < 2 ? `${count} chiffre` : `${count} chiffres`;
}
