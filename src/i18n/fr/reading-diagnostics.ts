import type { Damage } from '../../domain/reading-diagnostic';
import type { ReadingDiagnosticMessages } from '../diagnostic-messages';
import { columnTitle, roleTitles } from './columns';

const list = (names: readonly string[]): string => names.map((name) => `« ${name} »`).join(', ');
const titles = (keys: readonly string[]): string => keys.map((key) => `« ${columnTitle(key)} »`).join(' ou ');
const named = (column: string): string => `« ${columnTitle(column)} »`;
const BUCKETS = { week: 'semaines', month: 'mois', quarter: 'trimestres' } as const;
const DAMAGE: Readonly<Record<Damage, (count: string) => string>> = {
  'missing-sheet': () => 'Le fichier annonce cette feuille mais ne la contient pas, elle a été lue comme vide',
  'missing-table': () => 'Il manque au fichier des tableaux de cette feuille, qui a été lue en entier',
  'missing-text': (count) => `Il manque au fichier le texte de ${count} cellules, lues comme des erreurs`,
  'missing-style': (count) => `Il manque au fichier le style de ${count} cellules, dont des dates ont pu être lues comme des nombres`,
  'unreadable-value': (count) => `Le fichier contient ${count} cellules illisibles, prises pour des erreurs`,
  'repeated-cell': (count) => `Le fichier donne deux fois ${count} cellules, dont la dernière valeur a été gardée`,
  'dropped-merge': (count) => `Le fichier contient ${count} fusions de cellules non valides, qui ont été ignorées`,
};

