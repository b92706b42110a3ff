import { words } from '../bilingual';
import type { Guide } from '../guide-sheet';

export const MEETING_GUIDE: Guide = {
  title: words('The S&OP meeting', 'La réunion S&OP'),
  note: words(
    'An agenda sent ahead, options with a price, two hours at most, a named scribe, and a poll to get better.',
    'Un ordre du jour envoyé avant, des options chiffrées, deux heures au plus, un rapporteur nommé, et un sondage pour progresser.',
  ),
  steps: [
    {
      title: words('Write the agenda', 'Rédigez l’ordre du jour'),
      text: words('The friction points in words, the money at stake, two or three options with their cost. The costliest first.', 'Les points de friction en toutes lettres, l’enjeu en argent, deux ou trois options chiffrées. Les plus coûteux d’abord.'),
    },
    {
      title: words('Check the time', 'Vérifiez la durée'),
      text: words('The cell above the table adds the minutes of the open topics: over 120 it says by how much. Cut, or delegate to the pre-S&OP.', 'La cellule au-dessus du tableau additionne les minutes des sujets ouverts : au-delà de 120, elle dit de combien. Coupez, ou déléguez au pré-S&OP.'),
    },
    {
      title: words('Send it two days ahead', 'Envoyez-le deux jours avant'),
      text: words('Everybody comes with a view on the options; the meeting decides, it does not discover.', 'Chacun arrive avec un avis sur les options ; la réunion décide, elle ne découvre pas.'),
    },
    {
      title: words('Decide and write it down', 'Décidez et notez'),
      text: words('The scribe writes the minutes during the meeting and sets each topic to Decided or leaves it open for next month.', 'Le rapporteur rédige en séance et passe chaque sujet à « Décidé », ou le laisse ouvert pour le mois prochain.'),
    },
    {
      title: words('Ask how it went', 'Recueillez les avis'),
      text: words('Three marks from each person, two minutes. The trend says whether the meeting is worth its time.', 'Trois notes par personne, deux minutes. La tendance dit si la réunion vaut son temps.'),
    },
  ],
  hints: [
    words('A closed question (“Which option?”) is decided in ten minutes, an open one (“What can be done?”) takes twice as long.', 'Une question fermée (« Quelle option ? ») se tranche en dix minutes, une question ouverte (« Que peut-on faire ? ») en demande le double.'),
    words('The column Reference links a topic to the plan: leave it alone.', 'La colonne Référence relie un sujet au plan : ne la modifiez pas.'),
  ],
  clear: words(
    'To clear the example: delete the yellow cells of Agenda, Minutes, Poll and Field feedback; on Attendance and People the names only.',
    'Pour effacer l’exemple : effacez les cellules jaunes d’Ordre du jour, Compte rendu, Sondage et Retours terrain ; dans Présence et Équipe, les noms seulement.',
  ),
};
