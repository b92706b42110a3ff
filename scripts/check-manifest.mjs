// Checks a manifest without the internet, which Microsoft's own validator needs: `node scripts/check-manifest.mjs FILE [--production] [--shortcuts=FILE]`.
// Sources: learn.microsoft.com, "Office Add-ins XML manifest" and its element reference; "Add custom keyboard shortcuts to your Office Add-ins".
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { SaxesParser } from 'saxes';

const ROOT_ORDER = [
  'Id', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description', 'IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'AppDomains',
  'Hosts', 'Requirements', 'DefaultSettings', 'Permissions', 'VersionOverrides', 'ExtendedOverrides',
];
const ORDERS = {
  OfficeApp: ROOT_ORDER,
  Control: ['Label', 'Supertip', 'Icon', 'Action', 'Enabled'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  Resources: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
};
const ICON_SIZES = ['16', '20', '24', '32', '40', '48', '64', '80'];
const TEXT_LIMITS = { 'bt:ShortStrings': 125, 'bt:LongStrings': 250 };
const LONGEST_ID = 32;
const PLATFORMS = ['default', 'windows', 'mac', 'web'];
const SHORTCUT = /^Ctrl\+Shift\+Alt\+[A-Z]$/;
const root = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Every rule: from the parsed manifest, the sentences that say what is wrong. */
const RULES = {
  order: ({ all }) => all.flatMap((element) => outOfOrder(element)),
  version: ({ all }) => {
    const { version } = JSON.parse(readFileSync(root('package.json'), 'utf8'));
    const written = text(all, 'Version');
    return written === `${version}.0` ? [] : [`Version is ${written}, package.json says ${version}.0`];
  },
  id: ({ all }) => (/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(text(all, 'Id') ?? '') ? [] : ['Id is not a GUID']),
  requirements: ({ all }) =>
    [['SharedRuntime', '1.1'], ['ExcelApi', '1.13']].flatMap(([name, least]) =>
      all.some((element) => element.name === 'Set' && element.attributes.Name === name && element.attributes.MinVersion === least) ? [] : [`Requirement ${name} ${least} is missing`]),
  runtime: ({ all }) => {
    const [runtime] = named(all, 'Runtime');
    const [file] = named(all, 'FunctionFile');
    const pages = all.filter((element) => element.name === 'SourceLocation' && element.attributes.resid !== undefined);
    const isShared = runtime?.attributes.lifetime === 'long' && [file, ...pages].every((element) => element?.attributes.resid === runtime.attributes.resid);
    return isShared ? [] : ['Runtime, FunctionFile and pane must share one resid, with lifetime long'];
  },
  resids: ({ all }) => {
    const known = new Set(resources(all).map((element) => element.attributes.id));
    return all.flatMap(({ name, attributes: { resid } }) => (resid === undefined || known.has(resid) ? [] : [`${name} refers to ${resid}, which is not among the resources`]));
  },
  unused: ({ all }) => {
    const used = new Set(all.map(({ attributes: { resid } }) => resid));
    return resources(all).flatMap(({ attributes: { id } }) => (used.has(id) ? [] : [`Resource ${id} is not used`]));
  },
  ids: ({ all }) => {
    const ids = all.flatMap(({ attributes: { id } }) => (id === undefined ? [] : [id]));
    return [
      ...ids.filter((id, position) => ids.indexOf(id) !== position).map((id) => `Id ${id} is there twice`),
      ...resources(all).filter(({ attributes: { id } }) => id.length > LONGEST_ID).map(({ attributes: { id } }) => `Id ${id} is longer than ${LONGEST_ID} characters`),
    ];
  },
  texts: ({ all }) =>
    Object.entries(TEXT_LIMITS).flatMap(([group, limit]) =>
      all.filter(({ name, path }) => path.includes(group) && (name === 'bt:String' || name === 'bt:Override'))
        .map(({ attributes }) => attributes.DefaultValue ?? attributes.Value ?? '')
        .filter((value) => value === '' || value.length > limit)
        .map((value) => `Text "${value.slice(0, 30)}…" must have 1 to ${limit} characters`)),
  icons: ({ all }) =>
    named(all, 'Icon').flatMap((icon) =>
      ICON_SIZES.filter((size) => !icon.children.some((image) => image.attributes.size === size)).map((size) => `An icon lacks its size ${size}`)),
  files: ({ all }) =>
    addresses(all).filter((address) => address.includes('/assets/')).map((address) => address.slice(address.indexOf('/assets/') + 1))
      .filter((path) => !existsSync(root(path))).map((path) => `${path} does not exist`),
  https: ({ all }) => addresses(all).filter((address) => !address.startsWith('https://')).map((address) => `${address} is not https`),
  locales: ({ all }) => {
    const main = text(all, 'DefaultLocale');
    return all.filter(({ name }) => /^(bt:)?Override$/.test(name)).map(({ attributes }) => attributes.Locale)
      .flatMap((locale) => (!/^[a-z]{2}-[A-Z]{2}$/.test(locale) ? [`${locale} is not a full language tag`] : locale === main ? [`${locale} is the default: it can't be overridden`] : []));
  },
  french: ({ all }) =>
    [...named(all, 'bt:String'), ...named(all, 'DisplayName'), ...named(all, 'Description')]
      .filter(({ attributes, children }) => attributes.resid === undefined && !children.some((child) => child.attributes.Locale === 'fr-FR'))
      .map(({ name, attributes }) => `${attributes.id ?? name} has no French text`),
  functions: ({ all }) =>
    named(all, 'FunctionName').map(({ content }) => content).filter((name) => !isAssociated(name)).map((name) => `The function ${name} is not associated by src/commands/ribbon.ts`),
  overrides: ({ all }) => (named(all, 'ExtendedOverrides').length === 1 ? [] : ['ExtendedOverrides must point to the keyboard shortcuts']),
  shortcutFile: ({ shortcuts }) => unknownMembers('the file', shortcuts, ['actions', 'shortcuts']),
  shortcutActions: ({ shortcuts: { actions } }) =>
    actions.flatMap((action) => [
      ...unknownMembers(`action ${action.id}`, action, ['id', 'type', 'name']),
      ...(action.type === 'ExecuteFunction' ? [] : [`Action ${action.id} must have the type ExecuteFunction`]),
      ...(typeof action.name === 'string' && action.name !== '' ? [] : [`Action ${action.id} has no name`]),
      ...(isAssociated(action.id) ? [] : [`Action ${action.id} is not associated by src/commands/ribbon.ts`]),
    ]),
  shortcutKeys: ({ shortcuts: { actions, shortcuts } }) =>
    shortcuts.flatMap((shortcut) => {
      const keys = Object.entries(shortcut.key ?? {});
      return [
        ...unknownMembers('a shortcut', shortcut, ['action', 'key']),
        ...(actions.some(({ id }) => id === shortcut.action) ? [] : [`A shortcut calls ${shortcut.action}, which is not among the actions`]),
        ...(keys.some(([platform]) => platform === 'default') ? [] : [`The shortcut of ${shortcut.action} has no default`]),
        ...keys.filter(([platform]) => !PLATFORMS.includes(platform)).map(([platform]) => `${platform} is no platform of a shortcut`),
        ...keys.filter(([, key]) => !SHORTCUT.test(key)).map(([, key]) => `The shortcut ${key} must be Ctrl+Shift+Alt and a letter: others belong to Excel or the browser`),
      ];
    }),
  shortcutClash: ({ shortcuts: { shortcuts } }) => {
    const keys = shortcuts.map(({ key }) => key?.default);
    return keys.filter((key, position) => keys.indexOf(key) !== position).map((key) => `The shortcut ${key} is there twice`);
  },
  domains: ({ all }) => {
    const domains = named(all, 'AppDomain').map(({ content }) => content);
    const origins = new Set(addresses(all).filter((address) => URL.canParse(address)).map((address) => new URL(address).origin));
    return [...origins].filter((origin) => !domains.includes(origin)).map((origin) => `${origin} is not among the AppDomains`);
  },
  permission: ({ all }) => (text(all, 'Permissions') === 'ReadWriteDocument' ? [] : ['Permissions must be ReadWriteDocument']),
  localhost: ({ all, isProduction }) =>
    isProduction ? addresses(all).filter((address) => /localhost|127\.0\.0\.1/.test(address)).map((address) => `${address} is this machine`) : [],
};

const options = process.argv.slice(2).filter((argument) => argument.startsWith('--'));
const [file = root('manifest.xml')] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const shortcutFile = options.find((option) => option.startsWith('--shortcuts='))?.slice('--shortcuts='.length) ?? root('assets/shortcuts.json');
const manifest = {
  all: parse(readFileSync(file, 'utf8')),
  shortcuts: JSON.parse(readFileSync(shortcutFile, 'utf8')),
  isProduction: options.includes('--production'),
};
const faults = Object.entries(RULES).flatMap(([rule, check]) => check(manifest).map((sentence) => `${rule}: ${sentence}`));
faults.forEach((fault) => console.error(fault));
process.exitCode = faults.length === 0 ? 0 : 1;

/** All elements in document order, each with its name, attributes, text, children and the names of its ancestors. */
function parse(xml) {
  const all = [];
  const open = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => { throw error; });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, content: '', children: [], path: open.map((parent) => parent.name) };
    open.at(-1)?.children.push(element);
    open.push(element);
    all.push(element);
  });
  parser.on('text', (content) => { if (open.length > 0) open.at(-1).content += content.trim(); });
  parser.on('closetag', () => { open.pop(); });
  parser.write(xml).close();
  return all;
}

