import type { Words } from '../../schema/column';
import type { HolidayRule, WeekendShift } from './holiday-rules';

/** A country's public holidays in the order of the year. */
export interface Country {
  readonly name: Words;
  readonly holidays: readonly { readonly name: Words; readonly rule: HolidayRule }[];
}

const MONDAY = 2;
const THURSDAY = 5;
/** To the next Monday. */
const NEXT: WeekendShift = { saturday: 2, sunday: 1 };
/** Christmas and the day after move together. */
const CHRISTMAS_SHIFT: WeekendShift = { saturday: 2, sunday: 2 };
/** To the nearest weekday, as federal offices of the United States observe them. */
const NEAREST: WeekendShift = { saturday: -1, sunday: 1 };

const NEW_YEAR = 'New Year’s Day|Jour de l’an';
const GOOD_FRIDAY = 'Good Friday|Vendredi saint';
const EASTER_MONDAY = 'Easter Monday|Lundi de Pâques';
const ASCENSION = 'Ascension Day|Ascension';
const WHIT_MONDAY = 'Whit Monday|Lundi de Pentecôte';
const CHRISTMAS = 'Christmas Day|Noël';

export const COUNTRIES: readonly Country[] = [
  country('France|France', [
    fixed(NEW_YEAR, 1, 1),
    easter(EASTER_MONDAY, 1),
    fixed('Labour Day|Fête du Travail', 5, 1),
    fixed('Victory Day 1945|Victoire 1945', 5, 8),
    easter(ASCENSION, 39),
    easter(WHIT_MONDAY, 50),
    fixed('Bastille Day|Fête nationale', 7, 14),
    fixed('Assumption|Assomption', 8, 15),
    fixed('All Saints|Toussaint', 11, 1),
    fixed('Armistice 1918|Armistice 1918', 11, 11),
    fixed(CHRISTMAS, 12, 25),
  ]),
  country('United Kingdom (England and Wales)|Royaume-Uni (Angleterre et Galles)', [
    fixed(NEW_YEAR, 1, 1, NEXT),
    easter(GOOD_FRIDAY, -2),
    easter(EASTER_MONDAY, 1),
    nth('Early May bank holiday|Premier lundi de mai', [5, MONDAY, 1]),
    mondayBefore('Spring bank holiday|Dernier lundi de mai', 6, 1),
    mondayBefore('Summer bank holiday|Dernier lundi d’août', 9, 1),
    fixed(CHRISTMAS, 12, 25, CHRISTMAS_SHIFT),
    fixed('Boxing Day|Lendemain de Noël', 12, 26, CHRISTMAS_SHIFT),
  ]),
  country('United States (federal)|États-Unis (fédéral)', [
    fixed(NEW_YEAR, 1, 1, NEAREST),
    nth('Martin Luther King Day|Martin Luther King', [1, MONDAY, 3]),
    nth('Washington’s Birthday|Anniversaire de Washington', [2, MONDAY, 3]),
    mondayBefore('Memorial Day|Memorial Day', 6, 1),
    fixed('Juneteenth|Juneteenth', 6, 19, NEAREST),
    fixed('Independence Day|Fête de l’Indépendance', 7, 4, NEAREST),
    nth('Labor Day|Fête du Travail', [9, MONDAY, 1]),
    nth('Columbus Day|Columbus Day', [10, MONDAY, 2]),
    fixed('Veterans Day|Veterans Day', 11, 11, NEAREST),
    nth('Thanksgiving|Thanksgiving', [11, THURSDAY, 4]),
    fixed(CHRISTMAS, 12, 25, NEAREST),
  ]),
  country('Belgium|Belgique', [
    fixed(NEW_YEAR, 1, 1),
    easter(EASTER_MONDAY, 1),
    fixed('Labour Day|Fête du Travail', 5, 1),
    easter(ASCENSION, 39),
    easter(WHIT_MONDAY, 50),
    fixed('National Day|Fête nationale', 7, 21),
    fixed('Assumption|Assomption', 8, 15),
    fixed('All Saints|Toussaint', 11, 1),
    fixed('Armistice 1918|Armistice 1918', 11, 11),
    fixed(CHRISTMAS, 12, 25),
  ]),
  country('Switzerland (most cantons)|Suisse (la plupart des cantons)', [
    fixed(NEW_YEAR, 1, 1),
    easter(GOOD_FRIDAY, -2),
    easter(EASTER_MONDAY, 1),
    easter(ASCENSION, 39),
    easter(WHIT_MONDAY, 50),
    fixed('National Day|Fête nationale', 8, 1),
    fixed(CHRISTMAS, 12, 25),
    fixed('St Stephen’s Day|Saint-Étienne', 12, 26),
  ]),
  country('Canada (federal)|Canada (fédéral)', [
    fixed(NEW_YEAR, 1, 1, NEXT),
    easter(GOOD_FRIDAY, -2),
    mondayBefore('Victoria Day|Fête de Victoria', 5, 25),
    fixed('Canada Day|Fête du Canada', 7, 1, NEXT),
    nth('Labour Day|Fête du Travail', [9, MONDAY, 1]),
    fixed('Truth and Reconciliation|Vérité et Réconciliation', 9, 30, NEXT),
    nth('Thanksgiving|Action de grâce', [10, MONDAY, 2]),
    fixed('Remembrance Day|Jour du Souvenir', 11, 11, NEXT),
    fixed(CHRISTMAS, 12, 25, CHRISTMAS_SHIFT),
    fixed('Boxing Day|Lendemain de Noël', 12, 26, CHRISTMAS_SHIFT),
  ]),
];

type Holiday = Country['holidays'][number];

function country(name: string, holidays: readonly Holiday[]): Country {
  return { name: inBoth(name), holidays };
}

function fixed(name: string, month: number, day: number, shift?: WeekendShift): Holiday {
  return { name: inBoth(name), rule: { kind: 'fixed', month, day, ...(shift === undefined ? {} : { shift }) } };
}

function easter(name: string, days: number): Holiday {
  return { name: inBoth(name), rule: { kind: 'easter', days } };
}

function nth(name: string, [month, weekday, n]: readonly [month: number, weekday: number, n: number]): Holiday {
  return { name: inBoth(name), rule: { kind: 'nth', month, weekday, n } };
}

function mondayBefore(name: string, month: number, day: number): Holiday {
  return { name: inBoth(name), rule: { kind: 'mondayBefore', month, day } };
}

function inBoth(both: string): Words {
  const [en = '', fr = ''] = both.split('|');
  return { en, fr };
}
