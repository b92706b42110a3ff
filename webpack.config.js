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

/** @type {(environment: { preview?: boolean }) => import('webpack').Configuration} */
module.exports = ({ preview = false } = {}) => ({
  mode: 'production',
  target: 'web',
  entry: preview ? { pane: './test/browser/page/memory-pane.ts' } : { pane: './src/commands/main.ts' },
  output: {
    path: join(__dirname, preview ? 'out/pane' : 'dist'),
    filename: '[name].[contenthash:8].js',
    assetModuleFilename: '[name].[contenthash:8][ext]',
    clean: true,
  },
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  module: {
    rules: [
      { test: /\.tsx?$/, exclude: /node_modules/, loader: 'swc-loader', options: swcOptions() },
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
  performance: { hints: false },
  cache: { type: 'filesystem', buildDependencies: { config: [__filename] } },
  devtool: false,
  stats: 'errors-warnings',
});

function swcOptions() {
  return {
    jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } },
    module: { type: 'es6' },
  };
}

/** What the site holds beside the bundle: icons, guides, the sample company, both manifests, headers. */
function siteFiles() {
  return new CopyPlugin({
    patterns: [
      { from: 'assets/*.png' },
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
