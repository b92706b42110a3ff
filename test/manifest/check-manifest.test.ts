import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MANIFEST = readFileSync('manifest.xml', 'utf8');
const SHORTCUTS = readFileSync('assets/shortcuts.json', 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'equilibre-manifest-'));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What the checker says of a manifest: the rules that it breaks. */
function brokenRules(xml: string, ...mode: readonly string[]): readonly string[] {
  const file = join(folder, 'manifest.xml');
  writeFileSync(file, xml);
  const { stderr, status } = spawnSync(process.execPath, ['scripts/check-manifest.mjs', file, ...mode], { encoding: 'utf8' });
  const lines = stderr.split('\n').filter((line) => line !== '');
  expect(status).toBe(lines.length === 0 ? 0 : 1);
  return [...new Set(lines.map((line) => line.slice(0, line.indexOf(':'))))];
}

/** The manifest with every occurrence of a pattern replaced; the pattern must be there. */
function withChange(pattern: RegExp, replacement: string): string {
  expect(MANIFEST).toMatch(pattern);
  return MANIFEST.replace(pattern, replacement);
}

test('the manifest keeps every rule', () => {
  expect(brokenRules(MANIFEST)).toEqual([]);
});

test('the production manifest keeps every rule', () => {
  expect(brokenRules(MANIFEST.replaceAll('https://localhost:3000', 'https://plans.example'), '--production')).toEqual([]);
});

test('this machine has no place in a production manifest', () => {
  expect(brokenRules(MANIFEST, '--production')).toEqual(['localhost']);
});

test.each<readonly [rule: string, pattern: RegExp, replacement: string]>([
  ['order', /(<Id>.*<\/Id>)\s*(<Version>.*<\/Version>)/, '$2$1'],
  ['order', /<Permissions>/, '<Gossip/><Permissions>'],
  ['version', /<Version>.*<\/Version>/, '<Version>9.9.9.9</Version>'],
  ['id', /<Id>0f6b/, '<Id>xyz'],
  ['requirements', /MinVersion="1.13"/, 'MinVersion="1.7"'],
  ['requirements', /<Set Name="SharedRuntime" MinVersion="1.1"\/>/, ''],
  ['runtime', /lifetime="long"/, 'lifetime="short"'],
  ['runtime', /<FunctionFile resid="Taskpane.Url"\/>/, '<FunctionFile resid="Help.Url"/>'],
  ['resids', /<Label resid="Group.Label"\/>/, '<Label resid="Group.Title"/><Label resid="Group.Label"/>'],
  ['unused', /<bt:Url id="Help.Url"/, '<bt:Url id="More.Url" DefaultValue="https://localhost:3000/more.html"/><bt:Url id="Help.Url"'],
  ['ids', /id="Equilibre.Check"/, 'id="Equilibre.Open"'],
  ['ids', /Check\.Tip/g, 'A.name.of.more.than.thirty-two.characters'],
  ['texts', /Value="Contrôler"/, 'Value=""'],
  ['texts', /DefaultValue="Opens the guide in your browser."/, `DefaultValue="${'x'.repeat(251)}"`],
  ['icons', /<bt:Image size="24" resid="Icon.24"\/>/, ''],
  ['files', /assets\/icon-80.png/, 'assets/icon-81.png'],
  ['https', /https:\/\/localhost:3000\/assets\/icon-80.png/, 'http://localhost:3000/assets/icon-80.png'],
  ['locales', /Locale="fr-FR" Value="Équilibrer"/, 'Locale="fr" Value="x"/><bt:Override Locale="fr-FR" Value="Équilibrer"'],
  ['locales', /Locale="fr-FR" Value="Équilibrer"/, 'Locale="en-US" Value="x"/><bt:Override Locale="fr-FR" Value="Équilibrer"'],
  ['french', /<bt:Override Locale="fr-FR" Value="Aide"\/>/, ''],
  ['functions', /<FunctionName>openHelp/, '<FunctionName>openGossip'],
  ['domains', /https:\/\/localhost:3000\/help\/en.html/g, 'https://elsewhere.example/help/en.html'],
  ['permission', />ReadWriteDocument</, '>ReadDocument<'],
  ['overrides', /<ExtendedOverrides .*>/, ''],
  ['files', /assets\/shortcuts.json/, 'assets/keys.json'],
  ['order', /(<Permissions>.*<\/Permissions>)/, '<ExtendedOverrides Url="https://localhost:3000/assets/shortcuts.json"/>$1'],
])('the rule %s is kept: %s → %s', (rule, pattern, replacement) => {
  expect(brokenRules(withChange(pattern, replacement))).toContain(rule);
});

test.each<readonly [rule: string, pattern: RegExp, replacement: string]>([
  ['shortcutFile', /"actions":/, '"gossip": [], "actions":'],
  ['shortcutActions', /"type": "ExecuteFunction"/, '"type": "ShowTaskpane"'],
  ['shortcutActions', /"name": "Check[^"]*"/, '"name": ""'],
  ['shortcutActions', /"id": "checkWorkbook"/, '"colour": "red", "id": "checkWorkbook"'],
  ['shortcutActions', /"checkWorkbook"/g, '"gossip"'],
  ['shortcutKeys', /"action": "checkWorkbook"/, '"action": "openHelp"'],
  ['shortcutKeys', /"default": "Ctrl\+Shift\+Alt\+C"/, '"windows": "Ctrl+Shift+Alt+C"'],
  ['shortcutKeys', /"default": "Ctrl\+Shift\+Alt\+C"/, '"default": "Ctrl+Shift+Alt+C", "amiga": "Ctrl+Shift+Alt+C"'],
  ['shortcutKeys', /Ctrl\+Shift\+Alt\+C/, 'Ctrl+C'],
  ['shortcutKeys', /"action": "checkWorkbook"/, '"why": "", "action": "checkWorkbook"'],
  ['shortcutClash', /Ctrl\+Shift\+Alt\+C/, 'Ctrl+Shift+Alt+R'],
])('the rule %s is kept in the shortcuts: %s → %s', (rule, pattern, replacement) => {
  expect(SHORTCUTS).toMatch(pattern);
  const file = join(folder, 'shortcuts.json');
  writeFileSync(file, SHORTCUTS.replace(pattern, replacement));
  expect(brokenRules(MANIFEST, `--shortcuts=${file}`)).toContain(rule);
});
