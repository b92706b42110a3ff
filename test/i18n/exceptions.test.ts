import { toIndex, type ItemIndex, type PeriodIndex, type ResourceIndex } from '../../src/domain/axis';
import { horizonFrom, type Bucket } from '../../src/domain/calendar';
import type { Cause, Exception, ExceptionKind, Lever } from '../../src/domain/exception';
import type { ExceptionContext } from '../../src/i18n/exception-messages';
import { formatFor } from '../../src/i18n/format';
import type { Language } from '../../src/i18n/language';
import { messagesIn } from '../../src/i18n/messages';
import { smallModel } from '../engine/small-model';

const item = toIndex<ItemIndex>(0);
const resource = toIndex<ResourceIndex>(0);
const period = (t: number): PeriodIndex => toIndex(t);

const CAUSES: readonly Cause[] = [
  { kind: 'capacity', resource, from: period(2), to: period(2), availableHours: 480, askedHours: 620 },
  { kind: 'capacity', resource, from: period(0), to: period(2), availableHours: 1440, askedHours: 1300 },
  { kind: 'capacity', resource, from: period(2), to: period(2), availableHours: 0, askedHours: 120 },
  { kind: 'leadTime', leadTimePeriods: 2 },
  { kind: 'frozen', frozenPeriods: 1 },
  { kind: 'frozen', frozenPeriods: 3 },
  { kind: 'lot', lotSize: 50, minimumOrder: 0 },
  { kind: 'lot', lotSize: 50, minimumOrder: 100 },
  { kind: 'lot', lotSize: 0, minimumOrder: 100 },
  { kind: 'subcontractLimit', limit: 40 },
  { kind: 'noSupply' },
  { kind: 'openingBacklog', quantity: 8 },
  { kind: 'openingStock', quantity: 900 },
  { kind: 'receipts', quantity: 400, period: period(1) },
  { kind: 'prebuild', resource, madeIn: period(0), neededIn: period(3) },
  { kind: 'cheaper' },
  { kind: 'demand', hours: 620, regularHours: 480 },
  { kind: 'littleDemand', hours: 90.5, regularHours: 480 },
  { kind: 'locked', measure: 'production', period: period(1), quantity: 40 },
  { kind: 'locked', measure: 'subcontract', period: period(1), quantity: 0 },
  { kind: 'lockedLoad', hours: 620, availableHours: 480 },
];

const LEVERS: readonly Lever[] = [
  { kind: 'overtime', resource, period: period(2), hours: 40 },
  { kind: 'extraShift', resource, period: period(2), hours: 80 },
  { kind: 'addHours', resource, period: period(2), hours: 20 },
  { kind: 'hire', resource, period: period(2), workers: 1 },
  { kind: 'hire', resource, period: period(2), workers: 2 },
  { kind: 'subcontract', item, period: period(2), quantity: 40 },
  { kind: 'expedite', item, period: period(3), to: period(1), quantity: 40 },
  { kind: 'prebuild', item, from: period(1), quantity: 40 },
  { kind: 'postpone', item, period: period(2), quantity: 40 },
  { kind: 'acceptLate', item, quantity: 120 },
  { kind: 'postponeReceipt', item, period: period(1), to: period(3), quantity: 40 },
  { kind: 'postponeReceipt', item, period: period(1), to: undefined, quantity: 40 },
  { kind: 'promote', item, quantity: 40 },
];

const KINDS: readonly ExceptionKind[] = ['shortage', 'late', 'belowSafety', 'overstock', 'overload', 'idle'];

function contextIn(language: Language, bucket: Bucket = 'month'): ExceptionContext {
  const plain = smallModel([{ description: 'Pump', code: 'P-200', demand: [0, 0, 0, 0] }], [{ regular: 0 }]);
  const model = {
    ...plain,
    horizon: horizonFrom(46023, 4, bucket),
    resources: plain.resources.map((each) => ({ ...each, code: language === 'en' ? 'Welding' : 'Soudage' })),
  };
  return { model, format: formatFor(language, 'EUR') };
}

function exception(kind: ExceptionKind, cause: Cause = { kind: 'cheaper' }, lastPeriod = 2): Exception {
  const ofResource = kind === 'overload' || kind === 'idle';
  return {
    kind, cause, severity: 'high', quantity: 120, value: 3400, options: [],
    item: ofResource ? undefined : item, resource: ofResource ? resource : undefined,
    period: period(2), lastPeriod: period(lastPeriod),
  };
}

