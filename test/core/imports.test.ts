import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../fixtures.ts';

/** Which part of the program may import from which: the arrows point one way. */
const MAY_IMPORT: Record<string, string[]> = {
  'server/src/core': [
    'server/src/core',
    'package fastest-levenshtein',
    'package get-east-asian-width',
    'package htmlparser2',
    'package jsonc-parser',
  ],
  'server/src/files': ['server/src/files', 'server/src/core', 'node', 'package iconv-lite', 'package tinyglobby'],
  'server/src/cli': [
    'server/src/cli',
    'server/src/files',
    'server/src/core',
    'node',
    'package sarif', // types alone
  ],
  'server/src/lsp': [
    'server/src/lsp',
    'server/src/core',
    'node',
    'package vscode-languageserver',
    'package vscode-languageserver-textdocument',
  ],
  'client/src': ['client/src', 'node', 'package vscode', 'package vscode-languageclient'],
};

/** The programs' own beginnings, which alone bring in what a part is not to know of. */
const MAY_ALSO: Record<string, string[]> = {
  'server/src/lsp/node-files.ts': ['server/src/files'],
  'client/src/overview/chart.ts': ['package chart.js'],
  // One way to write a record, for the command line and for the overview.
  'client/src/overview/export.ts': ['server/src/core/text/csv.ts'],
};

/** Of what the server gives, the client may know the shapes: such imports are gone when it runs. */
const MAY_IMPORT_TYPES: Record<string, string[]> = { 'client/src': ['server/src/core/testing.ts'] };

/** The panels' pages run in a browser, alone. */
const PAGES = ['client/src/preview', 'client/src/overview', 'client/src/page'];

/** Within the core a folder may use those before it, never those behind it. */
const CORE_FOLDERS = [
  'text',
  'form',
  'syntax',
  'model',
  'prose',
  'style',
  'repair',
  'cross-report',
  'write',
  'rules',
  'config',
  'features',
];

/** Every file and folder of the core in that order: what stands beside the folders as well. */
const CORE_ORDER = [
  ...CORE_FOLDERS.slice(0, -1),
  'detect.ts',
  'read-report.ts',
  'check-report.ts',
  'features',
  'report-service.ts',
  'editor-service.ts',
  'index.ts',
  'testing.ts',
];

/** The readers of tables and prose that are being replaced: each a knot of files, which goes as a whole. */
const KNOTS = ['server/src/core/syntax/', 'server/src/core/prose/'];

function* importsOf(folder: string): Iterable<{ file: string; target: string; isType: boolean }> {
  for (const entry of readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })) {
    if (!entry.endsWith('.ts')) continue;
    const file = path.posix.join(folder, entry.split(path.sep).join('/'));
    const text = readFileSync(path.join(ROOT, file), 'utf8');
    for (const [, type, target] of text.matchAll(/^(?:import|export)\s(type\s)?(?:[^'"]*?from\s)?['"]([^'"]+)['"]/gms))
      yield { file, target: target!, isType: type !== undefined };
  }
}

function placeOf(file: string, target: string): string {
  if (target.startsWith('node:')) return 'node';
  if (!target.startsWith('.'))
    return `package ${target
      .split('/')
      .slice(0, target.startsWith('@') ? 2 : 1)
      .join('/')}`;
  return path.posix.join(path.posix.dirname(file), target);
}

describe('imports', () => {
  for (const [folder, allowed] of Object.entries(MAY_IMPORT))
    it(`${folder} imports only from where it may`, () => {
      let count = 0;
      for (const { file, target, isType } of importsOf(folder)) {
        const place = placeOf(file, target);
        const also = isType ? (MAY_IMPORT_TYPES[folder] ?? []) : [];
        count++;
        assert.ok(
          [...allowed, ...(MAY_ALSO[file] ?? []), ...also].some(
            (prefix) => place === prefix || place.startsWith(`${prefix}/`),
          ),
          `${file} imports ${target}`,
        );
      }
      assert.ok(count > 0);
    });

  for (const page of PAGES)
    it(`${page} imports only what is its own, and what all pages share`, () => {
      for (const { file, target, isType } of importsOf(page))
        assert.ok(
          isType ||
            [page, 'client/src/page', ...(MAY_ALSO[file] ?? [])].some((own) => placeOf(file, target).startsWith(own)),
          `${file} imports ${target}`,
        );
    });

  it('the core’s folders are all told of, in that order', () => {
    const entries = readdirSync(path.join(ROOT, 'server/src/core'), { withFileTypes: true });
    const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    assert.deepEqual(folders.sort(), [...CORE_FOLDERS].sort());
    const page = readFileSync(path.join(ROOT, 'docs/architecture.md'), 'utf8');
    assert.ok(page.includes(`  ${CORE_FOLDERS.join(' ')}  `));
    for (const folder of folders.filter((name) => name !== 'form'))
      assert.ok(page.includes(`| \`${folder}/\` |`), folder);
  });

  it('the core’s folders, and the files beside them, build on each other in one direction', () => {
    const rank = (file: string) => CORE_ORDER.indexOf(file.split('/')[3]!);
    for (const { file, target } of importsOf('server/src/core')) {
      const place = placeOf(file, target);
      if (!place.startsWith('server/src/core/')) continue;
      assert.ok(rank(file) >= 0, `${file} is told of in CORE_ORDER`);
      assert.ok(rank(place) <= rank(file), `${file} imports ${target}`);
    }
  });

  it('the services are the only way into the core, and what tests need does not ship', () => {
    for (const folder of ['server/src/lsp', 'server/src/cli', 'server/src/files'])
      for (const { file, target } of importsOf(folder)) {
        const place = placeOf(file, target);
        if (place.startsWith('server/src/core/')) assert.equal(place, 'server/src/core/index.ts', file);
      }
    for (const { file, target } of importsOf('server/src/core'))
      assert.notEqual(placeOf(file, target), 'server/src/core/testing.ts', file);
  });

  for (const folder of ['server/src/core', 'server/src/files', 'server/src/cli', 'server/src/lsp', 'client/src'])
    it(`no file of ${folder} imports itself, however long the way round`, () => {
      const targets = new Map<string, string[]>();
      for (const { file, target } of importsOf(folder)) {
        const known = targets.get(file) ?? [];
        known.push(placeOf(file, target));
        targets.set(file, known);
      }
      assert.ok(targets.size > 0);
      for (const cycle of cyclesIn(targets)) {
        const isKnot = KNOTS.some((knot) => cycle.every((file) => file.startsWith(knot)));
        assert.ok(isKnot, cycle.join(' → '));
      }
    });
});

/** The first way back to itself from each file that is found on the way. */
function* cyclesIn(targets: ReadonlyMap<string, readonly string[]>): Iterable<string[]> {
  const done = new Set<string>();
  const path: string[] = [];
  function* visit(file: string): Iterable<string[]> {
    const at = path.indexOf(file);
    if (at >= 0) yield [...path.slice(at), file];
    if (at >= 0 || done.has(file)) return;
    path.push(file);
    for (const target of targets.get(file) ?? []) yield* visit(target);
    path.pop();
    done.add(file);
  }
  for (const file of targets.keys()) yield* visit(file);
}
