import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CODES } from '../corpus/sentence.ts';
import { ROOT } from '../fixtures.ts';

/** What is declared in files of its own, and takes effect only where a list names it. */
interface Listed {
  readonly what: string;
  /** Of the files in it, and in its folders. */
  readonly folder: string;
  /** How one is declared: its name is the group. */
  readonly declared: RegExp;
  /** The file with the list. */
  readonly list: string;
}

const LISTED: readonly Listed[] = [
  {
    what: 'rule',
    folder: 'server/src/core/rules',
    declared: /^export const (\w+): Rule = \{/gm,
    list: 'server/src/core/rules/framework/registry.ts',
  },
  {
    what: 'construction',
    folder: 'server/src/core/prose/constructions',
    declared: /^export const (\w+): Construction = \{/gm,
    list: 'server/src/core/prose/constructions/construction-registry.ts',
  },
  {
    what: 'construction’s examples',
    folder: 'server/src/core/prose/constructions',
    declared: /^export const (\w+): Examples = \{/gm,
    list: 'server/src/core/prose/constructions/construction-examples.ts',
  },
  {
    what: 'output format of check',
    folder: 'server/src/cli/check',
    declared: /^export (?:const|function) (?!formatNamed)(\w+).*\): CheckFormat\b/gm,
    list: 'server/src/cli/check/formats.ts',
  },
  {
    what: 'output format of extract',
    folder: 'server/src/cli/extract',
    declared: /^export (?:const|function) (?!extractFormatNamed)(\w+).*\): ExtractFormat\b/gm,
    list: 'server/src/cli/extract/formats.ts',
  },
  {
    what: 'request handler',
    folder: 'server/src/lsp/handlers',
    declared: /^export const (\w+) = (?:reportRequest|request)\b/gm,
    list: 'server/src/lsp/handlers/table.ts',
  },
  {
    what: 'layout of generated reports',
    folder: 'test/generate/layouts',
    declared: /^export const (\w+): Layout = /gm,
    list: 'test/generate/layouts/all.ts',
  },
];

const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

/** The list without its imports: a name has to stand in the list itself. */
const withoutImports = (text: string): string => text.replace(/^import\b[^;]*;/gm, '');

/** What of the declared ones the list does not name, each with its file. */
function forgotten({ folder, declared, list }: Listed, namesIn: (list: string) => string): string[] {
  const named = new Set(namesIn(read(list)).match(/\w+/g));
  return declarations(folder, declared)
    .filter(({ name }) => !named.has(name))
    .map(({ name, file }) => `${name} (${file}) is not in ${list}`);
}

const declarations = (folder: string, declared: RegExp): { name: string; file: string }[] =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => path.posix.join(folder, file.replaceAll('\\', '/')))
    .flatMap((file) => [...read(file).matchAll(declared)].map(([, name]) => ({ name: name!, file })));

describe('what is written has its place in its list', () => {
  for (const listed of LISTED)
    it(`every ${listed.what}`, () => {
      const { what, folder, declared } = listed;
      assert.ok(declarations(folder, declared).length > 2, `no ${what} is found in ${folder}`);
      assert.deepEqual(forgotten(listed, withoutImports), []);
    });

  it('one that the list leaves out is found', () => {
    for (const listed of LISTED) {
      const [first] = declarations(listed.folder, listed.declared);
      const without = (text: string) => withoutImports(text).replaceAll(new RegExp(`\\b${first!.name}\\b`, 'g'), '');
      assert.ok(forgotten(listed, without).includes(`${first!.name} (${first!.file}) is not in ${listed.list}`));
    }
  });
});

/** Rules of prose that find what stands in no sentence about the tables: the sets of sentences say nothing of them. */
const WITHOUT_SENTENCES: ReadonlySet<string> = new Set(['fee-amount', 'relative-time', 'wrong-article']);

describe('a rule of prose', () => {
  it('is counted in the sets of sentences, or says why not', () => {
    for (const file of readdirSync(path.join(ROOT, 'server/src/core/rules/prose'))) {
      const code = path.basename(file, '.ts');
      assert.ok(
        Object.hasOwn(CODES, code) || WITHOUT_SENTENCES.has(code),
        `${code} reads prose: put it into CODES of test/corpus/sentence.ts, so that a false alarm of it is seen there`,
      );
    }
  });
});
