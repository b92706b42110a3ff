const { join } = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const webpack = require('webpack');
const { version } = require('./package.json');

/** Address that the production manifest points to: `EQUILIBRE_URL=https://… npm run build:pane`. */
const SITE = (process.env.EQUILIBRE_URL ?? 'https://equilibre.example').replace(/\/$/, '');
const DEVELOPMENT_SITE = 'https://localhost:3000';

/** Scripts of our own and Office.js; styles inline, as Fluent UI makes them; connections to our own site alone. */
const POLICY = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval' https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
/** Where the pane may be shown; a page can't say so itself, so the site sends it as a header. */
const FRAME_POLICY = "frame-ancestors 'self' https://*.officeapps.live.com https://*.sharepoint.com https://excel.cloud.microsoft https://onedrive.live.com";

const TYPESCRIPT = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  loader: 'swc-loader',
  options: {
    jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } },
    module: { type: 'es6' },
  },
};

/** @type {import('webpack').Configuration} */
const COMMON = {
  mode: 'production',
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  performance: { hints: false },
  cache: { type: 'filesystem', buildDependencies: { config: [__filename] } },
  devtool: false,
  stats: 'errors-warnings',
};

/**
 * The pane as it is hosted, into dist; with `--env preview` beside a workbook in memory, into out/pane; with `--env grid` the page that
 * shows a grid beside the hosted pane and its server, into out/preview and out/preview-server; with `--env start` all that it needs; with
 * `--env tests` all of these, so that the tests find their builds in the cache.
 * @type {(environment: { preview?: boolean, grid?: boolean, start?: boolean, tests?: boolean }) => import('webpack').Configuration | import('webpack').Configuration[]}
 */
module.exports = ({ preview = false, grid = false, start = false, tests = false } = {}) => {
  if (tests) return [gridPage(), gridServer(), pane(false), pane(true)];
  if (start) return [gridPage(), gridServer(), pane(false)];
  return grid ? [gridPage(), gridServer()] : pane(preview);
};

/** @type {(preview: boolean) => import('webpack').Configuration} */
const pane = (preview) => ({
  ...COMMON,
  name: preview ? 'memory-pane' : 'pane',
  target: 'web',
  entry: preview ? { pane: './test/browser/page/memory-pane.ts' } : { pane: './src/commands/main.ts' },
  output: {
    path: join(__dirname, preview ? 'out/pane' : 'dist'),
    filename: '[name].[contenthash:8].js',
    assetModuleFilename: '[name].[contenthash:8][ext]',
    clean: true,
  },
  module: {
    rules: [
      TYPESCRIPT,
      // The package's own loader finds the solver's binary by this address: it becomes a hashed file, fetched with the first plan.
      { test: /\.wasm$/, type: 'asset/resource' },
    ],
  },
  plugins: [
    // The solver's loader asks for Node's modules only where there is a Node.
    new webpack.IgnorePlugin({ resourceRegExp: /^node:/ }),
    new webpack.DefinePlugin({ EQUILIBRE_VERSION: JSON.stringify(version) }),
    new HtmlPlugin({ template: 'src/taskpane/taskpane.html', filename: 'taskpane.html', templateParameters: { policy: POLICY, preview }, scriptLoading: 'defer' }),
    ...(preview ? [] : [siteFiles()]),
  ],
  // Most of a cold build is making the scripts small, which the tests' own page does without.
  optimization: { minimize: !preview },
});

/** @type {() => import('webpack').Configuration} */
const gridPage = () => ({
  ...COMMON,
  name: 'grid',
  target: 'web',
  entry: { preview: './test/preview/main.ts' },
  output: { path: join(__dirname, 'out/preview'), filename: '[name].js', clean: true },
  module: { rules: [TYPESCRIPT, { test: /node_modules.@univerjs.*\.js$/, resolve: { fullySpecified: false } }] },
  plugins: [
    new HtmlPlugin({ template: 'test/preview/preview.html', filename: 'preview.html', scriptLoading: 'defer' }),
    new CopyPlugin({ patterns: [{ from: 'test/preview/preview.css' }, { from: require.resolve('@univerjs/preset-sheets-core/lib/index.css'), to: 'univer.css' }] }),
  ],
  optimization: { minimize: false },
});

/** The preview's server, in Node. @type {() => import('webpack').Configuration} */
const gridServer = () => ({
  ...COMMON,
  name: 'server',
  target: 'node20',
  entry: { server: './test/preview/server.ts' },
  output: { path: join(__dirname, 'out/preview-server'), filename: '[name].js', library: { type: 'commonjs2' }, clean: true },
  externals: /^[a-z@][^:]*$/,
  module: { rules: [TYPESCRIPT] },
  optimization: { minimize: false },
});

/** What the site holds beside the bundle: icons, guides, the sample company, both manifests, headers. */
function siteFiles() {
  return new CopyPlugin({
    patterns: [
      { from: 'assets/*.{png,json}' },
      { from: 'assets/help', to: 'help' },
      { from: 'templates', to: 'templates' },
      { from: 'manifest.xml', transform: (xml) => xml.toString().replaceAll(DEVELOPMENT_SITE, SITE) },
      { from: 'manifest.xml', to: '_headers', toType: 'file', transform: headers },
    ],
  });
}

/** Headers in the form that static hosts read: pages are never kept, hashed files for ever. */
function headers() {
  return [
    '/*', `  Content-Security-Policy: ${FRAME_POLICY}`, '  X-Content-Type-Options: nosniff', '  Referrer-Policy: no-referrer',
    '/*.html', '  Cache-Control: no-store',
    '/*.js', '  Cache-Control: public, max-age=31536000, immutable',
    '/*.wasm', '  Cache-Control: public, max-age=31536000, immutable', '',
  ].join('\n');
}
