import type { PlanDiagnosticMessages } from '../diagnostic-messages';

export const planDiagnostics: PlanDiagnosticMessages = {
  'arbitration': ({ ranks, bottleneck }) =>
    `Toute la demande ne peut être servie à temps : le plan retient ce qui coûte le moins, aux coûts de retard et de vente perdue, ${ranks > 1 ? 'chaque rang de priorité après le premier pesant 20 % de moins' : 'tous les articles ayant la même priorité'}${bottleneck === undefined ? '' : ` ; une heure de « ${bottleneck} » va où elle évite le plus de coûts`} ; pour un même article, la demande la plus ancienne passe d’abord, et rien n’est réparti à parts égales entre articles. Pour en décider autrement, changez priorités ou coûts dans Articles.`,
  'locks-kept': ({ count, items, cost }, format) =>
    `${count === 1 ? 'Un chiffre verrouillé' : `${format.number(count)} chiffres verrouillés`} ${items === 1 ? 'd’un article' : `de ${format.number(items)} articles`} sur la feuille Plan ${count === 1 ? 'a été gardé' : 'ont été gardés'}${costText(cost, (value) => format.money(value))} : effacez la ligne Verrou pour rendre la main au plan.`,
  'lock-unknown-item': ({ item }) => `« ${item} » a des chiffres verrouillés sur la feuille Plan mais n’est pas dans ce plan : ils sont ignorés.`,
  'lock-bad-figure': ({ item, value }) => `Le chiffre verrouillé « ${value} » de « ${item} » n’est pas une quantité : le plan en décide ; tapez un nombre positif ou nul.`,
  'lock-unknown-mark': ({ mark }) => `« ${mark} » n’est pas compris dans une ligne Verrou et ne verrouille rien : tapez x, P (production seule) ou S (sous-traitance seule).`,
  'lock-outside-horizon': ({ count }, format) =>
    `${count === 1 ? 'Une période verrouillée est' : `${format.number(count)} périodes verrouillées sont`} hors de l’horizon : rien dans le plan n’en dépend.`,
  'lock-not-subcontracted': ({ item }) => `La sous-traitance de « ${item} » est verrouillée mais n’a pas de coût : elle est ignorée ; indiquez un coût de sous-traitance.`,
};

function costText(cost: number | undefined, money: (value: number) => string): string {
  if (cost === undefined) return '';
  return cost < 0.5 ? ', sans surcoût' : ` ; sans eux, le plan coûterait ${money(cost)} de moins`;
}
