/** Month names that headers use, by number from 1: French, English and their neighbours, folded, the short forms first. */
const NAMES: readonly (readonly string[])[] = [
  ['jan', 'janv', 'january', 'janvier', 'ene', 'enero', 'gen', 'gener', 'januar'],
  ['feb', 'fev', 'fevr', 'february', 'fevrier', 'febrero', 'febrer', 'februar'],
  ['mar', 'mars', 'march', 'marzo', 'marc', 'marz'],
  ['apr', 'avr', 'april', 'avril', 'abr', 'abril'],
  ['may', 'mai', 'mayo', 'maig'],
  ['jun', 'juin', 'june', 'junio', 'juny', 'juni'],
  ['jul', 'juil', 'juill', 'july', 'juillet', 'julio', 'juliol', 'juli', 'jui'],
  ['aug', 'aou', 'aout', 'august', 'ago', 'agosto', 'agost'],
  ['sep', 'sept', 'september', 'septembre', 'septiembre', 'setembre', 'set'],
  ['oct', 'october', 'octobre', 'octubre', 'okt', 'oktober'],
  ['nov', 'november', 'novembre', 'noviembre'],
  ['dec', 'december', 'decembre', 'dic', 'diciembre', 'desembre', 'des', 'dez', 'dezember'],
];

const NUMBERS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, position) => names.map((name): [string, number] => [name, position + 1])),
);

/** Number from 1 of a folded month name or abbreviation; undefined when it is none. */
export function monthNumber(word: string): number | undefined {
  return NUMBERS.get(word);
}
