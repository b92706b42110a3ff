import type { SheetDraft } from '../../../workbook/sheet-draft';

interface Run {
  readonly first: number;
  readonly last: number;
  readonly width: number;
}

/** The `<cols>` element of a draft, empty without widths. The file library would leave out columns that are 9 characters wide. */
export function columnsXml({ columnWidths }: SheetDraft): string {
  const runs: Run[] = [];
  columnWidths.forEach((width, at) => {
    const last = runs.at(-1);
    if (last?.width === width) runs[runs.length - 1] = { ...last, last: at + 1 };
    else runs.push({ first: at + 1, last: at + 1, width });
  });
  if (runs.length === 0) return '';
  return `<cols>${runs.map(({ first, last, width }) => `<col min="${first}" max="${last}" width="${width}" customWidth="1"/>`).join('')}</cols>`;
}
