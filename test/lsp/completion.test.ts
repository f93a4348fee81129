import assert from 'node:assert/strict';
import type { CompletionItem, CompletionList, TextEdit } from 'vscode-languageserver/node';
import { type StartOptions, TestClient, type TestDocument } from './client.ts';
import { BALANCED } from './texts.ts';

const SNIPPETS = { textDocument: { completion: { completionItem: { snippetSupport: true } } } };
const ROW = '\t\t2.重复申请\t0\t0\t0\t0\t0\t0\t0\n';
const TOPIC = '（三）政府信息管理\n\n修订局政府信息公开目录，落实公开前的保密审查和个人信息保护要求。\n';

async function withClient(options: StartOptions, use: (client: TestClient) => Promise<void>): Promise<void> {
  const client = await TestClient.start(options);
  await use(client);
  await client.stop();
}

/** What is offered behind words that stand once in the text. */
async function offered(document: TestDocument, words: string): Promise<CompletionItem[]> {
  const position = document.position(document.find(words) + words.length);
  const list = await document.ask<CompletionList>('completion', { position });
  assert.ok(list.isIncomplete, 'asked anew with each character');
  return list.items;
}

function take(document: TestDocument, item: CompletionItem | undefined): void {
  document.apply({ changes: { [document.uri]: [item?.textEdit as TextEdit] } });
}

describe('completion over the wire', () => {
  for (const encoding of ['utf-16', 'utf-8'] as const)
    it(`puts a sub-heading in the place of what was typed, in ${encoding}`, () =>
      withClient({ capabilities: { general: { positionEncodings: [encoding] } } }, async (client) => {
        const document = client.open(BALANCED.replace(TOPIC, '信息管\n'));
        const [item, ...others] = await offered(document, '\n信息管');
        assert.deepEqual(others, []);
        assert.equal(item?.label, '（三）政府信息管理');
        // By Chinese that is no head of the label an editor would leave it out.
        assert.equal(item?.filterText, '信息管');
        take(document, item);
        assert.equal(document.text, BALANCED.replace(TOPIC, '（三）政府信息管理\n'));
      }));

  it('gives a row with places to be filled in, or without where the client has none', async () => {
    const text = BALANCED.replace(ROW, '\t\t重复\n');
    await withClient({ capabilities: SNIPPETS }, async (client) => {
      const [item] = await offered(client.open(text), '\t\t重复');
      assert.equal((item?.textEdit as TextEdit | undefined)?.newText, '\t\t2.重复申请\t$1\t$2\t$3\t$4\t$5\t$6\t$7');
      assert.equal(item?.insertTextFormat, 2);
    });
    await withClient({}, async (client) => {
      const document = client.open(text);
      const [item] = await offered(document, '\t\t重复');
      take(document, item);
      assert.equal(document.text, BALANCED.replace(ROW, '\t\t2.重复申请\t\t\t\t\t\t\t\n'));
    });
  });

  it('goes by initials unless the setting says no', async () => {
    const text = BALANCED.replace(TOPIC, 'zfxxgl\n');
    await withClient({}, async (client) => {
      assert.equal((await offered(client.open(text), 'zfxxgl')).length, 1);
    });
    await withClient({ initializationOptions: { completion: { pinyin: false } } }, async (client) => {
      assert.equal((await offered(client.open(text), 'zfxxgl')).length, 0);
    });
  });

  it('has nothing to offer in what is whole, or no report', () =>
    withClient({}, async (client) => {
      const document = client.open(BALANCED);
      assert.deepEqual(await offered(document, '（三）政府信息管理'), []);
      const other = client.open('一\n', { languageId: 'plaintext', name: '笔记.txt' });
      assert.equal(await other.ask('completion', { position: { line: 0, character: 1 } }), null);
    }));
});
