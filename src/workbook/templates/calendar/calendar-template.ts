import { words } from '../bilingual';
import { guideSheet, type Guide } from '../guide-sheet';
import { peopleSheet } from '../people-sheet';
import type { Template } from '../template';
import { countriesSheet, holidaysSheet } from './holiday-sheets';
import { rolloutSheet } from './rollout-sheet';
import { stepsSheet } from './steps-sheet';
import { yearSheet } from './year-sheet';

const GUIDE: Guide = {
  title: words('S&OP calendar', 'Calendrier S&OP'),
  note: words('One date in, the whole monthly cycle out: working days, holidays, owners, what is late.', 'Une date saisie, tout le cycle du mois calculé : jours ouvrés, jours fériés, responsables, retards.'),
  steps: [
    { title: words('Choose the country', 'Choisissez le pays'), text: words('On the sheet Holidays. Add your own closing days in its free rows.', 'Dans la feuille Jours fériés. Ajoutez vos jours de fermeture dans les lignes libres.') },
    { title: words('Type the month close', 'Saisissez la clôture'), text: words('On the sheet Calendar, top left. Every date, the strip and the year view follow.', 'Dans la feuille Calendrier, en haut à gauche. Les dates, la frise et la vue annuelle suivent.') },
    { title: words('Adapt the steps', 'Adaptez les étapes'), text: words('Change the working days, add or remove steps, choose an owner from the people’s list.', 'Changez les jours ouvrés, ajoutez ou retirez des étapes, choisissez un responsable dans la liste de l’équipe.') },
    { title: words('Write down what is done', 'Notez ce qui est fait'), text: words('The day in “Done on”. After its date a step is late (■), and calendar adherence falls.', 'La date dans « Fait le ». Passé sa date, une étape est en retard (■) et le respect du calendrier baisse.') },
    { title: words('Start with the first week', 'Commencez par la première semaine'), text: words('The sheet First week leads from the first meeting of the team to the first plan in seven days.', 'La feuille Première semaine mène en sept jours de la première réunion d’équipe au premier plan.') },
  ],
  hints: [
    words('“As of” may hold =TODAY(); a fixed day keeps the printed calendar as it was.', '« Au » peut contenir =AUJOURDHUI() ; une date fixe garde le calendrier imprimé tel quel.'),
    words('Holidays are calculated for the year of the month close and the next. Each sheet prints on one A4 page.', 'Les jours fériés sont calculés pour l’année de la clôture et la suivante. Chaque feuille tient sur une page A4.'),
  ],
  clear: words(
    'To clear the example: delete the owners and the days in “Done on”, and the names on People. Steps, working days, month close and country stay.',
    'Pour effacer l’exemple : effacez les responsables et les dates de « Fait le », puis les noms dans Équipe. Étapes, jours ouvrés, clôture et pays restent.',
  ),
};

/** The monthly cycle as a working-day calendar. */
export const calendarTemplate: Template = {
  key: 'calendar',
  title: words('S&OP calendar', 'Calendrier S&OP'),
  purpose: words('The month close in, every step’s date out, with owners and what is late.', 'La clôture saisie, la date de chaque étape calculée, avec les responsables et les retards.'),
  sheets: (context) => [
    { draft: guideSheet(GUIDE, context) },
    { draft: stepsSheet(context) },
    { draft: rolloutSheet(context) },
    { draft: yearSheet(context) },
    holidaysSheet(context),
    { draft: countriesSheet(context) },
    peopleSheet(context),
  ],
};
