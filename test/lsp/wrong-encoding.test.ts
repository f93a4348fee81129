import assert from 'node:assert/strict';
import { encode } from '../../server/src/files/encoding.ts';
import { TestClient } from './client.ts';
import { BALANCED, WRONG_TOTAL } from './texts.ts';

/** As an editor shows a text in GB18030 that it takes for UTF-8. */
const misread = (text: string): string => new TextDecoder().decode(encode(text, { encoding: 'gb18030', mark: false }));

describe('a report that the editor opened in another encoding', () => {
  it('is told of in one line that says what to do, by its ending or its language', async () => {
    const client = await TestClient.start();
    const found = await client.open(misread(BALANCED)).diagnostics();
    assert.equal(found.length, 1);
    assert.match(String(found[0]!.message), /通过编码重新打开.*GB 18030/);
    await client.stop();
  });

  it('is checked once it is opened again', async () => {
    const client = await TestClient.start();
    const document = client.open(misread(BALANCED));
    await document.diagnostics();
    document.send([{ text: WRONG_TOTAL }]);
    const found = await document.diagnostics();
    assert.ok(found.some(({ code }) => code === 'row-total'));
    await client.stop();
  });

  it('is not what a report with a sign or two in it is', async () => {
    const client = await TestClient.start();
    const found = await client
      .open(WRONG_TOTAL.replace('一、总体情况\n', '一、总体情况\n\n\ufffd\ufffd\n'))
      .diagnostics();
    assert.ok(found.some(({ code }) => code === 'row-total'));
    await client.stop();
  });
});
