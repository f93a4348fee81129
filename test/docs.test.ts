import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { getLanguageService, TextDocument } from 'vscode-json-languageservice';
import { generate, staleFiles } from '../scripts/docs/generate.ts';
import { projectOnDisk } from '../scripts/docs/on-disk.ts';
import { RULES, readConfig, SEVERITY_CHOICES } from '../server/src/core/testing.ts';
import { ROOT } from './fixtures.ts';

const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const exists = (file: string): boolean => existsSync(path.join(ROOT, file));

const GENERATED_PAGES = 'docs/rules/';
/** Every page that a person wrote, and those that are generated. */
const PAGES = ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md', ...markdownBelow('docs')];

function markdownBelow(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.posix.join(folder, name.split(path.sep).join('/')));
}

const matches = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => match[1]!);

describe('what is generated from the rules', () => {
  it('is as it would be generated now', () => {
    const project = projectOnDisk(ROOT);
    assert.deepEqual(staleFiles(project, generate(project)), [], 'run `npm run docs`');
  });

  it('is noticed when it is changed, lost, or left over', () => {
    const disk = projectOnDisk(ROOT);
    const staleWith = (changed: Record<string, string | null>): string[] => {
      const project = {
        ...disk,
        read: (file: string) => (file in changed ? changed[file]! : disk.read(file)),
        list: (folder: string) => [...disk.list(folder), 'gone.md'],
      };
      return staleFiles(project, generate(project));
    };
    const page = 'docs/rules/row-total.md';
    assert.deepEqual(staleWith({}), []);
    assert.deepEqual(staleWith({ [page]: `${read(page)}\n` }), [page]);
    assert.deepEqual(staleWith({ [page]: null }), [page]);
    assert.deepEqual(staleWith({ 'docs/rules/gone.md': 'A rule that is gone.' }), ['docs/rules/gone.md']);
  });
});

describe('the schema of .disclosure-report.json', () => {
  const service = getLanguageService({});
  const schema = JSON.parse(read('schemas/disclosure-report.schema.json'));
  const faults = async (text: string): Promise<string[]> => {
    const document = TextDocument.create('file:///.disclosure-report.json', 'json', 1, text);
    const found = await service.doValidation(document, service.parseJSONDocument(document), {}, schema);
    return found.map(({ message }) => String(message));
  };

  it('takes every rule at every severity, as the program does', async () => {
    for (const choice of SEVERITY_CHOICES) {
      const text = JSON.stringify({
        $schema: './schema.json',
        severity: Object.fromEntries(RULES.map(({ code }) => [code, choice])),
      });
      assert.deepEqual(await faults(text), []);
      assert.deepEqual(readConfig(text).problems, []);
    }
  });

  const EMPTY: Record<string, string> = { object: '{}', array: '[]', string: '""' };
  it('has no setting that the program does not know', () => {
    for (const [name, { type }] of Object.entries<{ type: string }>(schema.properties))
      assert.deepEqual(readConfig(`{ "${name}": ${EMPTY[type]} }`).problems, [], name);
  });

  it('refuses what the program would pass over or refuse', async () => {
    for (const text of [
      '{ "severty": {} }',
      '{ "severity": { "row-totl": "off" } }',
      '{ "severity": { "row-total": 1 } }',
      '{ "terms": [{}] }',
      '{ "terms": [{ "pattern": "x", "replace": "y" }] }',
      '{ "fixAll": { "text": 1 } }',
      '{ "fixAll": { "texts": true } }',
      '{ "exceptions": {} }',
      '{ "exceptions": [{ "file": "a", "code": "balance" }] }',
      '{ "exceptions": [{ "file": "a", "code": "balence", "reason": "x" }] }',
    ])
      assert.equal((await faults(text)).length, 1, text);
  });

  it('is the one that the extension tells the editor of', () => {
    const [{ fileMatch, url }] = JSON.parse(read('package.json')).contributes.jsonValidation;
    assert.equal(fileMatch, '.disclosure-report.json');
    assert.ok(exists(url));
  });
});

describe('the texts of package.json', () => {
  const texts = (file: string): Record<string, string> => JSON.parse(read(file));

  it('are there for each key in both languages, and none is left over', () => {
    const keys = [...new Set(matches(read('package.json'), /%([\w.-]+)%/g))].sort();
    for (const file of ['package.nls.json', 'package.nls.zh-cn.json'])
      assert.deepEqual(Object.keys(texts(file)).sort(), keys, file);
  });

  it('and each setting stands in the README', () => {
    const { configuration } = JSON.parse(read('package.json')).contributes;
    const names = [configuration].flat().flatMap(({ properties }) => Object.keys(properties));
    assert.ok(names.length > 0);
    for (const name of names) assert.ok(read('README.md').includes(`\`${name}\``), name);
  });

  it('give an example of severities that can be set', () => {
    for (const file of ['package.nls.json', 'package.nls.zh-cn.json']) {
      const [example] = matches(texts(file)['config.severity']!, /`(\{.*\})`/g);
      assert.deepEqual(readConfig(`{ "severity": ${example} }`).problems, []);
    }
  });
});

