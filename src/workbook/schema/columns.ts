import { CAPACITY_COLUMNS } from './capacity-columns';
import type { Column } from './column';
import type { ColumnKey } from './column-keys';
import { CONTROL_COLUMNS } from './control-columns';
import { COST_COLUMNS, IDENTITY_COLUMNS, RULE_COLUMNS } from './item-columns';
import { SERIES_COLUMNS } from './series-columns';

const COLUMNS: ReadonlyMap<ColumnKey, Column> = new Map(
  [...IDENTITY_COLUMNS, ...COST_COLUMNS, ...RULE_COLUMNS, ...SERIES_COLUMNS, ...CAPACITY_COLUMNS, ...CONTROL_COLUMNS].map(
    (column): [ColumnKey, Column] => [column.key, column],
  ),
);

/** The record of a column: there is one for every key (a test keeps it so). */
export function columnOf(key: ColumnKey): Column {
  const column = COLUMNS.get(key);
  if (column === undefined) throw new Error(`no column record for ${key}`);
  return column;
}
