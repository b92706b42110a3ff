import { words } from '../bilingual';
import type { Guide } from '../guide-sheet';

export const DECISIONS_GUIDE: Guide = {
  title: { en: 'Decisions and actions', fr: 'Décisions et actions' },
  note: {
    en: 'What was decided, by whom, on which assumptions, and what became of it. Nothing gets lost between two meetings.',
    fr: 'Ce qui a été décidé, par qui, sous quelles hypothèses, et ce qu’il en est advenu. Rien ne se perd entre deux réunions.',
  },
  steps: [
    {
      title: { en: 'Write each decision down in the meeting', fr: 'Notez chaque décision en séance' },
      text: {
        en: 'One row: what was decided, what was rejected, on which assumptions, and who decided. The scribe reads it aloud.',
        fr: 'Une ligne\u00a0: ce qui est décidé, ce qui est écarté, sous quelles hypothèses, et qui décide. Le rapporteur la relit à voix haute.',
      },
    },
    {
      title: { en: 'Turn it into actions', fr: 'Traduisez-la en actions' },
      text: {
        en: 'One owner and one day for each action, with the number of its decision.',
        fr: 'Un responsable et une date par action, avec le numéro de sa décision.',
      },
    },
    {
      title: { en: 'Set the day', fr: 'Mettez la date à jour' },
      text: {
        en: 'The cell “As of” on the sheet Actions says from when on an action or a decision is late. You may type =TODAY() into it.',
        fr: 'La cellule «\u00a0Au\u00a0» de la feuille Actions dit à partir de quand une action ou une décision est en retard. Vous pouvez y saisir =AUJOURDHUI().',
      },
    },
    {
      title: { en: 'Chase what is late', fr: 'Relancez ce qui est en retard' },
      text: {
        en: 'Late actions are marked ■. The table per owner, right of the actions, shows who needs help.',
        fr: 'Les actions en retard portent ■. Le tableau par responsable, à droite des actions, montre qui a besoin d’aide.',
      },
    },
    {
      title: { en: 'Check the effect', fr: 'Vérifiez l’effet' },
      text: {
        en: 'Two or three months later: did the money come in? Write the day on which you checked.',
        fr: 'Deux ou trois mois après\u00a0: le gain est-il là\u00a0? Notez la date de la vérification.',
      },
    },
  ],
  hints: [
    {
      en: 'Owners are chosen from the sheet People.',
      fr: 'Les responsables se choisissent dans la feuille Équipe.',
    },
    {
      en: 'Decided levers is part of the planning data: every plan obeys its active rows (overtime paid, production fixed, a receipt moved …).',
      fr: 'Leviers décidés fait partie des données du plan : chaque plan respecte ses lignes actives (heures sup payées, production fixée, réception déplacée…).',
    },
    {
      en: 'Impact is money of the decision: positive earns or saves, negative costs.',
      fr: 'L’impact est en argent\u00a0: positif, il rapporte ou fait économiser\u00a0; négatif, il coûte.',
    },
  ],
  clear: words(
    'To clear the example: delete the yellow cells of Decisions and Actions, but keep the day in “As of”; on People the names only.',
    'Pour effacer l’exemple : effacez les cellules jaunes de Décisions et Actions, sauf la date « Au » ; dans Équipe, les noms seulement.',
  ),
};
