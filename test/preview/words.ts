import type { Language } from '../../src/i18n/language';

/** What the preview says around the grid. */
export interface PreviewWords {
  readonly subtitle: string;
  /** Said of the whole page to a person who wonders what it is. */
  readonly note: string;
  readonly ribbon: string;
  readonly check: string;
  readonly reconcile: string;
  readonly help: string;
  readonly file: string;
  readonly open: string;
  readonly download: string;
  readonly sample: string;
  readonly language: string;
  readonly pane: string;
  readonly grid: string;
  readonly opening: string;
  readonly calculating: string;
  /** Name of a workbook that is downloaded, without its ending. */
  readonly fileName: string;
  readonly failed: (detail: string) => string;
}

const WORDS: Readonly<Record<Language, PreviewWords>> = {
  en: {
    subtitle: 'Preview without Excel',
    note: 'On the right the add-in itself, talking to a stand-in for Excel; the grid shows the workbook and calculates it. Nothing leaves this computer.',
    ribbon: 'The add-in’s buttons on the ribbon',
    check: 'Check',
    reconcile: 'Reconcile',
    help: 'Help',
    file: 'Workbook',
    open: 'Open .xlsx…',
    download: 'Download .xlsx',
    sample: 'Sample company',
    language: 'Language',
    pane: 'Equilibre pane',
    grid: 'Workbook',
    opening: 'Opening…',
    calculating: 'Calculating…',
    fileName: 'equilibre-preview',
    failed: (detail) => `The preview stumbled: ${detail}. Reload the page to start again.`,
  },
  fr: {
    subtitle: 'Aperçu sans Excel',
    note: 'À droite le complément lui-même, qui parle à un remplaçant d’Excel ; la grille montre le classeur et le calcule. Rien ne quitte cet ordinateur.',
    ribbon: 'Les boutons du complément dans le ruban',
    check: 'Contrôler',
    reconcile: 'Équilibrer',
    help: 'Aide',
    file: 'Classeur',
    open: 'Ouvrir un .xlsx…',
    download: 'Télécharger en .xlsx',
    sample: 'Entreprise exemple',
    language: 'Langue',
    pane: 'Volet Equilibre',
    grid: 'Classeur',
    opening: 'Ouverture…',
    calculating: 'Calcul…',
    fileName: 'equilibre-apercu',
    failed: (detail) => `L’aperçu a trébuché : ${detail}. Rechargez la page pour recommencer.`,
  },
};

/** The preview's own words. */
export function previewWords(language: Language): PreviewWords {
  return WORDS[language];
}
