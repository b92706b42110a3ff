import type { CommandMessages } from '../command-messages';
import type { Format } from '../format';

const issueCount = (errors: number, warnings: number, notes: number): string =>
  `${count(errors, 'error')}, ${count(warnings, 'warning')}, ${count(notes, 'note')}`;

export const commands: CommandMessages = {
  usage: `equilibre: one feasible, costed, explained plan from a workbook's demand, stock and capacity sheets

  equilibre check FILE…       says what was understood and what is odd; writes nothing
  equilibre reconcile FILE…   makes the plan and writes it to NAME-plan.xlsx beside the file
  equilibre compare FILE…     base plan and every scenario of the Scenarios sheet, in NAME-scenarios.xlsx
  equilibre agenda FILE       makes the plan and puts its costliest exceptions on the meeting's agenda, in NAME-agenda.xlsx
  equilibre approve FILE      makes the plan and notes it as an approved version, in NAME-approved.xlsx
  equilibre status FILE       what is late, who is missing, what changed since the last approval; writes nothing
  equilibre versions FILE     the approved versions, and with --compare what differs between two; writes nothing
  equilibre templates         lists the free templates
  equilibre template NAME     writes one of them, or all

Several files are read as one workbook.

Options
  -o, --out PATH         where the workbook is written; for “template all” a folder
      --in-place         changes FILE itself (a dated copy is kept)
      --mapping FILE     columns to use, in the form that --json prints under "mapping"
      --time-limit SECS  stops the search after so many seconds and keeps the best plan found (default 60)
      --unlock-all       lets the plan decide the figures locked on the Plan sheet of an earlier run
      --scenario NAME    reconcile plans this scenario of the Scenarios sheet
      --restore N        takes the figures of the approved version N over (reconcile, agenda, approve)
      --compare A[,B]    versions: version A against the plan in the result sheets, or against version B
      --by NAME          who prepares the meeting or approves the plan
      --note TEXT        a remark on the approval
      --empty            a template without its example
      --lang en|fr       language of messages and result sheets
      --json             prints everything as JSON
  -h, --help             this text
      --version          the version

Exit codes: 0 done · 1 the data has errors · 2 wrong usage · 3 a file can't be read or written · 4 no plan found`,
  usageFaults: {
    noCommand: () => 'Say what to do: check, reconcile, compare, agenda, approve, status, versions, template or templates.',
    unknownCommand: (name) => `There is no command “${name}”: use check, reconcile, compare, agenda, approve, status, versions, template or templates.`,
    noFile: (command) => `Name the workbook: equilibre ${command} FILE.xlsx`,
    unknownOption: (option) => `The option ${option} isn't known or lacks its value.`,
    badLanguage: (value) => `The language “${value}” isn't available: use --lang en or --lang fr.`,
    badTimeLimit: (value) => `--time-limit takes a number of seconds above 0, not “${value}”.`,
    badMapping: (file) => `${file} isn't a mapping: give the JSON that equilibre check --json prints under "mapping".`,
    oneFileInPlace: () => '--in-place works on one file: name a single workbook, or use -o.',
    outAndInPlace: () => 'Choose one of -o and --in-place.',
    oneFile: (command) => `${command} works on one workbook, the one that the team shares: name a single file.`,
    noTemplate: () => 'Name the template: planning, raci, calendar, kpi, meeting, decisions, or all.',
    unknownTemplate: (name) => `There is no template “${name}”: use planning, raci, calendar, kpi, meeting, decisions, or all.`,
    badVersion: (value) => `--restore takes the number of an approved version, not “${value}”.`,
    badVersions: (value) => `--compare takes the number of an approved version, or of two as in 1,3, not “${value}”.`,
    restoreAlone: () => 'Choose one of --restore, --scenario and --unlock-all.',
    refusedVersion: (sentence) => sentence,
    unknownScenario: (name) => `There is no scenario “${name}”: give a name that stands on the Scenarios sheet.`,
  },
  workbookFaults: {
    'not-found': (file) => `${file} doesn't exist. Check the name and the folder.`,
    empty: (file) => `${file} is empty (0 bytes). Save it again in Excel.`,
    'old-xls': (file) => `${file} is in the old .xls format. Open it in Excel and save it as .xlsx.`,
    encrypted: (file) => `${file} is protected by a password. Remove it in Excel (File › Info › Protect workbook), then try again.`,
    html: (file) => `${file} is a web page with an .xlsx name. Open it in Excel and save it as .xlsx.`,
    'xml-2003': (file) => `${file} is in the XML 2003 format. Open it in Excel and save it as .xlsx.`,
    pdf: (file) => `${file} is a PDF, not a workbook.`,
    ods: (file) => `${file} is an OpenDocument file. Save it as .xlsx from LibreOffice or Excel.`,
    docx: (file) => `${file} is a Word document, not a workbook.`,
    xlsb: (file) => `${file} is in the binary .xlsb format. Open it in Excel and save it as .xlsx.`,
    csv: (file) => `${file} is a text (CSV) file with an .xlsx name. Open it in Excel and save it as .xlsx.`,
    'not-a-workbook': (file) => `${file} isn't an Excel workbook.`,
    truncated: (file) => `${file} is cut short: a download or copy did not finish. Get it again.`,
    'too-large': (file, detail) => `${file} is too large (${detail}). Keep only the planning sheets and try again.`,
    'zip-bomb': (file, detail) => `${file} swells beyond any sensible size when opened (${detail}) and was refused for safety.`,
    'too-many-parts': (file, detail) => `${file} holds too many parts (${detail}). Copy the planning sheets to a new workbook.`,
    'unsafe-part': (file, detail) => `${file} holds an unsafe part (${detail}) and was refused. Save it again from Excel.`,
    'damaged-part': (file, detail) => `${file} is damaged (${detail}). Open it in Excel, let it repair the file and save it.`,
    'missing-part': (file, detail) => `${file} lacks a part that every workbook has (${detail}). Save it again from Excel.`,
    doctype: (file, detail) => `${file} holds a document type declaration (${detail}), which no workbook needs, and was refused for safety.`,
    nesting: (file, detail) => `${file} is nested too deeply (${detail}) and was refused for safety.`,
    'row-out-of-range': (file, detail) => `${file} names a cell outside Excel's limits (${detail}). Save it again from Excel.`,
    'too-many-cells': (file, detail) => `${file} has too many cells (${detail}). Keep only the planning sheets and try again.`,
    'too-slow': (file, detail) => `Reading ${file} took too long and was stopped${detail === '' ? '' : ` (${detail})`}. Copy the planning sheets to a new workbook.`,
    'in-use': (file) => `${file} is open in Excel. Close it there and try again.`,
    'no-permission': (file) => `${file} can't be opened or written: access is denied. Choose another folder with -o.`,
    'no-space': (file) => `The disk is full: ${file} could not be written. Nothing was changed.`,
    'write-failed': (file, detail) => `${file} could not be written${detail === '' ? '' : ` (${detail})`}. Nothing was changed.`,
    signed: (file) => `${file} carries a digital signature that a change would break. Use -o for a new workbook.`,
    'strict-format': (file) => `${file} is in the strict Open XML format, which can't be changed in place. Use -o for a new workbook.`,
    'structure-protected': (file) => `The structure of ${file} is protected: no sheet can be added. Lift the protection (Review › Protect workbook) or use -o.`,
    'name-taken': (file, detail) => `${file} already has a sheet or a name “${detail}” that Equilibre didn't make. Rename it, or use -o for a new workbook.`,
    cancelled: () => 'Cancelled. Nothing was written.',
    'output-is-input': (file) => `${file} is the input: a plan is never written over it. Choose another name with -o, or use --in-place.`,
    'output-exists-as-folder': (file) => `${file} is a folder. Give a file name with -o.`,
    'cell-edit': () => 'A cell is being edited. Finish it (Enter or Esc), then try again: nothing was changed.',
    'host-busy': () => 'Excel is busy. Wait a moment and try again: nothing was changed.',
    'host-failed': (_, detail) => `Excel refused (${detail}). Try again; if it persists, save the workbook, open it anew and report this code.`,
    'sheet-protected': (sheet) => `${sheet === '' ? 'A sheet' : `The sheet “${sheet}”`} is protected. Lift the protection (Review › Unprotect sheet), then try again.`,
    'sheet-gone': (sheet) => `${sheet === '' ? 'A sheet' : `The sheet “${sheet}”`} was deleted or renamed meanwhile. Try again: nothing was changed.`,
    'table-changed': (table) => `The table “${table}” was changed or removed meanwhile. Try again: nothing was changed.`,
  },
  solverFaults: {
    failed: (detail) => `The solver failed${detail === '' ? '' : ` (${detail})`}. Try again; if it persists, report it with the workbook's size.`,
    infeasible: (detail) => `No plan can meet these limits${detail === '' ? '' : `: ${detail}`}. Check minimum workers and capacities.`,
    unbounded: () => 'The costs make an endless plan pay: check for a subcontract or unit cost below zero.',
    'time-limit': () => 'No plan was found in time. Raise --time-limit.',
    cancelled: () => 'Cancelled. Nothing was written.',
  },
  severities: { error: 'Error', warning: 'Warning', info: 'Note' },
  steps: {
    reading: 'Reading the workbook',
    checking: 'Checking the data',
    solving: 'Looking for the best plan',
    explaining: 'Explaining the exceptions',
    writing: 'Writing the result',
  },
  issueCount,
  understood: 'What was understood',
  sheetRead: (role, sheet, row) => `${role}: sheet “${sheet}”, headers in row ${row}`,
  periodColumns: 'periods',
  notPlanned: 'No plan was made: mend the errors above and run again.',
  cancelled: 'Cancelled. Nothing was written.',
  planStatus: ({ status, distance, restoredVersion }, format) => {
    if (restoredVersion !== undefined) return `The figures of version ${restoredVersion} on today's input: a plan made anew may cost less.`;
    if (status === 'optimal') return 'The best plan there is, proven.';
    if (status === 'feasible') return `A plan that costs at most ${format.money(distance)} more than the best possible one, proven.`;
    return 'A quick plan: the search was cut short, so a better one may exist. Raise --time-limit to look further.';
  },
  planSize: ({ itemCount, periodCount, resourceCount }, format) =>
    `${count(itemCount, 'item', format)}, ${count(periodCount, 'period', format)}, ${count(resourceCount, 'resource', format)}.`,
  topExceptions: (shown, all) => (shown === all ? `To look at (${all})` : `To look at first (${shown} of ${all}, the rest on the sheet Exceptions)`),
  noExceptions: 'Nothing to look at: demand is served, stock and load are within their limits.',
  issuesOnSheet: (errors, warnings, notes) => `Data: ${issueCount(errors, warnings, notes)} (sheet Data quality).`,
  written: (path) => `The plan is in ${path}`,
  noRoom: (place) => `${place} holds something where the table above it has to grow. Move it away, and try again: nothing was changed.`,
  locksNotUsed: ({ files, copy, output }) => `Figures were locked in the earlier ${output}, and this plan does not keep them: it is now ${copy}. To plan with its locks: equilibre reconcile ${files} "${copy}"`,
  previousKept: (path) => `The workbook as it was is kept in ${path}`,
  figures: {
    serviceLevel: 'Service level',
    forecastAccuracy: 'Past forecast accuracy',
    forecastBias: 'Past forecast bias',
    stockValue: 'Mean stock value',
    coverage: 'Coverage (periods)',
    utilisation: 'Utilisation',
    margin: 'Margin',
    totalCost: 'Total cost',
  },
};

function count(number: number, noun: string, format?: Format): string {
  return `${format?.number(number) ?? number} ${noun}${number === 1 ? '' : 's'}`;
}
