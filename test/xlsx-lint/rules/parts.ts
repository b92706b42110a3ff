import { linkPartOf, type PackageView } from '../package-view';

const CONTENT_TYPES = '[Content_Types].xml';

/** Parts without a content type or that nothing refers to; content types and links that lead nowhere; ids used twice. */
export function partFaults(view: PackageView): readonly string[] {
  const types = view.parts.get(CONTENT_TYPES)?.children ?? [];
  const extensions = new Set(types.map(({ attributes }) => attributes['Extension']));
  const overrides = types.flatMap(({ attributes: { PartName } }) => (PartName === undefined ? [] : [PartName.slice(1)]));
  const names = view.partNames.filter((name) => name !== CONTENT_TYPES);
  const reached = new Set(['', ...names].flatMap((name) => view.links(name).map(({ target }) => target)));
  return [
    ...repeated(overrides).map((name) => `${CONTENT_TYPES}: ${name} is declared twice`),
    ...overrides.filter((name) => !view.partNames.includes(name)).map((name) => `${CONTENT_TYPES}: ${name} is declared and missing`),
    ...names.filter((name) => !overrides.includes(name) && (!extensions.has(extensionOf(name)) || extensionOf(name) === 'xml')).map((name) => `${name}: no content type`),
    ...names.filter((name) => !name.endsWith('.rels') && !reached.has(name)).map((name) => `${name}: nothing refers to it`),
    ...['', ...names].flatMap((name) => linkFaultsOf(view, name)),
  ];
}

function linkFaultsOf(view: PackageView, part: string): readonly string[] {
  const links = view.links(part);
  const ids = new Set(links.map(({ id }) => id));
  const xml = view.parts.get(part);
  const used = xml === undefined ? [] : usedIds(xml);
  return [
    ...repeated(links.map(({ id }) => id)).map((id) => `${linkPartOf(part)}: ${id} is used twice`),
    ...links.filter(({ isExternal, target }) => !isExternal && !view.partNames.includes(target)).map(({ target }) => `${linkPartOf(part)}: ${target} is missing`),
    ...used.filter((id) => !ids.has(id)).map((id) => `${part}: ${id} leads nowhere`),
  ];
}

function usedIds(element: { readonly attributes: Readonly<Record<string, string | undefined>>; readonly children: readonly Parameters<typeof usedIds>[0][] }): readonly string[] {
  const id = element.attributes['r:id'];
  return [...(id === undefined ? [] : [id]), ...element.children.flatMap(usedIds)];
}

function extensionOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

function repeated(names: readonly string[]): readonly string[] {
  const folded = names.map((name) => name.toLowerCase());
  return names.filter((_, at) => folded.indexOf(folded[at] ?? '') !== at);
}