describe('the documentation', () => {
  it('gives the reason of each dependency, at the version that is pinned', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json'));
    const rows = matches(read('docs/dependencies.md'), /^(\| `[^`]+` \| \S+ \|) ./gm);
    const pinned = Object.entries({ ...dependencies, ...devDependencies });
    assert.deepEqual(rows.sort(), pinned.map(([name, version]) => `| \`${name}\` | ${version} |`).sort());
  });

  for (const page of PAGES)
    it(`leads somewhere by each link, to a heading by each #: ${page}`, () => {
      const folder = path.posix.dirname(page);
      for (const target of matches(withoutCode(read(page)), /\]\(([^)\s]+)\)/g)) {
        if (/^https?:/.test(target)) continue;
        const [file, anchor] = target.split('#');
        const full = file ? path.posix.join(folder, file) : page;
        assert.ok(exists(full), target);
        if (anchor) assert.ok(anchorsOf(read(full)).has(decodeURIComponent(anchor)), target);
      }
    });

  for (const page of PAGES.filter((page) => !page.startsWith(GENERATED_PAGES)))
    it(`names only commands and files that there are: ${page}`, () => {
      const text = read(page);
      const { scripts } = JSON.parse(read('package.json'));
      for (const script of matches(text, /\bnpm run ([\w:-]+)/g)) assert.ok(scripts[script], `npm run ${script}`);
      for (const file of matches(text, /\bnode ([\w./-]+\.[cm]?js)\b/g)) assert.ok(exists(file), `node ${file}`);
      // What stands in back quotes and begins with a folder of the project is a file of it; CODE and NAME stand for any.
      for (const file of matches(
        text,
        /`((?:client|server|scripts|test|docs|dist|samples|schemas|syntaxes|bench)\/[^`\s]*)`/g,
      ))
        assert.ok(/CODE|NAME/.test(file) || exists(file), file);
    });

  it('has every setting in the README, and no other', () => {
    const { properties } = JSON.parse(read('package.json')).contributes.configuration;
    assert.deepEqual(
      new Set(matches(read('README.md'), /`(disclosureReport\.[\w.]+)`/g)),
      new Set(Object.keys(properties)),
    );
  });

  it('names in the README only options that the command line has', () => {
    const project = projectOnDisk(ROOT);
    const help = ['check', 'extract', 'review', 'convert', 'ledger', 'new', 'explain']
      .map((command) => project.run([command, '--help']))
      .join();
    const known = new Set([...matches(help, /(--[a-z-]+)/g), '--help', '--stdio']);
    for (const option of matches(read('README.md'), /(?<![\w-])(--[a-z]+(?:-[a-z]+)*)/g))
      assert.ok(known.has(option), option);
  });

  it('gives each dependency its version and a reason', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json'));
    const pinned = Object.entries({ ...dependencies, ...devDependencies }).map(
      ([name, version]) => `${name} ${version}`,
    );
    const rows = [...read('docs/dependencies.md').matchAll(/^\| `([^`]+)` \| (\S+) \| \S/gm)];
    assert.deepEqual(rows.map(([, name, version]) => `${name} ${version}`).sort(), pinned.sort());
  });

  it('has pictures that are small and are all shown', () => {
    const showing = [...PAGES, 'package.nls.json', 'package.nls.zh-cn.json'];
    const shown = new Set(showing.flatMap((page) => matches(read(page), /pictures\/((?:[\w-]+\/)*[\w-]+\.png)/g)));
    for (const name of readdirSync(path.join(ROOT, 'docs/pictures'), { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.png')) continue;
      assert.ok(shown.has(name), `${name} is shown nowhere`);
      assert.ok(readFileSync(path.join(ROOT, 'docs/pictures', name)).length < 200_000, `${name} is too large`);
    }
  });
});

/** Without blocks of code and what stands in back quotes: brackets there are no links. */
const withoutCode = (text: string): string => text.replace(/^(`{3,})[\s\S]*?^\1$/gm, '').replace(/`[^`\n]*`/g, '``');

/** The anchors that a Markdown viewer gives headings: lower case, blanks as dashes, no other marks. */
function anchorsOf(text: string): Set<string> {
  const headings = matches(withoutCode(text).replace(/\r/g, ''), /^#+ (.*)$/gm);
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replace(/\s/g, '-'),
    ),
  );
}
