/** Which floor may import which; see ARCHITECTURE.md. */
const floor = (name, allowed) => ({
  name: `${name.replaceAll('/', '-')}-floor`,
  severity: 'error',
  from: { path: `^src/${name}/` },
  to: { path: '^src/', pathNot: [`^src/${name}/`, ...allowed.map((path) => `^src/${path}`)] },
});

/** npm packages and the only folders that may name them. */
const HOMES = { react: 'src/(taskpane|commands)/', 'date-fns': 'src/taskpane/', exceljs: 'src/adapters/xlsx/', saxes: 'src/adapters/xlsx/', fflate: 'src/adapters/xlsx/', highs: 'src/adapters/highs/' };

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    floor('domain', []),
    floor('i18n', ['domain/']),
    floor('engine', ['domain/']),
    floor('workbook', ['domain/', 'i18n/']),
    floor('jobs', ['domain/', 'i18n/', 'engine/', 'workbook/']),
    floor('adapters/memory', ['domain/', 'workbook/']),
    floor('adapters/xlsx', ['domain/', 'workbook/']),
    floor('adapters/office', ['domain/', 'workbook/']),
    floor('adapters/highs', ['domain/', 'engine/solver\\.ts$']),
    {
      name: 'entry-points-are-leaves',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(cli|taskpane|commands)/' },
      to: { path: '^src/(cli|taskpane|commands)/' },
    },
    ...Object.entries(HOMES).map(([name, home]) => ({
      name: `${name}-stays-at-home`,
      severity: 'error',
      from: { path: '^src/', pathNot: `^${home}` },
      to: { path: `node_modules/${name}/` },
    })),
    {
      name: 'pure-floors-have-no-node',
      severity: 'error',
      from: { path: '^src/(domain|i18n|engine|workbook|jobs)/' },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev'] },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'no-orphans', severity: 'error', from: { orphan: true, path: '^src/', pathNot: '\\.d\\.ts$' }, to: {} },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    { name: 'src-never-needs-dev', severity: 'error', from: { path: '^src/' }, to: { dependencyTypes: ['npm-dev'] } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json'] },
  },
};
