import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type {
  CodeLens,
  Diagnostic,
  DocumentHighlight,
  DocumentLink,
  Hover,
  InlayHint,
  MarkupContent,
  SelectionRange,
  SemanticTokens,
  SemanticTokensDelta,
} from 'vscode-languageserver/node';
import { TestClient, type TestDocument } from './client.ts';
import { BALANCED, GRANTED, RECEIVED, WRONG_TOTAL } from './texts.ts';

const RECEIVED_AT = WRONG_TOTAL.indexOf('一、本年新收');
const all = (document: TestDocument) => document.range(0, document.text.length);

for (const encoding of ['utf-16', 'utf-8'])
  describe(`what is shown beside the text, in ${encoding}`, () => {
    let client: TestClient;
    before(async () => {
      client = await TestClient.start({ capabilities: { general: { positionEncodings: [encoding] } } });
    });
    after(() => client.stop());

    it('has hints at the totals of the lines that are asked for', async () => {
      const document = client.open(WRONG_TOTAL);
      const range = document.range(RECEIVED_AT, RECEIVED_AT + RECEIVED.length);
      const [hint, ...others] = await document.ask<InlayHint[]>('inlayHint', { range });
      assert.deepEqual(others, []);
      assert.equal(hint!.label, '✗ Σ 32');
      assert.equal(document.offset(hint!.position), RECEIVED_AT + RECEIVED.length);
      assert.match((hint!.tooltip as MarkupContent).value, /= 32，表中为 31，差 1 ✗/);
    });

    it('has tokens for all, for a part, and what has changed since', async () => {
      const document = client.open(BALANCED);
      const full = await document.ask<SemanticTokens>('semanticTokens/full');
      const words = wordsOf(client, document, full.data);
      assert.ok(words.includes('total 32') && words.includes('count 21') && words.includes('label （一）予以公开'));
      const range = document.range(BALANCED.indexOf(GRANTED), BALANCED.indexOf(GRANTED) + GRANTED.length);
      const part = await document.ask<SemanticTokens>('semanticTokens/range', { range });
      assert.equal(wordsOf(client, document, part.data).at(-1), 'total 15');

      document.type(RECEIVED, RECEIVED.replace('21', '21112'));
      const delta = await document.ask<SemanticTokensDelta>('semanticTokens/full/delta', {
        previousResultId: full.resultId,
      });
      assert.ok(delta.edits.length === 1 && delta.edits[0]!.data!.length < 20, JSON.stringify(delta));
      const [{ start, deleteCount, data = [] }] = delta.edits as [SemanticTokensDelta['edits'][0]];
      const now = [...full.data.slice(0, start), ...data, ...full.data.slice(start + deleteCount)];
      const again = await document.ask<SemanticTokens>('semanticTokens/full');
      assert.deepEqual(now, again.data);
      assert.ok(wordsOf(client, document, now).includes('count 21112'));

      const unknown = await document.ask<SemanticTokens>('semanticTokens/full/delta', { previousResultId: 'x' });
      assert.deepEqual(unknown.data, again.data);
    });

    it('has ranges that grow', async () => {
      const document = client.open(BALANCED);
      const positions = [document.position(document.find(GRANTED)), document.position(0)];
      const [first, second] = await document.ask<SelectionRange[]>('selectionRange', { positions });
      assert.equal(document.at(first!.range), '（一）予以公开');
      assert.equal(outermost(first!), BALANCED.length);
      assert.equal(outermost(second!), BALANCED.length);

      function outermost(range: SelectionRange): number {
        return range.parent ? outermost(range.parent) : document.at(range.range).length;
      }
    });

    it('lights the addends of a total', async () => {
      const document = client.open(BALANCED);
      const position = document.position(document.find(GRANTED) + GRANTED.length);
      const found = await document.ask<DocumentHighlight[]>('documentHighlight', { position });
      const words = found.map(({ range, kind }) => `${kind} ${document.at(range)}`);
      assert.deepEqual(words, ['2 10', '2 3', '2 1', '2 0', '2 1', '2 0', '3 15', '3 33']);
    });
  });

describe('above a table', () => {
  it('is a command that recomputes its totals', async () => {
    const client = await TestClient.start({
      capabilities: { workspace: { workspaceEdit: { documentChanges: true } } },
    });
    const document = client.open(WRONG_TOTAL);
    const [requests, review] = await document.ask<CodeLens[]>('codeLens');
    assert.equal(requests!.command?.title, '2 处不平 · 重新计算');
    assert.deepEqual(review!.command, { title: '平衡 ✓', command: '' });
    const { command, arguments: sent } = requests!.command!;
    await client.request('workspace/executeCommand', { command, arguments: sent });
    document.apply(client.applied[0]);
    assert.equal(document.text, BALANCED);
    assert.equal((await document.ask<CodeLens[]>('codeLens'))[0]!.command?.title, '平衡 ✓');
    await client.stop();
  });
});

