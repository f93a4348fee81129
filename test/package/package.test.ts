import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { ROOT } from '../fixtures.ts';

const MAX_KIB = 1568;
/** What reads PDFs comes on top: a library of its own, and the tables of Chinese fonts. */
const PDF_READER = /^extension\/dist\/(pdf\.js$|character-maps\/)/;
const MAX_PDF_KIB = 800;

/** What may be in the package; the packer gives three files names of its own. */
const MAY_HOLD = [
  /^(package(\.nls(\.zh-(cn|tw))?)?\.json|readme\.md|changelog\.md|LICENSE\.txt|CONTRIBUTING\.md)$/,
  /^dist\/(client|core|core-(features|write|json|html)|server|start-server|web\/client|web\/server|documents|pdf|rosters)\.js$/,
  /^dist\/(writers|write|glob)\.js$/,
  /^dist\/(cli|help|county|ledger|mcp|review)\.js$/,
  /^dist\/(preview|overview|review-page|review-panel|covering-report|convert|comment-copy|count-ledger)\.js$/,
  /^dist\/(preview|overview|review-page)\.css$/,
  /^dist\/character-maps\/(Adobe-GB1|GB|UniGB)[\w-]*\.bcmap$/,
  /^dist\/THIRD-PARTY-NOTICES\.txt$/,
  /^docs\/[\w/-]+\.(md|png)$/,
  /^icon\/icon-(128|256)\.png$/,
  /^l10n\/bundle\.l10n\.zh-(cn|tw)\.json$/,
  /^samples\/[^/]+\.gknb$/,
  /^schemas\/[\w.-]+\.json$/,
  /^syntaxes\/[\w.-]+\.(json|code-snippets)$/,
];

const RENAMED = new Map([
  ['README.md', 'readme.md'],
  ['CHANGELOG.md', 'changelog.md'],
  ['LICENSE', 'LICENSE.txt'],
]);

describe('the package', function () {
  this.timeout(60_000);
  /** By name, as VS Code unpacks them. */
  const files = new Map<string, Uint8Array>();
  let size = 0;
  /** Of it, packed. */
  let pdfSize = 0;

  before(() => {
    const work = mkdtempSync(path.join(tmpdir(), 'package-'));
    const vsix = path.join(work, 'extension.vsix');
    const { status, stderr } = spawnSync(process.execPath, ['scripts/package.mjs', '--built', vsix], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
    const archive = readFileSync(vsix);
    size = archive.length / 1024;
    const unpacked = unzipSync(archive, {
      filter: ({ name, size: packed }) => {
        if (PDF_READER.test(name)) pdfSize += packed / 1024;
        return true;
      },
    });
    for (const [name, bytes] of Object.entries(unpacked))
      if (name.startsWith('extension/')) files.set(name.slice('extension/'.length), bytes);
    rmSync(work, { recursive: true });
  });

  const text = (name: string): string => {
    const bytes = files.get(RENAMED.get(name) ?? name);
    assert.ok(bytes, `${name} is not in the package`);
    return new TextDecoder().decode(bytes);
  };
  const holds = (name: string): boolean => files.has(RENAMED.get(name) ?? name);

  it(`is no larger than ${MAX_KIB} KiB, and ${MAX_PDF_KIB} KiB for reading PDFs`, () => {
    assert.ok(pdfSize > 0 && pdfSize <= MAX_PDF_KIB, `${pdfSize.toFixed(0)} KiB for PDFs`);
    assert.ok(size - pdfSize <= MAX_KIB, `${(size - pdfSize).toFixed(0)} KiB`);
  });

  it('holds nothing but what ships', () => {
    const others = [...files.keys()].filter((name) => !MAY_HOLD.some((pattern) => pattern.test(name)));
    assert.deepEqual(others, []);
  });

  it('holds what is to be read first, all products, and no way to their sources', () => {
    for (const name of ['README.md', 'CHANGELOG.md', 'LICENSE']) assert.ok(text(name).length > 100, name);
    for (const name of [
      'client',
      'core',
      'core-features',
      'core-write',
      'core-json',
      'core-html',
      'server',
      'cli',
      'documents',
      'web/client',
      'web/server',
    ]) {
      const product = text(`dist/${name}.js`);
      assert.equal(product, readFileSync(path.join(ROOT, `dist/${name}.js`), 'utf8'));
      assert.ok(!product.includes('sourceMappingURL'), name);
    }
  });

  it('holds every file that package.json speaks of, in both languages', () => {
    const manifest = text('package.json');
    // A text that is translated may be the name of a file.
    const named = ['package.nls.json', 'package.nls.zh-cn.json'].flatMap((file) => {
      const texts: Record<string, string> = JSON.parse(text(file));
      return filesNamedIn(
        JSON.parse(manifest, (_, value) => (typeof value === 'string' ? translated(value, texts) : value)),
      );
    });
    assert.ok(named.length > 10, 'there are files');
    assert.deepEqual(
      [...new Set(named)].filter((file) => !holds(file)),
      [],
    );
    const { l10n } = JSON.parse(manifest);
    for (const language of ['zh-cn', 'zh-tw']) {
      assert.ok(holds(`package.nls.${language}.json`));
      assert.ok(holds(`${path.posix.normalize(l10n)}/bundle.l10n.${language}.json`));
    }
  });

  it('leads to no file that it does not hold', () => {
    for (const name of files.keys()) {
      if (!name.endsWith('.md')) continue;
      const folder = path.posix.dirname(name);
      const page = text(name).replace(/`[^`]*`/g, '');
      for (const [, target] of page.matchAll(/(?:\]\(|src=")(?!https?:|#|command:)([^)\s#"]+)/g))
        assert.ok(holds(path.posix.join(folder, decodeURIComponent(target!))), `${name}: ${target}`);
    }
  });
});

const translated = (value: string, texts: Record<string, string>): string =>
  value.replace(/^%(.+)%$/, (whole, key: string) => texts[key] ?? whole);

/** Every value that reads like a path; scripts are for who builds the package. */
function filesNamedIn({ scripts: _, ...manifest }: Record<string, unknown>): string[] {
  const found: string[] = [];
  JSON.stringify(manifest, (_, value) => {
    if (
      typeof value === 'string' &&
      /^(\.\/)?[\w-]+(\/[^\s/*]+)*\.(js|json|code-snippets|png|svg|md|gknb)$/.test(value)
    )
      found.push(path.posix.normalize(value));
    return value;
  });
  return found.filter((file) => file !== '.disclosure-report.json');
}
