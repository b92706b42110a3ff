const js = require('@eslint/js');
const { defineConfig } = require('eslint/config');
const reactHooks = require('eslint-plugin-react-hooks');
const tseslint = require('typescript-eslint');

module.exports = defineConfig(
  { ignores: ['build/', 'dist/', 'out/', 'node_modules/'] },
  {
    files: ['src/**/*.{ts,tsx}', 'test/**/*.ts'],
    extends: [js.configs.recommended, ...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: __dirname } },
    rules: {
      complexity: ['error', 12],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 4],
      'no-console': 'error',
      'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true }],
      eqeqeq: 'error',
      // Indices are branded numbers: indicesUpTo and toIndex take their kind from the caller.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // The dearest rule of all, and there are no enums.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    files: ['src/domain/**', 'src/i18n/**', 'src/engine/**', 'src/workbook/**', 'src/jobs/**'],
    rules: {
      'no-restricted-globals': ['error', { name: 'Date', message: 'The floors below the adapters never read the clock: use domain/calendar.' }],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: 'Results must be reproducible.' }],
    },
  },
  {
    files: ['src/domain/calendar.ts', 'src/i18n/format.ts'],
    rules: { 'no-restricted-globals': 'off' },
  },
  { files: ['src/taskpane/**'], extends: [reactHooks.configs.flat.recommended] },
  {
    files: ['test/**/*.ts'],
    rules: { 'max-lines-per-function': 'off' },
  },
);
