// A report is typed from nothing, line by line, in an editor.
import assert from 'node:assert/strict';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver/node';
import { fixture } from '../fixtures.ts';
import { TestClient, type TestDocument } from './client.ts';

const EXAMPLE = fixture('example.gknb');
const LINES = EXAMPLE.split(/(?<=\n)/);
const SECTION_SIX = EXAMPLE.slice(EXAMPLE.indexOf('六、其他需要报告的事项'));

const loud = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics
    .filter(({ severity }) => severity === DiagnosticSeverity.Error || severity === DiagnosticSeverity.Warning)
    .map(({ code, message }) => `${code} ${message}`);

describe('a report that is written in an editor', () => {
  let client: TestClient;
  before(async () => {
    client = await TestClient.start();
  });
  after(() => client.stop());

  const append = (document: TestDocument, text: string): void =>
    document.replace(document.text.length, document.text.length, text);

  it('has no error and no warning from the first line to the last', async () => {
    const document = client.open('');
    for (const line of LINES) {
      append(document, line);
      assert.deepEqual(loud(await document.diagnostics()), [], document.text.slice(-60));
    }
    assert.equal(document.text, EXAMPLE);
  }).timeout(60_000);

  it('is checked as a whole when something else in it is changed, when it is opened, and in the final check', async () => {
    const half = EXAMPLE.slice(0, EXAMPLE.indexOf('四、政府信息公开行政复议'));
    const missing = async (document: TestDocument) =>
      (await document.diagnostics()).filter(({ code }) => code === 'section-missing').map(({ severity }) => severity);
    const [error, info] = [DiagnosticSeverity.Error, DiagnosticSeverity.Information];
    const opened = client.open(half);
    assert.deepEqual(await missing(opened), [error, error, error]);
    // What is added when the file is saved is no writing.
    append(opened, '\n');
    assert.deepEqual(await missing(opened), [error, error, error]);
    append(opened, '四');
    assert.deepEqual(await missing(opened), [info]);
    const answer = await client.request<{ ready: boolean; items: { key: string; places: unknown[] }[] }>(
      'workspace/executeCommand',
      { command: 'disclosureReport.finalCheck', arguments: [opened.uri] },
    );
    assert.equal(answer.ready, false);
    assert.equal(answer.items.find(({ key }) => key === 'structure')!.places.length, 3);
    const shown = async (whole: boolean) => {
      const params = { textDocument: { uri: opened.uri }, whole };
      const { findings } = await client.request<{ findings: { severity: string }[] }>(
        'disclosureReport/preview',
        params,
      );
      return findings.filter(({ severity }) => severity === 'error').length;
    };
    assert.deepEqual([await shown(false), await shown(true)], [0, 3]);
    // Not at its end.
    opened.type('云溪县水务局围绕群众关心', '我局围绕群众关心');
    assert.deepEqual(await missing(opened), [error, error, error]);
  });

  it('goes on to be written when its language is changed: it is closed and opened as it was', async () => {
    const half = EXAMPLE.slice(0, EXAMPLE.indexOf('四、政府信息公开行政复议'));
    const document = client.open(half, { languageId: 'plaintext', name: '草稿.txt' });
    append(document, '四');
    assert.deepEqual(loud(await document.diagnostics()), []);
    document.close();
    client.published.splice(0);
    const again = client.open(`${half}四`, { name: '草稿.txt' });
    assert.deepEqual(loud(await again.diagnostics()), []);
    again.close();
    client.published.splice(0);
    // A file that is opened again is whole.
    const whole = client.open(`${half}四`, { name: '草稿.txt' });
    assert.notDeepEqual(loud(await whole.diagnostics()), []);
    whole.close();
    client.published.splice(0);
    const other = client.open(`${half}本年度`, { languageId: 'plaintext', name: '草稿.txt' });
    assert.notDeepEqual(loud(await other.diagnostics()), []);
  });

  it('misses what was taken away from its end, and what a full text does not have', async () => {
    const document = client.open(EXAMPLE);
    document.replace(EXAMPLE.length - SECTION_SIX.length, EXAMPLE.length, '');
    assert.match(loud(await document.diagnostics()).join(), /^section-missing 缺少“六、其他需要报告的事项”/);
    document.send([{ text: document.text.trimEnd() }]);
    document.text = document.text.trimEnd();
    assert.match(loud(await document.diagnostics()).join(), /^section-missing 缺少“六、其他需要报告的事项”/);
  });
});