export const readingDiagnostics: ReadingDiagnosticMessages = {
  'missing-sheet': ({ role, others }) =>
    `Aucune feuille « ${roleTitles[role]} » n’a été trouvée : ajoutez-la${others.length === 0 ? '' : ` ou indiquez laquelle de celles-ci en tient lieu : ${list(others.slice(0, 8))}`}.`,
  'several-sheets-fit': ({ role, sheets }) => `Les feuilles ${list(sheets)} peuvent chacune être la feuille « ${roleTitles[role]} » : nommez ainsi la bonne ou indiquez laquelle c’est.`,
  'several-sheets': ({ role, sheet, others }) => `« ${sheet} » a été lue comme feuille « ${roleTitles[role]} » et ${list(others)} laissée de côté : renommez les feuilles si c’est l’autre qui compte.`,
  'sheet-by-columns': ({ role, sheet }) => `« ${sheet} » a été prise pour la feuille « ${roleTitles[role]} » d’après ses colonnes : vérifiez-la ou nommez la bonne feuille ainsi.`,
  'orders-as-demand': ({ sheet }) => `Sans prévision, les commandes fermes de « ${sheet} » font toute la demande : ajoutez une feuille « Demande » s’il y a plus à servir.`,
  'hidden-sheet': ({ role, sheet }) => `La feuille masquée « ${sheet} » n’a pas été lue comme feuille « ${roleTitles[role]} » : affichez-la si elle doit l’être.`,
  'hidden-rows': ({ role, count }, format) => `${format.number(count)} lignes masquées ou filtrées de « ${roleTitles[role]} » ont été lues comme les autres : supprimez-les si elles ne doivent pas compter.`,
  'external-links': ({ count }, format) => `${format.number(count)} cellules viennent d’autres classeurs et ont été lues telles qu’enregistrées : mettez les liens à jour dans Excel s’ils sont périmés.`,
  'repaired-file': ({ what, count }, format) => `${DAMAGE[what](format.number(count))} : ouvrez le fichier dans Excel, vérifiez-le et enregistrez-le.`,

  'missing-column': ({ role, column }) => `La feuille « ${roleTitles[role]} » n’a pas de colonne ${named(column)} : ajoutez-la ou renommez l’en-tête.`,
  'missing-periods': ({ role }) => `La feuille « ${roleTitles[role]} » n’a ni colonne par période, ni colonnes période et quantité : ajoutez des en-têtes comme 2026-01 ou « janvier 2026 ».`,
  'ambiguous-header': ({ header, column, others }) => `« ${header} » a été lu comme ${named(column)} mais peut aussi désigner ${titles(others)} : renommez l’en-tête pour lever le doute.`,
  'guessed-header': ({ header, column }) => `« ${header} » a été pris pour ${named(column)} : renommez l’en-tête s’il désigne autre chose.`,
  'duplicate-header': ({ header, kept }) => `L’en-tête « ${header} » est en double et seule la première colonne, « ${kept} », a été lue : renommez ou supprimez l’autre.`,
  'unread-columns': ({ role, headers }) => `Ces colonnes de « ${roleTitles[role]} » ne servent pas et n’ont pas été lues : ${list(headers.slice(0, 12))}.`,
  'date-order-unclear': ({ text, taken }, format) => `« ${text} » a été lu comme le ${format.date(taken)}, jour en premier : saisissez une vraie date si le mois vient d’abord.`,

  'no-rows': ({ role }) => `La feuille « ${roleTitles[role]} » a des en-têtes mais aucune ligne : remplissez-la sous les en-têtes.`,
  'no-rows-optional': ({ role }) => `La feuille « ${roleTitles[role]} » a des en-têtes mais aucune ligne : elle ne change rien.`,
  'second-table': ({ role, row }) => `Un autre tableau commence à la ligne ${String(row)} de « ${roleTitles[role]} » et n’a pas été lu : déplacez-le sur sa propre feuille ou réunissez les deux.`,
  'notes-unread': ({ role, first, last }) =>
    first === last
      ? `La ligne ${String(first)} de « ${roleTitles[role]} » ressemble à une note et n’a pas été lue : remplissez ses colonnes s’il s’agit de données.`
      : `Les lignes ${String(first)} à ${String(last)} de « ${roleTitles[role]} » ressemblent à des notes et n’ont pas été lues : remplissez leurs colonnes s’il s’agit de données.`,
  'row-without-values': ({ label }) => `La ligne « ${label} » n’a aucune quantité et a été prise pour un titre : remplissez-la s’il s’agit de données.`,
  'row-without-key': ({ column }) => `Cette ligne a des nombres mais pas de ${named(column)} : remplissez la cellule ou videz la ligne.`,
  'total-row': ({ label }) => `La ligne « ${label} » est un total ou une moyenne et n’a pas été lue comme donnée.`,
  'total-mismatch': ({ label, total, sum }, format) =>
    `La ligne « ${label} » indique ${format.number(total, 2)} alors que les lignes au-dessus font ${format.number(sum, 2)} : vérifiez s’il manque une ligne ou si le total est ancien.`,

  'not-a-number': ({ text, column }) => `« ${text} » n’est pas un nombre, or ${named(column)} en demande un : saisissez un nombre ou videz la cellule.`,
  'decimal-contradiction': ({ text, mark }) => `« ${text} » ne s’accorde pas avec les autres nombres de sa colonne, dont la marque décimale est « ${mark} » : saisissez un vrai nombre.`,
  'decimal-unclear': ({ text, taken }, format) => `« ${text} » a été lu comme ${format.number(taken, 3)}, mais sa marque peut aussi être l’autre : saisissez ces cellules comme des nombres.`,
  'not-a-date': ({ text, column }) => `« ${text} » n’est pas une date, or ${named(column)} en demande une : saisissez une date comme 31/03/2026.`,
  'not-a-period': ({ text }) => (text === '' ? 'Cette ligne n’a pas de période : saisissez-en une comme 2026-03.' : `« ${text} » n’est pas une période : saisissez-en une comme 2026-03 ou « mars 2026 ».`),
  'unknown-choice': ({ text, column, choices }) => `« ${text} » n’est pas une valeur connue de ${named(column)} : choisissez parmi ${choices.fr}.`,
  'error-value': ({ error, column }) => `La cellule affiche ${error} là où ${named(column)} est attendu : corrigez sa formule ou saisissez la valeur.`,
  'error-text': ({ error, column }) => `La cellule affiche ${error} et ${named(column)} est resté vide : corrigez sa formule.`,
  'formula-without-value': ({ column }) => `La formule n’a pas de résultat enregistré pour ${named(column)} : ouvrez le classeur dans Excel et enregistrez-le.`,
  'rate-not-positive': ({ value }, format) => `Une cadence de ${format.number(value, 2)} unité par heure ne produit rien : saisissez un nombre supérieur à 0 ou videz la cellule.`,
  'unit-converted': ({ column, unit, bucket }) => `${named(column)} est donné en « ${unit} » et a été converti en ${bucket === undefined ? 'heures' : BUCKETS[bucket]}.`,
  'unit-unknown': ({ column, unit }) => `L’unité « ${unit} » de ${named(column)} n’est pas connue et ses nombres ont été lus tels quels : vérifiez l’en-tête.`,
  'more-like-it': ({ role, count }, format) => `${format.number(count)} autres remarques du même genre sur « ${roleTitles[role]} » ne sont pas listées : corrigez d’abord celles qui précèdent.`,

  'mapping-sheet-missing': ({ role, sheet }) => `La correspondance désigne « ${sheet} » comme feuille « ${roleTitles[role]} », mais le classeur ne l’a pas : corrigez son nom.`,
  'mapping-invalid': ({ entry }) => `La correspondance contient une entrée illisible, ${entry} : écrivez une feuille, une colonne et sa lettre, comme {"Demand": {"item": "A"}}.`,
};
