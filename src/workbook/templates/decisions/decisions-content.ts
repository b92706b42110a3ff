import type { Words } from '../../schema/column';
import type { Role } from '../../schema/roles';
import type { ProcessWord } from '../../process/process-words';
import { words } from '../bilingual';

/** A decision of the example: days count from the first day of the cycle's month. */
export interface ExampleDecision {
  readonly day: number;
  readonly topic: Words;
  readonly decision: Words;
  readonly rejected: Words;
  readonly assumptions: Words;
  readonly money: number;
  readonly decider: Role;
  readonly owner: Role;
  readonly due: number;
  readonly status: ProcessWord;
  readonly checked?: number;
}

/** An action of the example; `decision` counts from 1. */
export interface ExampleAction {
  readonly task: Words;
  readonly owner: Role | undefined;
  readonly due: number;
  readonly done?: number;
  readonly decision?: number;
  readonly comment?: Words;
}

export const EXAMPLE_DECISIONS: readonly ExampleDecision[] = [
  {
    day: -12,
    topic: words('Paint line full from September', 'Ligne de peinture saturée dès septembre'),
    decision: words('Build 240 stoves ahead from April to June', 'Fabriquer 240 poêles d’avance d’avril à juin'),
    rejected: words('Extra Saturday shift; subcontract painting', 'Équipe du samedi ; sous-traiter la peinture'),
    assumptions: words('Autumn demand as forecast; room for 300 pallets', 'Demande d’automne conforme à la prévision ; place pour 300 palettes'),
    money: -18500, decider: 'management', owner: 'production', due: 14, status: 'inProgress',
  },
  {
    day: -12,
    topic: words('End of range: Retro stove', 'Fin de série : poêle Rétro'),
    decision: words('Sell 80 units at −20 % to dealers before March', 'Vendre 80 unités à −20 % aux revendeurs avant mars'),
    rejected: words('Keep them in stock; scrap', 'Les garder en stock ; mise au rebut'),
    assumptions: words('Dealers take them by lots of ten', 'Les revendeurs les prennent par dix'),
    money: 31200, decider: 'sales', owner: 'sales', due: -2, status: 'done', checked: 4,
  },
  {
    day: 18,
    topic: words('Flue pipes: minimum order too high', 'Conduits : minimum de commande trop élevé'),
    decision: words('Group orders of two months with the supplier', 'Grouper les commandes sur deux mois avec le fournisseur'),
    rejected: words('Second supplier, 6 % dearer', 'Second fournisseur, 6 % plus cher'),
    assumptions: words('Lead time stays at two months', 'Le délai reste de deux mois'),
    money: 4200, decider: 'purchasing', owner: 'purchasing', due: 45, status: 'toDo',
  },
];

export const EXAMPLE_ACTIONS: readonly ExampleAction[] = [
  { task: words('Reserve storage for 240 stoves', 'Réserver la place de stockage de 240 poêles'), owner: 'logistics', due: 8, done: 7, decision: 1 },
  { task: words('Plan the paint line from April to June', 'Planifier la peinture d’avril à juin'), owner: 'production', due: 12, decision: 1, comment: words('Waiting for the forecast of inserts', 'En attente de la prévision des inserts') },
  { task: words('Send the dealers’ offer', 'Envoyer l’offre aux revendeurs'), owner: 'sales', due: -6, done: -6, decision: 2 },
  { task: words('Negotiate grouped orders of flue pipes', 'Négocier des commandes groupées de conduits'), owner: 'purchasing', due: 30, decision: 3 },
  { task: words('Recount the accessories', 'Recompter les accessoires'), owner: undefined, due: 15 },
  { task: words('Clean up the item master: 12 missing prices', 'Nettoyer les articles : 12 prix manquants'), owner: 'demandPlanner', due: 27 },
];
