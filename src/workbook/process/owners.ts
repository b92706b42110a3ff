import { normaliseHeader } from '../read/header-text';
import { ROLES, type Role } from '../schema/roles';
import type { SheetData } from '../workbook';
import { processRows } from './process-rows';

/** Gives the name of the person who plays a role. */
export type OwnerOf = (role: Role) => string | undefined;

/** Who plays the roles, from the sheet of people; a role that nobody plays falls to the S&OP lead. */
export function ownersIn(sheets: readonly SheetData[]): OwnerOf {
  const people = processRows(sheets, 'people')?.rows ?? [];
  const named = (role: Role): string | undefined => {
    const titles = Object.values(ROLES[role]).map(normaliseHeader);
    const row = people.find(({ values }) => titles.includes(normaliseHeader(String(values.get('role') ?? ''))) && values.has('name'));
    return row === undefined ? undefined : String(row.values.get('name'));
  };
  return (role) => named(role) ?? named('sopLead');
}
