import type { Words } from '../schema/column';

/** One item of the sample company: a maker of wood stoves. Hours per unit by resource, in the order of `RESOURCES`. */
export interface SampleItem {
  readonly code: string;
  readonly name: Words;
  readonly family: FamilyKey;
  /** Mean monthly demand [u]. */
  readonly monthlyDemand: number;
  readonly unitCost: number;
  readonly price: number | undefined;
  readonly onHand: number;
  readonly safetyStock: number;
  readonly leadTimePeriods: number;
  /** Hours per unit: cutting, welding, painting, assembly; empty = bought. */
  readonly hours: readonly number[];
  readonly lotSize?: number;
  readonly minimumOrder?: number;
  readonly subcontractCost?: number;
  readonly subcontractMax?: number;
  readonly priority?: number;
}

export type FamilyKey = 'stoves' | 'inserts' | 'pellet' | 'flues' | 'accessories';

export interface SampleFamily {
  readonly name: Words;
  /** Share of the mean month sold in each month, January first; about 12 in all. */
  readonly season: readonly number[];
  /** Yearly growth, 0.05 = 5 %. */
  readonly growth: number;
}

const HEATING = [1.05, 0.8, 0.6, 0.45, 0.45, 0.6, 0.8, 0.75, 1.65, 1.95, 1.7, 1.2];
const PIPES = [1.0, 0.85, 0.75, 0.6, 0.6, 0.7, 0.85, 0.7, 1.5, 1.75, 1.55, 1.15];
const CARE = [1.25, 1.1, 0.9, 0.7, 0.6, 0.6, 0.65, 0.7, 1.15, 1.45, 1.5, 1.4];

export const FAMILIES: Readonly<Record<FamilyKey, SampleFamily>> = {
  stoves: { name: { en: 'Wood stoves', fr: 'Poêles à bois' }, season: HEATING, growth: 0.03 },
  inserts: { name: { en: 'Inserts', fr: 'Inserts' }, season: HEATING, growth: -0.02 },
  pellet: { name: { en: 'Pellet stoves', fr: 'Poêles à granulés' }, season: HEATING, growth: 0.12 },
  flues: { name: { en: 'Flue pipes', fr: 'Conduits de fumée' }, season: PIPES, growth: 0.02 },
  accessories: { name: { en: 'Accessories', fr: 'Accessoires' }, season: CARE, growth: 0.04 },
};

export interface SampleResource {
  readonly name: Words;
  /** Regular hours of a full month; the staff are paid anyway, so they cost nothing more. */
  readonly regularHours: number;
  readonly overtimeHours: number;
  readonly overtimeCost: number;
}

export const RESOURCES: readonly SampleResource[] = [
  { name: { en: 'Cutting', fr: 'Découpe' }, regularHours: 560, overtimeHours: 60, overtimeCost: 52 },
  { name: { en: 'Welding', fr: 'Soudure' }, regularHours: 1400, overtimeHours: 110, overtimeCost: 47 },
  { name: { en: 'Paint line', fr: 'Peinture' }, regularHours: 352, overtimeHours: 30, overtimeCost: 66 },
  { name: { en: 'Assembly', fr: 'Montage' }, regularHours: 1500, overtimeHours: 160, overtimeCost: 43 },
];

/** Share of a full month that the workshop is open, January first: closed in August, short in December. */
export const OPENING = [1, 0.95, 1, 0.95, 0.85, 1, 1, 0, 1, 1, 0.95, 0.8];

const FAMILY_BY_PREFIX: Readonly<Record<string, FamilyKey>> = { STV: 'stoves', INS: 'inserts', PEL: 'pellet', FLU: 'flues', ACC: 'accessories' };

