/** The import table of docs/decisions/001: per folder, which other folders and which packages it may use. */
const table = {
  domain: { folders: [], packages: ['zod', 'libphonenumber-js'] },
  letter: { folders: ['domain'], packages: ['zod'] },
  protocol: { folders: ['domain'], packages: ['zod'] },
  host: { folders: ['domain', 'protocol'], packages: ['zod'] },
  typeset: { folders: ['domain', 'letter'], packages: ['pdfmake'] },
  crypto: { folders: ['domain'], packages: ['hash-wasm', '@noble/curves', '@noble/hashes', '@zxcvbn-ts', 'zod'] },
  store: { folders: ['domain', 'crypto', 'protocol', 'host', 'letter'], packages: ['dexie', 'zod'] },
  sync: { folders: ['domain', 'protocol', 'store', 'host'], packages: ['zod'] },
  renderer: {
    folders: ['domain', 'letter', 'protocol', 'host', 'typeset', 'crypto', 'store', 'sync'],
    packages: ['react', 'react-dom', 'react-aria-components', 'pdfjs-dist', 'zod'],
    assets: true,
  },
  machine: { folders: ['domain', 'host', 'protocol'], packages: ['zod'], node: true },
  electron: { folders: ['domain', 'host', 'machine'], packages: ['electron', 'zod'], node: true },
  'browser-edition': { folders: ['host', 'machine', 'domain', 'protocol'], packages: ['zod'], node: true },
  cli: { folders: ['domain', 'letter', 'typeset'], packages: ['zod'], node: true },
  packaging: { folders: [], packages: ['@electron/fuses', 'zod'], node: true },
  server: { folders: ['domain', 'protocol'], packages: ['fastify', 'kysely', 'pg', 'zod'], node: true },
};

const folderRules = Object.entries(table).map(([folder, may]) => ({
  name: `${folder}-folders`,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: { path: '^src/', pathNot: [folder, ...may.folders].map((name) => `^src/${name}/`) },
}));

const packageRules = Object.entries(table).map(([folder, may]) => ({
  name: `${folder}-packages`,
  severity: 'error',
  from: { path: `^src/${folder}/`, pathNot: '\\.test\\.tsx?$|vite\\.[a-z]*\\.?config\\.ts$|^src/renderer/build/' },
  to: {
    dependencyTypes: [
      'npm',
      'npm-dev',
      'npm-optional',
      'npm-peer',
      'npm-no-pkg',
      'npm-unknown',
      'unknown',
      'undetermined',
    ],
    pathNot: may.packages.map((name) => `(^|node_modules/)(@types/)?${name}(/|$)`),
  },
}));

const nodeRules = Object.entries(table)
  .filter(([, may]) => !may.node)
  .map(([folder]) => ({
    name: `${folder}-no-node`,
    severity: 'error',
    from: { path: `^src/${folder}/`, pathNot: '\\.test\\.tsx?$|vite\\.[a-z]*\\.?config\\.ts$|^src/renderer/build/' },
    to: { dependencyTypes: ['core'] },
  }));

const assetRules = Object.entries(table)
  .filter(([, may]) => !may.assets)
  .map(([folder]) => ({
    name: `${folder}-no-assets`,
    severity: 'error',
    from: { path: `^src/${folder}/`, pathNot: '\\.test\\.tsx?$' },
    to: { path: '^assets/' },
  }));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'pages-do-not-meet',
      severity: 'error',
      from: { path: '^src/renderer/pages/([^/]+)/' },
      to: { path: '^src/renderer/pages/', pathNot: '^src/renderer/pages/$1/' },
    },
    {
      name: 'migrations-are-frozen',
      severity: 'error',
      from: { path: '^src/store/migrations/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/', pathNot: '^src/store/migrations/' },
    },
    {
      name: 'src-knows-no-test',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^test/' },
    },
    ...folderRules,
    ...packageRules,
    ...nodeRules,
    ...assetRules,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.json$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'src/tsconfig.base.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
