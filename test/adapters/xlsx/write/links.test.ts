import { hyperlinksXml } from '../../../../src/adapters/xlsx/write/links';
import { PackageParts } from '../../../../src/adapters/xlsx/write/package-parts';
import type { LinkDraft } from '../../../../src/workbook/sheet-draft';
import { draftOf, noParts } from './small-draft';

const PART = 'xl/worksheets/sheet1.xml';

function written(...links: readonly LinkDraft[]): { readonly xml: string; readonly targets: readonly string[] } {
  const parts = new PackageParts(noParts());
  const xml = hyperlinksXml(draftOf(links.map((link, row) => ({ row, column: 0, value: 'x', link }))), parts, PART);
  const targets = Array.from(parts.text('xl/worksheets/_rels/sheet1.xml.rels').matchAll(/Target="([^"]*)" TargetMode="External"/g), ([, target = '']) => target);
  return { xml, targets };
}

describe('hyperlinksXml', () => {
  test('leads to a cell of the workbook, its sheet quoted', () => {
    expect(written({ sheet: "Plan d'actions", cell: 'B4:C5', tooltip: 'x'.repeat(300) }).xml).toBe(
      `<hyperlinks><hyperlink ref="A1" location="'Plan d''actions'!B4:C5" tooltip="${'x'.repeat(255)}"/></hyperlinks>`,
    );
  });

  test('keeps the line breaks of a tooltip', () => {
    expect(written({ sheet: 'Demand', cell: 'A1', tooltip: 'one\ntwo' }).xml).toContain('tooltip="one&#10;two"');
  });

  test('leads to a cell of a file beside it, one relationship for all links to it', () => {
    const file = 'plan.xlsx';
    const { xml, targets } = written({ sheet: 'Demand', cell: 'A1', file }, { sheet: 'Stock', cell: 'A1', file });
    expect(xml).toBe('<hyperlinks><hyperlink ref="A1" r:id="rId1" location="Demand!A1"/><hyperlink ref="A2" r:id="rId1" location="Stock!A1"/></hyperlinks>');
    expect(targets).toEqual(['plan.xlsx']);
  });

  test.each(["Prévisions d'été 100 % (2).xlsx", 'a#b?c&d;e+f=g.xlsx', 'données\\août [v2].xlsx', 'plan_x0041_.xlsx', '../autre/plan.xlsx'])('escapes the file name %s as URLs do', (file) => {
    const { targets } = written({ sheet: 'Demand', cell: 'A1', file });
    expect(targets).toEqual([expect.stringMatching(/^[\w\-.!~*'()%/]+$/)]);
    expect(targets.map(decodeURIComponent)).toEqual([file.replace('\\', '/')]);
  });

  test('writes nothing for a sheet without links', () => {
    expect(hyperlinksXml(draftOf([{ row: 0, column: 0, value: 1 }]), new PackageParts(noParts()), PART)).toBe('');
  });
});
