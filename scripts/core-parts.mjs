// What a first finding does not need of the core lies in files of its own beside it, and is loaded by whoever asks for it. In the
// sources nothing is seen of that: they import one another as ever, and stay free of whatever loads files. Where the core imports
// one of the files below, the build puts forwarders, which load the part at the first use of one of its names.
import path from 'node:path';
import { build } from 'esbuild';

const CORE = 'server/src/core';

/** The files that begin a part, by its name. What they alone import goes with them; what the core or two parts need stays in the core. */
const BEGINNINGS = {
  // What is asked of a report that has been read, and the pages of the law and of the rules.
  'core-features': [
    ...[
      'balance-summary',
      'carried-figures',
      'code-lens',
      'completion/completion',
      'document-highlights',
      'document-links',
      'document-symbols',
      'enter-value',
      'final-check',
      'folding-ranges',
      'hover',
      'inlay-hints',
      'law-page',
      'navigation',
      'node-at-offset',
      'page',
      'preview',
      'report-content',
      'report-status',
      'rule-page',
      'selection-ranges',
      'verify-draft',
    ].map((name) => `${CORE}/features/${name}.ts`),
    `${CORE}/form/citation.ts`,
    `${CORE}/form/law.ts`,
  ],
  // What writes: fixes, rows, tables, whole reports.
  'core-write': [
    ...['aligned-report', 'fix', 'fix-all', 'formatting', 'minimal-edits', 'recompute'].map(
      (name) => `${CORE}/features/${name}.ts`,
    ),
    ...['aligned', 'insert', 'lay-out-table', 'new-report', 'row', 'section', 'table'].map(
      (name) => `${CORE}/write/${name}.ts`,
    ),
    `${CORE}/text/width.ts`,
  ],
  // What reads configurations, and edits them.
  'core-json': ['node_modules/jsonc-parser/lib/esm/main.js', `${CORE}/config/config-edits.ts`],
  // What reads tables that are marked up.
  'core-html': ['node_modules/htmlparser2/dist/Tokenizer.js'],
};

const PARTS = Object.keys(BEGINNINGS);

/** All files of the core, in the order in which a worker loads them: it cannot load a part while a caller waits. */
export const CORE_FILES = ['core', ...PARTS].map((name) => `dist/${name}.js`);

/** In a worker, which has no modules, each of these files puts itself behind a name that all can see. */
const nameInWorkers = (product) =>
  `disclosureReport${product.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase())}`;

/**
 * What the build has to do for the core and for each of its parts.
 * @param options those of every build
 * @param inWorkersToo gives the options of a file that a worker can load too
 */
export async function coreProducts(options, inWorkersToo) {
  const { exportsOf, importsOf } = await surveyed(options);
  const partOf = new Map(Object.entries(BEGINNINGS).flatMap(([part, files]) => files.map((file) => [file, part])));
  const kernel = reachedFrom([`${CORE}/index.ts`], importsOf, partOf);
  const owners = new Map();
  for (const part of PARTS)
    for (const file of reachedFrom(BEGINNINGS[part], importsOf, partOf))
      if (!kernel.has(file)) owners.set(file, owners.has(file) && owners.get(file) !== part ? null : part);
  /** The part in which a file lies; nothing for one of the core itself. */
  const ownerOf = (file) => partOf.get(file) ?? owners.get(file) ?? null;
  const lent = [...owners.keys()].filter((file) => ownerOf(file) !== null).flatMap(importsOf);
  const shared = [...new Set(lent)].filter((file) => ownerOf(file) === null);

  const product = (name, contents) => ({
    stdin: { contents, resolveDir: options.absWorkingDir, sourcefile: `${name}.js` },
    outfile: `dist/${name}.js`,
    ...inWorkersToo(nameInWorkers(name)),
    plugins: [forwarders(name, ownerOf, exportsOf)],
  });
  return [
    product('core', `export * from './${CORE}/index.ts';\nexport * as inner from 'inner-of-core';\n`),
    ...PARTS.map((part) => product(part, namespaces(BEGINNINGS[part]))),
  ].map((each) => ({ ...each, plugins: [innerOf(shared, options), ...each.plugins] }));
}

