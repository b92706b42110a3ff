import { NAMESPACE, XML_DECLARATION, xmlAttributes } from './xml';

const RELATIONSHIP_TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Kinds of relationship that we add, by the last word of their type. */
export type RelationshipKind = 'hyperlink' | 'drawing' | 'table' | 'chart' | 'worksheet';

/** The parts of a package being written, as text or bytes by name. Relationships and content types are kept consistent. */
export class PackageParts {
  constructor(readonly parts: Map<string, Uint8Array>) {}

  text(name: string): string {
    return new TextDecoder().decode(this.parts.get(name));
  }

  has(name: string): boolean {
    return this.parts.has(name);
  }

  setText(name: string, text: string): void {
    this.parts.set(name, new TextEncoder().encode(text));
  }

  /** Adds a part of a content type. */
  addPart(name: string, contentType: string, text: string): void {
    this.setText(name, text);
    const override = `<Override${xmlAttributes({ PartName: `/${name}`, ContentType: contentType })}/>`;
    this.setText(CONTENT_TYPES, this.text(CONTENT_TYPES).replace('</Types>', `${override}</Types>`));
  }

  /** Relates a part to a target (relative to the part, or outside the package) and gives the relationship's id. */
  relate(part: string, kind: RelationshipKind, target: { readonly path: string; readonly external?: boolean }): string {
    const name = relationshipsOf(part);
    const xml = this.has(name) ? this.text(name) : `${XML_DECLARATION}<Relationships xmlns="${NAMESPACE.packageRelationship}"></Relationships>`;
    const id = freeId(xml);
    const relationship = `<Relationship${xmlAttributes({
      Id: id,
      Type: `${RELATIONSHIP_TYPE}/${kind}`,
      Target: target.path,
      TargetMode: target.external === true ? 'External' : undefined,
    })}/>`;
    this.setText(name, xml.replace(/<Relationships([^>]*)\/>/, '<Relationships$1></Relationships>').replace('</Relationships>', () => `${relationship}</Relationships>`));
    return id;
  }
}

export const CONTENT_TYPES = '[Content_Types].xml';

/** The part that holds a part's relationships: `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`. */
export function relationshipsOf(part: string): string {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

function freeId(xml: string): string {
  let number = 1;
  while (xml.includes(`"rId${number}"`)) number++;
  return `rId${number}`;
}
