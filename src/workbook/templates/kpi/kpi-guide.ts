import { words } from '../bilingual';
import type { Guide } from '../guide-sheet';

export const KPI_GUIDE: Guide = {
  title: words('KPI dashboard', 'Tableau de bord des indicateurs'),
  note: words('Twelve indicators at most, each with its target, on one page; swapped from month to month as the context asks.', 'Douze indicateurs au plus, chacun avec sa cible, sur une page ; on les change d’un mois à l’autre selon le contexte.'),
  steps: [
    {
      title: words('Choose the indicators', 'Choisissez les indicateurs'),
      text: words('On KPI catalogue, Yes shows an indicator, No takes it off. Six good ones are better than twelve that nobody reads.', 'Dans Catalogue KPI, Oui affiche un indicateur, Non le retire. Mieux vaut six indicateurs suivis que douze que personne ne lit.'),
    },
    {
      title: words('Agree on targets', 'Convenez des cibles'),
      text: words('For each one: target, the limit from which to watch, the limit from which to act, and one owner.', 'Pour chacun : la cible, le seuil de vigilance, le seuil d’alerte, et un seul responsable.'),
    },
    {
      title: words('Enter the values of the month', 'Saisissez les valeurs du mois'),
      text: words('One row per indicator on KPI values: month, code, value. Shares are written 0.95 for 95 %. Earlier rows stay.', 'Une ligne par indicateur dans Valeurs KPI : mois, code, valeur. Un taux s’écrit 0,95 pour 95 %. Les lignes précédentes restent.'),
    },
    {
      title: words('Bring the chart data up to date', 'Actualisez les graphiques'),
      text: words('One row per month on Chart data: forecast by family, sales once the month is closed, capacity, stock.', 'Une ligne par mois dans Données des graphiques : prévision par famille, ventes une fois le mois clos, capacité, stock.'),
    },
    {
      title: words('Choose the month and read', 'Choisissez le mois et lisez'),
      text: words('At the top of Dashboard. Start with ■ and ▲: each one needs a sentence in the meeting. It prints on one A4 page.', 'En haut du tableau de bord. Commencez par ■ et ▲ : chacun mérite une phrase en réunion. Il s’imprime sur une page A4.'),
    },
  ],
  hints: [
    words('An indicator of your own: add a row to the catalogue with a code that nothing else has, then use that code on KPI values.', 'Un indicateur à vous : ajoutez une ligne au catalogue avec un code unique, puis utilisez ce code dans Valeurs KPI.'),
    words('Two rows for the same month and code: the dashboard shows their mean.', 'Deux lignes pour le même mois et le même code : le tableau de bord montre leur moyenne.'),
  ],
  clear: words(
    'To clear the example: on KPI values delete the yellow cells, on Chart data those right of the month. The catalogue stays.',
    'Pour effacer l’exemple : effacez les cellules jaunes de Valeurs KPI et, dans Données des graphiques, celles à droite du mois. Le catalogue reste.',
  ),
};
