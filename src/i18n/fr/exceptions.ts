import {
  causeSentence, leverPhrase, namesOf, wordsOf,
  type CauseSentences, type ExceptionMessages, type ExceptionWords, type Headlines, type LeverPhrases, type Names,
} from '../exception-messages';
import type { PeriodIndex } from '../../domain/axis';
import type { Option } from '../../domain/exception';

export const exceptions: ExceptionMessages = {
  kinds: {
    shortage: 'Rupture',
    belowSafety: 'Sous le stock de sécurité',
    overstock: 'Surstock',
    overload: 'Surcharge',
    late: 'Retard',
    idle: 'Sous-charge',
  },
  severities: { high: 'Élevée', medium: 'Moyenne', low: 'Faible' },
  headline: (exception, context) => headlines[exception.kind](wordsOf(exception, context)),
  cause: (exception, context) => causeSentence(causes, exception.cause, wordsOf(exception, context)),
  option: (option, context) => optionText(option, namesOf(context)),
  price: priceText,
  optionName: ({ lever, estimated }, context) => `${leverPhrase(levers, lever, namesOf(context))}${estimated ? ' (coût estimé)' : ''}`,
};

const headlines: Headlines = {
  shortage: (w) => `${w.subject} : il en manque ${worst(w)} ${when(w)}`,
  belowSafety: (w) => `${w.subject} : ${worst(w)} sous le stock visé ${when(w)}`,
  overstock: (w) => `${w.subject} : surstock de ${worst(w)} ${when(w)}`,
  overload: (w) => `${w.subject} : surcharge de ${worst(w, ' h')} ${when(w)}`,
  late: (w) => `${w.subject} : ${worst(w)} en retard ${when(w)}`,
  idle: (w) => `${w.subject} : ${worst(w, ' h')} inoccupées ${when(w)}`,
};

const causes: CauseSentences = {
  capacity: (c, w) => {
    const asked =
      c.askedHours > c.availableHours ? `la demande en réclame ${w.quantity(c.askedHours)}` : 'elles servent aussi d’autres périodes';
    const periods = span(c.from, c.to, w);
    return c.availableHours > 0
      ? `${w.resource(c.resource)} : les ${w.quantity(c.availableHours)} h disponibles ${periods} sont toutes prises, ${asked}.`
      : `${w.resource(c.resource)} : fermeture ${periods}, rien ne peut y être fabriqué.`;
  },
  leadTime: (c, w) =>
    `${w.subject} : le délai est de ${count(c.leadTimePeriods, 'période')}, une commande lancée aujourd’hui arrive trop tard.`,
  frozen: (c, w) =>
    c.frozenPeriods === 1
      ? `${w.subject} : la première période est gelée, aucun lancement n’y est permis.`
      : `${w.subject} : les ${c.frozenPeriods} premières périodes sont gelées, aucun lancement n’y est permis.`,
  lot: (c, w) => {
    const [made, last, more] =
      c.lotSize > 0
        ? [`se lance par lots de ${w.quantity(c.lotSize)}${minimum(c.minimumOrder, w)}`, 'le dernier lot', 'un lot']
        : [`se commande par ${w.quantity(c.minimumOrder)} au moins`, 'la dernière commande', 'une commande'];
    return w.exception.kind === 'overstock'
      ? `${w.subject} ${made} : ${last} apporte plus que le besoin.`
      : `${w.subject} ${made} : ${more} de plus dépasserait le besoin ou les heures restantes.`;
  },
  subcontractLimit: (c, w) => `Le sous-traitant est limité à ${w.quantity(c.limit)} par période, et tout est pris.`,
  noSupply: (_, w) => `Rien n’indique comment fabriquer ou acheter ${w.subject} : seuls son stock et ses réceptions servent la demande.`,
  openingBacklog: (c, w) => `L’horizon commence avec ${w.quantity(c.quantity)} déjà en retard.`,
  openingStock: (c, w) => `Les ${w.quantity(c.quantity)} en stock au départ dépassent ce que la demande à venir peut absorber.`,
  receipts: (c, w) => `La réception de ${w.quantity(c.quantity)} prévue ${at(c.period, w)} arrive avant la demande.`,
  prebuild: (c, w) => `${w.resource(c.resource)} : pleine charge ${at(c.neededIn, w)}, le plan fait une partie du travail ${since(c.madeIn, w)}.`,
  cheaper: (_, w) => cheaper(w),
  demand: (c, w) =>
    `La demande réclame ${w.quantity(c.hours)} h pour ${w.quantity(c.regularHours)} h normales ${when(w)}.`,
  locked: (c, w) =>
    `${w.subject} : la ${c.measure === 'production' ? 'production' : 'sous-traitance'} prévue ${at(c.period, w)} est ${w.restoredVersion === undefined ? 'verrouillée à' : `celle de la version ${w.restoredVersion} :`} ${w.quantity(c.quantity)}.`,
  lockedLoad: (c, w) =>
    `Les quantités ${w.restoredVersion === undefined ? 'verrouillées' : `de la version ${w.restoredVersion}`} réclament ${w.quantity(c.hours)} h sur ${w.subject} ${when(w)}, qui n’en a que ${w.quantity(c.availableHours)}.`,
  littleDemand: (c, w) => `La demande n’occupe que ${w.quantity(c.hours)} h sur ${w.quantity(c.regularHours)} ${when(w)}.`,
};

