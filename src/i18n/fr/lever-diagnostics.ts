import type { LeverDiagnosticMessages } from '../diagnostic-messages';

const OBSTACLES = {
  noTier: 'ses lignes de Capacité n’ont pas de telles heures',
  noWorkforce: 'Capacité ne lui donne pas d’effectif',
  tooManyWorkers: 'Capacité permet moins de personnes',
  noReceipt: 'il ne reste pas de réception dans cette période',
  notSubcontracted: 'il n’a pas de coût de sous-traitance',
  locked: 'le chiffre est verrouillé dans la feuille Plan',
} as const;

export const leverDiagnostics: LeverDiagnosticMessages = {
  'decided-lever-unknown': ({ lever, suggestion, known }) =>
    `Le levier décidé « ${lever} » est inconnu, sa ligne est laissée de côté : ${suggestion === undefined ? `choisissez parmi ${known.map(({ fr }) => fr).join(', ')}.` : `vouliez-vous dire « ${suggestion.fr} » ?`}`,
  'decided-lever-unknown-scope': ({ scope, lever, expected, suggestion }) =>
    `« ${scope} » n’est pas ${expected === 'item' ? 'un article' : 'une ressource'} de ce plan, le levier ${lever.fr} est laissé de côté : ${suggestion === undefined ? `écrivez ${expected === 'item' ? 'l’article' : 'la ressource'} comme dans les feuilles.` : `vouliez-vous dire « ${suggestion} » ?`}`,
  'decided-lever-bad-quantity': ({ lever }) => `Le levier ${lever.fr} n’a pas de quantité positive ou nulle, sa ligne est laissée de côté : remplissez-la, ou mettez Actif à Non.`,
  'decided-lever-bad-period': ({ period }) => `${period === '' ? 'La période est vide' : `« ${period} » n’est pas une période`}, le levier décidé est laissé de côté : écrivez un mois, une semaine ou une date.`,
  'decided-levers-outside': ({ count }, format) =>
    `${count === 1 ? 'Un levier décidé est' : `${format.number(count)} leviers décidés sont`} hors de l’horizon : le plan n’en dépend plus.`,
  'decided-lever-twice': ({ lever, scope }) => `${lever.fr} de « ${scope} » est décidé deux fois pour une période : seule la dernière ligne compte. Mettez Actif à Non sur l’autre.`,
  'decided-lever-without-effect': ({ lever, scope, obstacle }) => `Le levier décidé ${lever.fr} ne fait rien pour « ${scope} » : ${OBSTACLES[obstacle]}. Corrigez la ligne, ou mettez Actif à Non.`,
  'decided-hours-free': ({ scope }) => `Les heures décidées pour « ${scope} » n’ont pas de coût, le plan les tient pour gratuites : remplissez Coût horaire dans la feuille Leviers décidés.`,
  'decided-lever-applied': ({ lever, scope, period, bucket, quantity, decision }, format) =>
    `${decision === '' ? 'Décidé' : `Décision ${decision}`} : ${lever.fr}, ${scope}, ${format.period(period, bucket)} : ${format.number(quantity, 1)}. Mettez Actif à Non dans la feuille Leviers décidés pour revenir dessus.`,
};