export const ITEMS: readonly SampleItem[] = [
  made('STV-100', 'Stove Alba 5 kW|Poêle Alba 5 kW', [52, 312, 690, 78, 20], [0.55, 1.5, 0.5, 1.4]),
  made('STV-110', 'Stove Alba 7 kW|Poêle Alba 7 kW', [64, 348, 760, 96, 26], [0.6, 1.6, 0.55, 1.45]),
  made('STV-120', 'Stove Alba 9 kW|Poêle Alba 9 kW', [30, 402, 880, 44, 14], [0.65, 1.8, 0.6, 1.5]),
  made('STV-200', 'Stove Bora round|Poêle Bora rond', [38, 455, 990, 60, 15], [0.7, 2.0, 0.75, 1.6]),
  made('STV-210', 'Stove Bora soapstone|Poêle Bora pierre ollaire', [16, 612, 1340, 30, 8], [0.7, 2.1, 0.75, 2.0]),
  made('STV-300', 'Stove Cèdre low|Poêle Cèdre bas', [34, 388, 850, 58, 14], [0.6, 1.7, 0.6, 1.5]),
  made('STV-310', 'Stove Cèdre high|Poêle Cèdre haut', [22, 431, 940, 36, 10], [0.65, 1.85, 0.65, 1.6]),
  made('STV-400', 'Stove Duo two-sided|Poêle Duo double face', [12, 690, 1490, 19, 6], [0.85, 2.6, 0.9, 2.2]),
  made('STV-500', 'Stove Écho compact|Poêle Écho compact', [44, 265, 590, 70, 18], [0.45, 1.2, 0.4, 1.2]),
  made('STV-900', 'Stove Retro (end of range)|Poêle Rétro (fin de série)', [5, 340, 650, 118, 0], [0.6, 1.6, 0.55, 1.5]),
  made('INS-100', 'Insert Foyer 60|Insert Foyer 60', [28, 420, 895, 40, 12], [0.7, 2.1, 0.45, 1.3]),
  made('INS-110', 'Insert Foyer 70|Insert Foyer 70', [36, 468, 985, 52, 16], [0.75, 2.2, 0.5, 1.35]),
  made('INS-120', 'Insert Foyer 80|Insert Foyer 80', [20, 525, 1110, 31, 9], [0.8, 2.4, 0.55, 1.45]),
  made('INS-200', 'Insert Vision corner|Insert Vision d’angle', [14, 640, 1380, 22, 7], [0.9, 2.8, 0.6, 1.8]),
  made('INS-210', 'Insert Vision tunnel|Insert Vision traversant', [8, 735, 1560, 12, 4], [1.0, 3.0, 0.7, 2.0]),
  made('INS-300', 'Insert Eco|Insert Éco', [24, 338, 720, 37, 10], [0.6, 1.8, 0.4, 1.2]),
  made('PEL-100', 'Pellet stove Flamme 6|Poêle à granulés Flamme 6', [42, 690, 1290, 61, 18], [0.4, 0.9, 0.45, 2.6]),
  made('PEL-110', 'Pellet stove Flamme 8|Poêle à granulés Flamme 8', [50, 745, 1420, 74, 22], [0.45, 1.0, 0.5, 2.7]),
  made('PEL-120', 'Pellet stove Flamme 10|Poêle à granulés Flamme 10', [26, 820, 1590, 36, 11], [0.5, 1.1, 0.55, 2.9]),
  made('PEL-200', 'Pellet stove Silence|Poêle à granulés Silence', [18, 905, 1790, 25, 8], [0.5, 1.1, 0.6, 3.2]),
  made('PEL-210', 'Pellet stove Silence hydro|Poêle à granulés Silence hydro', [10, 1240, 2390, 12, 5], [0.6, 1.4, 0.65, 4.0]),
  made('PEL-300', 'Pellet boiler mini|Mini-chaudière à granulés', [7, 1680, 3150, 9, 3], [0.8, 1.9, 0.8, 5.2]),
  made('ACC-100', 'Ash pan|Cendrier', [120, 14, 34, 190, 60], [0.12, 0.15, 0.06, 0]),
  made('ACC-110', 'Log rack|Range-bûches', [70, 46, 109, 96, 30], [0.2, 0.45, 0.16, 0.1]),
  made('ACC-120', 'Floor plate, steel|Plaque de sol acier', [95, 38, 92, 140, 40], [0.15, 0, 0.14, 0]),
  made('ACC-130', 'Heat shield|Écran thermique', [48, 31, 79, 66, 20], [0.14, 0.1, 0.11, 0.05]),
  bought('FLU-080', 'Flue pipe 80 mm, 1 m|Conduit 80 mm, 1 m', [260, 17, 39, 620, 150, 2], [50, 200]),
  bought('FLU-100', 'Flue pipe 100 mm, 1 m|Conduit 100 mm, 1 m', [180, 21, 48, 330, 110, 2], [50, 200]),
  bought('FLU-150', 'Flue pipe 150 mm, 1 m|Conduit 150 mm, 1 m', [340, 27, 62, 690, 200, 2], [50, 200]),
  bought('FLU-155', 'Elbow 150 mm, 45°|Coude 150 mm, 45°', [210, 24, 58, 230, 120, 2], [25, 100]),
  bought('FLU-157', 'Tee 150 mm|Té 150 mm', [120, 33, 77, 250, 70, 2], [25, 100]),
  bought('FLU-180', 'Flue pipe 180 mm, 1 m|Conduit 180 mm, 1 m', [90, 34, 79, 1480, 50, 2], [50, 200]),
  bought('FLU-190', 'Roof cowl|Chapeau de toit', [75, 41, 95, 130, 40, 2], [10, 50]),
  bought('FLU-195', 'Wall bracket kit|Kit de fixation murale', [160, 9, 24, 360, 90, 1], [50, 200]),
  bought('ACC-200', 'Fireside tool set|Serviteur de cheminée', [55, 29, 74, 110, 30, 3], [20, 60]),
  bought('ACC-210', 'Heat-proof gloves|Gants anti-chaleur', [140, 7, 22, 300, 80, 3], [100, 300]),
  bought('ACC-220', 'Glass cleaner 500 ml|Nettoyant vitre 500 ml', [310, 3.2, 9.9, 700, 150, 1], [48, 240]),
  bought('ACC-230', 'Door gasket, 3 m|Joint de porte, 3 m', [180, 4.5, 14.5, 420, 100, 1], [50, 250]),
  bought('ACC-240', 'Stove glass, Alba|Vitre de poêle Alba', [36, 38, 96, 70, 20, 2], [10, 20]),
  bought('ACC-250', 'Ignition plug|Bougie d’allumage', [88, 16, undefined, 160, 45, 2], [25, 50]),
];

