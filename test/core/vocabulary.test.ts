import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../fixtures.ts';
import { identifiersIn } from './identifiers.ts';

/** Words that nobody guesses, and what is said in their place. See docs/glossary.md. */
const RETIRED: Readonly<Record<string, string>> = {
  tell: 'report, notify',
  tells: 'reports',
  told: 'what it is: value, mention, notice',
  slip: 'issue; typo',
  slips: 'issues; typos',
  neighbour: 'related report',
  neighbours: 'relatedReports',
  neighbourhood: 'ReportIndex',
  alike: 'similar',
  stretch: 'TextFragment',
  stretches: 'fragments',
  landmark: 'CharIndex',
  landmarks: 'charIndex',
  odd: 'irregular',
  grounds: 'legalBasis',
  held: 'interpretations',
  standing: 'BalanceSummary',
  verdict: 'EquationResult',
};

/** Limits are `MAX_…` and `MIN_…`. */
const RETIRED_LIMIT = /^(?:MOST|FEWEST|LONGEST|SHORTEST|FARTHEST|FURTHEST)(?:_|$)/;

const FOLDERS = [
  'server/src/core',
  'server/src/cli',
  'server/src/mcp',
  'server/src/files',
  'server/src/lsp',
  'client/src',
];

/** `isTold`, `MOST_CELLS`: the words of a name. */
const wordsOf = (name: string): string[] =>
  name
    .split(/_|(?<=[a-z\d])(?=[A-Z])/)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());

/** Names of the form's rows, which are promised to scripts. */
const NAMES_OF_CELLS = new Set(['notHeld']);

const retiredIn = (text: string): string[] =>
  [...new Set(identifiersIn(text))].filter(
    (name) =>
      !NAMES_OF_CELLS.has(name) &&
      (RETIRED_LIMIT.test(name) || wordsOf(name).some((word) => Object.hasOwn(RETIRED, word))),
  );

/** What a person should write: `“tell” is retired: report, notify`. */
function insteadOf(name: string): string {
  const word = wordsOf(name).find((each) => Object.hasOwn(RETIRED, each));
  return word === undefined ? 'limits are MAX_… and MIN_…' : `“${word}” is retired: ${RETIRED[word]}`;
}

describe('the vocabulary of the code', () => {
  for (const folder of FOLDERS)
    it(`has no retired word in ${folder}`, () => {
      const found: string[] = [];
      let count = 0;
      for (const entry of readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })) {
        const file = path.posix.join(folder, entry.split(path.sep).join('/'));
        if (!file.endsWith('.ts')) continue;
        const text = readFileSync(path.join(ROOT, file), 'utf8');
        for (const name of retiredIn(text)) found.push(`${file}: ${name}: ${insteadOf(name)} (docs/glossary.md)`);
        count++;
      }
      assert.ok(count > 0);
      assert.deepEqual(found, []);
    });

  it('is looked at in names alone, wherever they stand', () => {
    const text = [
      "import { tell } from './told.ts'; // what is told",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a text of the code
      'const a = `told ${isTold(`slip ${MOST_CELLS + 1}`)} told`;',
      'const b = x / odd / 2, c = /["\\/`told]/.test("held"); /* held */ return /held/;',
    ].join('\n');
    assert.deepEqual(retiredIn(text), ['tell', 'isTold', 'MOST_CELLS', 'odd']);
  });

  it('is told of in the glossary, with the name in the code', () => {
    const page = readFileSync(path.join(ROOT, 'docs/glossary.md'), 'utf8');
    const rows = [...page.matchAll(/^\|[^|]*\|[^|]*\| `([^`]+)` \| `([^`]+)` \|$/gm)];
    assert.ok(rows.length > 30);
    for (const [, name, file] of rows) {
      const identifiers = identifiersIn(readFileSync(path.join(ROOT, file!), 'utf8'));
      assert.ok(identifiers.includes(name!), `${name} is not in ${file}`);
    }
  });
});
