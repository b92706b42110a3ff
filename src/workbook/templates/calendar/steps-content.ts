import type { ProcessWord } from '../../process/process-words';
import type { Words } from '../../schema/column';
import type { Role } from '../../schema/roles';
import { words } from '../bilingual';

/** A step of the monthly cycle; what the example says of it is left out where the step is still to come. */
export interface CycleStep {
  readonly name: Words;
  /** Working days after the month close. */
  readonly workingDay: number;
  readonly owner: Role;
  readonly example?: { readonly status: ProcessWord; /** Working day on which it was done. */ readonly doneOn?: number };
}

export const CYCLE_STEPS: readonly CycleStep[] = [
  step(1, 'Close the month and extract the data', 'Clôture et extraction des données', 'finance', 1),
  step(3, 'Check data, KPIs, baseline forecast', 'Contrôle des données, KPI, prévision de base', 'demandPlanner', 3),
  step(5, 'Sales input frozen', 'Saisies commerciales figées', 'sales', 7),
  step(6, 'Demand review (60–75 min)', 'Revue de la demande (60 à 75 min)', 'sales', 6),
  step(8, 'Projected stock and load', 'Stock projeté et charge', 'sopLead', 8),
  { ...step(10, 'Capacity and supply review', 'Revue capacité et approvisionnements', 'production'), example: { status: 'inProgress' } },
  step(12, 'Costed scenarios, pre-read sent', 'Scénarios chiffrés, dossier envoyé', 'sopLead'),
  step(13, 'Pre-S&OP meeting', 'Réunion pré-S&OP', 'sopLead'),
  step(15, 'Executive S&OP (under two hours)', 'S&OP de direction (moins de deux heures)', 'management'),
  step(16, 'Minutes sent, single plan published', 'Compte rendu envoyé, plan unique diffusé', 'sopLead'),
  step(20, 'Internal poll', 'Sondage interne', 'sopLead'),
];

/** Working day of the example's “as of”: after the capacity review, which is late. */
export const EXAMPLE_AS_OF = 11;

/** A day of the first week. */
export interface RolloutDay {
  readonly purpose: Words;
  readonly toDo: Words;
  readonly owner: Role;
  readonly status: ProcessWord;
}

export const ROLLOUT: readonly RolloutDay[] = [
  {
    purpose: words('One team, one clear objective', 'Une équipe, un objectif clair'),
    toDo: words('Bring sales, production, purchasing, finance and logistics together for an hour. Write the objective down in one sentence with a figure.', 'Réunissez une heure commerce, production, achats, finance et logistique. Écrivez l’objectif en une phrase, avec un chiffre.'),
    owner: 'management',
    status: 'done',
  },
  {
    purpose: words('Data that can be trusted', 'Des données fiables'),
    toDo: words('Gather forecast, stock, capacity and open orders. Run the data check and mend what it marks as an error.', 'Rassemblez prévision, stock, capacité et commandes en cours. Lancez le contrôle des données et corrigez les erreurs.'),
    owner: 'demandPlanner',
    status: 'done',
  },
  {
    purpose: words('The model, the roles, the calendar', 'Le modèle, les rôles, le calendrier'),
    toDo: words('Fill in the planning workbook, agree on the RACI matrix and set the month close in this calendar.', 'Remplissez le classeur de planification, validez la matrice RACI et saisissez la clôture dans ce calendrier.'),
    owner: 'sopLead',
    status: 'inProgress',
  },
  {
    purpose: words('The first meeting', 'La première réunion'),
    toDo: words('Send the agenda with its friction points beforehand. Decide on options with their cost; a scribe writes down who decides what.', 'Envoyez avant l’ordre du jour et ses points de friction. Décidez sur des options chiffrées ; un rapporteur note qui décide quoi.'),
    owner: 'sopLead',
    status: 'toDo',
  },
  {
    purpose: words('From decisions to actions', 'Des décisions aux actions'),
    toDo: words('One owner and one date for each action. Publish the single plan the same day.', 'Un responsable et une date par action. Diffusez le plan unique le jour même.'),
    owner: 'production',
    status: 'toDo',
  },
  {
    purpose: words('Follow up', 'Suivre'),
    toDo: words('Look at calendar adherence, at how the order book moved, at the three-question poll and at what the field reports.', 'Regardez le respect du calendrier, l’évolution du carnet, le sondage en trois questions et les retours du terrain.'),
    owner: 'logistics',
    status: 'toDo',
  },
  {
    purpose: words('Improve', 'Améliorer'),
    toDo: words('Swap the indicators that taught nothing, correct the calendar and plan the next cycle.', 'Remplacez les indicateurs qui n’apprennent rien, ajustez le calendrier et planifiez le cycle suivant.'),
    owner: 'sopLead',
    status: 'toDo',
  },
];

function step(workingDay: number, en: string, fr: string, ...[owner, doneOn]: readonly [owner: Role, doneOn?: number]): CycleStep {
  return { name: words(en, fr), workingDay, owner, ...(doneOn === undefined ? {} : { example: { status: 'done', doneOn } as const }) };
}
