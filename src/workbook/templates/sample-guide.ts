import type { Language } from '../../i18n/language';
import type { DraftCell, SheetDraft } from '../sheet-draft';

interface Guide {
  readonly sheet: string;
  readonly title: string;
  readonly note: string;
  readonly sections: readonly { readonly title: string; readonly lines: readonly string[] }[];
}

const GUIDE: Readonly<Record<Language, Guide>> = {
  en: {
    sheet: 'Read me',
    title: 'Alba Stoves: a sample company',
    note: 'A maker of wood and pellet stoves: 40 items in five families, four resources, January 2027 to June 2028.',
    sections: [
      {
        title: 'The story',
        lines: [
          'Two thirds of the year is sold from September to January; the workshop is closed in August.',
          'The paint line can’t follow in autumn: some stoves have to be made in spring and early summer, and stored.',
          'Flue pipes and most accessories are bought, in lots and with a minimum order, one to three months ahead.',
        ],
      },
      {
        title: 'What to do with it',
        lines: [
          '1. Look through the yellow cells: they are the input. Nothing else is needed.',
          '2. Check the data: five mistakes were left in, as in real life. See whether all are found.',
          '3. Reconcile, and read Summary, then Exceptions.',
          '4. Change something (hours of the paint line, a forecast) and reconcile again.',
        ],
      },
    ],
  },
  fr: {
    sheet: 'Lisez-moi',
    title: 'Poêles Alba : une société exemple',
    note: 'Un fabricant de poêles à bois et à granulés : 40 articles en cinq familles, quatre ressources, de janvier 2027 à juin 2028.',
    sections: [
      {
        title: 'L’histoire',
        lines: [
          'Les deux tiers de l’année se vendent de septembre à janvier ; l’atelier ferme en août.',
          'La peinture ne suit pas en automne : une partie des poêles se fabrique au printemps et au début de l’été, puis se stocke.',
          'Les conduits et la plupart des accessoires s’achètent, par lots et avec un minimum de commande, un à trois mois à l’avance.',
        ],
      },
      {
        title: 'Que faire avec',
        lines: [
          '1. Parcourez les cellules jaunes : ce sont les données. Il ne faut rien d’autre.',
          '2. Contrôlez les données : cinq erreurs y sont restées, comme dans la vraie vie. Voyez si toutes sont trouvées.',
          '3. Équilibrez, puis lisez Synthèse et Écarts.',
          '4. Changez quelque chose (les heures de peinture, une prévision) et équilibrez à nouveau.',
        ],
      },
    ],
  },
};

const TEXT_COLUMN = 1;
const WIDTH = 3;

/** The first sheet of the sample workbook: its story and what to try. */
export function sampleGuideDraft(language: Language): SheetDraft {
  const guide = GUIDE[language];
  return {
    name: guide.sheet,
    visibility: 'visible',
    columnWidths: [2, 110, 2],
    rowHeights: new Map([
      [0, 38],
      [1, 24],
    ]),
    cells: [...bannerRow(0, guide.title), ...bannerRow(1, guide.note), ...sectionCells(guide)],
    print: { orientation: 'landscape', fit: [1, 1] },
  };
}

function bannerRow(row: number, text: string): DraftCell[] {
  return Array.from({ length: WIDTH }, (_, column) => ({
    row,
    column,
    value: column === TEXT_COLUMN ? text : null,
    style: row === 0 ? 'banner' : 'bannerNote',
  }));
}

function sectionCells({ sections }: Guide): DraftCell[] {
  let row = 3;
  return sections.flatMap(({ title, lines }) => {
    const cells: DraftCell[] = [{ row, column: TEXT_COLUMN, value: title, style: 'section' }];
    lines.forEach((line, at) => cells.push({ row: row + 1 + at, column: TEXT_COLUMN, value: line, style: 'body' }));
    row += lines.length + 2;
    return cells;
  });
}
