import assert from 'node:assert/strict';
import { codes, TestClient } from './client.ts';
import { BALANCED, RECEIVED, RECEIVED_WRONG, WRONG_TOTAL } from './texts.ts';

const WITHOUT_ROW_TOTAL = { severity: { 'row-total': 'off', balance: 'hint', other: 'nonsense' } };

describe('settings', () => {
  it('are asked for, by a client that answers, before anything is told', async () => {
    const client = await TestClient.start({
      capabilities: { workspace: { configuration: true } },
      settings: () => WITHOUT_ROW_TOTAL,
    });
    const found = await client.open(WRONG_TOTAL).diagnostics();
    assert.ok(!codes(found).includes('row-total'));
    assert.equal(found.find(({ code }) => code === 'balance')?.severity, 4);
    assert.equal(client.published.length, 1);
    await client.stop();
  });

  it('say whether the writing is mended when all is fixed', async () => {
    const text = BALANCED.replace('一、总体情况\n', '一、总体情况\n\n截止目前，布署工作。\n');
    assert.notEqual(text, BALANCED);
    for (const isOn of [false, true]) {
      const client = await TestClient.start({
        capabilities: { workspace: { configuration: true } },
        settings: () => ({ fixAll: { text: isOn } }),
      });
      const document = client.open(text);
      await document.diagnostics();
      const [fixAll] = await document.actions(document.range(0, 0), ['source.fixAll']);
      assert.equal(fixAll !== undefined, isOn);
      if (fixAll) document.apply(fixAll.edit);
      assert.equal(document.text.includes('截至目前，部署工作。'), isOn);
      await client.stop();
    }
  });

  it('are the defaults where the client fails to answer', async () => {
    const client = await TestClient.start({
      capabilities: { workspace: { configuration: true } },
      settings: () => {
        throw new Error('no settings today');
      },
    });
    assert.ok(codes(await client.open(WRONG_TOTAL).diagnostics()).includes('row-total'));
    assert.match(client.logged.join(), /settings/);
    await client.stop();
  });

  for (const nonsense of [
    null,
    7,
    'x',
    [],
    { severity: 'x', run: 5, detection: null },
    { severity: { 'row-total': 'nonsense' } },
  ])
    it(`are the defaults where the answer is ${JSON.stringify(nonsense)}`, async () => {
      const client = await TestClient.start({
        capabilities: { workspace: { configuration: true } },
        settings: () => nonsense,
      });
      const found = await client.open(WRONG_TOTAL).diagnostics();
      assert.equal(found.find(({ code }) => code === 'row-total')?.severity, 1);
      await client.stop();
    });

  it('come with the start from a client that is not asked', async () => {
    const client = await TestClient.start({ initializationOptions: WITHOUT_ROW_TOTAL });
    assert.ok(!codes(await client.open(WRONG_TOTAL).diagnostics()).includes('row-total'));
    await client.stop();
  });

  it('hold at once when such a client sends others', async () => {
    const client = await TestClient.start();
    const document = client.open(WRONG_TOTAL);
    assert.ok(codes(await document.diagnostics()).includes('row-total'));
    client.notify('workspace/didChangeConfiguration', { settings: { disclosureReport: WITHOUT_ROW_TOTAL } });
    await client.eventually(() => !codes(client.published.at(-1)!.diagnostics).includes('row-total'));
    await client.stop();
  });

  it('let the findings wait for the document to be saved', async () => {
    const client = await TestClient.start({ initializationOptions: { run: 'onSave' } });
    const document = client.open(BALANCED);
    await document.diagnostics();
    document.type(RECEIVED, RECEIVED_WRONG);
    // Answers come in order: findings of the edit would be here by then.
    await document.ask('documentSymbol');
    const other = client.open(BALANCED);
    await other.diagnostics();
    assert.equal(client.published.findLast(({ uri }) => uri === document.uri)?.version, 1);
    document.save();
    assert.ok(codes(await document.diagnostics()).includes('row-total'));
    await client.stop();
  });

  it('decide whether a report is told by its content', async () => {
    const ask = { languageId: 'plaintext', name: 'draft.txt' };
    for (const [byContent, expected] of [
      [true, true],
      [false, false],
    ] as const) {
      const client = await TestClient.start({ initializationOptions: { detection: { byContent } } });
      const withoutTitle = WRONG_TOTAL.slice(WRONG_TOTAL.indexOf('本报告'));
      assert.equal(codes(await client.open(withoutTitle, ask).diagnostics()).includes('row-total'), expected);
      await client.stop();
    }
  });
});

describe('the question whether a text is a report', () => {
  it('is answered by name, title and headings', async () => {
    const client = await TestClient.start();
    const isReport = (name: string | undefined, text: string) =>
      client.request('disclosureReport/isReport', { name, text });
    assert.equal(await isReport('a.gknb', ''), true);
    assert.equal(await isReport('某局政府信息公开工作年度报告.txt', ''), true);
    assert.equal(await isReport('a.txt', BALANCED), true);
    assert.equal(await isReport(undefined, '一、总体情况\n\n二、主动公开政府信息情况\n'), true);
    assert.equal(await isReport('a.txt', '一、总体情况\n'), false);
    assert.equal(await isReport('README.md', '# Read me'), false);
    await client.stop();
  });
});

describe('the page of a rule', () => {
  it('is written in the language of the client, and refused for a code that no rule has', async () => {
    for (const [locale, words] of [
      ['zh-cn', /依据：/],
      ['en', /Ground: /],
    ] as const) {
      const client = await TestClient.start({ locale });
      const page = await client.request<string>('disclosureReport/explain', { code: 'row-total' });
      assert.match(page, /^# .+\n/);
      assert.match(page, /`row-total`/);
      assert.match(page, words);
      await assert.rejects(client.request('disclosureReport/explain', { code: 'nonsense' }), /nonsense/);
      await client.stop();
    }
  });
});
