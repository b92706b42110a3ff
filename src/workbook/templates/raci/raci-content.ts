import type { Words } from '../../schema/column';
import { ROLE_KEYS, type Role } from '../../schema/roles';

export type Letters = 'R' | 'A' | 'C' | 'I' | 'A R';

/** What a cell of the matrix may hold. */
export const LETTERS: readonly Letters[] = ['R', 'A', 'A R', 'C', 'I'];

/** One activity of the cycle: its step, what is done, and the letter of each role that has one. */
export interface Activity {
  readonly step: Words;
  readonly activity: Words;
  readonly letters: Readonly<Partial<Record<Role, Letters>>>;
  /** The role whose friction points this activity settles. */
  readonly settles?: Role;
}

const STEPS = {
  data: { en: '1 Data', fr: '1 Données' },
  demand: { en: '2 Demand', fr: '2 Demande' },
  supply: { en: '3 Supply', fr: '3 Offre' },
  preMeeting: { en: '4 Pre-S&OP', fr: '4 Pré-S&OP' },
  meeting: { en: '5 Executive', fr: '5 Direction' },
  followUp: { en: '6 Follow-up', fr: '6 Suivi' },
} as const satisfies Readonly<Record<string, Words>>;

const LETTER_BY_MARK: Readonly<Partial<Record<string, Letters>>> = { R: 'R', A: 'A', C: 'C', I: 'I', '*': 'A R' };

/** A starting point: letters in the order of the roles, `-` for none, `*` for A and R in one. */
export const ACTIVITIES: readonly Activity[] = [
  activity('data', 'Collect and check data|Collecter et fiabiliser les données', 'ICRACCCR'),
  activity('data', 'Baseline forecast|Établir la prévision statistique', '-CRA--I-'),
  activity('demand', 'Demand review, unconstrained plan|Revoir la demande, plan sans contrainte', 'IARCIICI', 'sales'),
  activity('supply', 'Stock projection: shortages, overstocks|Projeter les stocks : ruptures, surstocks', '-IC*CCIC', 'sopLead'),
  activity('supply', 'Load and capacity review|Revoir la charge et la capacité', '-I-RACIC', 'production'),
  activity('supply', 'Purchasing plan|Établir le plan d’approvisionnement', '---CC*IC', 'purchasing'),
  activity('preMeeting', 'Scenarios and costing|Chiffrer les scénarios', 'ICC*CCRI'),
  activity('preMeeting', 'Pre-S&OP: arbitrate what is delegated|Pré-S&OP : arbitrer ce qui est délégué', 'IRCARCRC'),
  activity('meeting', 'Executive meeting: approve the plan|Réunion de direction : valider le plan', 'ARCRRCRI'),
  activity('meeting', 'Minutes and decisions (scribe)|Rédiger le compte rendu (rapporteur)', 'III*IIII'),
  activity('followUp', 'Publish the single plan|Diffuser le plan unique', 'III*RRIR'),
  activity('followUp', 'Follow actions and KPIs|Suivre les actions et les indicateurs', 'ICC*CCCC'),
];

function activity(step: keyof typeof STEPS, both: string, letters: string, settles?: Role): Activity {
  const [en = '', fr = ''] = both.split('|');
  const byRole = ROLE_KEYS.map((role, at) => [role, LETTER_BY_MARK[letters[at] ?? '-']] as const).filter(([, letter]) => letter !== undefined);
  return { step: STEPS[step], activity: { en, fr: fr.replace(' : ', '\u00a0: ') }, letters: Object.fromEntries(byRole), ...(settles === undefined ? {} : { settles }) };
}
