import { words } from '../bilingual';
import type { Guide } from '../guide-sheet';

export const PLANNING_GUIDE: Guide = {
  title: words('Planning data', 'Données du plan'),
  note: words('What a plan needs: three sheets are enough, the others make it better.', 'Ce qu’il faut pour un plan : trois feuilles suffisent, les autres l’affinent.'),
  steps: [
    { title: words('Demand', 'Demande'), text: words('One row per item, the forecast in units under each month.', 'Une ligne par article, la prévision en unités sous chaque mois.') },
    { title: words('Stock', 'Stock'), text: words('What is on hand at the start of the first month, and the day it was counted.', 'Ce qui est en stock au début du premier mois, et la date de comptage.') },
    { title: words('Capacity', 'Capacité'), text: words('Hours of each resource per month; overtime on a row of its own with its cost.', 'Les heures de chaque ressource par mois ; les heures sup sur une ligne à part, avec leur coût.') },
    { title: words('Items and the rest', 'Articles et le reste'), text: words('Costs, prices, lots and lead times; routings, receipts, firm orders and past sales, as far as you have them.', 'Coûts, prix, lots et délais ; gammes, réceptions, commandes fermes et ventes passées, si vous les avez.') },
    { title: words('Check, then reconcile', 'Contrôlez, puis équilibrez'), text: words('The line under each title counts rows and gaps. Then choose Reconcile in the add-in, or run equilibre reconcile.', 'La ligne sous chaque titre compte les lignes et les manques. Puis Équilibrer dans le complément, ou equilibre reconcile.') },
  ],
  hints: [
    words('Paste your own data as values: the rows may go on below the yellow cells.', 'Collez vos données en valeurs : les lignes peuvent continuer sous les cellules jaunes.'),
    words('Settings lists every choice with its default; Scenarios asks what if.', 'Paramètres liste chaque choix avec sa valeur par défaut ; Scénarios pose les « et si ».'),
  ],
  clear: words(
    'To clear the example: on each sheet select the yellow cells below the headers and press Delete. On Settings the column Value only.',
    'Pour effacer l’exemple : sur chaque feuille, sélectionnez les cellules jaunes sous les en-têtes et appuyez sur Suppr. Dans Paramètres, la colonne Valeur seulement.',
  ),
};
