import type { Damage } from '../../domain/reading-diagnostic';
import type { ReadingDiagnosticMessages } from '../diagnostic-messages';
import { columnTitle, roleTitles } from './columns';

const list = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');
const titles = (keys: readonly string[]): string => keys.map((key) => `“${columnTitle(key)}”`).join(' or ');
const named = (column: string): string => `“${columnTitle(column)}”`;
const BUCKETS = { week: 'weeks', month: 'months', quarter: 'quarters' } as const;
const DAMAGE: Readonly<Record<Damage, (count: string) => string>> = {
  'missing-sheet': () => 'The file lists this sheet but does not hold it, so it was read as empty',
  'missing-table': () => 'The file lacks tables that this sheet refers to, so the whole sheet was read',
  'missing-text': (count) => `The file lacks the text of ${count} cells, which were read as errors`,
  'missing-style': (count) => `The file lacks the style of ${count} cells, so dates among them may have been read as numbers`,
  'unreadable-value': (count) => `The file holds ${count} cells that can’t be read, which were taken for errors`,
  'repeated-cell': (count) => `The file gives ${count} cells twice, of which the last value was kept`,
  'dropped-merge': (count) => `The file has ${count} merged areas that are not valid and were ignored`,
};

export const readingDiagnostics: ReadingDiagnosticMessages = {
  'missing-sheet': ({ role, others }) =>
    `No sheet gives the ${roleTitles[role].toLowerCase()}: add a sheet named “${roleTitles[role]}”${others.length === 0 ? '' : ` or say which of these it is: ${list(others.slice(0, 8))}`}.`,
  'several-sheets-fit': ({ role, sheets }) => `The sheets ${list(sheets)} could each be ${roleTitles[role]}: name the right one “${roleTitles[role]}” or say which it is.`,
  'several-sheets': ({ role, sheet, others }) => `“${sheet}” was read as ${roleTitles[role]} and ${list(others)} was left aside: rename the sheets if it should be the other one.`,
  'sheet-by-columns': ({ role, sheet }) => `“${sheet}” was taken for the ${roleTitles[role]} sheet because of its columns: check it, or name the right sheet “${roleTitles[role]}”.`,
  'orders-as-demand': ({ sheet }) => `There is no forecast, so the firm orders of “${sheet}” are the whole demand: add a Demand sheet if there is more to serve.`,
  'hidden-sheet': ({ role, sheet }) => `The hidden sheet “${sheet}” was not read as ${roleTitles[role]}: unhide it if it should be.`,
  'hidden-rows': ({ role, count }, format) => `${format.number(count)} hidden or filtered rows of ${roleTitles[role]} were read like the others: delete them if they should not count.`,
  'external-links': ({ count }, format) => `${format.number(count)} cells take their value from other workbooks and were read as last saved: update the links in Excel if they are stale.`,
  'repaired-file': ({ what, count }, format) => `${DAMAGE[what](format.number(count))}: open the file in Excel, check it and save it again.`,

  'missing-column': ({ role, column }) => `The ${roleTitles[role]} sheet has no ${named(column)} column: add it or name its header so.`,
  'missing-periods': ({ role }) => `The ${roleTitles[role]} sheet has neither a column per period nor a period and a quantity column: add headers such as 2026-01 or “January 2026”.`,
  'ambiguous-header': ({ header, column, others }) => `“${header}” was read as ${named(column)} but can also mean ${titles(others)}: rename the header to be sure.`,
  'guessed-header': ({ header, column }) => `“${header}” was taken for ${named(column)}: rename the header if it means something else.`,
  'duplicate-header': ({ header, kept }) => `The header “${header}” comes twice and only the first column, “${kept}”, was read: rename or delete the other one.`,
  'unread-columns': ({ role, headers }) => `These columns of ${roleTitles[role]} were not needed and not read: ${list(headers.slice(0, 12))}.`,
  'date-order-unclear': ({ text, taken }, format) => `“${text}” was read as ${format.date(taken)}, day first: type the date as a real date if the month comes first.`,

  'no-rows': ({ role }) => `The ${roleTitles[role]} sheet has headers but no rows: fill it in below the headers.`,
  'no-rows-optional': ({ role }) => `The ${roleTitles[role]} sheet has headers but no rows, so it changes nothing.`,
  'second-table': ({ role, row }) => `Another table begins on row ${String(row)} of ${roleTitles[role]} and was not read: move it to a sheet of its own or join the two.`,
  'notes-unread': ({ role, first, last }) =>
    first === last
      ? `Row ${String(first)} of ${roleTitles[role]} looks like a note and was not read: fill in its columns if it is data.`
      : `Rows ${String(first)} to ${String(last)} of ${roleTitles[role]} look like notes and were not read: fill in their columns if they are data.`,
  'row-without-values': ({ label }) => `The row “${label}” has no quantity and was taken for a title: fill it in if it is data.`,
  'row-without-key': ({ column }) => `This row has numbers but no ${named(column)}: fill in the cell or clear the row.`,
  'total-row': ({ label }) => `The row “${label}” is a total or an average and was not read as data.`,
  'total-mismatch': ({ label, total, sum }, format) =>
    `The row “${label}” says ${format.number(total, 2)} where the rows above add up to ${format.number(sum, 2)}: check whether a row is missing or the total is old.`,

  'not-a-number': ({ text, column }) => `“${text}” is not a number, and ${named(column)} needs one: type a number or clear the cell.`,
  'decimal-contradiction': ({ text, mark }) => `“${text}” does not fit the other numbers of its column, whose decimal mark is “${mark}”: type it as a number.`,
  'decimal-unclear': ({ text, taken }, format) => `“${text}” was read as ${format.number(taken, 3)}, but its mark could also be the other one: type these cells as numbers.`,
  'not-a-date': ({ text, column }) => `“${text}” is not a date, and ${named(column)} needs one: type a date such as 31/03/2026.`,
  'not-a-period': ({ text }) => (text === '' ? 'This row has no period: type one such as 2026-03.' : `“${text}” is not a period: type one such as 2026-03 or “March 2026”.`),
  'unknown-choice': ({ text, column, choices }) => `“${text}” is not a known ${named(column)}: choose one of ${choices.en}.`,
  'error-value': ({ error, column }) => `The cell shows ${error} where ${named(column)} is expected: mend its formula or type the value.`,
  'error-text': ({ error, column }) => `The cell shows ${error} and ${named(column)} was left blank: mend its formula.`,
  'formula-without-value': ({ column }) => `The formula has no saved result for ${named(column)}: open the workbook in Excel and save it.`,
  'rate-not-positive': ({ value }, format) => `A rate of ${format.number(value, 2)} units per hour makes nothing: type a number above 0 or clear the cell.`,
  'unit-converted': ({ column, unit, bucket }) => `${named(column)} is given in “${unit}” and was turned into ${bucket === undefined ? 'hours' : BUCKETS[bucket]}.`,
  'unit-unknown': ({ column, unit }) => `The unit “${unit}” of ${named(column)} is not known and its numbers were read as they are: check the header.`,
  'more-like-it': ({ role, count }, format) => `${format.number(count)} more remarks of the same kinds on ${roleTitles[role]} are not listed: mend those above first.`,

  'mapping-sheet-missing': ({ role, sheet }) => `The mapping says that ${roleTitles[role]} is the sheet “${sheet}”, which the workbook doesn’t have: correct its name.`,
  'mapping-invalid': ({ entry }) => `The mapping has an entry that can’t be understood, ${entry}: write a sheet, a column and its letter such as {"Demand": {"item": "A"}}.`,
};
