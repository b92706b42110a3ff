import { append, applyEdits, changeAttribute, childOf, insertAfter, parseXml, withPrefix, type Edit, type XmlElement } from './graft-xml';
import { xmlAttributes } from './xml';

/** Styles of a user's workbook with ours behind them, and where ours came to stand. */
export interface GraftedStyles {
  readonly xml: string;
  /** Position of our cell format and of our differential format in the new lists. */
  readonly cellFormat: (ours: number) => number;
  readonly differential: (ours: number) => number;
}

/** Children of the style sheet in the order that the format demands. */
const ORDER = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs'] as const;
/** Ids of number formats below are Excel's own. */
const FIRST_OWN_FORMAT = 164;

/** Appends the styles of our package to the user's: nothing of theirs moves, and what they have already is not added again. */
export function graftStyles(theirs: string | undefined, ours: string): GraftedStyles {
  if (theirs === undefined || parseXml(theirs).children.length === 0) return { xml: ours, cellFormat: (id) => id, differential: (id) => id };
  const lists = new StyleLists(theirs, ours);
  const formats = lists.addNumberFormats();
  const positions = { fontId: lists.add('fonts'), fillId: lists.add('fills'), borderId: lists.add('borders') };
  const hasNamedStyles = lists.has('cellStyleXfs');
  const cellFormats = lists.add('cellXfs', (xml) => {
    const moved = xml.replace(/ (fontId|fillId|borderId)="(\d+)"/g, (_, list: keyof typeof positions, at: string) => ` ${list}="${positions[list][Number(at)] ?? 0}"`);
    const numbered = moved.replace(/ numFmtId="(\d+)"/, (_, id: string) => ` numFmtId="${formats.get(id) ?? id}"`);
    return hasNamedStyles ? numbered : numbered.replace(/ xfId="\d+"/, '');
  });
  const differentials = lists.add('dxfs');
  return { xml: lists.result(), cellFormat: (id) => cellFormats[id] ?? 0, differential: (id) => differentials[id] ?? 0 };
}

class StyleLists {
  private readonly root: XmlElement;
  private readonly source: XmlElement;
  private readonly edits: Edit[] = [];

  constructor(private readonly theirs: string, private readonly ours: string) {
    this.root = parseXml(theirs);
    this.source = parseXml(ours);
  }

  has(list: (typeof ORDER)[number]): boolean {
    return childOf(this.root, list) !== undefined;
  }

  /** Appends our formats under free ids and gives the id of each by our own. */
  addNumberFormats(): ReadonlyMap<string, string> {
    const existing = childOf(this.root, 'numFmts')?.children ?? [];
    const idByCode = new Map(existing.map(({ attributes }) => [attributes.get('formatCode') ?? '', attributes.get('numFmtId') ?? '']));
    let free = Math.max(FIRST_OWN_FORMAT - 1, ...existing.map(({ attributes }) => Number(attributes.get('numFmtId') ?? 0))) + 1;
    const added: string[] = [];
    const ids = (childOf(this.source, 'numFmts')?.children ?? []).map(({ attributes }) => {
      const code = attributes.get('formatCode') ?? '';
      const id = idByCode.get(code) ?? String(free++);
      if (!idByCode.has(code)) added.push(`<numFmt${xmlAttributes({ numFmtId: id, formatCode: code })}/>`);
      return [attributes.get('numFmtId') ?? '', id] as const;
    });
    this.extend('numFmts', existing.length, added);
    return new Map(ids);
  }

  /** Appends our list and gives the position of each of its elements. */
  add(list: (typeof ORDER)[number], change: (xml: string) => string = (xml) => xml): readonly number[] {
    const existing = childOf(this.root, list)?.children ?? [];
    const positions = new Map<string, number>();
    existing.forEach(({ start, end }, at) => {
      const xml = this.theirs.slice(start, end);
      if (!positions.has(xml)) positions.set(xml, at);
    });
    const added: string[] = [];
    const result = (childOf(this.source, list)?.children ?? []).map(({ start, end }) => {
      const xml = withPrefix(change(this.ours.slice(start, end)), this.root.prefix);
      const position = positions.get(xml) ?? existing.length + added.length;
      if (position === existing.length + added.length) added.push(xml);
      positions.set(xml, position);
      return position;
    });
    this.extend(list, existing.length, added);
    return result;
  }

  result(): string {
    return applyEdits(this.theirs, this.edits);
  }

  private extend(name: (typeof ORDER)[number], before: number, added: readonly string[]): void {
    if (added.length === 0) return;
    const { prefix } = this.root;
    const list = childOf(this.root, name);
    const xml = added.join('');
    if (list === undefined) {
      const element = `<${prefix}${name} count="${added.length}">${xml}</${prefix}${name}>`;
      this.edits.push(insertAfter(this.theirs, this.root, ORDER.slice(0, ORDER.indexOf(name)), element));
      return;
    }
    this.edits.push(...changeAttribute(this.theirs, list, 'count', before + added.length), append(this.theirs, list, xml));
  }
}
