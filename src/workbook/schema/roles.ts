import type { Words } from './column';

/** The roles of the monthly process, in the order of the responsibility matrix. */
export const ROLES = {
  management: { en: 'General management', fr: 'Direction générale' },
  sales: { en: 'Sales & marketing', fr: 'Commerce' },
  demandPlanner: { en: 'Demand planner', fr: 'Prévision' },
  sopLead: { en: 'S&OP lead', fr: 'Pilote S&OP' },
  production: { en: 'Production', fr: 'Production' },
  purchasing: { en: 'Purchasing', fr: 'Achats' },
  finance: { en: 'Finance', fr: 'Finance' },
  logistics: { en: 'Logistics', fr: 'Logistique' },
} as const satisfies Readonly<Record<string, Words>>;

export type Role = keyof typeof ROLES;

export const ROLE_KEYS = Object.keys(ROLES) as readonly Role[];
