import type { PackageEdit } from './graft-package';
import { childOf, parseXml, type XmlElement } from './graft-xml';
import { xmlText } from './xml';

/** Gives tables that come into a workbook ids and names that none of its tables or names has. */
export class TableNumbers {
  private readonly names = new Set<string>();
  private lastId = 0;
  private readonly renamed = new Map<string, string>();

  /** `workbook` is the root of the workbook's part, whose names a table must not bear either. */
  constructor(target: PackageEdit, workbook: XmlElement) {
    for (const name of childOf(workbook, 'definedNames')?.children ?? []) this.names.add((name.attributes.get('name') ?? '').toLowerCase());
    for (const [part, type] of target.reachable()) {
      if (type !== 'table') continue;
      const { attributes } = parseXml(target.text(part) ?? '');
      this.lastId = Math.max(this.lastId, Number(attributes.get('id') ?? 0));
      for (const name of ['name', 'displayName']) this.names.add((attributes.get(name) ?? '').toLowerCase());
    }
  }

  /** The part of a table of ours under a free id and name. */
  renumber(xml: string): string {
    const wanted = parseXml(xml).attributes.get('name') ?? '';
    const name = this.freeName(wanted);
    this.names.add(name.toLowerCase());
    if (name !== wanted) this.renamed.set(wanted, name);
    this.lastId += 1;
    return xml.replace(/ id="\d+" name="[^"]*" displayName="[^"]*"/, () => ` id="${this.lastId}" name="${xmlText(name)}" displayName="${xmlText(name)}"`);
  }

  /** A part of ours whose formulas follow the tables that were given another name. */
  follow(xml: string): string {
    let followed = xml;
    for (const [before, now] of this.renamed) followed = followed.replaceAll(new RegExp(`(?<![\\w.])${before}\\[`, 'g'), () => `${now}[`);
    return followed;
  }

  private freeName(wanted: string): string {
    let name = wanted;
    for (let suffix = 2; this.names.has(name.toLowerCase()); suffix++) name = `${wanted}_${suffix}`;
    return name;
  }
}