describe('the switches', () => {
  it('turn hints and lenses off and on, and have them asked for again', async () => {
    let settings: object = { inlayHints: 'off', codeLens: false };
    const client = await TestClient.start({
      capabilities: {
        workspace: { configuration: true, inlayHint: { refreshSupport: true }, codeLens: { refreshSupport: true } },
      },
      settings: () => settings,
    });
    const document = client.open(BALANCED);
    const count = async () => [
      (await document.ask<InlayHint[]>('inlayHint', { range: all(document) })).length,
      (await document.ask<CodeLens[] | null>('codeLens'))?.length ?? 0,
    ];
    assert.deepEqual(await count(), [0, 0]);
    settings = { inlayHints: 'all' };
    client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.eventually(() => client.refreshed.length === 2);
    const [hints, lenses] = await count();
    assert.ok(hints! > 200, String(hints));
    assert.equal(lenses, 2);
    await client.stop();
  });
});

describe('where pages are found', () => {
  const pagesIn = async (showsPages: boolean) => {
    const client = await TestClient.start({ ...(showsPages && { initializationOptions: { showsPages } }) });
    const document = client.open(WRONG_TOTAL.replace('本报告', '依据《条例》第五十条，本报告'));
    const found: Diagnostic[] = await document.diagnostics();
    const position = document.position(document.find(GRANTED) + 1);
    const hover = await document.ask<Hover>('hover', { position });
    const links = await document.ask<DocumentLink[]>('documentLink');
    await client.stop();
    return {
      rule: found.find(({ code }) => code === 'row-total')?.codeDescription?.href ?? '',
      article: links.find(({ range }) => document.at(range) === '《条例》第五十条')?.target ?? '',
      hover: (hover.contents as MarkupContent).value,
    };
  };

  it('is beside the server, for an editor that opens files', async () => {
    const { rule, article, hover } = await pagesIn(false);
    assert.match(readFileSync(fileURLToPath(rule), 'utf8'), /`row-total`/);
    const [file, anchor] = article.split('#') as [string, string];
    assert.ok(existsSync(fileURLToPath(file)));
    assert.ok(readFileSync(fileURLToPath(file), 'utf8').includes(`<a id="${anchor}"></a>\n\n## 第五十条`));
    assert.match(hover, /\[《条例》第三十六条第（一）（二）项\]\(file:\/\/\S+\/docs\/law\.md#36\)/);
  });

  it('is a command, for an editor that shows them itself', async () => {
    const { rule, article, hover } = await pagesIn(true);
    assert.deepEqual(commandOf(rule), ['row-total']);
    assert.deepEqual(commandOf(article), ['条例第五十条']);
    assert.match(hover, /\]\(command:disclosureReport\.explain\?%5B[^()\s]+\)/);
  });

  const commandOf = (address: string) => {
    assert.ok(address.startsWith('command:disclosureReport.explain?'), address);
    return JSON.parse(decodeURIComponent(address.split('?')[1]!));
  };
});

describe('the state of a report', () => {
  it('is told in the language of the client, and only of what is a report', async () => {
    for (const [locale, brief] of [
      ['zh-cn', '2023年报 · 2 处不平'],
      ['en', 'Report 2023 · 2 not balanced'],
    ]) {
      const client = await TestClient.start({ locale: locale! });
      const { uri } = client.open(WRONG_TOTAL);
      const state = await client.request<Record<string, string>>('disclosureReport/state', { uri });
      assert.equal(state.brief, brief);
      assert.equal(state.severity, 'error');
      assert.equal(await client.request('disclosureReport/state', { uri: 'file:///not-open' }), null);
      await client.stop();
    }
  });
});

/** The tokens as words, read back by the legend: `count 21`. */
function wordsOf(client: TestClient, document: TestDocument, data: readonly number[]): string[] {
  const { tokenTypes } = client.result.capabilities.semanticTokensProvider!.legend;
  const words: string[] = [];
  let line = 0;
  let character = 0;
  for (let i = 0; i < data.length; i += 5) {
    const [lines, characters, length, type] = data.slice(i, i + 4) as [number, number, number, number];
    character = lines === 0 ? character + characters : characters;
    line += lines;
    const range = { start: { line, character }, end: { line, character: character + length } };
    words.push(`${tokenTypes[type]} ${document.at(range)}`);
  }
  return words;
}
