import { WorkbookError } from '../../src/domain/error';
import type { ReadingNote, Repair } from '../../src/workbook/workbook';
import { cellsText, describeCases, readCase } from './cases';

const REFUSED = {
  bad_refs: 'row-out-of-range',
  billion_laughs: 'doctype',
  bitflip_sheet1: 'damaged-part',
  csv_fr_renamed: 'csv',
  deep_nesting: 'nesting',
  docx_renamed: 'docx',
  dup_sheet_entry: 'unsafe-part',
  empty_0byte: 'empty',
  html_renamed: 'html',
  no_workbook: 'missing-part',
  ods_renamed: 'ods',
  pdf_renamed: 'pdf',
  random_64k: 'not-a-workbook',
  row_4e9: 'row-out-of-range',
  truncated_50pct: 'truncated',
  truncated_tail20: 'truncated',
  unclosed: 'damaged-part',
  xml2003_renamed: 'xml-2003',
  xxe_file: 'doctype',
  xxe_http: 'doctype',
  zip_encrypted_flag: 'encrypted',
  zipslip: 'unsafe-part',
};

const PLAIN = 'A1=Article B1=2026-01 C1=2026-02 A2=P1 B2=10 C2=20';
const NUMBERS = 'A1=Article B1=Qté A2=P0 B2=#NUM! A3=P1 B3=#NUM! A4=P2 B4=#NUM! A5=P3 B5=#NUM! A6=P4 B6=#NUM! A7=P5 B7=#NUM! A8=P6 A9=P7 B9=0 A10=P8 B10=123456789012345680000 A11=P9 B11=#NUM!';
const UNCACHED = 'A1=Article B1=Qté C1=Total ' + [2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((n) => `A${n}=P${n} B${n}=${n} C${n}=(=B${n}*2)`).join(' ');

/** Every cell of each sheet. */
const READ: Readonly<Record<string, readonly string[]>> = {
  datavalidation_col: [PLAIN],
  datavalidation_full: [PLAIN],
  dates_weird: ['A1=Date A2=-1 A3=0 A4=1 A5=59 A6=60 A7=61 A8=46023 A9=2958465 A10=2958466 A11=1000000000000000 A12=0.5'],
  definedname_column: [PLAIN],
  definedname_full_sheet: [PLAIN],
  dup_sheet_case: [PLAIN, PLAIN],
  external_unc: ['A1=Article B1=5(=[1]Feuil1!A1) C1=#VALUE!(=WEBSERVICE("http://127.0.0.1:9/"))'],
  formula_no_cache: [UNCACHED],
  merge_col: [PLAIN],
  merge_full_sheet: [PLAIN],
  missing_drawing: [PLAIN],
  missing_rel: [''],
  missing_sheet_part: [PLAIN, ''],
  missing_table: [PLAIN],
  no_styles_sst: [PLAIN],
  numbers_weird: [NUMBERS],
  proto_headers: ['A1=__proto__ B1=constructor C1=prototype D1=toString E1=hasOwnProperty F1=__defineGetter__ A2=0 B2=1 C2=2 D2=3 E2=4 F2=5'],
  proto_names: [PLAIN, PLAIN],
  sheetname_31plus: [PLAIN],
  sst_index_oob: ['A1=#REF! B1=#REF! C1=#REF! A2=P1 B2=10 C2=20'],
  stored: [PLAIN],
  style_index_oob: ['A1=45000 B1=45000'],
  table_abs_target: [PLAIN],
  xss_names: ['A1=<img src=x onerror=alert(1)> B1="><script>alert(1)</script> C1=javascript:alert(1) A2=P1 B2=10 C2=20'],
};

const NOTED: Readonly<Record<string, readonly ReadingNote[]>> = {
  external_unc: [{ kind: 'externalLinks', count: 1 }],
  missing_rel: [repaired('missing-sheet', 1)],
  missing_sheet_part: [repaired('missing-sheet', 1)],
  missing_table: [repaired('missing-table', 1)],
  numbers_weird: [repaired('unreadable-value', 7)],
  sst_index_oob: [repaired('missing-text', 3)],
  style_index_oob: [repaired('missing-style', 2)],
};

describeCases('hostile', () => {
  it.each(Object.entries(REFUSED))('refuses %s as %s', (name, fault) => {
    const file = `g_${name}.xlsx`;
    expect(faultOf(file)).toBe(fault);
  });

  it.each(Object.entries(READ))('reads every cell of %s', (name, sheets) => {
    const read = readCase('hostile', `g_${name}.xlsx`);
    expect(read.map(cellsText)).toEqual(sheets);
    expect(read.flatMap(({ notes }) => notes)).toEqual(NOTED[name] ?? []);
  });

  it('reads a workbook between other bytes', () => {
    const between = readCase('hostile', 'g_prefix_junk.xlsx');
    expect(between.map(({ name, cells }) => `${name} ${cells.rowCount}×${cells.columnCount}`)).toEqual([
      'MRP 82×12', 'MPS of Sub-Products 36×17', 'Capacity Planning 112×28', 'Sheet1 66×24', 'Aggregate Plan for Sub-Products 87×18', 'Scheduling 11×12', 'Cost 59×24',
    ]);
    expect(readCase('hostile', 'g_suffix_junk.xlsx')).toEqual(between);
  });

  it('reads text that looks like a formula as text', () => {
    const cells = readCase('hostile', 'g_formula_text.xlsx')[0]?.cells;
    expect([1, 4, 5, 7].map((row) => cells?.at(row, 0))).toEqual([
      { value: '=1+1' },
      { value: '@SUM(1,1)' },
      { value: '\t=1+1' },
      { value: "=cmd|' /C calc'!A0" },
    ]);
  });

  it('reads texts of all scripts and their escapes', () => {
    const [sheet] = readCase('hostile', 'g_unicode.xlsx');
    expect(sheet?.name).toBe('Données été ✓ 日本');
    expect([4, 5, 6].map((column) => sheet?.cells.at(0, column).value)).toEqual(['\0nul', '_x0041_', 'ＡＲＴＩＣＬＥ']);
  });

  it('reads sheets to their last row and column', () => {
    expect(readCase('hostile', 'g_cols_16384.xlsx')[0]?.cells.at(0, 16_383)).toEqual({ value: 'P16384' });
    expect(readCase('hostile', 'g_dim_full.xlsx')[0]?.cells.rowNumbers()).toEqual([0, 1_048_575]);
  });

  it('reads long and many texts whole', () => {
    expect(readCase('hostile', 'g_long_string_5MB.xlsx')[0]?.cells.at(0, 0).value).toHaveLength(5_000_000);
    expect(readCase('hostile', 'g_redos_header.xlsx')[0]?.cells.columnCount).toBe(7);
    expect(readCase('hostile', 'g_hyperlinks_60k.xlsx')[0]?.cells.at(59_999, 0)).toEqual({ value: 'x' });
    expect(readCase('hostile', 'g_legit_20k_x13.xlsx')[0]?.cells.rowNumbers()).toHaveLength(20_001);
  });
});

/** Why the file is refused; undefined when it is not. */
function faultOf(file: string): string | undefined {
  try {
    readCase('hostile', file);
    return undefined;
  } catch (error) {
    if (error instanceof WorkbookError && error.subject === file) return error.fault;
    throw error;
  }
}

function repaired(what: Repair, count: number): ReadingNote {
  return { kind: 'repaired', what, count };
}
