/** What a mark of the Plan sheet's Lock row keeps. */
export interface LockMark {
  readonly production: boolean;
  readonly subcontract: boolean;
}

/** The marks that can be typed; capitals count as small letters. They are the same in every language. */
export const LOCK_MARKS: ReadonlyMap<string, LockMark> = new Map([
  ['x', { production: true, subcontract: true }],
  ['P', { production: true, subcontract: false }],
  ['S', { production: false, subcontract: true }],
]);

/** The mark for what is kept of a period; undefined when nothing is. */
export function lockMark(kept: LockMark): string | undefined {
  for (const [mark, { production, subcontract }] of LOCK_MARKS) {
    if (production === kept.production && subcontract === kept.subcontract) return mark;
  }
  return undefined;
}
