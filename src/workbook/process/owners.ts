import { normaliseHeader } from '../read/header-text';
import { ROLE_KEYS, ROLES, type Role } from '../schema/roles';
import { ACTIVITIES } from '../templates/raci/raci-content';
import type { SheetData } from '../workbook';
import { processRows, type ProcessRow } from './process-rows';

/** Gives the name of the person who answers for what a role decides. */
export type OwnerOf = (role: Role) => string | undefined;

/**
 * Who answers for the friction points of each role: the person of the role that has the A in the responsibility matrix, in the row of the
 * activity that settles them; without such a row the person who plays the role; without one the S&OP lead.
 */
export function ownersIn(sheets: readonly SheetData[]): OwnerOf {
  const people = processRows(sheets, 'people')?.rows ?? [];
  const matrix = processRows(sheets, 'raci')?.rows ?? [];
  const named = (role: Role | undefined): string | undefined => (role === undefined ? undefined : personWith(role, people));
  return (role) => named(accountableFor(role, matrix)) ?? named(role) ?? named('sopLead');
}

function personWith(role: Role, people: readonly ProcessRow<'people'>[]): string | undefined {
  const row = people.find(({ values }) => isOneOf(values.get('role'), Object.values(ROLES[role])) && values.has('name'));
  return row === undefined ? undefined : String(row.values.get('name'));
}

/** Role with the A in the row of the activity that settles a role's friction points; undefined when none or several have it. */
function accountableFor(role: Role, matrix: readonly ProcessRow<'raci'>[]): Role | undefined {
  const activity = ACTIVITIES.find(({ settles }) => settles === role)?.activity;
  const row = activity && matrix.find(({ values }) => isOneOf(values.get('activity'), Object.values(activity)));
  const accountable = ROLE_KEYS.filter((key) => /A/i.test(String(row?.values.get(key) ?? '')));
  return accountable.length === 1 ? accountable[0] : undefined;
}

/** Whether a cell holds one of some words, whatever the case and accents. */
function isOneOf(value: string | number | boolean | undefined, words: readonly string[]): boolean {
  return words.map(normaliseHeader).includes(normaliseHeader(String(value ?? '')));
}
