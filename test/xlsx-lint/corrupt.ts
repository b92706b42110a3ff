import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Replaces text in one part of a package, or leaves the part out. Errors: Error when the part does not hold the text. */
export function corrupt(bytes: Uint8Array, part: string, from: string | RegExp, to: string | undefined): Uint8Array {
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts[part] ?? new Uint8Array());
  if (to === undefined) return zipSync(Object.fromEntries(Object.entries(parts).filter(([name]) => name !== part)), { level: 1 });
  const changed = xml.replace(from, to);
  if (changed === xml) throw new Error(`${part} does not hold ${String(from)}`);
  return zipSync({ ...parts, [part]: strToU8(changed) }, { level: 1 });
}