/** What each file of the core imports, and what the beginnings of parts export, by the bundler's own account. */
async function surveyed(options) {
  const beginnings = Object.values(BEGINNINGS).flat();
  const { metafile } = await build({
    ...options,
    entryPoints: [`${CORE}/index.ts`, ...beginnings],
    outdir: 'out/survey',
    format: 'esm',
    splitting: true,
    metafile: true,
    write: false,
  });
  const inputs = new Map(Object.entries(metafile.inputs).map(([file, { imports }]) => [nameOf(file), imports]));
  const exported = new Map(
    Object.values(metafile.outputs).flatMap(({ entryPoint, exports }) =>
      entryPoint ? [[nameOf(entryPoint), exports]] : [],
    ),
  );
  return {
    importsOf: (file) =>
      inputs
        .get(file)
        .map((each) => nameOf(each.path))
        .filter((each) => inputs.has(each)),
    exportsOf: (file) => exported.get(file),
  };
}

/** Packages may lie elsewhere, with a link to them. */
const nameOf = (file) => file.replace(/^.*(?=node_modules\/)/, '');

/** The files that are imported from some others, on however long a way that does not lead through the beginning of a part. */
function reachedFrom(files, importsOf, partOf) {
  const reached = new Set(files);
  for (const file of reached) for (const next of importsOf(file)) if (!partOf.has(next)) reached.add(next);
  return reached;
}

/** What a file is called among those that one product lends to others. */
const keyOf = (file) => path.basename(file).replace(/\W/g, '_');

function namespaces(files) {
  if (new Set(files.map(keyOf)).size < files.length) throw new Error(`Two of these have one name: ${files.join(', ')}`);
  return files.map((file) => `export * as ${keyOf(file)} from './${file}';\n`).join('');
}

/** What the core lends to its parts. */
const innerOf = (shared, { absWorkingDir }) => ({
  name: 'inner-of-core',
  setup(build) {
    build.onResolve({ filter: /^inner-of-core$/ }, ({ path }) => ({ path, namespace: 'inner-of-core' }));
    build.onLoad({ filter: /.*/, namespace: 'inner-of-core' }, () => ({
      contents: namespaces(shared),
      resolveDir: absWorkingDir,
    }));
  },
});

/** What a file is that the other plugins have already been asked about. */
const SETTLED = 'settled';

/** In place of a file that lies in another product stands what has its names. */
const forwarders = (product, ownerOf, exportsOf) => ({
  name: 'forwarders',
  setup(build) {
    const root = build.initialOptions.absWorkingDir;
    const home = product === 'core' ? null : product;
    build.onResolve({ filter: /./ }, async ({ path: asked, pluginData, ...where }) => {
      if (where.namespace === 'forwarders') return { path: asked, external: true };
      if (pluginData === SETTLED || where.namespace === 'inner-of-core') return;
      const found = await build.resolve(asked, { ...where, pluginData: SETTLED });
      const file = nameOf(path.relative(root, found.path).split(path.sep).join('/'));
      if (found.namespace !== 'file' || found.external || ownerOf(file) === home) return found;
      return { path: keyOf(file), namespace: 'forwarders', pluginData: file, sideEffects: false };
    });
    build.onLoad({ filter: /.*/, namespace: 'forwarders' }, ({ pluginData: file }) => {
      const owner = ownerOf(file);
      const contents = owner
        ? forwarder(owner, file, exportsOf(file))
        : `module.exports = ${loaded('core')}.inner.${keyOf(file)};`;
      return { contents };
    });
  },
});

/** Each name of a file loads the product in which it lies when it is first used. */
const forwarder = (product, file, names) => `
  let file;
  const names = (name) => () => (file ??= ${loaded(product)}.${keyOf(file)})[name];
  module.exports = Object.defineProperties({ __esModule: true }, {${names.map(
    (name) => `${name}: { get: names('${name}'), enumerable: true }`,
  )}});`;

const loaded = (product) =>
  `(typeof require === 'function' ? require('./${product}.js') : ${nameInWorkers(product)}.exports)`;
