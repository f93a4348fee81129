// Builds what ships (dist/) and, with --tests, the tests (out/test/); with --only-tests these alone, with --unit-tests those of the
// quick tier alone. `--watch` rebuilds on change.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runInThisContext } from 'node:vm';
import { build, context, transform } from 'esbuild';
import { globSync } from 'tinyglobby';
import { CORE_FILES, coreProducts } from './scripts/core-parts.mjs';
import { noticesOf } from './scripts/notices.mjs';

const watch = process.argv.includes('--watch');
const onlyTests = process.argv.includes('--only-tests');
const unitTests = process.argv.includes('--unit-tests');
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
 * A file that imports something of the server library has a getter made for each of its three hundred names, and there are forty such
 * files. All of them import it by one.
 */
const importedOnce = {
  name: 'imported-once',
  setup(build) {
    build.onResolve({ filter: /^vscode-languageserver$/ }, ({ path, importer, namespace }) =>
      namespace !== 'imported-once' && !importer.includes('node_modules')
        ? { path, namespace: 'imported-once' }
        : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'imported-once' }, ({ path }) => ({
      contents: `export * from '${path}';`,
      resolveDir: import.meta.dirname,
    }));
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

/** The client library follows notebooks as well, with 20 KiB of code. A report is none. */
const withoutNotebookSync = {
  name: 'without-notebook-sync',
  setup(build) {
    build.onResolve({ filter: /^\.\/notebook$/ }, ({ path, importer }) =>
      importer.includes('vscode-languageclient') ? { path, namespace: 'no-notebook-sync' } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'no-notebook-sync' }, () => ({
      // What else of the library asks this part for is heard, and never told of anything.
      contents: `const never = () => ({ dispose() {} });
      exports.NotebookDocumentSyncFeature = class {
        static CellScheme = 'vscode-notebook-cell';
        registrationType = { method: 'notebookDocument/sync' };
        onOpenNotificationSent = never;
        onChangeNotificationSent = never;
        onSaveNotificationSent = never;
        onCloseNotificationSent = never;
        fillClientCapabilities() {}
        initialize() {}
        register() {}
        unregister() {}
        clear() {}
        handles() { return false; }
        getState() { return { kind: 'static' }; }
      };`,
    }));
  },
};

/** Files that are run when the program is built: what they export is plain data, and stands in their place in what is built. */
const MADE_AT_BUILD = /server[/\\]src[/\\]core[/\\]prose[/\\]packed-vocabulary\.ts$/;

