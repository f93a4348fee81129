import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { contentPolicy } from '../../client/src/page/content-policy.ts';
import { ROOT } from '../fixtures.ts';

const directives = (policy: string) =>
  Object.fromEntries(
    policy.split(/;\s*/).map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1).join(' ')]),
  );

const NOTHING = "'none'";

describe('the policy of a page', () => {
  it('lets in its own style and the one script, and nothing else; it has no other base and sends no form', () => {
    const rest = { 'default-src': NOTHING, 'base-uri': NOTHING, 'form-action': NOTHING };
    assert.deepEqual(directives(contentPolicy('https://panel.invalid', 'abc')), {
      ...rest,
      'style-src': 'https://panel.invalid',
      'script-src': "'nonce-abc'",
    });
    assert.deepEqual(directives(contentPolicy("'nonce-xyz'")), { ...rest, 'style-src': "'nonce-xyz'" });
  });

  it('is that of every page that the program makes', () => {
    const sources = globSync(['client/src/**/*.ts', 'server/src/**/*.ts'], { cwd: ROOT }).map((file) => [
      file,
      readFileSync(path.join(ROOT, file), 'utf8'),
    ]);
    const makesPages = sources.filter(([, source]) => /<!DOCTYPE html>|webview\.html =(?! pageOf\()/i.test(source!));
    assert.deepEqual(makesPages.map(([file]) => file).sort(), [
      'client/src/preview/paper.ts',
      'client/src/web-page.ts',
      'server/src/documents/written/html-report.ts',
    ]);
    for (const [file, source] of makesPages) {
      assert.match(source!, /Content-Security-Policy/, file);
      // A page of its own, for any website: it has its own style in it, and nothing else may be there.
      if (file!.startsWith('server/')) {
        assert.match(source!, /default-src 'none'; style-src 'unsafe-inline'/);
        continue;
      }
      assert.match(source!, /const policy = contentPolicy\(/, file);
    }
  });
});
