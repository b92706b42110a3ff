import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The project's version, from its package.json. */
export function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(__dirname, '../../../package.json'), 'utf8'));
  const known = typeof manifest === 'object' && manifest !== null && 'version' in manifest ? manifest.version : undefined;
  return typeof known === 'string' ? known : '';
}
