import type { ProcessMessages } from '../process-messages';

export const process: ProcessMessages = {
  topic: (kind, subject) => `${kind} · ${subject}`,
  questions: { closed: 'Quelle option ?', open: 'Que peut-on faire ?' },
  recommend: (letter) => `Option ${letter} : la moins chère`,
  toDiscuss: 'À discuter : aucune option connue',
  agendaDone: ({ added, returning, leftOut, minutes }) =>
    `Ordre du jour : ${count(added, 'sujet nouveau', 'sujets nouveaux')}, ${count(returning, 'sujet revenu', 'sujets revenus')} des mois précédents, ${minutes} minutes au total.${leftOut === 0 ? '' : ` Faute de temps, ${count(leftOut, 'sujet reste', 'sujets restent')} sur la feuille Écarts.`}`,
  writtenTo: (path) => `Le classeur est dans ${path}`,
  approved: (version, by) => `La version ${version} du plan est approuvée${by === '' ? '' : ` par ${by}`}.`,
  standing: ({ number, approvedOn, by }, changed) =>
    `Version ${number}, approuvée le ${approvedOn}${by === '' ? '' : ` par ${by}`}${changed === undefined ? ' ; les données ont changé depuis' : changed === 0 ? ' ; données inchangées' : ` ; données changées depuis : ${count(changed, 'cellule')} (voir Qualité)`}`,
  journal: {
    title: 'Journal',
    note: 'Ce qui a été lancé dans ce classeur, quand et par qui. Écrit par Equilibre, le plus récent d’abord.',
    headers: (currency) => ['Date', 'Action', 'Par', 'Résultat', `Coût (${currency})`, 'Taux de service', 'Écarts', 'Version', 'Paramètres', 'Equilibre'],
    verbs: { reconcile: 'Plan équilibré', compare: 'Scénarios comparés', agenda: 'Réunion préparée', approve: 'Plan approuvé' },
    statuses: { optimal: 'Meilleur plan, prouvé', feasible: 'Bon plan, distance connue', heuristic: 'Plan rapide' },
    settings: ({ unmetDemand, serviceTarget, lotSizing, wholeWorkers }, format) =>
      [unmetDemand === 'lost' ? 'demande non servie perdue' : 'demande non servie en attente', `objectif de service ${format.share(serviceTarget)}`, lotSizing ? 'lots' : 'sans lots', ...(wholeWorkers ? [] : ['effectif fractionnable'])].join(', '),
  },
  pack: {
    title: 'Dossier de réunion',
    note: (first, last, date) => `Plan de ${first} à ${last}, établi le ${date}. À envoyer deux jours avant.`,
    agenda: 'Ordre du jour',
    headers: (currency) => ['N°', 'Sujet', 'Point de friction', `Enjeu (${currency})`, 'Options', 'Recommandation', 'Responsable', 'Min'],
    option: (letter, text, cost) => `${letter} ${text} : ${cost}`,
    totalMinutes: (minutes) => `${minutes} minutes au total`,
    noTopic: 'Rien ne demande de décision ce mois-ci.',
    openActions: (open, late) => `Actions ouvertes : ${open}, dont ${late} en retard.`,
  },
  followUp: {
    title: 'Suivi',
    overdueAction: (text, owner, days) => `Action en retard de ${count(days, 'jour')} : ${text} (${owner ?? 'sans responsable'}).`,
    lateStep: (text, owner, days) => `Étape en retard de ${count(days, 'jour')} : ${text} (${owner ?? 'sans responsable'}).`,
    withoutOwner: (text) => `Personne n’est responsable de : ${text}.`,
    withoutTarget: (text) => `L’indicateur « ${text} » est affiché sans cible.`,
    growingOverstock: (item, value) => `${item} a plus de stock qu’à la dernière approbation (+${value}) et plus que nécessaire, et ne figure à aucun ordre du jour.`,
    calendarAdherence: (share) => `Respect du calendrier : ${share} des étapes échues faites à temps.`,
    planAdherence: (share) => `Respect du plan : les stocks sont à ${share} là où le plan approuvé les voyait.`,
    orderEvolution: (share) => `Carnet de commandes : ${share} depuis la dernière approbation.`,
    satisfaction: (last, before, answers) => `Satisfaction : ${last} sur 5 (${count(answers, 'personne')})${before === undefined ? '' : `, ${before} la fois précédente`}.`,
    version: ({ number, approvedOn, by, note }, cost, service) =>
      `Version ${number} du ${approvedOn}${by === '' ? '' : ` par ${by}`} : coût ${cost}${service === undefined ? '' : `, service ${service}`}${note === '' ? '' : ` (${note})`}.`,
    nothing: 'Rien n’est en retard et personne ne manque.',
  },
};

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number < 2 ? one : many}`;
}
