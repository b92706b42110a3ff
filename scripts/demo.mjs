// The main job on the sample company, from a fresh checkout: `npm run demo`, or `npm run demo -- fr` in French.
import { mkdirSync } from 'node:fs';
import { compile, installPackages, run } from './set-up.mjs';

const language = process.argv[2] === 'fr' ? 'fr' : 'en';
const input = `templates/${language}/sample-company.xlsx`;
const output = `out/sample-company-plan-${language}.xlsx`;

installPackages();
compile();
mkdirSync(new URL('../out', import.meta.url), { recursive: true });
run('node', ['build/src/cli/main.js', 'reconcile', input, '-o', output, '--lang', language]);
