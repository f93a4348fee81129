import assert from 'node:assert/strict';
import type { Location, LocationLink } from 'vscode-languageserver/node';
import { TestClient } from './client.ts';
import { BALANCED, RECEIVED } from './texts.ts';

const FIGURE = '申请32件';

describe('definition and references over the wire', () => {
  for (const linkSupport of [true, false])
    it(`goes from a figure in prose to its cell, ${linkSupport ? 'as a link' : 'as a place'}`, async () => {
      const client = await TestClient.start({ capabilities: { textDocument: { definition: { linkSupport } } } });
      try {
        const document = client.open(BALANCED);
        const position = document.position(document.find(FIGURE) + 3);
        const [found] = await document.ask<(Location | LocationLink)[]>('definition', { position });
        assert.ok(found);
        assert.equal(document.at('range' in found ? found.range : found.targetRange), '32');
        assert.equal('originSelectionRange' in found, linkSupport);
      } finally {
        await client.stop();
      }
    });

  it('goes from a cell to the prose', async () => {
    const client = await TestClient.start();
    try {
      const document = client.open(BALANCED);
      const position = document.position(document.find(RECEIVED) + RECEIVED.length - 1);
      const context = { includeDeclaration: true };
      const found = await document.ask<Location[]>('references', { position, context });
      assert.deepEqual(
        found.map(({ range }) => document.at(range)),
        ['32', '32件'],
      );
    } finally {
      await client.stop();
    }
  });
});
