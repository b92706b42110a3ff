import type { ProcessDiagnosticParameters } from '../../domain/process-diagnostic';
import type { DiagnosticMessages } from '../diagnostic-messages';

export const processDiagnostics: Pick<DiagnosticMessages, keyof ProcessDiagnosticParameters> = {
  'input-changed': ({ version, count }) =>
    `Les données ont changé depuis l’approbation de la version ${version}${count === 0 ? '' : ` : ${count === 1 ? '1 cellule' : `${count} cellules`}`}. Équilibrez à nouveau et faites approuver le nouveau plan.`,
  'input-cell-changed': ({ version, subject, before, after }) =>
    `${subject} : ${before ?? 'rien'} lors de l’approbation de la version ${version}, ${after === undefined ? 'supprimé' : after === '' ? 'vide' : after} maintenant.`,
};
