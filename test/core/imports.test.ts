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
  'server/src/lsp/main.ts': ['server/src/files'],
  'client/src/overview/chart.ts': ['package chart.js'],
  // One way to write a record, for the command line and for the overview.
  'client/src/overview/export.ts': ['server/src/core/text/csv.ts'],
};

/** Of what the server gives, the client may know the shapes: such imports are gone when it runs. */
const MAY_IMPORT_TYPES: Record<string, string[]> = { 'client/src': ['server/src/core/index.ts'] };

/** The panels' pages run in a browser, alone. */
const PAGES = ['client/src/preview', 'client/src/overview', 'client/src/page'];

/** Within the core a folder may use those before it, never those behind it; features may use all. */
const CORE_ORDER = [
  'text',
  'form',
  'syntax',
  'table',
  'model',
  'prose',
  'language',
  'repair',
  'between',
  'write',
  'rules',
  'config',
  'features',
];

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
    assert.deepEqual(folders.sort(), [...CORE_ORDER].sort());
    const page = readFileSync(path.join(ROOT, 'docs/architecture.md'), 'utf8');
    assert.ok(page.includes(`  ${CORE_ORDER.join(' ')}  `));
    for (const folder of folders.filter((name) => name !== 'form'))
      assert.ok(page.includes(`| \`${folder}/\` |`), folder);
  });

  it('the core’s folders build on each other in one direction', () => {
    for (const { file, target } of importsOf('server/src/core')) {
      const [, , , from] = file.split('/');
      const [, , , to] = placeOf(file, target).split('/');
      if (!from || !to || !CORE_ORDER.includes(from) || !CORE_ORDER.includes(to)) continue;
      assert.ok(CORE_ORDER.indexOf(to) <= CORE_ORDER.indexOf(from), `${file} imports ${target}`);
    }
  });
});
