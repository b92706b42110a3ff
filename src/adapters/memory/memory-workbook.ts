import { CellStore } from '../../workbook/cell';
import type { SheetDraft } from '../../workbook/sheet-draft';
import type { SheetData, Workbook } from '../../workbook/workbook';

/** A workbook in memory, for tests and the preview. */
export class MemoryWorkbook implements Workbook {
  private readonly owned = new Set<string>();

  constructor(private sheets: readonly SheetData[] = []) {}

  sheetNames(): Promise<readonly string[]> {
    return Promise.resolve(this.sheets.map((sheet) => sheet.name));
  }

  read(names: readonly string[]): Promise<readonly SheetData[]> {
    return Promise.resolve(this.sheets.filter((sheet) => names.includes(sheet.name)));
  }

  write(drafts: readonly SheetDraft[]): Promise<void> {
    const kept = this.sheets.filter((sheet) => !this.owned.has(sheet.name));
    this.owned.clear();
    const written = drafts.map((draft) => {
      const name = freeName(draft.name, new Set(kept.map((sheet) => sheet.name)));
      this.owned.add(name);
      return sheetOf(draft, name);
    });
    this.sheets = [...kept, ...written];
    return Promise.resolve();
  }
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let suffix = 2; taken.has(name); suffix++) name = `${wanted} (${suffix})`;
  return name;
}

function sheetOf(draft: SheetDraft, name: string): SheetData {
  const cells = new CellStore();
  for (const { row, column, value, formula } of draft.cells) {
    cells.set(row, column, formula === undefined ? { value } : { value, formula });
  }
  const tables = (draft.tables ?? []).map(({ name: table, area }) => ({ name: table, area, hasHeader: true, hasTotals: false }));
  return { name, visibility: draft.visibility, cells, tables, merges: [], hiddenRowCount: 0, notes: [] };
}
