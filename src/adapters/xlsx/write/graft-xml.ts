/** One element of a part with where it stands in the text, so that the rest of the text can stay as it is. */
export interface XmlElement {
  /** Name without its prefix. */
  readonly name: string;
  /** Prefix with its colon, or nothing. */
  readonly prefix: string;
  /** Values by name as written, prefix included. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  readonly start: number;
  /** End of its opening tag. */
  readonly innerStart: number;
  /** Start of its closing tag; as `innerStart` when it has none. */
  readonly innerEnd: number;
  readonly end: number;
}

/** A stretch of text and what comes in its place. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

type Draft = { -readonly [Field in keyof XmlElement]: XmlElement[Field] } & { children: Draft[] };

const TOKEN = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<\/[^>]*>|<([^\s/>]+)((?:[^>"']+|"[^"]*"|'[^']*')*)>/g;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The root element of a text that a parser has found well-formed. Errors: Error when there is none. */
export function parseXml(xml: string): XmlElement {
  const open: Draft[] = [];
  let root: Draft | undefined;
  for (const token of xml.matchAll(TOKEN)) {
    const [text, fullName, attributes = ''] = token;
    if (fullName !== undefined) {
      const element = openElement(fullName, attributes, { start: token.index, end: token.index + text.length });
      open.at(-1)?.children.push(element);
      root ??= element;
      if (!text.endsWith('/>')) open.push(element);
    } else if (text.startsWith('</')) {
      const element = open.pop();
      if (element !== undefined) [element.innerEnd, element.end] = [token.index, token.index + text.length];
    }
  }
  if (root === undefined) throw new Error('a part without an element');
  return root;
}

function openElement(fullName: string, attributes: string, { start, end }: { readonly start: number; readonly end: number }): Draft {
  const colon = fullName.indexOf(':') + 1;
  const values = [...attributes.matchAll(ATTRIBUTE)].map(([, name = '', quoted, apostrophed]) => [name, decodeEntities(quoted ?? apostrophed ?? '')] as const);
  return { name: fullName.slice(colon), prefix: fullName.slice(0, colon), attributes: new Map(values), children: [], start, innerStart: end, innerEnd: end, end };
}

/** Text with its references to characters resolved. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g, (_, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
    return decimal !== undefined ? String.fromCodePoint(Number(decimal)) : (ENTITIES[name ?? ''] ?? '');
  });
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The first child of this name. */
export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name);
}

/** Puts XML behind the children of an element. */
export function append(xml: string, element: XmlElement, added: string): Edit {
  if (element.innerEnd < element.end) return { start: element.innerEnd, end: element.innerEnd, text: added };
  const name = element.prefix + element.name;
  return { start: xml.lastIndexOf('/', element.end), end: element.end, text: `>${added}</${name}>` };
}

/** Puts XML behind the last child that bears one of the names, or before all children. */
export function insertAfter(xml: string, element: XmlElement, names: readonly string[], added: string): Edit {
  if (element.children.length === 0) return append(xml, element, added);
  const place = element.children.filter(({ name }) => names.includes(name)).at(-1)?.end ?? element.innerStart;
  return { start: place, end: place, text: added };
}

/** Takes an element out. */
export function remove({ start, end }: XmlElement): Edit {
  return { start, end, text: '' };
}

/** Gives an attribute of an element another value, which needs no escape; nothing when the element lacks it. */
export function changeAttribute(xml: string, element: XmlElement, name: string, value: number): readonly Edit[] {
  const tag = xml.slice(element.start, element.innerStart);
  const found = new RegExp(`(\\s${name}\\s*=\\s*)(?:"[^"]*"|'[^']*')`).exec(tag);
  if (found === null) return [];
  const start = element.start + found.index + (found[1] ?? '').length;
  return [{ start, end: element.start + found.index + found[0].length, text: `"${value}"` }];
}

/** Gives an element an attribute, whether it has it already or not. */
export function setAttribute(xml: string, element: XmlElement, name: string, value: number): readonly Edit[] {
  if (element.attributes.has(name)) return changeAttribute(xml, element, name, value);
  const place = element.start + 1 + element.prefix.length + element.name.length;
  return [{ start: place, end: place, text: ` ${name}="${value}"` }];
}

/** The text after all edits, of which no two overlap. */
export function applyEdits(xml: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text } of [...edits].sort((a, b) => a.start - b.start)) {
    pieces.push(xml.slice(at, start), text);
    at = end;
  }
  return pieces.join('') + xml.slice(at);
}

/** XML whose elements bear no prefix, with one. */
export function withPrefix(xml: string, prefix: string): string {
  return prefix === '' ? xml : xml.replace(/<(\/?)(?=\w)/g, `<$1${prefix}`);
}
