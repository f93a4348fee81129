// What a person reads exists in Chinese and in English. What the program itself says is Bilingual, which the compiler sees to;
// the texts in files are held against each other here.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../fixtures.ts';

type Texts = Readonly<Record<string, string>>;

const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const texts = (file: string): Texts => JSON.parse(read(file));

const placeholders = (text: string): string[] => [...text.matchAll(/\{\d+\}|\(command:[\w.]+\)/g)].map(String).sort();
/** In Chinese characters, or in marks as wide as they are. */
const isChinese = (text: string): boolean => /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(text);

describe('the texts of package.json', () => {
  const english = texts('package.nls.json');
  const chinese = texts('package.nls.zh-cn.json');
  const manifest = read('package.json');
  const named = [...manifest.matchAll(/"%([^"%]+)%"/g)].map(([, key]) => key!);

  it('are those that it names, in both languages', () => {
    assert.ok(named.length > 50);
    for (const file of [english, chinese]) {
      assert.deepEqual(Object.keys(file).sort(), [...new Set(named)].sort());
      for (const [key, text] of Object.entries(file)) assert.ok(text.trim(), key);
    }
  });

  it('are Chinese in the one, and offer the same commands in both', () => {
    for (const [key, text] of Object.entries(chinese)) {
      assert.ok(isChinese(text) || text.endsWith('.png'), `${key}: ${text}`);
      assert.deepEqual(placeholders(text), placeholders(english[key]!), key);
    }
  });

  it('leave none to be written into it', () => {
    const { contributes } = JSON.parse(manifest);
    JSON.stringify(contributes, (key, value) => {
      if (/^(title|description|markdownDescription|altText|placeholder)$/.test(key) && typeof value === 'string')
        assert.match(value, /^%.+%$/, `${key}: ${value}`);
      return value;
    });
  });

  it('name commands that there are', () => {
    const { commands } = JSON.parse(manifest).contributes;
    const known = new Set(commands.map(({ command }: { command: string }) => command));
    for (const text of Object.values(english))
      for (const [, command] of text.matchAll(/\(command:(disclosureReport\.\w+)\)/g))
        assert.ok(known.has(command), text);
  });
});

describe('the texts of the client', () => {
  const sources = readdirSync(path.join(ROOT, 'client/src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => read(path.join('client/src', name)));
  const said = sources.flatMap((source) =>
    [...source.matchAll(/l10n\.t\(\s*(?:'((?:[^'\\\n]|\\.)*)'|[^)\s])/g)].map(([whole, text]) => text ?? whole),
  );
  const bundle = texts('l10n/bundle.l10n.zh-cn.json');

  it('are translated into Chinese, each one, and no other', () => {
    assert.ok(said.length > 5);
    assert.deepEqual(Object.keys(bundle).sort(), [...new Set(said)].sort());
  });

  it('say the same in Chinese', () => {
    for (const [english, chinese] of Object.entries(bundle)) {
      assert.ok(isChinese(chinese) && !isChinese(english), english);
      assert.deepEqual(placeholders(chinese), placeholders(english), english);
    }
  });

  it('come from nowhere else', () => {
    // What VS Code shows at once: a word in quotes there would stay in one language.
    const shown = /(?:show(?:Information|Warning|Error)Message|createTreeView|setStatusBarMessage)\(\s*['"`]/;
    for (const source of sources) assert.doesNotMatch(source, shown);
  });
});
