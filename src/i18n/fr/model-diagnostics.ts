import type { Bucket } from '../../domain/calendar';
import type { DefaultRule, SomeItems } from '../../domain/model-diagnostic';
import type { CapacityKind } from '../../domain/resource';
import { placeText } from '../../domain/place';
import type { ModelDiagnosticMessages } from '../diagnostic-messages';
import type { Format } from '../format';
import { columnTitle, roleTitles } from './columns';

const KINDS: Readonly<Record<CapacityKind, string>> = {
  regular: 'Normale',
  overtime: 'Heures sup',
  extraShift: 'Équipe sup',
  workers: 'Effectif',
  overtimePerWorker: 'Heures sup par personne',
};

const PERIODS: Readonly<Record<Bucket, readonly [string, string]>> = {
  week: ['semaine', 'semaines'],
  month: ['mois', 'mois'],
  quarter: ['trimestre', 'trimestres'],
};

const DEFAULTS: Readonly<Record<DefaultRule, (value: number, format: Format) => string>> = {
  one: () => 'chaque unité est comptée à 1',
  priceShare: (value, format) => `le prix ÷ ${format.number(value, 2)} est retenu`,
  meanCost: (value, format) => `la moyenne des autres, ${format.number(value, 2)}, est retenue`,
  shareOfUnitCost: (value, format) => `${format.share(value)} du coût unitaire par an sont retenus`,
  shareOfPrice: (value, format) => `${format.share(value)} du prix par période sont retenus`,
  price: (value, format) => `le prix est retenu, ou ${format.number(value, 2)} × le coût unitaire sans prix`,
  setting: (value, format) => {
    if (value === 0) return 'rien n’est demandé, comme le dit le paramètre';
    return value === Infinity ? 'aucune limite n’est posée, comme le dit le paramètre' : `les ${format.number(value, 2)} périodes du paramètre sont retenues`;
  },
  zero: () => 'aucune valeur n’est retenue',
  noLimit: () => 'aucune limite n’est posée',
  first: () => 'le rang 1 est retenu',
};

