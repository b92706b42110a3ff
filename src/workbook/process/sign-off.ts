import type { SerialDay } from '../../domain/calendar';
import { LANGUAGES } from '../../i18n/language';
import { messagesIn } from '../../i18n/messages';
import { keyOf } from '../read/key';
import type { SheetData } from '../workbook';

/** Who stands for a plan, as the end of the Summary says it; empty and undefined = nobody yet. */
export interface SignOff {
  readonly preparedBy: string;
  readonly approvedBy: string;
  readonly date: SerialDay | undefined;
}

type SignOffKey = keyof SignOff;

/** The labels of the sign-off in every language. */
const LABELS: ReadonlyMap<string, SignOffKey> = new Map(
  LANGUAGES.flatMap((language) => {
    const words = messagesIn(language).sheets.summary;
    return (['preparedBy', 'approvedBy', 'date'] as const).map((key) => [keyOf(words[key]), key] as const);
  }),
);

/** The sign-off on a Summary of ours, whoever filled it in; undefined when it is blank or gone. */
export function signOffOn({ cells }: SheetData): SignOff | undefined {
  const labelAt = (row: number, column: number): SignOffKey | undefined => {
    const { value } = cells.at(row, column);
    return typeof value === 'string' ? LABELS.get(keyOf(value)) : undefined;
  };
  const columns = Array.from({ length: cells.columnCount }, (_, column) => column);
  const row = cells.rowNumbers().find((each) => columns.some((column) => labelAt(each, column) === 'preparedBy'));
  if (row === undefined) return undefined;
  let label: SignOffKey | undefined;
  const found = new Map<SignOffKey, string | number>();
  for (const column of columns) {
    const { value } = cells.at(row, column);
    const next = labelAt(row, column);
    if (next !== undefined) label = next;
    else if (label !== undefined && !found.has(label) && (typeof value === 'string' || typeof value === 'number')) found.set(label, value);
  }
  if (found.size === 0) return undefined;
  const date = found.get('date');
  return { preparedBy: String(found.get('preparedBy') ?? ''), approvedBy: String(found.get('approvedBy') ?? ''), date: typeof date === 'number' ? Math.floor(date) : undefined };
}