/** True when the add-in gives a name of the manifest its function. */
function isAssociated(name) {
  const source = readFileSync(root('src/commands/ribbon.ts'), 'utf8');
  return (/ACTIONS = \[([^\]]*)\]/.exec(source)?.[1] ?? '').includes(`'${name}'`);
}

function unknownMembers(owner, object, known) {
  return Object.keys(object).filter((name) => !known.includes(name)).map((name) => `${name} does not belong in ${owner} of the shortcuts`);
}

function outOfOrder({ name, children }) {
  const order = ORDERS[name];
  if (order === undefined) return [];
  const places = children.map((child) => order.indexOf(child.name));
  const unknown = children.filter((_, position) => places[position] < 0).map((child) => `${child.name} does not belong in ${name}`);
  const wrong = children.filter((_, position) => position > 0 && places[position] < places[position - 1]).map((child) => `${child.name} comes too late in ${name}`);
  return [...unknown, ...wrong];
}

function named(all, name) {
  return all.filter((element) => element.name === name);
}

function text(all, name) {
  return named(all, name)[0]?.content;
}

function resources(all) {
  return all.filter(({ name, path }) => path.at(-2) === 'Resources' && /^bt:(Image|Url|String)$/.test(name));
}

/** Every address that the manifest names. */
function addresses(all) {
  return all.flatMap(({ name, content, attributes, path }) => {
    if (name === 'AppDomain') return [content];
    if (name === 'ExtendedOverrides') return [attributes.Url ?? ''];
    const isAddress = /Url$|^SourceLocation$|^bt:Image$/.test(name) || (/Override$/.test(name) && /Url$/.test(path.at(-1)));
    const value = attributes.DefaultValue ?? attributes.Value;
    return isAddress && value !== undefined ? [value] : [];
  });
}