export const modelDiagnostics: ModelDiagnosticMessages = {
  'unknown-item': ({ role, item, suggestion }) =>
    `L’article « ${item} » de ${sheet(role)} n’est ni dans Demande ni dans Stock, sa ligne est donc écartée : ${meant(suggestion) ?? 'corrigez son code ou ajoutez-le.'}`,
  'item-code-format': ({ role, written, item }) =>
    `La feuille ${roleTitles[role]} écrit « ${written} » et une autre feuille « ${item} » : c’est compté comme un seul article ; écrivez le même code partout.`,
  'items-without-demand': (items) => `Aucune demande n’est donnée pour ${list(items)} : demande nulle retenue ; complétez Demande si ce n’est pas voulu.`,
  'no-stock-row': ({ item, suggestion }) =>
    `L’article « ${item} » n’a pas de ligne dans Stock, son stock est donc pris égal à 0 : ${meant(suggestion) ?? 'ajoutez sa ligne, avec 0 s’il n’y en a pas.'}`,
  'duplicate-row': ({ role, item, other, count: rows, summed }) =>
    `L’article « ${item} » figure ${rows === 2 ? 'deux' : rows} fois dans ${sheet(role)}, d’abord en ${placeText(other)} : ${summed ? 'les quantités sont additionnées' : 'la première ligne l’emporte'} ; ne gardez qu’une ligne si ce n’est pas voulu.`,
  'master-conflict': ({ item, column, kept, left, other }) =>
    `${columnTitle(column)} de « ${item} » vaut ${kept} ici et ${left} en ${placeText(other)} : ${kept} est retenu ; mettez-les d’accord.`,
  'several-prices': (items) => `Demande donne plusieurs prix unitaires pour ${list(items)} : le premier est retenu ; indiquez le prix voulu dans Articles.`,
  'no-price': (items) =>
    `Aucun prix n’est donné pour ${list(items)} : le chiffre d’affaires et la marge l’ignorent, et 1,3 × le coût unitaire tient lieu de coût d’une unité en retard ou perdue ; indiquez-le.`,
  'negative-value': ({ column, value }, format) =>
    `${columnTitle(column)} n’admet pas de valeur négative (${format.number(value, 2)}), la cellule est comptée comme vide : corrigez-la.`,
  'not-a-whole-number': ({ column, value, taken }, format) =>
    `${columnTitle(column)} doit être un nombre entier : ${format.number(value, 2)} est arrondi à ${format.number(taken)} ; corrigez la cellule si ce n’est pas voulu.`,
  'coverage-crossed': ({ item, min, max }, format) =>
    `La couverture maxi de « ${item} » (${format.number(max, 2)} périodes) est sous sa couverture mini (${format.number(min, 2)}), retenue pour les deux : corrigez l’une des deux.`,

  'no-demand-period': () => 'La feuille Demande n’a aucune période à planifier : ajoutez une colonne par mois, ou une colonne période.',
  'demand-before-first-period': ({ first, bucket }, format) =>
    `Toute la demande précède la première période, ${format.period(first, bucket)} : corrigez le paramètre Première période ou ajoutez de la demande.`,
  'horizon-too-long': ({ periods, limit, last, bucket }, format) =>
    `La demande s’étend sur ${count(periods, PERIODS[bucket])}, jusqu’à ${format.period(last, bucket)}, et on peut en planifier ${limit} au plus : vérifiez cette date.`,
  'long-horizon': ({ periods, usual, bucket }) =>
    `Le plan couvre ${count(periods, PERIODS[bucket])}, plus que les ${usual} habituels : raccourcissez Demande si le lointain est inutile.`,
  'short-horizon': ({ periods, bucket }) => `Le plan ne couvre que ${count(periods, PERIODS[bucket])} : ajoutez des périodes à Demande pour voir plus loin.`,
  'period-gap': ({ count: missing, first, bucket }, format) =>
    `Demande ne donne rien pour ${count(missing, PERIODS[bucket])} de l’horizon, à commencer par ${format.period(first, bucket)} : demande nulle retenue ; ajoutez ce qui manque.`,
  'assumed-first-period': ({ first, bucket, basis }, format) =>
    `Les périodes de Demande sont sans année, la première est donc prise pour ${format.period(first, bucket)} d’après ${basis === 'today' ? 'la date du jour' : 'la date du stock'} : indiquez Première période si ce n’est pas voulu.`,
  'coarser-periods': ({ role, found, bucket }) =>
    `La feuille ${roleTitles[role]} est en ${PERIODS[found][1]} mais le plan est en ${PERIODS[bucket][1]} : passez-la en ${PERIODS[bucket][1]}, ou changez la Maille.`,
  'finer-periods': ({ role, found, bucket }) =>
    `La feuille ${roleTitles[role]} est en ${PERIODS[found][1]} et le plan en ${PERIODS[bucket][1]} : chaque quantité compte là où tombe son premier jour.`,

  'past-demand': ({ count: cells, quantity, first, bucket }, format) =>
    `La demande antérieure à la première période est écartée : ${count(cells, CELLS)} à partir de ${format.period(first, bucket)}, ${format.number(quantity)} unités ; avancez Première période pour la planifier.`,
  'past-due': ({ role, count: cells, quantity, first, bucket }, format) =>
    `${format.number(quantity)} unités de ${sheet(role)} (${count(cells, CELLS)}, à partir de ${format.period(first, bucket)}) sont échues avant la première période et écartées : redatez-les si elles restent à venir.`,
  'beyond-horizon': ({ role, count: cells, quantity }, format) =>
    `Ce que la feuille ${roleTitles[role]} donne hors des périodes planifiées est écarté : ${count(cells, CELLS)}, ${format.number(quantity)} au total.`,
  'blank-demand': ({ count: cells }, format) => `Les cellules vides de Demande sont comptées pour 0 (il y en a ${format.number(cells)}) : complétez-les s’il manque un chiffre.`,
  'negative-quantity': ({ role, item, count: cells }) =>
    `La feuille ${roleTitles[role]} a ${count(cells, ['quantité négative', 'quantités négatives'])} pour « ${item} » : elles diminuent leur période, jamais au-dessous de 0 ; corrigez-les.`,
  'duplicate-quantity': ({ role, item, count: cells, other }) =>
    `La feuille ${roleTitles[role]} donne « ${item} » deux fois pour une même période (${cells} fois), d’abord en ${placeText(other)} : les quantités sont additionnées ; n’en gardez qu’une si ce n’est pas voulu.`,
  'summed-rows': ({ role, ...items }) => `La feuille ${roleTitles[role]} a plusieurs clients ou canaux pour ${list(items)} : leurs quantités sont additionnées.`,
  'firm-orders-twice': () => 'Les commandes fermes sont à la fois dans Commandes et dans Demande : seule la feuille Commandes compte ; videz l’une des deux.',
  'firm-orders-without-period': ({ item }) =>
    `Les commandes fermes de « ${item} » sont sans période, donc écartées : listez-les dans une feuille Commandes avec article, période et quantité.`,
  'high-demand': ({ item, quantity, median, start, bucket }, format) =>
    `La demande de « ${item} » est de ${format.number(quantity, 2)} en ${format.period(start, bucket)}, contre ${format.number(median, 2)} d’habitude : vérifiez cette cellule.`,
  'demand-unlike-history': ({ item, forecast, sold }, format) =>
    `La prévision de « ${item} » est de ${format.number(forecast, 1)} par période alors que ses dernières ventes étaient de ${format.number(sold, 1)} : vérifiez l’une ou l’autre.`,

  'budget-unknown-family': ({ family, suggestion }) => `Aucun article n’est de la famille « ${family} » de Budget, sa ligne est donc écartée : ${meant(suggestion) ?? 'corrigez son nom, ou la famille des articles.'}`,
  'budget-without-price': (items) => `Budget donne une quantité sans valeur pour ${list(items)}, et aucun prix n’est connu : la comparaison les laisse de côté ; donnez une valeur ou un prix.`,

  'blank-stock': ({ item }) => `Le stock de « ${item} » est vide et compté pour 0 : complétez-le.`,
  'negative-stock': ({ item, quantity }, format) =>
    `Le stock de « ${item} » est de ${format.number(quantity, 2)} : ce sont des commandes déjà en retard ; corrigez si c’est une erreur.`,
  'stale-stock': ({ items, date, days, limit }, format) =>
    `Le stock de ${list(items)} a été relevé le ${format.date(date)}, ${days} jours avant le début du plan (limite ${limit}) : mettez-le à jour.`,

  'capacity-in-units': () => 'Aucun temps unitaire n’est donné, la capacité compte donc des unités : chaque article en prend 1 ; remplissez Heures par unité pour planifier en heures.',
  'no-resource-column': ({ resource }) => `Capacité ne nomme aucune ressource : il y en a une seule, « ${resource} », que tous les articles utilisent.`,
  'blank-resource': ({ resource }) => `Cette ligne de Capacité ne nomme pas de ressource, elle est comptée pour « ${resource} » comme la ligne du dessus : complétez-la.`,
  'unknown-resource': ({ role, resource, suggestion }) =>
    `La ressource « ${resource} » de ${sheet(role)} n’est pas dans Capacité : ${meant(suggestion) ?? 'corrigez son nom ou ajoutez sa capacité.'}`,
  'same-capacity': ({ resource, kind }) =>
    `La capacité ${KINDS[kind]} de « ${resource} » est sans période : elle est la même partout ; ajoutez des colonnes de périodes si elle varie.`,
  'capacity-unknown': ({ resource, count: blank, start, bucket }, format) =>
    `La capacité de « ${resource} » est vide pour ${count(blank, PERIODS[bucket])}, à commencer par ${format.period(start, bucket)} : elle est prise comme illimitée ; remplissez-la, avec 0 en cas de fermeture.`,
  'extra-capacity-blank': ({ resource, kind, count: blank }) =>
    `${KINDS[kind]} de « ${resource} » : vide pour ${count(blank, ['période', 'périodes'])}, rien n’y est retenu.`,
  'no-regular-capacity': ({ resource }) => `« ${resource} » n’a pas de ligne de capacité Normale : ses heures normales sont prises comme illimitées ; ajoutez la ligne.`,
  'negative-capacity': ({ resource, hours }, format) =>
    `La capacité de « ${resource} » ne peut pas être négative (${format.number(hours, 2)}) : corrigez la cellule, avec 0 en cas de fermeture.`,
  'duplicate-capacity': ({ resource, kind, other }) =>
    `La capacité ${KINDS[kind]} de « ${resource} » est donnée deux fois, aussi en ${placeText(other)} : les heures sont additionnées ; n’en gardez qu’une si ce n’est pas voulu.`,
  'capacity-cost-conflict': ({ resource, kind, first, second }, format) =>
    `La capacité ${KINDS[kind]} de « ${resource} » a deux coûts horaires, ${format.number(first, 2)} et ${format.number(second, 2)} : gardez-en un, ou un autre type pour les heures plus chères.`,
  'capacity-kind-conflict': ({ resource, kind, other }) =>
    `« ${resource} » a les types de capacité ${KINDS[other]} et ${KINDS[kind]}, qui s’excluent : gardez-en un.`,
  'no-workers': ({ resource }) => `« ${resource} » a des Heures sup par personne mais pas de ligne Effectif : ajoutez-la, ou utilisez Heures sup.`,
  'workers-crossed': ({ resource, min, max }, format) =>
    `« ${resource} » demande au moins ${format.number(min)} personnes et au plus ${format.number(max)} : corrigez l’un des deux.`,
  'default-capacity-costs': ({ columns }) => `Capacité laisse vide ${titles(columns)} pour tout ou partie des ressources : 0 est retenu ; complétez pour en voir le coût.`,

  'no-hours': (items) => `Aucun temps unitaire n’est donné pour ${list(items)} : pas de capacité utilisée ; complétez, ou indiquez un article acheté.`,
  'no-resource': (items) => `Aucune ressource n’est donnée pour ${list(items)} : pas de capacité utilisée ; nommez la ressource de chacun.`,
  'only-resource': ({ resource, ...items }) => `Aucune ressource n’est donnée pour ${list(items)} : « ${resource} », la seule, est retenue.`,
  'routing-over-item': (items) => `Gammes et le temps unitaire de l’article parlent tous deux de ${list(items)} : Gammes l’emporte.`,
  'duplicate-routing': ({ item, resource, other }) =>
    `Gammes donne deux fois « ${resource} » pour « ${item} », aussi en ${placeText(other)} : les heures sont additionnées ; ne gardez qu’une ligne si ce n’est pas voulu.`,
  'no-routing-hours': ({ item, resource }) => `La gamme de « ${item} » est sans heures sur « ${resource} » : rien n’y est utilisé ; complétez-la.`,
  'subcontract-without-cost': (items) => `Sous-traitance maxi est donnée sans coût pour ${list(items)} : pas de sous-traitance ; remplissez Coût de sous-traitance.`,
  'late-is-free': (items) => `Livrer en retard ne coûte rien pour ${list(items)}, le plan peut donc les livrer tout à la fin : donnez un coût de retard ou un prix.`,

  'default-used': ({ column, count: blank, total, rule, value }, format) =>
    `« ${columnTitle(column)} » est vide pour ${blank === total ? 'tous les articles' : `${count(blank, ['article', 'articles'])} sur ${format.number(total)}`} : ${DEFAULTS[rule](value, format)} ; complétez pour changer cela.`,
  'columns-not-given': ({ columns }) => `Rien n’est donné pour ${titles(columns)} : le plan n’en tient pas compte ; ajoutez les colonnes utiles.`,

  'unknown-setting': ({ setting, suggestion }) => `Le paramètre « ${setting} » est inconnu et ignoré : ${meant(suggestion) ?? 'vérifiez son nom.'}`,
  'bad-setting': ({ setting, value }) => `Le paramètre ${setting.fr} ne peut pas valoir « ${value} » : corrigez-le, ou videz-le pour sa valeur par défaut.`,
  'setting-as-percent': ({ setting, value }, format) => `Le paramètre ${setting.fr} vaut ${format.number(value, 2)}, compris comme ${format.number(value, 2)} % : écrivez-le avec le signe pour cent.`,
  'duplicate-setting': ({ setting, other }) => `Le paramètre ${setting.fr} est donné deux fois, aussi en ${placeText(other)} : le premier compte ; retirez l’autre.`,
  'settings-not-given': ({ settings }) => `Ces paramètres ne sont pas donnés et gardent leur valeur par défaut : ${settings.map(({ fr }) => fr).join(', ')}.`,
};

const CELLS = ['cellule', 'cellules'] as const;

function sheet(role: keyof typeof roleTitles): string {
  return `la feuille ${roleTitles[role]}`;
}

function meant(suggestion: string | undefined): string | undefined {
  return suggestion === undefined ? undefined : `vouliez-vous dire « ${suggestion} » ?`;
}

function list({ count: all, codes }: SomeItems): string {
  const others = all - codes.length;
  const named = codes.map((code) => `« ${code} »`).join(', ');
  return others > 0 ? `${named} et ${others} autre${others > 1 ? 's' : ''}` : named;
}

function titles(columns: readonly string[]): string {
  return columns.map(columnTitle).join(', ');
}

function count(number: number, [one, several]: readonly [string, string]): string {
  return `${number} ${number < 2 ? one : several}`;
}
