import type { ProcessWord } from '../../process/process-words';
import type { Words } from '../../schema/column';
import type { Role } from '../../schema/roles';
import { words } from '../bilingual';

/** A topic of the example's agenda; an option is a text and what it costs. */
export interface ExampleTopic {
  readonly topic: Words;
  readonly family: Words;
  readonly friction: Words;
  readonly money: number;
  readonly question: 'closed' | 'open';
  readonly options: readonly (readonly [text: Words, cost: number])[];
  readonly recommendation: Words;
  readonly owner: Role;
  readonly minutes: number;
  readonly status: ProcessWord;
  readonly age: number;
}

export const QUESTIONS: Readonly<Record<ExampleTopic['question'], Words>> = {
  closed: words('Which option?', 'Quelle option ?'),
  open: words('What can be done?', 'Que peut-on faire ?'),
};

export const EXAMPLE_TOPICS: readonly ExampleTopic[] = [
  {
    topic: words('Paint line full from September', 'Peinture saturée dès septembre'),
    family: words('Wood stoves', 'Poêles à bois'),
    friction: words('420 hours are missing from September to November: 240 stoves would be late at the height of the season.', 'Il manque 420 heures de septembre à novembre : 240 poêles seraient en retard en pleine saison.'),
    money: 86000, question: 'closed',
    options: [
      [words('Build ahead from April to June', 'Fabriquer d’avance d’avril à juin'), 18500],
      [words('Saturday shift from September', 'Équipe du samedi dès septembre'), 27400],
      [words('Subcontract the painting', 'Sous-traiter la peinture'), 34900],
    ],
    recommendation: words('Option A: the cheapest, and no risk for quality', 'Option A : la moins chère, sans risque qualité'),
    owner: 'production', minutes: 25, status: 'open', age: 0,
  },
  {
    topic: words('Flue pipes short in October', 'Rupture de conduits en octobre'),
    family: words('Flue pipes', 'Conduits de fumée'),
    friction: words('The supplier needs two months and sells by 500: ordering late costs the season.', 'Le fournisseur demande deux mois et vend par 500 : commander tard coûte la saison.'),
    money: 31500, question: 'closed',
    options: [
      [words('Order two months ahead, grouped', 'Commander groupé deux mois plus tôt'), 4200],
      [words('Second supplier, 6% dearer', 'Second fournisseur, 6 % plus cher'), 7800],
    ],
    recommendation: words('Option A', 'Option A'),
    owner: 'purchasing', minutes: 15, status: 'open', age: 1,
  },
  {
    topic: words('Retro stove: 118 left, 5 sold a month', 'Poêle Rétro : 118 en stock, 5 vendus par mois'),
    family: words('Wood stoves', 'Poêles à bois'),
    friction: words('The range ends in June; two years of stock are on hand.', 'La gamme s’arrête en juin ; deux ans de stock sont là.'),
    money: 40100, question: 'closed',
    options: [
      [words('Offer to dealers at −20%', 'Offre aux revendeurs à −20 %'), 15400],
      [words('Bundle with flue pipes', 'Lot avec conduits'), 9800],
    ],
    recommendation: words('Option B for 60 units, then A', 'Option B pour 60 unités, puis A'),
    owner: 'sales', minutes: 15, status: 'open', age: 0,
  },
  {
    topic: words('Forecast of pellet stoves: +22% in three months', 'Prévision des poêles à granulés : +22 % en trois mois'),
    family: words('Pellet stoves', 'Poêles à granulés'),
    friction: words('Sales expects a subsidy; nobody has written down what happens without it.', 'Le commerce attend une aide publique ; personne n’a écrit ce qui se passe sans elle.'),
    money: 52000, question: 'open', options: [],
    recommendation: words('To be discussed', 'À discuter'),
    owner: 'demandPlanner', minutes: 20, status: 'open', age: 0,
  },
  {
    topic: words('Budget: stock value 9% above target', 'Budget : stock 9 % au-dessus de la cible'),
    family: words('All', 'Toutes'),
    friction: words('Building ahead raises the stock until August; the bank has to know.', 'Fabriquer d’avance gonfle le stock jusqu’en août ; il faut prévenir la banque.'),
    money: 112000, question: 'closed',
    options: [[words('Raise the target for six months', 'Relever la cible pour six mois'), 2100]],
    recommendation: words('Option A', 'Option A'),
    owner: 'finance', minutes: 10, status: 'open', age: 0,
  },
];