/** A made item: [monthly demand, unit cost, price, on hand, safety stock], hours by resource. Stoves can be subcontracted. */
function made(code: string, names: string, figures: readonly [number, number, number, number, number], hours: readonly number[]): SampleItem {
  const [monthlyDemand, unitCost, price, onHand, safetyStock] = figures;
  const item = { code, family: familyOf(code), name: inBoth(names), monthlyDemand, unitCost, price, onHand, safetyStock, hours, leadTimePeriods: 0 };
  const subcontracted = ['STV-100', 'STV-110', 'STV-500', 'INS-110'].includes(code);
  if (!subcontracted) return item;
  return { ...item, subcontractCost: Math.round(price * 0.8), subcontractMax: 15 };
}

/** A bought item: [monthly demand, unit cost, price, on hand, safety stock, lead time], [lot size, minimum order]. */
function bought(
  code: string,
  names: string,
  figures: readonly [number, number, number | undefined, number, number, number],
  ordering: readonly [number, number],
): SampleItem {
  const [monthlyDemand, unitCost, price, onHand, safetyStock, leadTimePeriods] = figures;
  const [lotSize, minimumOrder] = ordering;
  return { code, family: familyOf(code), name: inBoth(names), monthlyDemand, unitCost, price, onHand, safetyStock, leadTimePeriods, hours: [], lotSize, minimumOrder };
}

function familyOf(code: string): FamilyKey {
  return FAMILY_BY_PREFIX[code.slice(0, 3)] ?? 'accessories';
}

function inBoth(names: string): Words {
  const [en = '', fr = ''] = names.split('|');
  return { en, fr };
}
