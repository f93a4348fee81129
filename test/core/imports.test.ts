import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { RULES } from '../../server/src/core/testing.ts';
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
  // Two small files of the core, by themselves: what reads documents does not bring the whole of it along.
  'server/src/documents': [
    'server/src/documents',
    'server/src/core/text/bilingual.ts',
    'server/src/core/text/entities.ts',
    'node',
    'package diff',
    'package fflate',
    'package htmlparser2',
    'package pdfjs-dist',
  ],
  // In a file of its own beside the core: it knows of it what every caller does.
  'server/src/review': ['server/src/review', 'server/src/core/index.ts'],
  // Loaded by those alone who ask about many reports together.
  'server/src/county': ['server/src/county', 'server/src/core'],
  'server/src/cli': [
    'server/src/cli',
    'server/src/files',
    'server/src/core',
    'package diff',
    'node',
    'package sarif', // types alone
  ],
  // Knows nothing of reports: it is handed the tools that it offers.
  'server/src/mcp': ['server/src/mcp', 'node', 'package @modelcontextprotocol/sdk', 'package zod'],
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
  // Temporary files have one name, by which whoever comes next knows them and takes them away.
  'client/src/replace-file.ts': ['server/src/files/temporary.ts'],
  'client/src/overview/chart.ts': ['package chart.js'],
  // One way to write a record, for the command line and for the overview.
  'client/src/overview/export.ts': ['server/src/core/text/csv.ts'],
};

/** Of what the server gives, the client may know the shapes: such imports are gone when it runs. */
const MAY_IMPORT_TYPES: Record<string, string[]> = {
  'client/src': ['server/src/core/index.ts', 'server/src/review/review-data.ts'],
  'server/src/cli': [
    'server/src/documents/document.ts',
    'server/src/documents/write-report.ts',
    'server/src/documents/write-letter.ts',
    'server/src/review',
    'server/src/documents/ledger/ledger-data.ts',
    'server/src/mcp/report-tools.ts',
    'server/src/county/county.ts',
  ],
  // What a report says, as plain data.
  'server/src/documents': ['server/src/core/features/report-content-data.ts', 'server/src/review/letter-data.ts'],
  'server/src/lsp': ['server/src/documents/document.ts'],
};

/** The panels' pages run in a browser, alone; with what each has beside its own. The sheet is part of the preview's page. */
const PAGES = {
  'client/src/preview': ['client/src/sheet'],
  'client/src/sheet': ['client/src/preview/words.ts', 'client/src/preview/drawing.ts'],
  'client/src/overview': ['client/src/review-states.ts'],
  'client/src/review-page': ['client/src/review-states.ts'],
  'client/src/page': [],
};

/** Within the core a folder, or a file beside the folders, may use those before it, never those behind it. */
const CORE_ORDER = [
  'text',
  'organ',
  'form',
  'syntax',
  'table',
  'detect.ts',
  'model',
  'prose',
  'style',
  'repair',
  'cross-report',
  'write',
  'rules',
  'config',
  'read-report.ts',
  'check-report.ts',
  'features',
  'report-service.ts',
  'document-service.ts',
  'editor-service.ts',
  'index.ts',
  'testing.ts',
];
const CORE_FOLDERS = CORE_ORDER.filter((name) => !name.endsWith('.ts'));

/** Files that import each other: the readers do until they are rebuilt. */
const MAY_BE_IN_CYCLES = ['server/src/core/syntax/', 'server/src/core/prose/'];

const CORE = 'server/src/core';

/** How far behind a file of the core stands. */
function rankOf(file: string): number {
  const rank = CORE_ORDER.indexOf(file.slice(CORE.length + 1).split('/')[0]!);
  assert.ok(rank >= 0, `${file} is not in the order`);
  return rank;
}

const filesOf = (folder: string): string[] =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((entry) => entry.endsWith('.ts'))
    .map((entry) => path.posix.join(folder, entry.split(path.sep).join('/')));

