import type { CommandMessages } from '../command-messages';
import type { Format } from '../format';

const issueCount = (errors: number, warnings: number, notes: number): string =>
  `${count(errors, 'erreur')}, ${count(warnings, 'alerte')}, ${count(notes, 'information')}`;

export const commands: CommandMessages = {
  usage: `equilibre : un plan réalisable, chiffré et expliqué à partir des feuilles demande, stock et capacité d’un classeur

  equilibre check FICHIER…       dit ce qui a été compris et ce qui étonne ; n’écrit rien
  equilibre reconcile FICHIER…   calcule le plan et l’écrit dans NOM-plan.xlsx à côté du fichier
  equilibre compare FICHIER…     plan de base et tous les scénarios de la feuille Scénarios, dans NOM-scenarios.xlsx
  equilibre agenda FICHIER       calcule le plan et met ses écarts les plus coûteux à l’ordre du jour, dans NOM-agenda.xlsx
  equilibre approve FICHIER      calcule le plan et le note comme version approuvée, dans NOM-approved.xlsx
  equilibre status FICHIER       ce qui est en retard, qui manque, ce qui a changé depuis la dernière approbation ; n’écrit rien
  equilibre versions FICHIER     les versions approuvées et, avec --compare, ce qui en distingue deux ; n’écrit rien
  equilibre templates            liste les modèles gratuits
  equilibre template NOM         écrit l’un d’eux, ou tous (all)

Plusieurs fichiers sont lus comme un seul classeur.

Options
  -o, --out CHEMIN       où le classeur est écrit ; pour « template all », un dossier
      --in-place         change FICHIER lui-même (une copie datée est gardée)
      --mapping FICHIER  colonnes à utiliser, sous la forme que --json donne dans « mapping »
      --time-limit SECS  arrête la recherche après ce délai et garde le meilleur plan trouvé (60 par défaut)
      --unlock-all       rend au plan les chiffres verrouillés sur la feuille Plan d’un calcul précédent
      --scenario NOM     reconcile planifie ce scénario de la feuille Scénarios
      --restore N        reprend les chiffres de la version approuvée N (reconcile, agenda, approve)
      --compare A[,B]    versions : la version A face au plan des feuilles de résultat, ou à la version B
      --by NOM           qui prépare la réunion ou approuve le plan
      --note TEXTE       une remarque sur l’approbation
      --empty            un modèle sans son exemple
      --lang en|fr       langue des messages et des feuilles de résultat
      --json             donne tout en JSON
  -h, --help             ce texte
      --version          la version

Codes de sortie : 0 fait · 1 les données ont des erreurs · 2 mauvais usage · 3 un fichier ne peut être lu ou écrit · 4 pas de plan trouvé`,
  usageFaults: {
    noCommand: () => 'Dites quoi faire : check, reconcile, compare, agenda, approve, status, versions, template ou templates.',
    unknownCommand: (name) => `La commande « ${name} » n’existe pas : utilisez check, reconcile, compare, agenda, approve, status, versions, template ou templates.`,
    noFile: (command) => `Indiquez le classeur : equilibre ${command} FICHIER.xlsx`,
    unknownOption: (option) => `L’option ${option} est inconnue ou il lui manque sa valeur.`,
    badLanguage: (value) => `La langue « ${value} » n’est pas disponible : utilisez --lang fr ou --lang en.`,
    badTimeLimit: (value) => `--time-limit attend un nombre de secondes positif, pas « ${value} ».`,
    badMapping: (file) => `${file} n’est pas une correspondance de colonnes : donnez le JSON que equilibre check --json écrit sous « mapping ».`,
    oneFileInPlace: () => '--in-place travaille sur un seul fichier : indiquez un seul classeur, ou utilisez -o.',
    outAndInPlace: () => 'Choisissez entre -o et --in-place.',
    oneFile: (command) => `${command} travaille sur un seul classeur, celui que l’équipe partage : indiquez un seul fichier.`,
    noTemplate: () => 'Indiquez le modèle : planning, raci, calendar, kpi, meeting, decisions, ou all.',
    unknownTemplate: (name) => `Le modèle « ${name} » n’existe pas : utilisez planning, raci, calendar, kpi, meeting, decisions, ou all.`,
    badVersion: (value) => `--restore attend le numéro d’une version approuvée, pas « ${value} ».`,
    badVersions: (value) => `--compare attend le numéro d’une version approuvée, ou deux comme 1,3, pas « ${value} ».`,
    restoreAlone: () => 'Choisissez entre --restore, --scenario et --unlock-all.',
    refusedVersion: (sentence) => sentence,
    unknownScenario: (name) => `Le scénario « ${name} » n’existe pas : donnez un nom de la feuille Scénarios.`,
  },
  workbookFaults: {
    'not-found': (file) => `${file} n’existe pas. Vérifiez le nom et le dossier.`,
    empty: (file) => `${file} est vide (0 octet). Enregistrez-le à nouveau dans Excel.`,
    'old-xls': (file) => `${file} est à l’ancien format .xls. Ouvrez-le dans Excel et enregistrez-le en .xlsx.`,
    encrypted: (file) => `${file} est protégé par un mot de passe. Retirez-le dans Excel (Fichier › Informations › Protéger le classeur), puis recommencez.`,
    html: (file) => `${file} est une page web nommée .xlsx. Ouvrez-la dans Excel et enregistrez-la en .xlsx.`,
    'xml-2003': (file) => `${file} est au format XML 2003. Ouvrez-le dans Excel et enregistrez-le en .xlsx.`,
    pdf: (file) => `${file} est un PDF, pas un classeur.`,
    ods: (file) => `${file} est un fichier OpenDocument. Enregistrez-le en .xlsx depuis LibreOffice ou Excel.`,
    docx: (file) => `${file} est un document Word, pas un classeur.`,
    xlsb: (file) => `${file} est au format binaire .xlsb. Ouvrez-le dans Excel et enregistrez-le en .xlsx.`,
    csv: (file) => `${file} est un fichier texte (CSV) nommé .xlsx. Ouvrez-le dans Excel et enregistrez-le en .xlsx.`,
    'not-a-workbook': (file) => `${file} n’est pas un classeur Excel.`,
    truncated: (file) => `${file} est incomplet : un téléchargement ou une copie ne s’est pas terminé. Récupérez-le à nouveau.`,
    'too-large': (file, detail) => `${file} est trop gros (${detail}). Ne gardez que les feuilles de planification et recommencez.`,
    'zip-bomb': (file, detail) => `${file} grossit démesurément à l’ouverture (${detail}) : refusé par sécurité.`,
    'too-many-parts': (file, detail) => `${file} contient trop d’éléments (${detail}). Copiez les feuilles de planification dans un nouveau classeur.`,
    'unsafe-part': (file, detail) => `${file} contient un élément dangereux (${detail}) : refusé. Enregistrez-le à nouveau depuis Excel.`,
    'damaged-part': (file, detail) => `${file} est abîmé (${detail}). Ouvrez-le dans Excel, laissez Excel le réparer et enregistrez-le.`,
    'missing-part': (file, detail) => `Il manque à ${file} un élément que tout classeur possède (${detail}). Enregistrez-le à nouveau depuis Excel.`,
    doctype: (file, detail) => `${file} contient une déclaration de type de document (${detail}) dont aucun classeur n’a besoin : refusé par sécurité.`,
    nesting: (file, detail) => `${file} contient des éléments trop imbriqués (${detail}) : refusé par sécurité.`,
    'row-out-of-range': (file, detail) => `${file} désigne une cellule hors des limites d’Excel (${detail}). Enregistrez-le à nouveau depuis Excel.`,
    'too-many-cells': (file, detail) => `${file} a trop de cellules (${detail}). Ne gardez que les feuilles de planification et recommencez.`,
    'too-slow': (file, detail) => `La lecture de ${file} durait trop longtemps et a été arrêtée${detail === '' ? '' : ` (${detail})`}. Copiez les feuilles de planification dans un nouveau classeur.`,
    'in-use': (file) => `${file} est ouvert dans Excel. Fermez-le et recommencez.`,
    'no-permission': (file) => `${file} ne peut être ni ouvert ni écrit : accès refusé. Choisissez un autre dossier avec -o.`,
    'no-space': (file) => `Le disque est plein : ${file} n’a pas pu être écrit. Rien n’a été modifié.`,
    'write-failed': (file, detail) => `${file} n’a pas pu être écrit${detail === '' ? '' : ` (${detail})`}. Rien n’a été modifié.`,
    signed: (file) => `${file} porte une signature numérique qu’une modification casserait. Utilisez -o pour un nouveau classeur.`,
    'strict-format': (file) => `${file} est au format Open XML strict, qui ne peut être modifié sur place. Utilisez -o pour un nouveau classeur.`,
    'structure-protected': (file) => `La structure de ${file} est protégée : aucune feuille ne peut être ajoutée. Ôtez la protection (Révision › Protéger le classeur) ou utilisez -o.`,
    'name-taken': (file, detail) => `${file} contient déjà une feuille ou un nom « ${detail} » qui ne vient pas d’Equilibre. Renommez-le, ou utilisez -o pour un nouveau classeur.`,
    cancelled: () => 'Annulé. Rien n’a été écrit.',
    'output-is-input': (file) => `${file} est le fichier de départ : un plan n’est jamais écrit par-dessus. Donnez un autre nom avec -o, ou utilisez --in-place.`,
    'output-exists-as-folder': (file) => `${file} est un dossier. Donnez un nom de fichier avec -o.`,
    'cell-edit': () => 'Une cellule est en cours de saisie. Validez-la (Entrée ou Échap), puis recommencez : rien n’a été modifié.',
    'host-busy': () => 'Excel est occupé. Patientez un instant, puis recommencez : rien n’a été modifié.',
    'host-failed': (_, detail) => `Excel a refusé (${detail}). Recommencez ; si cela persiste, enregistrez le classeur, rouvrez-le et signalez ce code.`,
    'sheet-protected': (sheet) => `${sheet === '' ? 'Une feuille' : `La feuille « ${sheet} »`} est protégée. Ôtez la protection (Révision › Ôter la protection de la feuille), puis recommencez.`,
    'sheet-gone': (sheet) => `${sheet === '' ? 'Une feuille' : `La feuille « ${sheet} »`} a été supprimée ou renommée entre-temps. Recommencez : rien n’a été modifié.`,
    'table-changed': (table) => `Le tableau « ${table} » a été modifié ou supprimé entre-temps. Recommencez : rien n’a été modifié.`,
  },
  solverFaults: {
    failed: (detail) => `Le solveur a échoué${detail === '' ? '' : ` (${detail})`}. Recommencez ; si cela persiste, signalez-le avec la taille du classeur.`,
    infeasible: (detail) => `Aucun plan ne peut respecter ces limites${detail === '' ? '': ` : ${detail}`}. Vérifiez les effectifs minimums et les capacités.`,
    unbounded: () => 'Les coûts rendent payant un plan sans fin : cherchez un coût unitaire ou de sous-traitance négatif.',
    'time-limit': () => 'Aucun plan n’a été trouvé à temps. Augmentez --time-limit.',
    cancelled: () => 'Annulé. Rien n’a été écrit.',
  },
  severities: { error: 'Erreur', warning: 'Alerte', info: 'Information' },
  steps: {
    reading: 'Lecture du classeur',
    checking: 'Contrôle des données',
    solving: 'Recherche du meilleur plan',
    explaining: 'Explication des écarts',
    writing: 'Écriture du résultat',
  },
  issueCount,
  understood: 'Ce qui a été compris',
  sheetRead: (role, sheet, row) => `${role} : feuille « ${sheet} », en-têtes en ligne ${row}`,
  periodColumns: 'périodes',
  notPlanned: 'Aucun plan n’a été calculé : corrigez les erreurs ci-dessus et recommencez.',
  cancelled: 'Annulé. Rien n’a été écrit.',
  planStatus: ({ status, distance, restoredVersion }, format) => {
    if (restoredVersion !== undefined) return `Les chiffres de la version ${restoredVersion} sur les données d’aujourd’hui : un plan recalculé peut coûter moins.`;
    if (status === 'optimal') return 'Le meilleur plan possible, prouvé.';
    if (status === 'feasible') return `Un plan qui coûte au plus ${format.money(distance)} de plus que le meilleur possible, prouvé.`;
    return 'Un plan rapide : la recherche a été écourtée, un meilleur plan peut exister. Augmentez --time-limit pour chercher plus loin.';
  },
  planSize: ({ itemCount, periodCount, resourceCount }, format) =>
    `${count(itemCount, 'article', format)}, ${count(periodCount, 'période', format)}, ${count(resourceCount, 'ressource', format)}.`,
  topExceptions: (shown, all) => (shown === all ? `À regarder (${all})` : `À regarder d’abord (${shown} sur ${all}, le reste sur la feuille Écarts)`),
  noExceptions: 'Rien à signaler : la demande est servie, stocks et charges sont dans leurs limites.',
  issuesOnSheet: (errors, warnings, notes) => `Données : ${issueCount(errors, warnings, notes)} (feuille Qualité).`,
  written: (path) => `Le plan est dans ${path}`,
  noRoom: (place) => `${place} contient quelque chose là où le tableau au-dessus doit s’agrandir. Déplacez-le et recommencez : rien n’a été modifié.`,
  locksNotUsed: ({ files, copy, output }) => `Des chiffres étaient verrouillés dans l’ancien ${output} et ce plan n’en tient pas compte : il s’appelle maintenant ${copy}. Pour planifier avec ses verrous : equilibre reconcile ${files} "${copy}"`,
  previousKept: (path) => `Le classeur d’avant est gardé dans ${path}`,
  figures: {
    serviceLevel: 'Taux de service',
    forecastAccuracy: 'Fiabilité passée des prévisions',
    forecastBias: 'Biais passé des prévisions',
    stockValue: 'Valeur moyenne du stock',
    coverage: 'Couverture (périodes)',
    utilisation: 'Taux de charge',
    margin: 'Marge',
    totalCost: 'Coût total',
  },
};

function count(number: number, noun: string, format?: Format): string {
  return `${format?.number(number) ?? number} ${noun}${number > 1 ? 's' : ''}`;
}
