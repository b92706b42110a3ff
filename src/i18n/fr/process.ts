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
  lostNotes: 'Notes dont les résultats ont disparu',
  journal: {
    title: 'Journal',
    note: 'Ce qui a été lancé et décidé dans ce classeur, quand, par qui et avec quels paramètres. Récrit à chaque calcul, le plus récent d’abord.',
    headers: (currency) => ['Quand', 'Action', 'Par', 'Résultat', `Coût (${currency})`, 'Taux de service', 'Écarts', 'Version', 'Paramètres', 'Equilibre'],
    verbs: { reconcile: 'Plan équilibré', compare: 'Scénarios comparés', adopt: 'Scénario retenu', agenda: 'Réunion préparée', decide: 'Décision consignée', approve: 'Plan approuvé', restore: 'Version rétablie' },
    statuses: { optimal: 'Meilleur plan, prouvé', feasible: 'Bon plan', heuristic: 'Plan rapide', restored: 'Ses chiffres sur les données du jour' },
    gap: (share) => `à ${share} du meilleur au plus`,
    defaults: 'Tous les paramètres par défaut',
    locked: (figures) => count(figures, 'chiffre verrouillé', 'chiffres verrouillés'),
    levers: (levers) => count(levers, 'levier décidé', 'leviers décidés'),
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
    undatedStep: (text) => `Étape faite sans date : ${text}. Le respect du calendrier ne la compte pas tant que « Fait le » est vide.`,
    withoutOwner: (text) => `Personne n’est responsable de : ${text}.`,
    unrecorded: (text) => `« ${text} » est décidé à l’ordre du jour et ne figure pas au journal des décisions : notez ce qui a été décidé, et par qui.`,
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
