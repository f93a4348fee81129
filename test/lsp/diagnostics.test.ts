import assert from 'node:assert/strict';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver/node';
import { codes, TestClient } from './client.ts';
import { ARITHMETIC, BALANCED, GRANTED, RECEIVED, RECEIVED_WRONG, WRONG_TOTAL } from './texts.ts';

const errorsOf = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.filter(({ severity }) => severity === DiagnosticSeverity.Error);

describe('findings that are pushed', () => {
  let client: TestClient;
  before(async () => {
    client = await TestClient.start();
  });
  after(() => client.stop());

  it('are none but remarks for a balanced report', async () => {
    assert.deepEqual(errorsOf(await client.open(BALANCED).diagnostics()), []);
  });

  it('come when a total is typed wrong, and go when it is put right', async () => {
    const document = client.open(BALANCED);
    document.type(RECEIVED, RECEIVED_WRONG);
    const found = (await document.diagnostics()).find(({ code }) => code === 'row-total');
    assert.ok(found);
    assert.equal(document.at(found.range), '31');
    document.type(RECEIVED_WRONG, RECEIVED);
    assert.deepEqual(errorsOf(await document.diagnostics()), []);
  });

  it('carry all that the interface promises', async () => {
    const document = client.open(WRONG_TOTAL);
    const found = (await document.diagnostics()).find(({ code }) => code === 'row-total');
    assert.ok(found);
    assert.equal(found.source, 'disclosure-report');
    assert.equal(found.severity, DiagnosticSeverity.Error);
    assert.match(String(found.message), /21 \+ 6 \+ 1 \+ 3 \+ 1 = 32，表中为 31，差 1/);
    assert.match(found.codeDescription?.href ?? '', /^file:\/\/.*\/docs\/rules\/row-total\.md$/);
    assert.deepEqual(found.data, { cells: ['requests.received.total'], expected: 32, actual: 31 });
    const addends = found.relatedInformation?.map(({ location }) => document.at(location.range));
    assert.deepEqual(addends, ['21', '6', '1', '0', '3', '1']);
    assert.ok(found.relatedInformation?.every(({ location }) => location.uri === document.uri));
  });

  it('are those of the newest text after a burst of edits, and never of an older one after a newer', async () => {
    const document = client.open(BALANCED);
    await document.diagnostics();
    const before = client.published.length;
    for (let i = 0; i < 25; i++) {
      document.type(RECEIVED, RECEIVED_WRONG);
      document.type(RECEIVED_WRONG, RECEIVED);
    }
    document.type(GRANTED, GRANTED.replace('\t15', '\t16'));
    assert.ok(codes(await document.diagnostics()).includes('row-total'));
    const versions = client.published.slice(before).map(({ version }) => version!);
    assert.equal(versions.at(-1), 52);
    assert.deepEqual(
      versions,
      [...versions].sort((a, b) => a - b),
    );
    assert.ok(versions.length < 10, `${versions.length} texts of a burst of 51 were checked`);
  });

  it('come anew for every edit that is waited for', async () => {
    const document = client.open(BALANCED);
    for (let i = 0; i < 20; i++) {
      document.type(i % 2 ? RECEIVED_WRONG : RECEIVED, i % 2 ? RECEIVED : RECEIVED_WRONG);
      assert.equal(codes(await document.diagnostics()).includes('row-total'), i % 2 === 0);
    }
  });

  it('are cleared when the document is closed, also with edits on their way', async () => {
    const document = client.open(WRONG_TOTAL);
    assert.ok((await document.diagnostics()).length > 0);
    document.type('2024年1月22日', '2024年1月21日');
    document.close();
    await client.eventually(() => {
      const last = client.published.findLast(({ uri }) => uri === document.uri);
      return last?.version === undefined && last?.diagnostics.length === 0;
    });
    // Another document's findings come later; had the closed one's come again, they would be here.
    await client.open(BALANCED).diagnostics();
    assert.equal(client.published.findLast(({ uri }) => uri === document.uri)?.diagnostics.length, 0);
  });

  it('are those of the text that a document is opened with again', async () => {
    const document = client.open(WRONG_TOTAL, { name: 'again.gknb' });
    assert.ok((await document.diagnostics()).length > 0);
    document.close();
    client.open(BALANCED, { name: 'again.gknb' });
    const last = await client.eventually(() => {
      const found = client.published.findLast(({ uri }) => uri === document.uri);
      return found?.version === 1 && errorsOf(found.diagnostics).length === 0 && found;
    });
    assert.deepEqual(errorsOf(last.diagnostics), []);
  });

  it('are not told for a text that is no report', async () => {
    const notes = client.open('# Notes\n\nNothing.\n', { languageId: 'markdown', name: 'notes.md' });
    assert.deepEqual(await notes.diagnostics(), []);
    const report = client.open(WRONG_TOTAL, { languageId: 'plaintext', name: 'draft.txt' });
    assert.ok(codes(await report.diagnostics()).includes('row-total'));
  });

  it('speak the language of the client, Chinese when in doubt', async () => {
    for (const [locale, words] of [
      ['en', /should be the sum: .* off by 1/],
      ['en-GB', /should be the sum/],
      ['zh-cn', /应为各项之和/],
      ['fr', /应为各项之和/],
    ] as const) {
      const speaker = await TestClient.start({ locale });
      const found = await speaker.open(WRONG_TOTAL).diagnostics();
      assert.match(String(found.find(({ code }) => code === 'row-total')?.message), words);
      await speaker.stop();
    }
  });

  it('know the balanced report by its sums', async () => {
    const found = codes(await client.open(BALANCED).diagnostics());
    assert.deepEqual(
      found.filter((code) => ARITHMETIC.includes(code)),
      [],
    );
  });
});
