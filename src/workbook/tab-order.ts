/** One tab of a workbook after a write: a sheet that was there, or a draft; each by its position in its own list. */
export interface Tab {
  readonly kind: 'kept' | 'draft';
  readonly at: number;
}

/**
 * Tabs after the owned sheets among `existing` were replaced by `drafts`: a draft takes the place of the owned sheet of its name;
 * any other follows the draft before it, and the first one stands where our first sheet stood or else at the end.
 */
export function tabOrder(existing: readonly string[], drafts: readonly string[], owned: ReadonlySet<string>): readonly Tab[] {
  const tabs: Tab[] = [];
  let firstOwned: number | undefined;
  existing.forEach((name, at) => {
    if (!owned.has(name)) {
      tabs.push({ kind: 'kept', at });
      return;
    }
    firstOwned ??= tabs.length;
    const draft = drafts.indexOf(name);
    if (draft >= 0) tabs.push({ kind: 'draft', at: draft });
  });
  drafts.forEach((_, at) => {
    if (draftPosition(tabs, at) >= 0) return;
    const before = draftPosition(tabs, at - 1);
    tabs.splice(before >= 0 ? before + 1 : (firstOwned ?? tabs.length), 0, { kind: 'draft', at });
  });
  return tabs;
}

function draftPosition(tabs: readonly Tab[], draft: number): number {
  return tabs.findIndex(({ kind, at }) => kind === 'draft' && at === draft);
}

/** The first of the drafts' names that a sheet of the user's bears too, without regard to case as in Excel; undefined when there is none. */
export function takenName(existing: readonly string[], drafts: readonly string[], owned: ReadonlySet<string>): string | undefined {
  const kept = new Set(existing.filter((name) => !owned.has(name)).map((name) => name.toLowerCase()));
  return drafts.find((name) => kept.has(name.toLowerCase()));
}