function* importsOf(folder: string): Iterable<{ file: string; target: string; isType: boolean }> {
  for (const file of filesOf(folder)) {
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

  for (const [page, besides] of Object.entries(PAGES))
    it(`${page} imports only what is its own, and what all pages share`, () => {
      for (const { file, target, isType } of importsOf(page))
        assert.ok(
          isType ||
            [page, 'client/src/page', ...besides, ...(MAY_ALSO[file] ?? [])].some((own) =>
              placeOf(file, target).startsWith(own),
            ),
          `${file} imports ${target}`,
        );
    });

  it('the core’s folders and the files beside them are all in the order, and on the page', () => {
    const entries = readdirSync(path.join(ROOT, CORE), { withFileTypes: true });
    const names = entries.filter((entry) => entry.isDirectory() || entry.name.endsWith('.ts')).map(({ name }) => name);
    assert.deepEqual(names.sort(), [...CORE_ORDER].sort());
    const page = readFileSync(path.join(ROOT, 'docs/architecture.md'), 'utf8');
    assert.ok(page.includes(`  ${CORE_FOLDERS.join(' ')}  `));
    for (const folder of CORE_FOLDERS.filter((name) => name !== 'form'))
      assert.ok(page.includes(`| \`${folder}/\` |`), folder);
  });

  it('the core’s folders and files build on each other in one direction', () => {
    let count = 0;
    for (const { file, target } of importsOf(CORE)) {
      const place = placeOf(file, target);
      if (!place.startsWith(`${CORE}/`)) continue;
      const [from, to] = [rankOf(file), rankOf(place)];
      count++;
      assert.ok(to <= from, `${file} imports ${target}`);
    }
    assert.ok(count > 500);
  });

  it('a file in a folder of rules is a rule, and gives nothing else', () => {
    const rules = filesOf(`${CORE}/rules`).filter((file) => !/\/rules\/(?:framework|support)\//.test(file));
    for (const file of rules) {
      const given = readFileSync(path.join(ROOT, file), 'utf8').match(/^export .*/gm) ?? [];
      assert.equal(given.length, 1, file);
      assert.match(given[0]!, /^export const \w+: Rule = \{$/, file);
    }
    assert.equal(rules.length, RULES.length);
  });

  it('the services are the only way into the core, and what tests need does not ship', () => {
    for (const folder of ['server/src/lsp', 'server/src/cli', 'server/src/files'])
      for (const { file, target } of importsOf(folder)) {
        const place = placeOf(file, target);
        if (place.startsWith(`${CORE}/`)) assert.equal(place, `${CORE}/index.ts`, file);
      }
    for (const { file, target } of importsOf(CORE)) assert.notEqual(placeOf(file, target), `${CORE}/testing.ts`, file);
  });

  for (const folder of Object.keys(MAY_IMPORT))
    it(`no files of ${folder} import each other in a circle`, () => {
      const graph = new Map<string, string[]>();
      for (const { file, target } of importsOf(folder))
        graph.set(file, [...(graph.get(file) ?? []), placeOf(file, target)]);
      const circles = circlesOf(graph).filter(
        (circle) => !circle.every((file) => MAY_BE_IN_CYCLES.some((place) => file.startsWith(place))),
      );
      assert.deepEqual(circles, []);
    });

  it('a circle is found, of two files and of three', () => {
    const graph = new Map([
      ['a', ['b', 'x']],
      ['b', ['a']],
      ['c', ['d']],
      ['d', ['e']],
      ['e', ['c', 'a']],
    ]);
    assert.deepEqual(
      circlesOf(graph).map((circle) => circle.sort().join('')),
      ['ab', 'cde'],
    );
  });

  it('no two files of the core have one name', () => {
    const names = filesOf(CORE).map((file) => path.posix.basename(file));
    assert.deepEqual(
      names.filter((name, i) => names.indexOf(name) !== i),
      [],
    );
  });

  it('file names are in kebab-case', () => {
    for (const folder of Object.keys(MAY_IMPORT))
      for (const file of filesOf(folder))
        assert.match(path.posix.basename(file), /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.d)?\.ts$/, file);
  });
});

/** Groups of files each of which imports, by others or itself, all others of its group (Tarjan). */
function circlesOf(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const circles: string[][] = [];
  function visit(file: string): void {
    order.set(file, order.size);
    lowest.set(file, order.get(file)!);
    stack.push(file);
    for (const target of graph.get(file) ?? []) {
      if (!order.has(target)) visit(target);
      if (stack.includes(target)) lowest.set(file, Math.min(lowest.get(file)!, lowest.get(target)!));
    }
    if (lowest.get(file) !== order.get(file)) return;
    const circle = stack.splice(stack.indexOf(file));
    if (circle.length > 1) circles.push(circle);
  }
  for (const file of graph.keys()) if (!order.has(file)) visit(file);
  return circles;
}
