import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { initialsOf } from '../../server/src/core/features/completion/initials.ts';
import { ROOT } from '../fixtures.ts';

interface Snippet {
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

const snippets: Record<string, Snippet> = JSON.parse(
  readFileSync(path.join(ROOT, 'syntaxes/disclosure-report.code-snippets'), 'utf8'),
);

describe('snippets', () => {
  for (const [name, { prefix, description, body }] of Object.entries(snippets))
    it(`${name}: found by Chinese and by initials, with no figure of its own`, () => {
      const [words, letters] = prefix;
      assert.match(words!, /^\p{Script=Han}+$/u);
      assert.match(letters!, /^[a-z]+$/);
      if (initialsOf(words!).length === words!.length) assert.equal(letters, initialsOf(words!));
      assert.ok(description.length > 0);
      const stops = [...body.join('\n').matchAll(/\$\{(\d+)(?::[^}]*)?\}/g)].map(([, stop]) => Number(stop));
      assert.deepEqual(
        stops,
        stops.map((_, i) => i + 1),
      );
      assert.doesNotMatch(body.join('').replace(/\$\{\d+(?::[^}]*)?\}/g, ''), /\d/);
    });
});