const levers: LeverPhrases = {
  overtime: (l, n) => `Faire ${n.quantity(l.hours)} h supplémentaires sur ${n.resource(l.resource)} ${at(l.period, n)}`,
  extraShift: (l, n) => `Ouvrir une équipe supplémentaire de ${n.quantity(l.hours)} h sur ${n.resource(l.resource)} ${at(l.period, n)}`,
  addHours: (l, n) =>
    `Trouver ${n.quantity(l.hours)} h de plus sur ${n.resource(l.resource)} ${at(l.period, n)}, leur coût non compris`,
  hire: (l, n) => `Embaucher ${count(l.workers, 'personne')} sur ${n.resource(l.resource)} ${since(l.period, n)}`,
  subcontract: (l, n) => `Sous-traiter ${n.quantity(l.quantity)} × ${n.item(l.item)} ${at(l.period, n)}`,
  expedite: (l, n) =>
    `Recevoir ${since(l.to, n)} ${n.quantity(l.quantity)} × ${n.item(l.item)} de la réception prévue ${at(l.period, n)}`,
  prebuild: (l, n) => `Fabriquer ${n.quantity(l.quantity)} × ${n.item(l.item)} ${since(l.from, n)}`,
  postpone: (l, n) => `Reporter ${n.quantity(l.quantity)} × ${n.item(l.item)} prévus ${at(l.period, n)}`,
  acceptLate: (l, n) => `L’accepter, comme le plan, et prévenir les clients : ${n.quantity(l.quantity)} × ${n.item(l.item)} hors délai`,
  postponeReceipt: (l, n) => {
    const later = l.to === undefined ? 'après la dernière période' : `${at(l.to, n)} seulement`;
    return `Recevoir ${later} ${n.quantity(l.quantity)} × ${n.item(l.item)} de la réception prévue ${at(l.period, n)}`;
  },
  promote: (l, n) => `Écouler le surplus de ${n.quantity(l.quantity)} × ${n.item(l.item)}, au besoin par une promotion`,
};

function optionText(option: Option, names: Names): string {
  return `${leverPhrase(levers, option.lever, names)} (${priceText(option, (value) => names.money(value))})`;
}

function priceText({ cost, estimated }: Pick<Option, 'cost' | 'estimated'>, money: (value: number) => string): string {
  if (Math.abs(cost) < 0.5) return 'sans surcoût';
  return `${cost > 0 ? 'coûte' : 'économise'} ${estimated ? 'environ ' : ''}${money(Math.abs(cost))}`;
}

function cheaper(w: ExceptionWords): string {
  switch (w.exception.kind) {
    case 'belowSafety':
      return `${w.subject} : tenir tout le stock visé ${when(w)} coûterait plus que le risque couvert.`;
    case 'overstock':
      return `${w.subject} : fabriquer plus tard coûterait plus que garder le surplus.`;
    case 'shortage':
    case 'late':
    case 'overload':
    case 'idle':
      return `Fournir davantage est possible, mais coûterait plus que les ${w.money(w.exception.value)} en jeu.`;
  }
}

function worst(w: ExceptionWords, unit = ''): string {
  const { period, lastPeriod, quantity } = w.exception;
  return `${w.quantity(quantity)}${unit}${period === lastPeriod ? '' : ' au plus'}`;
}

function when(w: ExceptionWords): string {
  return span(w.exception.period, w.exception.lastPeriod, w);
}

/** `entre … et …` and not `de … à …`: no elision before avril, août or octobre. */
function span(from: PeriodIndex, to: PeriodIndex, names: Names): string {
  const article = names.bucket === 'quarter' ? 'le ' : '';
  return from === to ? at(from, names) : `entre ${article}${names.period(from)} et ${article}${names.period(to)}`;
}

function at(period: PeriodIndex, names: Names): string {
  return `${names.bucket === 'quarter' ? 'au' : 'en'} ${names.period(period)}`;
}

function since(period: PeriodIndex, names: Names): string {
  return `${names.bucket === 'quarter' ? 'dès le' : 'dès'} ${names.period(period)}`;
}

function minimum(minimumOrder: number, names: Names): string {
  return minimumOrder > 0 ? `, ${names.quantity(minimumOrder)} au moins` : '';
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number < 2 ? '' : 's'}`;
}
