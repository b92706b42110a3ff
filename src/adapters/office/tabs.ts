import type { ExcelSession } from './excel-session';
import type { SheetId } from './our-sheets';
import type { OpenVisibility } from './private-sheets';

/** Gives sheets of ours their names, also where one takes the name that another one leaves. */
export async function nameSheets(session: ExcelSession, wanted: readonly SheetId[]): Promise<void> {
  await session.run(async (context) => {
    const sheets = wanted.map(({ id }) => context.workbook.worksheets.getItem(id).load('name'));
    await context.sync();
    const renamed = sheets.flatMap((sheet, at) => (sheet.name === wanted[at]?.name ? [] : [{ sheet, name: wanted[at]?.name ?? '' }]));
    renamed.forEach(({ sheet }, at) => {
      sheet.name = `_equilibre_moved_${at + 1}`;
    });
    for (const { sheet, name } of renamed) sheet.name = name;
    await context.sync();
  });
}

export interface TabPlace {
  readonly id: string;
  /** Among all sheets, from 0. */
  readonly position: number;
  readonly visibility: OpenVisibility;
}

/** Puts sheets of ours where they belong, the user's keeping their order, and shows or hides them. */
export async function arrangeTabs(session: ExcelSession, places: readonly TabPlace[]): Promise<void> {
  await session.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/position');
    await context.sync();
    const byId = new Map(worksheets.items.map((sheet) => [sheet.id, sheet]));
    const tabs = places.flatMap((place) => {
      const sheet = byId.get(place.id);
      return sheet === undefined ? [] : [{ ...place, sheet }];
    });
    const last = worksheets.items.length - 1;
    if (tabs.some(({ position, sheet }) => sheet.position !== position)) {
      for (const { sheet } of tabs) sheet.position = last;
      for (const { sheet, position } of [...tabs].sort((a, b) => a.position - b.position)) sheet.position = position;
    }
    for (const { sheet, visibility } of tabs) sheet.visibility = visibility;
    await context.sync();
  });
}
