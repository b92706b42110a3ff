import type { ValidationRule } from '../sheet-draft';

/** A day from 2000 to 2100: what a template's cells for dates may hold. */
export const ANY_DAY = { kind: 'date', minimum: 36526, maximum: 73415 } as const satisfies ValidationRule;
