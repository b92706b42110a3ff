import type { ProcessColumn } from '../schema/process-tables';
import type { DraftValue } from '../sheet-draft';
import type { SheetData } from '../workbook';
import type { RowChanges } from './add-rows';
import { isOpenTopic } from './follow-up';
import { processRows } from './process-rows';

/** Values of one topic of the agenda. */
export type Topic = ReadonlyMap<ProcessColumn<'agenda'>, DraftValue>;

/** The undecided topics of the agenda, as they stand or as they will stand after changes. */
export function openTopics(sheets: readonly SheetData[], { added, changed }: RowChanges<'agenda'> = { added: [] }): readonly Topic[] {
  const there = (processRows(sheets, 'agenda')?.rows ?? []).filter(isOpenTopic).map(
    ({ row, values }): Topic => new Map<ProcessColumn<'agenda'>, DraftValue>([...values, ...entriesOf(changed?.get(row) ?? {})]),
  );
  return [...there, ...added.map((values): Topic => new Map(entriesOf(values)))];
}

function entriesOf(values: Partial<Readonly<Record<ProcessColumn<'agenda'>, DraftValue>>>): [ProcessColumn<'agenda'>, DraftValue][] {
  return Object.entries(values) as [ProcessColumn<'agenda'>, DraftValue][];
}