/** No-break spaces made visible. */
function seen(text: string): string {
  return text.replaceAll('\u00a0', '~').replaceAll('\u202f', '~');
}

function allTexts(language: Language, bucket: Bucket): readonly string[] {
  const { exceptions } = messagesIn(language);
  const context = contextIn(language, bucket);
  return [
    ...Object.values(exceptions.kinds),
    ...Object.values(exceptions.severities),
    ...KINDS.flatMap((kind) => [exceptions.headline(exception(kind), context), exceptions.headline(exception(kind, undefined, 3), context)]),
    ...CAUSES.flatMap((cause) => KINDS.map((kind) => exceptions.cause(exception(kind, cause), context))),
    ...LEVERS.map((lever) => exceptions.option({ lever, cost: 1200, estimated: true }, context)),
  ];
}

describe('the words of exceptions', () => {
  it.each<[Language, readonly string[]]>([
    ['en', [
      'Pump P-200 short by 120 in Mar 2026',
      'Pump P-200 late by 120 in Mar 2026',
      'Pump P-200 120 below the stock wanted in Mar 2026',
      'Pump P-200 overstocked by 120 in Mar 2026',
      'Welding overloaded by 120 h in Mar 2026',
      'Welding with 120 h idle in Mar 2026',
    ]],
    ['fr', [
      'Pump P-200~: il en manque 120 en mars 2026',
      'Pump P-200~: 120 en retard en mars 2026',
      'Pump P-200~: 120 sous le stock visé en mars 2026',
      'Pump P-200~: surstock de 120 en mars 2026',
      'Soudage~: surcharge de 120~h en mars 2026',
      'Soudage~: 120~h inoccupées en mars 2026',
    ]],
  ])('say in %s what is amiss', (language, expected) => {
    const { exceptions } = messagesIn(language);
    expect(KINDS.map((kind) => seen(exceptions.headline(exception(kind), contextIn(language))))).toEqual(expected);
  });

  it.each<[Language, readonly string[]]>([
    ['en', [
      'The 480 h of Welding in Mar 2026 are all used: demand asks for 620 h.',
      'The 1,440 h of Welding from Jan 2026 to Mar 2026 are all used: they also serve other periods.',
      'Welding is closed in Mar 2026: nothing can be made on it.',
      'It takes 2 periods to get Pump P-200: an order placed today arrives too late.',
      'The first period is frozen: no new start of Pump P-200 is allowed in time.',
      'The first 3 periods are frozen: no new start of Pump P-200 is allowed in time.',
      'Pump P-200 is made in lots of 50: one lot more would exceed the need or the hours left.',
      'Pump P-200 is made in lots of 50, at least 100: one lot more would exceed the need or the hours left.',
      'Pump P-200 is ordered by at least 100: one order more would exceed the need or the hours left.',
      'The subcontractor’s 40 a period are all used.',
      'Nothing says how to make or buy Pump P-200: only its stock and receipts serve its demand.',
      'The horizon opens with 8 already late.',
      '900 on hand at the start are more than the demand to come can use.',
      'The receipt of 400 in Feb 2026 comes before the demand for it.',
      'Welding is full in Apr 2026: the plan makes part of that work in Jan 2026 already.',
      'More could be supplied, but at a higher cost than the €3,400 at stake.',
      'Demand asks for 620 h and Pump P-200 has 480 regular hours in Mar 2026.',
      'Demand needs only 90.5 h of the 480 h of Pump P-200 in Mar 2026.',
      'Production of Pump P-200 in Feb 2026 is locked at 40.',
      'Subcontracting of Pump P-200 in Feb 2026 is locked at 0.',
      'The locked quantities take 620 h of Pump P-200 in Mar 2026, which has 480 h.',
    ]],
    ['fr', [
      'Soudage~: les 480~h disponibles en mars 2026 sont toutes prises, la demande en réclame 620.',
      'Soudage~: les 1~440~h disponibles entre janv. 2026 et mars 2026 sont toutes prises, elles servent aussi d’autres périodes.',
      'Soudage~: fermeture en mars 2026, rien ne peut y être fabriqué.',
      'Pump P-200~: le délai est de 2 périodes, une commande lancée aujourd’hui arrive trop tard.',
      'Pump P-200~: la première période est gelée, aucun lancement n’y est permis.',
      'Pump P-200~: les 3 premières périodes sont gelées, aucun lancement n’y est permis.',
      'Pump P-200 se lance par lots de 50~: un lot de plus dépasserait le besoin ou les heures restantes.',
      'Pump P-200 se lance par lots de 50, 100 au moins~: un lot de plus dépasserait le besoin ou les heures restantes.',
      'Pump P-200 se commande par 100 au moins~: une commande de plus dépasserait le besoin ou les heures restantes.',
      'Le sous-traitant est limité à 40 par période, et tout est pris.',
      'Rien n’indique comment fabriquer ou acheter Pump P-200~: seuls son stock et ses réceptions servent la demande.',
      'L’horizon commence avec 8 déjà en retard.',
      'Les 900 en stock au départ dépassent ce que la demande à venir peut absorber.',
      'La réception de 400 prévue en févr. 2026 arrive avant la demande.',
      'Soudage~: pleine charge en avr. 2026, le plan fait une partie du travail dès janv. 2026.',
      'Fournir davantage est possible, mais coûterait plus que les 3~400~€ en jeu.',
      'La demande réclame 620~h pour 480~h normales en mars 2026.',
      'La demande n’occupe que 90,5~h sur 480 en mars 2026.',
      'Pump P-200~: la production prévue en févr. 2026 est verrouillée à 40.',
      'Pump P-200~: la sous-traitance prévue en févr. 2026 est verrouillée à 0.',
      'Les quantités verrouillées réclament 620~h sur Pump P-200 en mars 2026, qui n’en a que 480.',
    ]],
  ])('say in %s why, in one sentence', (language, expected) => {
    const { exceptions } = messagesIn(language);
    expect(CAUSES.map((cause) => seen(exceptions.cause(exception('shortage', cause), contextIn(language))))).toEqual(expected);
  });

  it.each<[Language, readonly string[]]>([
    ['en', [
      'Work 40 h of overtime on Welding in Mar 2026',
      'Open an extra shift of 80 h on Welding in Mar 2026',
      'Find 20 h more on Welding in Mar 2026, their own cost not counted',
      'Hire 1 worker on Welding from Mar 2026',
      'Hire 2 workers on Welding from Mar 2026',
      'Subcontract 40 of Pump P-200 in Mar 2026',
      'Bring forward 40 of the receipt of Pump P-200 due in Apr 2026 to Feb 2026',
      'Make 40 of Pump P-200 in Feb 2026 already',
      'Postpone 40 of Pump P-200 planned in Mar 2026',
      'Accept it, as the plan does, and tell the customers: 120 of Pump P-200 not on time',
      'Postpone 40 of the receipt of Pump P-200 due in Feb 2026 to Apr 2026',
      'Postpone 40 of the receipt of Pump P-200 due in Feb 2026 beyond the horizon',
      'Sell the surplus of 40 of Pump P-200, with a promotion if needed',
    ]],
    ['fr', [
      'Faire 40~h supplémentaires sur Soudage en mars 2026',
      'Ouvrir une équipe supplémentaire de 80~h sur Soudage en mars 2026',
      'Trouver 20~h de plus sur Soudage en mars 2026, leur coût non compris',
      'Embaucher 1 personne sur Soudage dès mars 2026',
      'Embaucher 2 personnes sur Soudage dès mars 2026',
      'Sous-traiter 40~×~Pump P-200 en mars 2026',
      'Recevoir dès févr. 2026 40~×~Pump P-200 de la réception prévue en avr. 2026',
      'Fabriquer 40~×~Pump P-200 dès févr. 2026',
      'Reporter 40~×~Pump P-200 prévus en mars 2026',
      'L’accepter, comme le plan, et prévenir les clients~: 120~×~Pump P-200 hors délai',
      'Recevoir en avr. 2026 seulement 40~×~Pump P-200 de la réception prévue en févr. 2026',
      'Recevoir après la dernière période 40~×~Pump P-200 de la réception prévue en févr. 2026',
      'Écouler le surplus de 40~×~Pump P-200, au besoin par une promotion',
    ]],
  ])('say in %s what could be done', (language, expected) => {
    const { exceptions } = messagesIn(language);
    const cost = language === 'en' ? ' (adds about €1,200)' : ' (coûte environ 1~200~€)';
    const texts = LEVERS.map((lever) => seen(exceptions.option({ lever, cost: 1200, estimated: true }, contextIn(language))));
    expect(texts).toEqual(expected.map((text) => text + cost));
  });

  it.each<[Language, readonly string[]]>([
    ['en', ['(adds €1,200)', '(saves about €300)', '(at no extra cost)']],
    ['fr', ['(coûte 1~200~€)', '(économise environ 300~€)', '(sans surcoût)']],
  ])('say in %s what an option adds or saves', (language, expected) => {
    const { exceptions } = messagesIn(language);
    const lever: Lever = { kind: 'promote', item, quantity: 40 };
    const costs = [{ cost: 1200, estimated: false }, { cost: -300, estimated: true }, { cost: 0.2, estimated: true }];
    const texts = costs.map((cost) => seen(exceptions.option({ lever, ...cost }, contextIn(language))));
    expect(texts.map((text) => text.slice(text.indexOf('(')))).toEqual(expected);
  });

  it('name an option without its price, where that stands beside it', () => {
    const named = (language: Language, estimated: boolean): string => seen(messagesIn(language).exceptions.optionName({ lever: { kind: 'promote', item, quantity: 40 }, cost: 1200, estimated }, contextIn(language)));
    expect([named('en', false), named('en', true)]).toEqual(['Sell the surplus of 40 of Pump P-200, with a promotion if needed', 'Sell the surplus of 40 of Pump P-200, with a promotion if needed (cost estimated)']);
    expect(named('fr', true)).toBe('Écouler le surplus de 40~×~Pump P-200, au besoin par une promotion (coût estimé)');
  });

  it('name the cost that stands against each kind of exception', () => {
    const { exceptions } = messagesIn('en');
    const kinds: readonly ExceptionKind[] = ['belowSafety', 'overstock'];
    expect(kinds.map((kind) => exceptions.cause(exception(kind), contextIn('en')))).toEqual([
      'Keeping all the stock wanted of Pump P-200 in Mar 2026 would cost more than the risk it covers.',
      'Making Pump P-200 later would cost more than keeping the surplus.',
    ]);
  });

  it('say that the last lot brings a surplus', () => {
    const lot: Cause = { kind: 'lot', lotSize: 50, minimumOrder: 0 };
    const order: Cause = { kind: 'lot', lotSize: 0, minimumOrder: 100 };
    const textsIn = (language: Language): readonly string[] =>
      [lot, order].map((cause) => seen(messagesIn(language).exceptions.cause(exception('overstock', cause), contextIn(language))));
    expect([...textsIn('en'), ...textsIn('fr')]).toEqual([
      'Pump P-200 is made in lots of 50: the last lot brings more than is needed.',
      'Pump P-200 is ordered by at least 100: the last order brings more than is needed.',
      'Pump P-200 se lance par lots de 50~: le dernier lot apporte plus que le besoin.',
      'Pump P-200 se commande par 100 au moins~: la dernière commande apporte plus que le besoin.',
    ]);
  });

  it('write French with no-break spaces, curly apostrophes and the article that a quarter takes', () => {
    for (const text of [...allTexts('fr', 'month'), ...allTexts('fr', 'quarter'), ...allTexts('fr', 'week')]) {
      expect(text).not.toMatch(/ [:;!?»×€]|« |'|\d h\b|\ben T\d|entre T\d/u);
    }
    const texts = allTexts('fr', 'quarter').map(seen);
    expect(texts).toContain('Pump P-200~: il en manque 120 au T3 2026');
    expect(texts).toContain('Pump P-200~: il en manque 120 au plus entre le T3 2026 et le T4 2026');
  });

  it('tell the worst period of a run', () => {
    const run = exception('shortage', undefined, 3);
    expect(messagesIn('en').exceptions.headline(run, contextIn('en'))).toBe('Pump P-200 short by up to 120 from Mar 2026 to Apr 2026');
  });

  it('name an item once when its description has its code or is empty', () => {
    const { exceptions } = messagesIn('en');
    const headlineOf = (description: string): string => {
      const model = smallModel([{ description, code: 'P-200', demand: [0, 0, 0, 0] }]);
      return exceptions.headline(exception('shortage'), { ...contextIn('en'), model });
    };
    expect(headlineOf('Pump P-200')).toBe('Pump P-200 short by 120 in Mar 2026');
    expect(headlineOf('')).toBe('P-200 short by 120 in Mar 2026');
  });
});
