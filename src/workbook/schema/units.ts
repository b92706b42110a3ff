import type { Words } from './column';

/** Units that columns are measured in, in words. */
export const UNITS = {
  item: { en: 'item unit', fr: 'unité d’article' },
  hours: { en: 'hours', fr: 'heures' },
  hoursPerUnit: { en: 'hours per unit', fr: 'heures par unité' },
  unitsPerHour: { en: 'units per hour', fr: 'unités par heure' },
  periods: { en: 'periods', fr: 'périodes' },
  workers: { en: 'workers', fr: 'personnes' },
  moneyPerUnit: { en: 'money per unit', fr: 'devise par unité' },
  moneyPerUnitAndPeriod: { en: 'money per unit and period', fr: 'devise par unité et par période' },
  moneyPerHour: { en: 'money per hour', fr: 'devise par heure' },
  moneyPerWorker: { en: 'money per worker', fr: 'devise par personne' },
  moneyPerWorkerAndPeriod: { en: 'money per worker and period', fr: 'devise par personne et par période' },
  unitsPerPeriod: { en: 'item units per period', fr: 'unités d’article par période' },
} as const satisfies Readonly<Record<string, Words>>;
