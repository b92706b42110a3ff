import { PROCESS_TABLES } from '../schema/process-tables';
import { ROLE_KEYS, ROLES, type Role } from '../schema/roles';
import { columnName, processSheet, type ProcessSheet } from './process-sheet';
import type { TemplateContext, TemplateSheet } from './template';

/** Who plays the roles at the sample company, and who stands in. */
export const EXAMPLE_PEOPLE: Readonly<Record<Role, { readonly name: string; readonly deputy: Role }>> = {
  management: { name: 'Claire Aubert', deputy: 'finance' },
  sales: { name: 'Marc Lenoir', deputy: 'demandPlanner' },
  demandPlanner: { name: 'Inès Caron', deputy: 'sopLead' },
  sopLead: { name: 'Paul Girard', deputy: 'demandPlanner' },
  production: { name: 'Nadia Roux', deputy: 'logistics' },
  purchasing: { name: 'Hugo Petit', deputy: 'sopLead' },
  finance: { name: 'Sophie Blanc', deputy: 'management' },
  logistics: { name: 'Karim Vidal', deputy: 'production' },
};

/** Name of the workbook for the list of people, which the owners are chosen from. */
export const PEOPLE_NAME = 'people';
/** Name of the workbook for the list of roles. */
const ROLES_NAME = 'roles';

/** The sheet of roles, names and deputies, which several templates share. */
export function peopleSheet(context: TemplateContext): TemplateSheet {
  const { language, content } = context;
  const sheet: ProcessSheet<'people'> = {
    table: 'people',
    title: { en: 'People and roles', fr: 'Équipe et rôles' },
    note: {
      en: 'Who plays which role, and who stands in. The lists of owners on the other sheets come from here.',
      fr: 'Qui tient quel rôle, et qui le remplace. Les listes de responsables des autres feuilles viennent d’ici.',
    },
    columns: [
      { key: 'role', width: 30, style: 'entryText' },
      { key: 'name', width: 28, style: 'entryText' },
      { key: 'deputy', width: 28, style: 'entryText' },
    ],
    rows: ROLE_KEYS.map((role) => {
      const { name, deputy } = EXAMPLE_PEOPLE[role];
      return { role: ROLES[role][language], ...(content === 'example' ? { name, deputy: EXAMPLE_PEOPLE[deputy].name } : {}) };
    }),
    blankRowCount: 4,
    rowHeight: 20,
  };
  const draft = processSheet(sheet, context);
  const names = [columnName(PEOPLE_NAME, 'people', 'name', context), columnName(ROLES_NAME, 'people', 'role', context)];
  return { draft: { ...draft, names }, shared: PROCESS_TABLES.people.name };
}
