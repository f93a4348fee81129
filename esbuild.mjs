// Builds what ships (dist/) and, with --tests, the tests (out/test/); with --only-tests these alone. `--watch` rebuilds on change.
import { readFileSync, writeFileSync } from 'node:fs';
import { build, context } from 'esbuild';
import { globSync } from 'tinyglobby';

const watch = process.argv.includes('--watch');
const onlyTests = process.argv.includes('--only-tests');
const tests = onlyTests || process.argv.includes('--tests');

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

const shared = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  absWorkingDir: import.meta.dirname,
  mainFields: ['module', 'main'],
  logLevel: 'warning',
  charset: 'utf8', // the messages are Chinese: escaped they would take twice the room
};

/**
 * The HTML parser brings tables of two thousand entities, as large as itself. It is told not to decode any: the reader of
 * tables knows those that reports have. So the tables stay out of what ships.
 */
const withoutEntityTables = {
  name: 'without-entity-tables',
  setup(build) {
    build.onResolve({ filter: /^entities\/decode$/ }, ({ path }) => ({ path, namespace: 'empty-entities' }));
    build.onLoad({ filter: /.*/, namespace: 'empty-entities' }, () => ({
      contents: `export const DecodingMode = {}, htmlDecodeTree = [], xmlDecodeTree = [];
        export class EntityDecoder { startEntity() {} write() { return 0; } end() { return 0; } }`,
    }));
  },
};

