import type { ProcessDiagnosticParameters } from '../../domain/process-diagnostic';
import type { DiagnosticMessages } from '../diagnostic-messages';

export const processDiagnostics: Pick<DiagnosticMessages, keyof ProcessDiagnosticParameters> = {
  'input-changed': ({ version, count }) =>
    `Les données ont changé depuis l’approbation de la version ${version}${count === 0 ? '' : ` : ${count === 1 ? '1 cellule' : `${count} cellules`}`}. Équilibrez à nouveau et faites approuver le nouveau plan.`,
  'input-cell-changed': ({ version, subject, before, after }) =>
    `${subject} : ${before ?? 'rien'} lors de l’approbation de la version ${version}, ${after === undefined ? 'supprimé' : after === '' ? 'vide' : after} maintenant.`,
  'version-restored': ({ version, approvedOn, by, taken, dropped, unlocked }, format) =>
    `Ce plan est celui de la version ${version} (${[format.date(approvedOn), by].filter((part) => part !== '').join(', ')}) sur les données d’aujourd’hui : ${figures(taken)} repris${dropped === 0 ? '' : `, ${figures(dropped)} ne ${dropped < 2 ? 'correspond' : 'correspondent'} plus au classeur`}${unlocked === 0 ? '' : `, ${figures(unlocked)} ${unlocked < 2 ? 'verrouillé' : 'verrouillés'} sur la feuille Plan ${unlocked < 2 ? 'libéré' : 'libérés'}`}. « Équilibrer » refait le plan ; pour garder des chiffres, verrouillez-les sur la feuille Plan.`,
  'sign-off-lapsed': ({ preparedBy, approvedBy, date }, format) =>
    `La Synthèse n’est plus signée : les noms valaient pour le plan précédent (${signed([preparedBy === '' ? '' : `préparé par ${preparedBy}`, approvedBy === '' ? '' : `validé par ${approvedBy}`, date === undefined ? '' : format.date(date)])}). Faites signer ou approuver celui-ci.`,
  'notes-not-kept': ({ sheet }) => `Des lignes ou des colonnes de « ${sheet} » ont été insérées ou supprimées : ce qui y était saisi à côté des résultats n’a pas pu être gardé. Pour le recopier, voyez le résultat précédent : « Rétablir le résultat précédent » dans Excel, ou la copie datée à côté d’un fichier.`,
};

function signed(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ');
}

function figures(count: number): string {
  return count < 2 ? `${count} chiffre` : `${count} chiffres`;
}
