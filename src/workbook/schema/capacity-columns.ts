import type { CapacityKind } from '../../domain/resource';
import { column, type Choice, type Column } from './column';
import { UNITS } from './units';

/** The kinds of capacity; the code of each is its `CapacityKind`. */
export const CAPACITY_KINDS: readonly (Choice & { readonly code: CapacityKind })[] = [
  { code: 'regular', titles: { en: 'Regular', fr: 'Normale' }, aliases: ['normal', 'standard', 'reg', 'regular time', 'regular hours', 'heures normales', 'base', 'capacité normale', 'nominale', 'h normales', 'default'] },
  { code: 'overtime', titles: { en: 'Overtime', fr: 'Heures sup' }, aliases: ['OT', 'heures supplémentaires', 'HS', 'heure supp', 'h sup', 'heures supp', 'over time', 'supplémentaire'] },
  { code: 'extraShift', titles: { en: 'Extra shift', fr: 'Équipe sup' }, aliases: ['équipe supplémentaire', 'équipe supp', 'shift', 'additional shift', 'extra', 'poste supplémentaire', 'équipe en plus', 'night shift', 'équipe de nuit', 'intérim', 'samedi'] },
  { code: 'workers', titles: { en: 'Workers', fr: 'Effectif' }, aliases: ['workforce', 'headcount', 'effectifs', 'opérateurs', 'hours per worker', 'heures par personne', 'personnel', 'labour', 'labor', 'main d’œuvre'] },
  { code: 'overtimePerWorker', titles: { en: 'Overtime per worker', fr: 'Heures sup par personne' }, aliases: ['heures supplémentaires par personne', 'OT per worker', 'overtime hours per worker', 'heures sup par opérateur', 'heures sup par salarié'] },
];

/** What makes the items: resources, their hours and what these cost. */
export const CAPACITY_COLUMNS: readonly Column[] = [
  column('resource', 'text', {
    aliases: ['ressources', 'poste', 'poste de charge', 'poste de travail', 'centre de charge', 'centre de travail', 'ligne', 'machine', 'atelier', 'équipe', 'work center', 'work centre', 'workcenter', 'workstation',
      'line', 'equipment', 'équipement', 'cellule', 'station', 'resource name', 'code ressource', 'moyen', 'ligne de production', 'production line', 'îlot'],
    help: { en: 'Machine, line, team or work centre.', fr: 'Machine, ligne, équipe ou poste de charge.' },
  }),
  column('kind', 'choice', {
    aliases: ['type', 'nature', 'capacity kind', 'capacity type', 'type de capacité', 'type d’heures', 'nature des heures', 'genre'],
    choices: CAPACITY_KINDS,
    blank: { en: 'Regular', fr: 'Normale' },
    help: { en: 'Regular hours, overtime, an extra shift, or hours that one worker gives.', fr: 'Heures normales, heures sup, équipe sup, ou heures qu’une personne donne.' },
  }),
  column('costPerHour', 'number', {
    aliases: ['coût heure', 'taux horaire', 'hourly cost', 'hourly rate', 'coût de l’heure', 'cost/h', 'cost/hour', 'coût/h', 'coût par heure', 'rate per hour', 'labour rate', 'hour cost', 'cost hour', '€/h'],
    unit: UNITS.moneyPerHour,
    blank: { en: '0', fr: '0' },
    help: { en: 'Cost of one hour; for overtime, its full rate.', fr: 'Coût d’une heure ; pour les heures sup, le taux complet.' },
  }),
  column('openingWorkers', 'number', {
    aliases: ['initial workers', 'effectif de départ', 'effectif actuel', 'current workers', 'workers at start', 'starting workers', 'effectif au départ', 'opening workforce', 'initial workforce'],
    unit: UNITS.workers,
    help: { en: 'Workers at the start of the first period.', fr: 'Personnes présentes au début de la première période.' },
  }),
  column('hireCost', 'number', {
    aliases: ['hiring cost', 'coût embauche', 'coût de recrutement', 'recruitment cost', 'cost to hire', 'coût d’embauche'],
    unit: UNITS.moneyPerWorker,
    blank: { en: '0', fr: '0' },
    help: { en: 'Cost of hiring one worker.', fr: 'Coût de l’embauche d’une personne.' },
  }),
  column('layoffCost', 'number', {
    aliases: ['firing cost', 'coût de licenciement', 'severance cost', 'lay-off cost', 'fire cost', 'coût départ', 'cost to lay off', 'coût licenciement'],
    unit: UNITS.moneyPerWorker,
    blank: { en: '0', fr: '0' },
    help: { en: 'Cost of one worker leaving.', fr: 'Coût du départ d’une personne.' },
  }),
  column('wagePerPeriod', 'number', {
    aliases: ['wage', 'wages', 'salaire', 'salary', 'salaire mensuel', 'monthly wage', 'salary per period', 'coût salarial', 'wage per month'],
    unit: UNITS.moneyPerWorkerAndPeriod,
    blank: { en: '0', fr: '0' },
    help: { en: 'Wage of one worker for one period.', fr: 'Salaire d’une personne pour une période.' },
  }),
  column('minWorkers', 'number', {
    aliases: ['minimum workers', 'effectif min', 'effectif minimum', 'workers min'],
    unit: UNITS.workers,
    blank: { en: '0', fr: '0' },
    help: { en: 'Fewest workers in any period.', fr: 'Effectif minimal de chaque période.' },
  }),
  column('maxWorkers', 'number', {
    aliases: ['maximum workers', 'effectif max', 'effectif maximum', 'workers max'],
    unit: UNITS.workers,
    none: Infinity,
    blank: { en: 'no limit', fr: 'sans limite' },
    help: { en: 'Most workers in any period.', fr: 'Effectif maximal de chaque période.' },
  }),
  column('hoursPerUnit', 'number', {
    aliases: ['temps unitaire', 'tps/u', 'tps unitaire', 'h/u', 'h/unité', 'durée par unité', 'run time', 'runtime', 'temps standard', 'standard time', 'temps estandar', 'temps par unité', 'hours/unit', 'hrs/unit',
      'temps gamme', 'unit time', 'time per unit', 'cycle time', 'temps de cycle', 'temps opératoire', 'hour per unit', 'h par unité', 'durée unitaire', 'min/u', 'heures unité', 'duration per unit', 'hours unit', 'minutes per unit', 'minutes par unité'],
    unit: UNITS.hoursPerUnit,
    measure: 'hours',
    help: { en: 'Hours that one unit takes on the resource.', fr: 'Heures qu’une unité demande à la ressource.' },
  }),
  column('unitsPerHour', 'number', {
    aliases: ['cadence horaire', 'rate', 'unités par heure', 'units/hour', 'units/h', 'u/h', 'pièces par heure', 'pieces per hour', 'production rate', 'débit', 'pcs/h', 'p/h', 'output per hour', 'vitesse'],
    unit: UNITS.unitsPerHour,
    help: { en: 'Units made in one hour: the inverse of hours per unit.', fr: 'Unités faites en une heure : l’inverse des heures par unité.' },
  }),
  column('setupHoursPerLot', 'number', {
    aliases: ['setup', 'set-up', 'setup time', 'setup hours', 'temps de réglage', 'réglage', 'temps de préparation', 'heures de réglage', 'tps réglage', 'changement de série', 'temps de changement', 'setup per lot'],
    unit: UNITS.hours,
    measure: 'hours',
    blank: { en: '0', fr: '0' },
    help: { en: 'Hours to set up one lot.', fr: 'Heures de réglage pour un lot.' },
  }),
];
