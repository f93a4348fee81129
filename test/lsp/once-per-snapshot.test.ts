import assert from 'node:assert/strict';
import { TestClient } from './client.ts';
import { BALANCED, GRANTED, RECEIVED, WRONG_TOTAL } from './texts.ts';

const WIDE = { capabilities: { workspace: { workspaceEdit: { documentChanges: true } } } };

describe('what is made once for a version of a text', () => {
  let client: TestClient;
  before(async () => {
    client = await TestClient.start(WIDE);
  });
  after(() => client.stop());

  it('is the same when it is asked for again, and of the new text after an edit', async () => {
    const document = client.open(WRONG_TOTAL);
    const at = (words: string) => {
      const start = document.find(words);
      return document.range(start, start);
    };
    const all = async () => [...(await document.actions(at(GRANTED))), ...(await document.actions(at('行政许可')))];
    const first = await all();
    assert.ok(first.length > 3);
    assert.deepEqual(await all(), first);
    // Everything stands a line further down: an edit of the text before would be one in the wrong place.
    document.replace(0, 0, '\n');
    const moved = await all();
    const titles = (actions: typeof first) => actions.map(({ title }) => title);
    assert.deepEqual(titles(moved), titles(first));
    const fixAll = moved.find(({ kind }) => kind?.startsWith('source.fixAll'));
    document.apply(fixAll?.edit);
    assert.equal(document.text, `\n${BALANCED}`);
    assert.ok(document.find(RECEIVED) > 0);
    assert.deepEqual(await document.actions(at(GRANTED), ['source.fixAll']), []);
  });
});
