import { parsePart, type Reading } from './parse-part';

/** A link from one part to another; `type` is the last word of its address, which both editions of the format share. */
export interface Relationship {
  readonly type: string;
  /** Name of the part it leads to. */
  readonly target: string;
}

/** Relationships of a part by their id (of the package itself when `part` is empty); those that lead out of the file are left out. */
export function readRelationships(reading: Reading, part: string): ReadonlyMap<string, Relationship> {
  const relationships = new Map<string, Relationship>();
  const [folder, name] = splitName(part);
  const relationshipPart = `${folder}_rels/${name}.rels`;
  if (!reading.package.has(relationshipPart)) return relationships;
  parsePart(reading, relationshipPart, {
    open(element, attributes) {
      const { Id: id, Type: type = '', Target: target, TargetMode: mode } = attributes;
      if (element !== 'Relationship' || id === undefined || target === undefined || mode === 'External') return;
      relationships.set(id, { type: type.slice(type.lastIndexOf('/') + 1), target: resolveTarget(folder, target) });
    },
  });
  return relationships;
}

function splitName(part: string): readonly [folder: string, name: string] {
  const slash = part.lastIndexOf('/') + 1;
  return [part.slice(0, slash), part.slice(slash)];
}

/** Name of the part that a target means: from the root when it begins with `/`, otherwise from the folder. */
export function resolveTarget(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const segments: string[] = [];
  for (const segment of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}