export interface ExampleMinute {
  readonly topic: Words;
  readonly said: Words;
  readonly conclusion: Words;
  readonly owner: Role;
  readonly due: number;
}

export const EXAMPLE_MINUTES: readonly ExampleMinute[] = [
  {
    topic: words('Paint line full from September', 'Peinture saturée dès septembre'),
    said: words('Room for 300 pallets is free until August. The Saturday shift was not liked last year.', 'De la place pour 300 palettes est libre jusqu’en août. L’équipe du samedi avait été mal vécue l’an dernier.'),
    conclusion: words('Option A: 240 stoves ahead, from April to June.', 'Option A : 240 poêles d’avance, d’avril à juin.'),
    owner: 'production', due: 12,
  },
  {
    topic: words('Flue pipes short in October', 'Rupture de conduits en octobre'),
    said: words('The supplier accepts grouped orders if they come before the 15th.', 'Le fournisseur accepte les commandes groupées si elles arrivent avant le 15.'),
    conclusion: words('Option A, to be confirmed in writing.', 'Option A, à confirmer par écrit.'),
    owner: 'purchasing', due: 30,
  },
];

/** Marks of the example's polls: months before the cycle, who, three marks, comment. */
export const EXAMPLE_POLL: readonly { readonly monthsAgo: number; readonly who: Role; readonly marks: readonly [number, number, number]; readonly comment?: Words }[] = [
  { monthsAgo: 5, who: 'sales', marks: [2, 2, 3] },
  { monthsAgo: 5, who: 'production', marks: [3, 2, 2], comment: words('Nobody decided anything', 'Rien n’a été décidé') },
  { monthsAgo: 4, who: 'sales', marks: [3, 2, 2] },
  { monthsAgo: 4, who: 'production', marks: [3, 3, 3] },
  { monthsAgo: 3, who: 'production', marks: [4, 3, 3], comment: words('Agenda sent ahead: better', 'Ordre du jour reçu avant : mieux') },
  { monthsAgo: 3, who: 'finance', marks: [3, 3, 2] },
  { monthsAgo: 2, who: 'sales', marks: [3, 2, 3], comment: words('Too long, too many figures', 'Trop long, trop de chiffres') },
  { monthsAgo: 2, who: 'production', marks: [3, 3, 2] },
  { monthsAgo: 2, who: 'finance', marks: [4, 3, 3] },
  { monthsAgo: 1, who: 'sales', marks: [4, 3, 3] },
  { monthsAgo: 1, who: 'production', marks: [3, 4, 3], comment: words('Options with their cost help', 'Les options chiffrées aident') },
  { monthsAgo: 1, who: 'finance', marks: [4, 4, 4] },
  { monthsAgo: 0, who: 'sales', marks: [4, 4, 4] },
  { monthsAgo: 0, who: 'production', marks: [4, 5, 4] },
  { monthsAgo: 0, who: 'finance', marks: [5, 4, 4], comment: words('One plan, at last', 'Enfin un seul plan') },
];

export const EXAMPLE_FEEDBACK: readonly { readonly day: number; readonly from: Words; readonly feedback: Words; readonly action: Words }[] = [
  {
    day: 4,
    from: words('Dealer, Lyon', 'Revendeur, Lyon'),
    feedback: words('Two deliveries came without the flue adapter.', 'Deux livraisons sont arrivées sans le raccord.'),
    action: words('Check the kit list of STV-200', 'Vérifier la nomenclature du STV-200'),
  },
  {
    day: 9,
    from: words('Paint line, morning team', 'Peinture, équipe du matin'),
    feedback: words('Changing colours takes 40 minutes, not 20.', 'Changer de teinte prend 40 minutes, pas 20.'),
    action: words('Measure again, then correct the routing', 'Remesurer, puis corriger la gamme'),
  },
];
