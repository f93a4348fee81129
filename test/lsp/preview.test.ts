import assert from 'node:assert/strict';
import type { Range } from 'vscode-languageserver/node';
import type { Preview, ValueCell } from '../../server/src/core/testing.ts';
import { TestClient, type TestDocument } from './client.ts';
import { BALANCED, RECEIVED, RECEIVED_WRONG, WRONG_TOTAL } from './texts.ts';

type Drawn = Preview<Range> & { version: number };

const TOTAL = 'requests.received.total';

const draw = (document: TestDocument): Promise<Drawn | null> =>
  document.client.request('disclosureReport/preview', { textDocument: document.identifier });

interface Answer {
  readonly refused: readonly (string | null)[];
  readonly written: boolean;
}

const enterAll = (document: TestDocument, entries: unknown, mode?: 'each' | 'all' | 'try') =>
  document.client.request<Answer>('disclosureReport/enter', { textDocument: document.identifier, entries, mode });

const enter = async (document: TestDocument, cell: unknown, text: unknown) => {
  const { refused } = await enterAll(document, [{ cell, text }]);
  return { refused: refused[0]! };
};

function cellOf(drawn: Drawn | null, name: string): ValueCell<Range> {
  for (const block of drawn!.blocks)
    for (const row of block.kind === 'table' ? block.rows : [])
      for (const cell of row.cells) if (cell.kind === 'value' && cell.cell === name) return cell;
  throw new Error(`${name} is not drawn`);
}

const capabilities = { workspace: { workspaceEdit: { documentChanges: true } } };

describe('the preview over the wire', () => {
  let client: TestClient;
  before(async () => {
    client = await TestClient.start({ capabilities });
  });
  after(() => client.stop());

  it('is of the newest text, with its version and ranges', async () => {
    const document = client.open(BALANCED);
    document.replace(document.find(RECEIVED), document.find(RECEIVED) + RECEIVED.length, RECEIVED_WRONG);
    const drawn = await draw(document);
    assert.equal(drawn!.version, 2);
    const total = cellOf(drawn, TOTAL);
    assert.equal(total.text, '31');
    assert.equal(document.at(total.place!), '31');
    assert.ok(total.findings.some((index) => drawn!.findings[index]!.code === 'row-total'));
    for (const block of drawn!.blocks) if (block.kind === 'heading') assert.equal(document.at(block.place), block.text);
  });

  for (const encoding of ['utf-8', 'utf-32'] as const)
    it(`counts in ${encoding} for a client that does`, async () => {
      const other = await TestClient.start({ capabilities: { general: { positionEncodings: [encoding] } } });
      const document = other.open(WRONG_TOTAL.replace('三、收到', '𠮷三、收到'));
      assert.equal(document.at(cellOf(await draw(document), TOTAL).place!), '31');
      await other.stop();
    });

  it('is nothing for a document that is not open, or no report', async () => {
    const document = client.open('只是一段话。', { languageId: 'plaintext', name: '说明.txt' });
    assert.equal(await draw(document), null);
    document.close();
    assert.equal(await draw(document), null);
  });

  it('speaks the language of the editor', async () => {
    const english = await TestClient.start({ locale: 'en' });
    const drawn = await draw(english.open(WRONG_TOTAL));
    assert.match(cellOf(drawn, TOTAL).title, /new requests received/);
    assert.match(drawn!.findings.map(({ message }) => message).join(), /should be the sum/);
    assert.equal(drawn!.flow!.outgoing[0]!.label, 'Granted');
    await english.stop();
  });
});

describe('entering a value over the wire', () => {
  let client: TestClient;
  before(async () => {
    client = await TestClient.start({ capabilities });
  });
  after(() => client.stop());

  it('has the editor change the text, at that version', async () => {
    const document = client.open(WRONG_TOTAL);
    assert.deepEqual(await enter(document, TOTAL, '32'), { refused: null });
    document.apply(client.applied.at(-1));
    assert.equal(document.text, BALANCED);
    assert.equal(cellOf(await draw(document), TOTAL).text, '32');
  });

  it('is refused in words, and nothing is changed', async () => {
    const document = client.open(BALANCED);
    const before = client.applied.length;
    for (const [cell, text, reason] of [
      [TOTAL, '3.5', /整数/],
      [TOTAL, '三十', /不是数字/],
      [TOTAL, null, /不是数字/],
      ['requests.received', '3', /没有这一格/],
      [{ toString: 'no' }, '3', /./],
    ] as const) {
      const answer = await enter(document, cell, text).catch((error: Error) => ({ refused: error.message }));
      assert.match(answer.refused!, reason);
    }
    document.close();
    assert.match((await enter(document, TOTAL, '33')).refused!, /已关闭/);
    assert.equal(client.applied.length, before);
  });

  it('that the editor does not take is told in the language of the editor', async () => {
    for (const [locale, reason] of [
      ['zh-cn', '编辑器没有采用这些修改'],
      ['en', 'The editor did not apply the changes'],
    ] as const) {
      const other = await TestClient.start({ capabilities, locale });
      other.onEdit = () => false;
      await assert.rejects(enter(other.open(WRONG_TOTAL), TOTAL, '32'), { message: reason });
      await other.stop();
    }
  });

  it('goes into its cell though the text changes while the edit is on its way', async () => {
    const document = client.open(WRONG_TOTAL);
    let changes = 0;
    client.onEdit = () => {
      if (++changes > 3) return true;
      // What somebody types meanwhile moves the cell; the editor does not take an edit of an older text.
      document.replace(0, 0, '\n');
      return false;
    };
    assert.deepEqual(await enter(document, TOTAL, '32'), { refused: null });
    client.onEdit = () => true;
    document.apply(client.applied.at(-1));
    assert.equal(document.text, `\n\n\n${BALANCED}`);
  });

  it('is given up where the text never stands still', async () => {
    const document = client.open(WRONG_TOTAL);
    client.onEdit = () => {
      document.replace(0, 0, '\n');
      return false;
    };
    await assert.rejects(enter(document, TOTAL, '32'), { message: '编辑器没有采用这些修改' });
    client.onEdit = () => true;
  });

  it('of a block is one edit: all of it, or nothing where it is to be all; it is told what would be refused', async () => {
    const document = client.open(BALANCED);
    const before = client.applied.length;
    const block = [
      { cell: 'requests.received.business', text: '８' },
      { cell: TOTAL, text: '3.5' },
    ];
    for (const mode of ['all', 'try'] as const) {
      const { refused, written } = await enterAll(document, block, mode);
      assert.deepEqual([refused[0], written], [null, false]);
      assert.match(refused[1]!, /整数/);
    }
    const good = [block[0]!, { cell: TOTAL, text: '34' }];
    assert.deepEqual(await enterAll(document, good, 'try'), { refused: [null, null], written: false });
    assert.equal(client.applied.length, before);
    assert.deepEqual(await enterAll(document, good, 'all'), { refused: [null, null], written: true });
    assert.equal(client.applied.length, before + 1);
    document.apply(client.applied.at(-1));
    const drawn = await draw(document);
    assert.deepEqual([cellOf(drawn, block[0]!.cell).text, cellOf(drawn, TOTAL).text], ['8', '34']);
    const many = Array.from({ length: 1001 }, () => good[0]!);
    assert.match((await enterAll(document, many, 'try')).refused.at(-1)!, /太多/);
  });

  it('does not trouble the editor where nothing changes', async () => {
    const before = client.applied.length;
    assert.deepEqual(await enter(client.open(BALANCED), TOTAL, '32'), { refused: null });
    assert.equal(client.applied.length, before);
  });
});
