import { words } from '../bilingual';
import type { Guide } from '../guide-sheet';

export const RACI_GUIDE: Guide = {
  title: { en: 'Who does what in S&OP', fr: 'Qui fait quoi dans le S&OP' },
  note: {
    en: 'A responsibility matrix (RACI): twelve activities, eight roles, one person who answers for each activity.',
    fr: 'Une matrice des responsabilités (RACI)\u00a0: douze activités, huit rôles, une seule personne qui répond de chaque activité.',
  },
  steps: [
    {
      title: { en: 'Name the people', fr: 'Nommez les personnes' },
      text: {
        en: 'On the sheet People, write who plays each role and who stands in. One person may play several roles in a small firm.',
        fr: 'Sur la feuille Équipe, écrivez qui tient chaque rôle et qui le remplace. Dans une petite entreprise, une personne peut tenir plusieurs rôles.',
      },
    },
    {
      title: { en: 'Go through the activities together', fr: 'Passez les activités en revue ensemble' },
      text: {
        en: 'Half an hour around one table. Change, add or remove activities until everybody recognises the month.',
        fr: 'Une demi-heure autour d’une table. Modifiez, ajoutez ou retirez des activités jusqu’à ce que chacun reconnaisse son mois.',
      },
    },
    {
      title: { en: 'Give the letters', fr: 'Attribuez les lettres' },
      text: {
        en: 'Choose them from the list in each cell. “A R” is for a role that answers for an activity and does it too.',
        fr: 'Choisissez-les dans la liste de chaque cellule. «\u00a0A R\u00a0» désigne un rôle qui répond de l’activité et la réalise aussi.',
      },
    },
    {
      title: { en: 'Read the control column', fr: 'Lisez la colonne Contrôle' },
      text: {
        en: 'It says when nobody or more than one answers for an activity, or when nobody does it. All lines must be ● OK.',
        fr: 'Elle signale une activité dont personne ne répond, ou plusieurs, et celle que personne ne réalise. Toutes les lignes doivent être ● OK.',
      },
    },
    {
      title: { en: 'Balance the load', fr: 'Équilibrez la charge' },
      text: {
        en: 'The bars above the matrix count the R and A of each role. If one role holds most of them, share them out.',
        fr: 'Les barres au-dessus de la matrice comptent les R et les A de chaque rôle. Si un rôle en porte la plupart, répartissez-les.',
      },
    },
  ],
  hints: [
    {
      en: 'R, responsible: does the work. A, accountable: answers for the result, one role only. C: consulted before. I: informed after.',
      fr: 'R, réalise\u00a0: fait le travail. A, approuve\u00a0: répond du résultat, un seul rôle. C\u00a0: consulté avant. I\u00a0: informé après.',
    },
    {
      en: 'A role bears another name in your firm? Change it on People and in the header of the matrix.',
      fr: 'Un rôle porte un autre nom chez vous\u00a0? Changez-le sur la feuille Équipe et dans l’en-tête de la matrice.',
    },
    {
      en: 'Look at it again twice a year, and whenever somebody joins or leaves.',
      fr: 'Relisez-la deux fois par an, et à chaque arrivée ou départ.',
    },
  ],
  clear: words(
    'To clear the example: select the letters and press Delete, then the names and deputies on People. Activities and roles may stay.',
    'Pour effacer l’exemple : sélectionnez les lettres et appuyez sur Suppr, puis les noms et suppléants dans Équipe. Activités et rôles peuvent rester.',
  ),
};
