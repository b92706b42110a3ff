import type { EmulatedExcel } from './emulated-excel';

/** Everything that the user can see or refer to: ids apart, and without our very hidden sheets of another name than the ledger's. */
export function visibleState(host: EmulatedExcel): unknown {
  const text = JSON.stringify(host.snapshot(), (key, value: unknown) => (key === 'id' || key === 'title' && typeof value !== 'string' ? undefined : value));
  const { sheets, names } = JSON.parse(text) as { sheets: { items: { title: string }[] }; names: unknown };
  return { sheets: sheets.items.filter(({ title }) => !title.startsWith('_equilibre_')), names };
}
