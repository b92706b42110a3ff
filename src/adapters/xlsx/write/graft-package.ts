import { Deadline, LIMITS } from '../read/limits';
import type { XlsxPackage } from '../read/open-package';
import { parsePart } from '../read/parse-part';
import { resolveTarget } from '../read/relationships';
import type { ZipEntry } from '../read/zip-directory';
import { parseXml, type XmlElement } from './graft-xml';
import { relationshipsOf } from './package-parts';
import { XML_DECLARATION } from './xml';
import { packPart } from './zip-file';

/** One relationship of a part. */
export interface Link {
  readonly id: string;
  /** Last word of its type. */
  readonly type: string;
  /** Name of the part that it leads to; undefined when it leads out of the file. */
  readonly target: string | undefined;
  readonly element: XmlElement;
}

/** A user's package being changed: parts that are not changed keep their compressed bytes. */
export class PackageEdit {
  private readonly entries: Map<string, ZipEntry>;
  private readonly texts = new Map<string, string>();

  constructor(private readonly original: XlsxPackage) {
    this.entries = new Map(original.entries.map((entry) => [entry.name.toLowerCase(), entry]));
  }

  get fileName(): string {
    return this.original.fileName;
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  /** Text of a part, found well-formed; undefined when there is no such part. Errors: those of `parsePart`. */
  text(name: string): string | undefined {
    if (!this.has(name)) return undefined;
    const key = name.toLowerCase();
    const text = this.texts.get(key) ?? this.originalText(name);
    this.texts.set(key, text);
    return text;
  }

  /** Adds a part or replaces its contents, which are XML. */
  setText(name: string, text: string): void {
    const key = name.toLowerCase();
    const xml = text.replace(/^\s*<\?xml[^>]*\?>\s*/, () => XML_DECLARATION);
    this.texts.set(key, xml);
    this.entries.set(key, packPart(this.entries.get(key)?.name ?? name, new TextEncoder().encode(xml)));
  }

  /** Whether a part, as the user has it, holds one of the texts as they are written in XML. */
  holds(name: string, texts: readonly string[]): boolean {
    const bytes = Buffer.from(this.original.part(name) ?? new Uint8Array());
    return texts.some((text) => bytes.includes(text));
  }

  /** Takes out a part and its relationships. */
  remove(name: string): void {
    this.entries.delete(name.toLowerCase());
    this.entries.delete(relationshipsOf(name).toLowerCase());
  }

  /** Relationships of a part; those of the package itself for an empty name. */
  links(part: string): readonly Link[] {
    const text = this.text(relationshipsOf(part));
    return text === undefined ? [] : linksIn(text, part);
  }

  /** Every part that can be reached from the package itself, in lower case, with the type of the link that led to it. */
  reachable(): ReadonlyMap<string, string> {
    const types = new Map<string, string>();
    const waiting = [''];
    for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
      for (const { type, target } of this.links(part)) {
        if (target === undefined || types.has(target.toLowerCase()) || !this.has(target)) continue;
        types.set(target.toLowerCase(), type);
        waiting.push(target);
      }
    }
    return types;
  }

  /** All parts as they stand now, in the order of the file, new ones last. */
  toEntries(): readonly ZipEntry[] {
    return [...this.entries.values()];
  }

  private originalText(name: string): string {
    const deadline = new Deadline(this.fileName, LIMITS.milliseconds);
    parsePart({ package: this.original, limits: LIMITS, deadline }, name, { open: () => undefined });
    const bytes = this.original.part(name) ?? new Uint8Array();
    const encoding = bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8';
    return new TextDecoder(encoding).decode(bytes);
  }
}

/** The relationships that a relationship part of `part` holds. */
export function linksIn(xml: string, part: string): readonly Link[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  return parseXml(xml).children.map((element) => {
    const [id = '', type = '', target = '', mode] = ['Id', 'Type', 'Target', 'TargetMode'].map((name) => element.attributes.get(name));
    return { id, type: type.slice(type.lastIndexOf('/') + 1), target: mode === 'External' ? undefined : resolveTarget(folder, target), element };
  });
}
