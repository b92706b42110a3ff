import { graftStyles } from '../../../../src/adapters/xlsx/write/graft-styles';

const OURS =
  '<styleSheet><numFmts count="2"><numFmt numFmtId="164" formatCode="0.0%"/><numFmt numFmtId="165" formatCode="mmm yy"/></numFmts>' +
  '<fonts count="2"><font><sz val="11"/></font><font><b/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>' +
  '<cellStyleXfs count="1"><xf/></cellStyleXfs>' +
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="165" fontId="1" fillId="0" borderId="0" xfId="0"/><xf numFmtId="9" fontId="1" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<dxfs count="1"><dxf><font><i/></font></dxf></dxfs></styleSheet>';

const THEIRS =
  '<styleSheet><numFmts count="2"><numFmt numFmtId="170" formatCode="mmm yy"/><numFmt numFmtId="164" formatCode="0.000"/></numFmts>' +
  '<fonts count="2"><font><u/></font><font><sz val="11"/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border><left/></border></borders>' +
  '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf numFmtId="164"/></cellXfs><cellStyles count="0"/><extLst/></styleSheet>';

describe('graftStyles', () => {
  it('gives ours to a workbook that has none', () => {
    const { xml, cellFormat, differential } = graftStyles(undefined, OURS);
    expect([xml, cellFormat(2), differential(0)]).toEqual([OURS, 2, 0]);
  });

  it('appends to each list what it lacks, counts again and moves what our formats refer to', () => {
    const { xml, cellFormat, differential } = graftStyles(THEIRS, OURS);
    expect(xml).toBe(
      '<styleSheet><numFmts count="3"><numFmt numFmtId="170" formatCode="mmm yy"/><numFmt numFmtId="164" formatCode="0.000"/><numFmt numFmtId="171" formatCode="0.0%"/></numFmts>' +
        '<fonts count="3"><font><u/></font><font><sz val="11"/></font><font><b/></font></fonts><fills count="1"><fill/></fills><borders count="2"><border><left/></border><border/></borders>' +
        '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf numFmtId="164"/>' +
        '<xf numFmtId="0" fontId="1" fillId="0" borderId="1" xfId="0"/><xf numFmtId="170" fontId="2" fillId="0" borderId="1" xfId="0"/><xf numFmtId="9" fontId="2" fillId="0" borderId="1" xfId="0"/></cellXfs>' +
        '<cellStyles count="0"/><dxfs count="1"><dxf><font><i/></font></dxf></dxfs><extLst/></styleSheet>',
    );
    expect([[0, 1, 2].map(cellFormat), differential(0)]).toEqual([[1, 2, 3], 0]);
  });

  it('adds nothing the second time', () => {
    const once = graftStyles(THEIRS, OURS);
    const twice = graftStyles(once.xml, OURS);
    expect(twice.xml).toBe(once.xml);
    expect([0, 1, 2].map(twice.cellFormat)).toEqual([1, 2, 3]);
  });

  it('follows the prefix of a prefixed style sheet and does without lists that it lacks', () => {
    const { xml, cellFormat } = graftStyles('<x:styleSheet xmlns:x="u"><x:cellXfs><x:xf/></x:cellXfs></x:styleSheet>', '<styleSheet><fonts count="1"><font><b/></font></fonts><cellXfs count="1"><xf numFmtId="0" fontId="0" xfId="0"/></cellXfs></styleSheet>');
    expect(xml).toBe(
      '<x:styleSheet xmlns:x="u"><x:fonts count="1"><x:font><x:b/></x:font></x:fonts><x:cellXfs><x:xf/><x:xf numFmtId="0" fontId="0"/></x:cellXfs></x:styleSheet>',
    );
    expect(cellFormat(0)).toBe(1);
  });
});
