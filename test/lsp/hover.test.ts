import assert from 'node:assert/strict';
import type { Hover, MarkupContent } from 'vscode-languageserver/node';
import { TestClient } from './client.ts';
import { BALANCED, RECEIVED } from './texts.ts';

const FORMATS = { markdown: ['markdown', 'plaintext'], plaintext: ['plaintext'] } as const;

for (const [kind, contentFormat] of Object.entries(FORMATS))
  describe(`a hover in ${kind}`, () => {
    let client: TestClient;
    before(async () => {
      client = await TestClient.start({
        capabilities: { textDocument: { hover: { contentFormat: [...contentFormat] } } },
      });
    });
    after(() => client.stop());

    it('tells of the total under the mouse what it is the sum of, and covers it', async () => {
      const document = client.open(BALANCED);
      const position = document.position(document.find(RECEIVED) + RECEIVED.length - 1);
      const hover = await document.ask<Hover>('hover', { position });
      const contents = hover.contents as MarkupContent;
      assert.equal(contents.kind, kind);
      assert.match(contents.value, /21 \+ 6 \+ 1 \+ 3 \+ 1 = 32 ✓/);
      assert.equal(contents.value.includes('**'), kind === 'markdown');
      assert.equal(hover.range && document.at(hover.range), '32');
    });

    it('is nothing where there is nothing to say', async () => {
      const document = client.open(BALANCED);
      const position = document.position(document.find('护林防火'));
      assert.equal(await document.ask('hover', { position }), null);
    });
  });