const madeAtBuild = {
  name: 'made-at-build',
  setup({ onLoad }) {
    onLoad({ filter: MADE_AT_BUILD }, async ({ path: file }) => {
      const { outputFiles, metafile } = await build({ ...shared, entryPoints: [file], write: false, metafile: true });
      const run = runInThisContext(`(module) => {${outputFiles[0].text}; return module.exports; }`);
      const made = Object.entries(run({ exports: {} }));
      return {
        contents: made.map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`).join('\n'),
        watchFiles: Object.keys(metafile.inputs).map((input) => path.resolve(import.meta.dirname, input)),
      };
    });
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

/** Nothing of a PDF is drawn. Without a canvas the library would complain on the console, before it can be told not to. */
const withoutCanvas = {
  name: 'without-canvas',
  setup(build) {
    build.onLoad({ filter: /legacy[/\\]build[/\\]pdf\.mjs$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const asks = '\n      canvas = require("@napi-rs/canvas");';
      if (source.split(asks).length !== 2) throw new Error('The PDF library asks for a canvas in another way');
      const none = 'canvas = { DOMMatrix: class {}, ImageData: class {}, Path2D: class {} };';
      return { contents: source.replace(asks, none), loader: 'js' };
    });
  },
};

/** The library that looks at what an assistant sends words its complaints in forty languages; one is enough for a program. */
const withoutForeignWords = {
  name: 'without-foreign-words',
  setup(build) {
    build.onResolve({ filter: /\/locales\/index\.js$/ }, ({ path, importer }) =>
      importer.includes('zod') ? { path, namespace: 'no-foreign-words' } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'no-foreign-words' }, () => ({ contents: 'export {};' }));
  },
};

/** The protocol's library takes schemas of an older version as well. This server has none. */
const withoutOldSchemas = {
  name: 'without-old-schemas',
  setup(build) {
    build.onResolve({ filter: /^(?:zod\/v3|zod-to-json-schema)$/ }, ({ path }) => ({
      path,
      namespace: 'no-old-schemas',
    }));
    build.onLoad({ filter: /.*/, namespace: 'no-old-schemas' }, () => ({
      contents:
        'const none = () => { throw new Error("no such schemas"); }; export { none as object, none as zodToJsonSchema };',
    }));
  },
};

/** Nor does this server ask a person to fill in forms, whose answers the library would hold against a schema with 130 KiB of code. */
const withoutForms = {
  name: 'without-forms',
  setup(build) {
    build.onResolve({ filter: /\/ajv-provider\.js$/ }, ({ path }) => ({ path, namespace: 'no-forms' }));
    build.onLoad({ filter: /.*/, namespace: 'no-forms' }, () => ({
      contents: "export class AjvJsonSchemaValidator { getValidator() { throw new Error('no forms'); } }",
    }));
  },
};

/** Tables of the characters of Chinese fonts, for PDFs that name a font and do not bring it along. */
const CHARACTER_MAPS = 'node_modules/pdfjs-dist/cmaps';

function copyCharacterMaps() {
  const from = CHARACTER_MAPS;
  rmSync('dist/character-maps', { recursive: true, force: true });
  mkdirSync('dist/character-maps', { recursive: true });
  for (const file of readdirSync(from))
    if (/^(?:Adobe-GB1|GB|UniGB)/.test(file)) copyFileSync(`${from}/${file}`, `dist/character-maps/${file}`);
}

/** The core is the same for the language server, the command line and the readers of documents: each of them loads the same file. */
const sharedCore = {
  name: 'shared-core',
  setup(build) {
    build.onResolve({ filter: /\/core\/index\.ts$/ }, () => ({ path: './core.js', external: true }));
  },
};

/** What few runs need lies in a file of its own, and is loaded by those. */
const apart = (files) => ({
  name: 'apart',
  setup(build) {
    for (const [file, product] of Object.entries(files))
      build.onResolve({ filter: new RegExp(`/${file}\\.ts$`) }, ({ kind }) =>
        kind === 'dynamic-import' ? { path: `./${product}.js`, external: true } : undefined,
      );
  },
});

/** Who loads a program with what the engine had compiled of it (server/src/lsp/compiled-code.ts) can let it require another, not import. */
const REQUIRES_ALONE = { supported: { 'dynamic-import': false } };

/** One file for Node and for a worker, which has no modules: there it puts itself where server/src/lsp/worker.ts looks for it. */
const inWorkersToo = (name, behind = '') => ({
  banner: { js: '(function (module) {' },
  footer: { js: `})(typeof module === 'object' ? module : (globalThis.${name} = { exports: {} }));${behind}` },
});

/** In a worker the core was loaded before the server (client/src/web.ts). */
const coreOfWorker = {
  name: 'core-of-worker',
  setup(build) {
    build.onResolve({ filter: /\/core\/index\.ts$/ }, ({ path }) => ({ path, namespace: 'core-of-worker' }));
    build.onLoad({ filter: /.*/, namespace: 'core-of-worker' }, () => ({
      contents: 'module.exports = disclosureReportCore.exports;',
    }));
  },
};

const products = [
  {
    entryPoints: ['client/src/desktop.ts'],
    outfile: 'dist/client.js',
    external: ['vscode'],
    plugins: [
      withoutNotebookSync,
      apart({
        'review-panel': 'review-panel',
        'covering-report': 'covering-report',
        'count-ledger': 'count-ledger',
        convert: 'convert',
        'comment-copy': 'comment-copy',
      }),
    ],
  },
  { entryPoints: ['client/src/covering-report.ts'], outfile: 'dist/covering-report.js', external: ['vscode'] },
  { entryPoints: ['client/src/convert.ts'], outfile: 'dist/convert.js', external: ['vscode'] },
  { entryPoints: ['client/src/comment-copy.ts'], outfile: 'dist/comment-copy.js', external: ['vscode'] },
  { entryPoints: ['client/src/count-ledger.ts'], outfile: 'dist/count-ledger.js', external: ['vscode'] },
  { entryPoints: ['client/src/review-panel.ts'], outfile: 'dist/review-panel.js', external: ['vscode'] },
  {
    entryPoints: ['server/src/lsp/main.ts'],
    outfile: 'dist/server.js',
    ...REQUIRES_ALONE,
    plugins: [
      sharedCore,
      importedOnce,
      withoutNotebookProtocol,
      apart({ 'read-document': 'documents', 'write-address': 'write', 'folder-rosters': 'rosters' }),
    ],
  },
  { entryPoints: ['server/src/lsp/start-server.ts'], outfile: 'dist/start-server.js' },
  {
    ...web,
    entryPoints: ['client/src/web.ts'],
    outfile: 'dist/web/client.js',
    external: ['vscode'],
    plugins: [withoutNotebookSync],
    define: { CORE_FILES: JSON.stringify(CORE_FILES) },
  },
  {
    ...web,
    entryPoints: ['server/src/lsp/worker.ts'],
    outfile: 'dist/web/server.js',
    format: 'iife',
    plugins: [coreOfWorker, importedOnce, withoutNotebookProtocol, apart({ 'read-document': 'documents' })],
  },
  {
    entryPoints: ['server/src/cli/main.ts'],
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node' },
    define: { PROGRAM_VERSION: JSON.stringify(version) },
    plugins: [
      sharedCore,
      apart({
        glob: 'glob',
        help: 'help',
        'mcp/serve': 'mcp',
        'read-document': 'documents',
        'write-report': 'writers',
        'read-ledger': 'ledger',
        'review-report': 'review',
        county: 'county',
      }),
    ],
  },
  {
    entryPoints: ['server/src/files/glob.ts'],
    outfile: 'dist/glob.js',
    // tinyglobby asks for it; the bundle is CommonJS, which has none.
    define: { 'import.meta.url': '__filename' },
  },
  { entryPoints: ['server/src/documents/write-report.ts'], outfile: 'dist/writers.js' },
  { entryPoints: ['server/src/documents/ledger/read-ledger.ts'], outfile: 'dist/ledger.js' },
  { entryPoints: ['server/src/review/review-report.ts'], outfile: 'dist/review.js', plugins: [sharedCore] },
  { entryPoints: ['server/src/cli/help.ts'], outfile: 'dist/help.js', plugins: [sharedCore] },
  { entryPoints: ['server/src/county/county.ts'], outfile: 'dist/county.js', plugins: [sharedCore] },
  {
    entryPoints: ['server/src/lsp/workspace/folder-rosters.ts'],
    outfile: 'dist/rosters.js',
    ...REQUIRES_ALONE,
    plugins: [sharedCore, apart({ county: 'county' })],
  },
  { entryPoints: ['server/src/files/write-address.ts'], outfile: 'dist/write.js', plugins: [sharedCore] },
  {
    entryPoints: ['server/src/mcp/serve.ts'],
    outfile: 'dist/mcp.js',
    plugins: [withoutForeignWords, withoutOldSchemas, withoutForms],
  },
  {
    entryPoints: ['server/src/documents/read-document.ts'],
    outfile: 'dist/documents.js',
    ...REQUIRES_ALONE,
    conditions: ['browser'],
    platform: 'neutral',
    ...inWorkersToo(
      'disclosureReportDocuments',
      '\n0 && (module.exports = { readDocument, writeBack }); // Never done: so Node knows the names.',
    ),
    external: ['node:child_process'],
  },
  {
    // A process of its own.
    entryPoints: ['server/src/documents/pdf/page-texts-process.ts'],
    outfile: 'dist/pdf.js',
    // The library asks for it; the bundle is CommonJS, which has none.
    define: { 'import.meta.url': '__filename' },
    plugins: [sharedCore, withoutCanvas],
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
  {
    // Runs in the page of review comments.
    entryPoints: ['client/src/review-page/main.ts'],
    outfile: 'dist/review-page.js',
    platform: 'browser',
    format: 'iife',
    target: 'chrome122',
  },
  {
    entryPoints: ['client/src/review-page/review-page.css'],
    outfile: 'dist/review-page.css',
    target: 'chrome122',
  },
  { entryPoints: ['client/src/overview/overview.css'], outfile: 'dist/overview.css', target: 'chrome122' },
];

/** What is the same for all products. */
const finished = (product) => ({
  ...shared,
  ...product,
  minify: !watch,
  sourcemap: watch,
  metafile: true,
  plugins: [
    madeAtBuild,
    withoutEntityTables,
    withoutModuleSearch,
    withoutNotebooks,
    withoutVersionCheck,
    ...(product.plugins ?? []),
  ],
});

/** The core, and what lies beside it, are cut apart by what their files import. */
const allProducts = async () =>
  [...products, ...(await coreProducts({ ...shared, plugins: [madeAtBuild, withoutEntityTables] }, inWorkersToo))].map(
    finished,
  );

const testFiles = (patterns, ignore = []) => ({
  ...shared,
  entryPoints: globSync(patterns, { cwd: import.meta.dirname, ignore: ['**/*.d.ts', ...ignore] }),
  outdir: 'out/test',
  outbase: 'test',
  external: ['vscode', 'mocha'],
  packages: 'external',
  sourcemap: 'inline',
  define: { PROGRAM_VERSION: JSON.stringify(version) },
  plugins: [madeAtBuild],
});

/** What the quick tier runs: it needs no built program, no browser and no editor. */
const UNIT_TESTS = [
  ...['client', 'core', 'county', 'documents', 'features', 'files', 'lsp', 'review'].map(
    (folder) => `test/${folder}/**/*.test.ts`,
  ),
  'test/support/fixed-seed.ts',
];

/** Each of these loads the client into a VS Code of its own, or is loaded by a VS Code. */
const CLIENT_TESTS = 'test/client/**/*.ts';
const TESTS_APART = [CLIENT_TESTS, 'test/editor/**/*.ts'];

/**
 * What several tests need lies in files that they share: a copy of the core in each is a hundred times as much to build, to load and to
 * make fast.
 */
async function buildTests(patterns, apart = TESTS_APART) {
  const [{ outputFiles }] = await Promise.all([
    // Only modules are taken apart by what they share.
    build({ ...testFiles(patterns, TESTS_APART), format: 'esm', splitting: true, write: false }),
    build(testFiles(apart)),
  ]);
  await Promise.all(outputFiles.map(writeAsCommonJs));
}

/** Tests put functions of their own in place of Node's, which they cannot do in a module. */
async function writeAsCommonJs({ path: file, text }) {
  const { platform, target, charset } = shared;
  const { code } = await transform(text, {
    format: 'cjs',
    platform,
    target,
    charset,
    sourcemap: 'inline',
    sourcefile: file,
  });
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, code);
}

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
  for (const options of await allProducts()) await (await context(options)).watch();
} else {
  if (unitTests) await buildTests(UNIT_TESTS, [CLIENT_TESTS]);
  else if (!onlyTests) await buildProducts();
  if (tests) await Promise.all([buildTests(['test/**/*.ts']), build(webTests())]);
}

async function buildProducts() {
  const results = await Promise.all((await allProducts()).map(build));
  copyCharacterMaps();
  // What each product is made of: the size test reads it.
  const outputs = Object.assign({}, ...results.map((result) => result.metafile.outputs));
  writeFileSync('dist/meta.json', JSON.stringify(outputs, null, 1));
  writeFileSync('dist/THIRD-PARTY-NOTICES.txt', noticesOf(import.meta.dirname, outputs, [CHARACTER_MAPS]));
}
