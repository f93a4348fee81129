import assert from 'node:assert/strict';
import { TestClient } from './client.ts';
import { BALANCED } from './texts.ts';

describe('the command that says what of the prose was compared', () => {
  let client: TestClient;
  before(async () => {
    client = await TestClient.start();
  });
  after(() => client.stop());

  const coverage = (uri: string) =>
    client.request<{
      figures: number;
      compared: number;
      notUnderstood: { text: string; range: { start: { line: number } } }[];
      summary: string;
    } | null>('workspace/executeCommand', { command: 'disclosureReport.coverage', arguments: [uri] });

  it('gives the figures that were not understood, with their places', async () => {
    const heading = '（二）依申请公开';
    const document = client.open(BALANCED.replace(heading, `${heading}\n\n经多方会商后答复申请16件。`));
    const covered = await coverage(document.uri);
    assert.ok(covered);
    assert.equal(covered.figures, covered.compared + covered.notUnderstood.length);
    const place = covered.notUnderstood.find(({ text }) => text.endsWith('答复申请16件'));
    assert.ok(place);
    assert.match(document.text.split('\n')[place.range.start.line]!, /会商/);
    assert.match(covered.summary, /^正文数字 \d+ 个，已核对 \d+ 个，未能核对 \d+ 个$/);
  });

  it('gives nothing for what is not open', async () => {
    assert.equal(await coverage('file:///nowhere/a.gknb'), null);
  });
});
