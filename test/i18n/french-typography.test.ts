import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const FOLDERS = ['src/i18n/fr', 'src/workbook/schema', 'src/workbook/templates'];

/** Every text, or piece of a template, in a source file. */
function textsOf(file: string): string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node)) texts.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022));
  return texts;
}

const ORDINARY_SPACE = / [;!?»]|« |[\p{L}\p{N})»] :( |$)/u;
const NO_SPACE = /[\p{L}\p{N})][;!?»]( |$)|«[^\u00a0\u202f]/u;
const FRENCH = /[éèêàçùœ«»]/i;

test.each(FOLDERS)('%s keeps a no-break space before high punctuation and inside guillemets', (folder) => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts'));
  const french = files.flatMap((file) => textsOf(join(folder, file)).filter((text) => FRENCH.test(text)).map((text) => ({ file, text })));
  expect(french.length).toBeGreaterThan(0);
  expect(french.filter(({ text }) => ORDINARY_SPACE.test(text) || NO_SPACE.test(text))).toEqual([]);
});
