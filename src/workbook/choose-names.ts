import type { Language } from '../i18n/language';
import { messagesIn } from '../i18n/messages';
import { RESULT_ROLES, type Ledger, type OwnedSheetNames, type ResultRole } from './ledger';

/**
 * Titles for the result sheets in a language. A title that a sheet of the user's already bears gets a suffix,
 * and its role is listed in `renamed`; sheets that the ledger calls ours may be replaced.
 */
export function chooseNames(
  existing: readonly string[],
  ledger: Ledger,
  language: Language,
): { readonly names: OwnedSheetNames; readonly renamed: readonly ResultRole[] } {
  const ours = new Set([...ledger.owned.values()].map(folded));
  const taken = new Set(existing.map(folded).filter((name) => !ours.has(name)));
  const titles = messagesIn(language).sheets.titles;
  const free = (role: ResultRole): string => freeName(titles[role], taken);
  return {
    names: { summary: free('summary'), plan: free('plan'), load: free('load'), exceptions: free('exceptions'), quality: free('quality') },
    renamed: RESULT_ROLES.filter((role) => free(role) !== titles[role]),
  };
}

/** The title for one more sheet of ours, with a suffix where a sheet of the user's bears it. */
export function chooseName(title: string, existing: readonly string[], ledger: Ledger): string {
  const ours = new Set([...ledger.owned.values()].map(folded));
  return freeName(title, new Set(existing.map(folded).filter((name) => !ours.has(name))));
}

function freeName(title: string, taken: ReadonlySet<string>): string {
  let name = title;
  for (let suffix = 2; taken.has(folded(name)); suffix++) name = `${title} (${suffix})`;
  return name;
}

/** Excel compares sheet names without regard to case. */
function folded(name: string): string {
  return name.toLowerCase();
}
