import { chartXml, type ChartData } from '../../../../src/adapters/xlsx/write/chart-xml';
import type { ChartDraft, DraftValue } from '../../../../src/workbook/sheet-draft';

const ROWS: readonly (readonly DraftValue[])[] = [
  ['Month', 'Load & hours', 'Coverage'],
  [46_023, 10, 0.5],
  [46_054, 'closed', 1.25],
  [46_082, null, 2],
];
const DATA: ChartData = { sheet: "Plan d'été", valueAt: (row, column) => ROWS[row]?.[column] ?? null, numberFormatAt: () => 'mmm yy' };

const CHART: ChartDraft = {
  title: 'Load <h>',
  categories: { row: 1, column: 0, rowCount: 3, columnCount: 1 },
  series: [
    { kind: 'columns', name: { row: 0, column: 1 }, values: { row: 1, column: 1, rowCount: 3, columnCount: 1 }, color: '0072B2' },
    { kind: 'line', name: { row: 0, column: 2 }, values: { row: 1, column: 2, rowCount: 3, columnCount: 1 }, color: 'E69F00', dashed: true, secondaryAxis: true },
  ],
  stacked: false,
  numberFormat: '#,##0',
  secondaryNumberFormat: '0.0" weeks"',
  anchor: { row: 0, column: 0, rowCount: 10, columnCount: 5 },
  altText: 'Load and coverage',
};

function all(xml: string, pattern: RegExp): readonly string[] {
  return Array.from(xml.matchAll(pattern), (match) => match[1] ?? match[0]);
}

describe('chartXml', () => {
  test('caches the numbers of the cells, leaving out blanks and text', () => {
    expect(all(chartXml(CHART, DATA), /<c:val>(.*?)<\/c:val>/g)).toEqual([
      "<c:numRef><c:f>'Plan d''été'!$B$2:$B$4</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val=\"3\"/><c:pt idx=\"0\"><c:v>10</c:v></c:pt></c:numCache></c:numRef>",
      "<c:numRef><c:f>'Plan d''été'!$C$2:$C$4</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val=\"3\"/>" +
        '<c:pt idx="0"><c:v>0.5</c:v></c:pt><c:pt idx="1"><c:v>1.25</c:v></c:pt><c:pt idx="2"><c:v>2</c:v></c:pt></c:numCache></c:numRef>',
    ]);
  });

  test('names each series after its cell', () => {
    expect(all(chartXml(CHART, DATA), /<c:tx><c:strRef>(.*?)<\/c:strRef>/g)).toEqual([
      "<c:f>'Plan d''été'!$B$1</c:f><c:strCache><c:ptCount val=\"1\"/><c:pt idx=\"0\"><c:v>Load &amp; hours</c:v></c:pt></c:strCache>",
      "<c:f>'Plan d''été'!$C$1</c:f><c:strCache><c:ptCount val=\"1\"/><c:pt idx=\"0\"><c:v>Coverage</c:v></c:pt></c:strCache>",
    ]);
  });

  test('draws a secondary series against axes of its own, to the right', () => {
    const xml = chartXml(CHART, DATA);
    expect(all(xml, /<c:valAx>.*?<c:axPos val="(\w)"/g)).toEqual(['l', 'r']);
    expect(all(xml, /<c:valAx>.*?<c:numFmt formatCode="([^"]*)"/g)).toEqual(['#,##0', '0.0&quot; weeks&quot;']);
    expect(all(xml, /<c:(\w+)Chart>/g)).toEqual(['bar', 'line']);
  });

  test('begins the first value axis where it is told to, and nowhere else', () => {
    expect(all(chartXml(CHART, DATA), /<c:min [^>]*>/g)).toEqual([]);
    expect(all(chartXml({ ...CHART, minimum: 0 }, DATA), /<c:valAx>.*?<c:scaling>(.*?)<\/c:scaling>/g)).toEqual(['<c:orientation val="minMax"/><c:min val="0"/>', '<c:orientation val="minMax"/>']);
  });

  test('stands stacked columns on one another', () => {
    expect(chartXml({ ...CHART, stacked: true }, DATA)).toMatch(/<c:grouping val="stacked"\/>.*<c:overlap val="100"\/>/);
    expect(chartXml(CHART, DATA)).not.toContain('<c:overlap val="100"/>');
  });
});