/** The server library can look for npm's global modules by starting npm. The server has no use for that. */
const withoutModuleSearch = {
  name: 'without-module-search',
  setup(build) {
    build.onResolve({ filter: /^\.\/files$/ }, ({ path, importer }) =>
      importer.includes('vscode-languageserver') ? { path, namespace: 'no-module-search' } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'no-module-search' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/**
 * A report is no notebook, and the server keeps open texts itself: of what the server library brings for those, only the names are
 * wanted.
 */
const withoutNotebooks = {
  name: 'without-notebooks',
  setup(build) {
    build.onResolve({ filter: /^\.\/(?:notebook|textDocuments)$/ }, ({ path, importer }) =>
      importer.includes('vscode-languageserver') ? { path, namespace: 'no-notebooks' } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'no-notebooks' }, () => ({
      contents: 'module.exports = { NotebookSyncFeature: (Base) => Base, NotebookDocuments: class {} };',
    }));
  },
};

/** Nor the words in which notebooks are told of; the client library has use for them. */
const withoutNotebookProtocol = {
  name: 'without-notebook-protocol',
  setup(build) {
    build.onResolve({ filter: /^\.\/protocol\.notebook$/ }, ({ path }) => ({
      path,
      namespace: 'no-notebook-protocol',
    }));
    build.onLoad({ filter: /.*/, namespace: 'no-notebook-protocol' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/** In a browser: the extension in VS Code's web worker, the server in a worker of its own. Nothing of Node is there. */
const web = { platform: 'browser', target: 'es2022', mainFields: ['browser', 'module', 'main'] };

/** The client library checks the version of VS Code, with 20 KiB of code. VS Code does so by `engines` in package.json. */
const withoutVersionCheck = {
  name: 'without-version-check',
  setup(build) {
    build.onResolve({ filter: /^semver\// }, ({ path }) => ({ path, namespace: 'no-version-check' }));
    build.onLoad({ filter: /.*/, namespace: 'no-version-check' }, () => ({
      contents: 'module.exports = () => ({ prerelease: [] });',
    }));
  },
};

/** What few runs need lies in a file of its own, and is loaded by those. */
const apart = (...files) => ({
  name: 'apart',
  setup(build) {
    for (const file of files)
      build.onResolve({ filter: new RegExp(`^\\./${file}\\.ts$`) }, ({ kind }) =>
        kind === 'dynamic-import' ? { path: `./${file}.js`, external: true } : undefined,
      );
  },
});

const products = [
  { entryPoints: ['client/src/desktop.ts'], outfile: 'dist/client.js', external: ['vscode'] },
  { entryPoints: ['server/src/lsp/main.ts'], outfile: 'dist/server.js', plugins: [withoutNotebookProtocol] },
  { ...web, entryPoints: ['client/src/web.ts'], outfile: 'dist/web/client.js', external: ['vscode'] },
  {
    ...web,
    entryPoints: ['server/src/lsp/worker.ts'],
    outfile: 'dist/web/server.js',
    format: 'iife',
    plugins: [withoutNotebookProtocol],
  },
  {
    entryPoints: ['server/src/cli/main.ts'],
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node' },
    define: { PROGRAM_VERSION: JSON.stringify(version) },
    plugins: [apart('glob')],
  },
  {
    entryPoints: ['server/src/files/glob.ts'],
    outfile: 'dist/glob.js',
    // tinyglobby asks for it; the bundle is CommonJS, which has none.
    define: { 'import.meta.url': '__filename' },
  },
  {
    // Runs in the preview's page.
    entryPoints: { preview: 'client/src/preview/main.ts' },
    outdir: 'dist',
    platform: 'browser',
    format: 'iife',
    target: 'chrome122',
    loader: { '.css': 'text' },
  },
  { entryPoints: ['client/src/preview/preview.css'], outfile: 'dist/preview.css', target: 'chrome122' },
  {
    // Runs in the overview's page.
    entryPoints: ['client/src/overview/main.ts'],
    outfile: 'dist/overview.js',
    platform: 'browser',
    format: 'iife',
    target: 'chrome122',
  },
  { entryPoints: ['client/src/overview/overview.css'], outfile: 'dist/overview.css', target: 'chrome122' },
].map((product) => ({
  ...shared,
  ...product,
  minify: !watch,
  sourcemap: watch,
  metafile: true,
  plugins: [
    withoutEntityTables,
    withoutModuleSearch,
    withoutNotebooks,
    withoutVersionCheck,
    ...(product.plugins ?? []),
  ],
}));

const testFiles = () => ({
  ...shared,
  entryPoints: globSync('test/**/*.ts', { cwd: import.meta.dirname, ignore: ['**/*.d.ts'] }),
  outdir: 'out/test',
  outbase: 'test',
  external: ['vscode', 'mocha'],
  packages: 'external',
  sourcemap: 'inline',
});

/** The tests of test/editor, for the worker in which a browser runs extensions: one file, with mocha in it. */
const webTests = () => ({
  ...shared,
  ...web,
  entryPoints: ['test/editor/web.cjs'],
  outfile: 'out/test/web/index.js',
  external: ['vscode'],
  define: { global: 'globalThis' },
  alias: { 'node:assert/strict': './test/editor/assert.ts' },
  sourcemap: 'inline',
  plugins: [everyEditorTest],
});

const everyEditorTest = {
  name: 'every-editor-test',
  setup(build) {
    build.onResolve({ filter: /^every-editor-test$/ }, ({ path }) => ({ path, namespace: 'every-editor-test' }));
    build.onLoad({ filter: /.*/, namespace: 'every-editor-test' }, () => ({
      contents: globSync('test/editor/*.test.ts', { cwd: import.meta.dirname })
        .sort()
        .map((file) => `require('./${file}');`)
        .join('\n'),
      resolveDir: import.meta.dirname,
    }));
  },
};

if (watch) {
  for (const options of products) await (await context(options)).watch();
} else {
  if (!onlyTests) await buildProducts();
  if (tests) await Promise.all([build(testFiles()), build(webTests())]);
}

async function buildProducts() {
  const results = await Promise.all(products.map(build));
  // What each product is made of: the size test reads it.
  const outputs = Object.assign({}, ...results.map((result) => result.metafile.outputs));
  writeFileSync('dist/meta.json', JSON.stringify(outputs, null, 1));
}
