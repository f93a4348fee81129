import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import type { OverviewAnswer } from '../../server/src/core/testing.ts';
import { documentUri, sourceUri } from '../../server/src/lsp/protocol/document-uri.ts';
import { relativePath, uriKey } from '../../server/src/lsp/protocol/uris.ts';
import { docxOf, paragraph, run } from '../documents/make-docx.ts';
import { COMPLETE, reportDocx, SHAPES } from '../documents/report-docx.ts';
import { fixture } from '../fixtures.ts';
import { codes, TestClient } from './client.ts';
import { CONFIG, Folder, leave } from './folder.ts';
import { WRONG_TOTAL } from './texts.ts';

const EXAMPLE = fixture('example.gknb');

const OPENING = {
  workspace: { didChangeWatchedFiles: { dynamicRegistration: true } },
  experimental: { documents: true },
};

interface ReadAnswer {
  readonly text: string;
  readonly checksum: string;
  readonly notices: readonly string[];
  readonly unreadable?: string;
}

interface WriteAnswer {
  readonly checksum?: string;
  readonly refused?: string;
  readonly obstacle?: string | null;
  readonly line?: number | null;
}

describe('the address of a document’s text', () => {
  it('leads back to its file, and is known by it', () => {
    for (const [file, text] of [
      ['file:///c%3A/a/%E5%B9%B4.docx', 'disclosure-report-document://file/c%3A/a/%E5%B9%B4.docx'],
      ['file://server/share/a.html', 'disclosure-report-document://file_server/share/a.html'],
      ['vscode-vfs://github/office/a.docx', 'disclosure-report-document://vscode-vfs_github/office/a.docx'],
      ['memory-files:/reports/a.docx', 'disclosure-report-document://memory-files/reports/a.docx'],
    ] as const) {
      assert.equal(documentUri(file), text);
      assert.equal(sourceUri(text), file);
      assert.equal(documentUri(text), text);
      assert.equal(sourceUri(file), file);
      assert.equal(uriKey(text), uriKey(file));
    }
    assert.equal(relativePath('file:///a', 'disclosure-report-document://file/a/%E5%B1%80/b.docx'), '局/b.docx');
    for (const none of ['untitled:Untitled-1', 'disclosure-report-document:', 'disclosure-report-document://file', ''])
      assert.equal(sourceUri(none), none);
  });
});

describe('documents in the language server', () => {
  let folder: Folder;
  let client: TestClient;
  let changes: number;
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => leave(client, folder));

  const start = async (capabilities: object = OPENING) => {
    client = await TestClient.start({
      capabilities,
      locale: 'zh-cn',
      workspaceFolders: [{ uri: folder.uri(), name: 'reports' }],
    });
    changes = 0;
    client.connection.onNotification('disclosureReport/overviewChanged', () => {
      changes++;
      client.noted();
    });
  };
  const put = (name: string, bytes: Uint8Array): string => {
    folder.write(name, '');
    writeFileSync(path.join(folder.path, name), bytes);
    return documentUri(folder.uri(name));
  };
  const read = (uri: string) => client.request<ReadAnswer>('disclosureReport/readDocument', { uri });
  const write = (uri: string, text: string, checksum: string | null, inSpiteOf?: string[]) =>
    client.request<WriteAnswer>('disclosureReport/writeDocument', { uri, text, checksum, inSpiteOf });
  const bytesOf = (name: string) => readFileSync(path.join(folder.path, name));
  /** The paths of the overview's rows, once all is known. */
  async function rows(): Promise<OverviewAnswer['rows']> {
    for (;;) {
      const before = changes;
      const answer = await client.request<OverviewAnswer>('disclosureReport/overview', { since: 0 });
      if (!answer.isBusy) return answer.rows;
      await client.eventually(() => changes > before);
    }
  }

  it('are read, and written back where only what was edited differs', async () => {
    await start();
    const uri = put('年报.docx', reportDocx(SHAPES['merged cells']!));
    const before = unzipSync(bytesOf('年报.docx'));
    const { text, checksum, notices } = await read(uri);
    assert.deepEqual(notices, []);
    assert.match(text, /\|行政许可\|1286\|/);
    const edited = text.replace('|行政许可|1286|', '|行政许可|1287|');
    // Line ends of another system, a mark and a last line that the editor has put there are no edits.
    const answer = await write(uri, `${edited.replaceAll('\n', '\r\n')}\r\n`, checksum);
    assert.notEqual(answer.checksum, checksum);
    assert.equal((await read(uri)).text, edited);
    assert.equal((await read(uri)).checksum, answer.checksum);
    const after = unzipSync(bytesOf('年报.docx'));
    const differing = Object.keys(before).filter((name) => !Buffer.from(before[name]!).equals(after[name]!));
    assert.deepEqual(differing, ['word/document.xml']);
    assert.deepEqual(readdirSync(folder.path), ['年报.docx']);
  });

  it('keep their bytes where nothing was edited', async () => {
    await start();
    const uri = put('年报.docx', reportDocx(SHAPES['tracked changes']!));
    const before = bytesOf('年报.docx');
    const { text, checksum } = await read(uri);
    assert.equal((await write(uri, text, checksum)).checksum, checksum);
    assert.ok(bytesOf('年报.docx').equals(before));
  });

  it('tell why and where an edit cannot be written, and stay as they are', async () => {
    await start();
    const uri = put('年报.docx', reportDocx(SHAPES['automatic numbers']!));
    const before = bytesOf('年报.docx');
    const { text, checksum } = await read(uri);
    const line = text.split('\n').findIndex((words) => words.startsWith('二、'));
    const edited = text.replace('|行政许可|1286|', '|行政许可|1287|').replace('\n二、', '\n贰、');
    const answer = await write(uri, edited, checksum);
    assert.match(answer.refused!, /自动编号/);
    assert.equal(answer.obstacle, null);
    assert.equal(answer.line, line);
    assert.ok(bytesOf('年报.docx').equals(before));
  });

  it('are not written over unasked where they have changed, or are open in Word', async () => {
    await start();
    const uri = put('年报.docx', docxOf(COMPLETE));
    const { text, checksum } = await read(uri);
    const edited = text.replace('|行政许可|1286|', '|行政许可|1287|');
    const inWord = docxOf(COMPLETE.replace('行政许可\t1286', '行政许可\t1288'));
    put('年报.docx', inWord);
    const changed = await write(uri, edited, checksum);
    assert.equal(changed.obstacle, 'changed');
    for (const lock of ['~$年报.docx', '~$报.docx', '~$.docx', '.~lock.年报.docx#']) {
      put(lock, new Uint8Array([1]));
      assert.equal((await write(uri, edited, checksum, ['changed'])).obstacle, 'locked', lock);
      folder.delete(lock);
    }
    assert.ok(bytesOf('年报.docx').equals(inWord));
    assert.ok((await write(uri, edited, checksum, ['changed'])).checksum);
    assert.equal((await read(uri)).text, edited);
  });

  it('that cannot be read or written say what to do', async () => {
    await start();
    for (const [name, bytes, reason] of [
      ['旧.doc', [0xd0, 0xcf, 0x11, 0xe0], /请另存为 \.docx/],
      ['坏.docx', [1, 2, 3], /./],
      ['扫描.pdf', [1, 2, 3], /./],
    ] as const) {
      const uri = put(name, Uint8Array.from(bytes));
      assert.match((await read(uri)).unreadable!, reason);
      assert.match((await write(uri, 'x', null)).refused!, reason);
    }
    assert.match((await read(documentUri(folder.uri('没有.docx')))).unreadable!, /没有这个文件/);
    const page = put('页.html', new TextEncoder().encode(`<p>${COMPLETE.split('\n')[0]}</p>`));
    assert.match((await write(page, 'x', null)).refused!, /请在原稿中修改/);
    for (const strange of [1, null, {}, 'x:', 'disclosure-report-document://file/%'])
      assert.ok((await read(strange as string)).unreadable);
  });

  it('that are pictures in part tell of it', async () => {
    await start();
    const picture = paragraph('<w:r><w:drawing><a:blip/></w:drawing></w:r>');
    const heading = '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况';
    const uri = put('图.docx', docxOf(`${COMPLETE.split('\n')[0]}\n`, paragraph(run(heading)) + picture));
    assert.match((await read(uri)).notices.join(), /表格是图片/);
  });

  it('are found in a folder, and what is found in them leads to their text', async () => {
    put('a/今年.docx', docxOf(WRONG_TOTAL));
    put('~$今年.docx', new Uint8Array([1]));
    put('a/通知.docx', docxOf('关于召开会议的通知'));
    put('某局2023年政府信息公开工作年度报告.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]));
    put('坏了.docx', new Uint8Array([1]));
    folder.write('说明.html', '<p>一个程序的说明</p>');
    await start({ ...OPENING, textDocument: { diagnostic: {} } });
    const { items } = await client.request<{ items: { uri: string; items: { code: string; message: string }[] }[] }>(
      'workspace/diagnostic',
      { previousResultIds: [] },
    );
    assert.deepEqual(
      items.map(({ uri }) => uri),
      ['a/今年.docx', '某局2023年政府信息公开工作年度报告.doc'].map((name) => documentUri(folder.uri(name))),
    );
    assert.match(items[1]!.items.map(({ message }) => message).join(), /没有检查：.*请另存为 \.docx/);
    assert.ok(items[0]!.items.some(({ code }) => code === 'row-total'));
  });

  it('are told of where they are PDFs that cannot be read, unless what they were made from lies beside them', async () => {
    const pdf = Uint8Array.from([0x25, 0x50, 0x44, 0x46]);
    put('甲局2024年政府信息公开工作年度报告.pdf', pdf);
    put('乙局2024年政府信息公开工作年度报告.pdf', pdf);
    put('乙局2024年政府信息公开工作年度报告.txt', new TextEncoder().encode(COMPLETE));
    put('丙局2024年政府信息公开工作年度报告.docx', docxOf(COMPLETE.replaceAll('水务局', '林业局')));
    put('丙局2024年政府信息公开工作年度报告.pdf', pdf);
    put('办事指南.pdf', pdf);
    await start({ ...OPENING, textDocument: { diagnostic: {} } });
    const { items } = await client.request<{ items: { uri: string; items: { message: string }[] }[] }>(
      'workspace/diagnostic',
      { previousResultIds: [] },
    );
    const told = items.filter((item) => item.items.some(({ message }) => message.startsWith('没有检查')));
    assert.deepEqual(
      told.map(({ uri }) => uri),
      [documentUri(folder.uri('甲局2024年政府信息公开工作年度报告.pdf'))],
    );
    assert.match(told[0]!.items[0]!.message, /请重新导出/);
  });

  it('are held against each other, under the configuration of their folder', async () => {
    put('去年.docx', docxOf(EXAMPLE.replaceAll('2024', '2023').replace('2025', '2024')));
    await start();
    const report = client.open(EXAMPLE, { name: folder.uri('今年.gknb') });
    const found = await client.eventually(() =>
      client.published.findLast(({ uri }) => uri === report.uri)?.diagnostics.find(({ code }) => code === 'in-force'),
    );
    assert.equal(found.relatedInformation![0]!.location.uri, documentUri(folder.uri('去年.docx')));
    folder.write(CONFIG, { severity: { 'in-force': 'off', 'row-total': 'off' } });
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: folder.uri(CONFIG), type: 1 }] });
    const document = client.open(WRONG_TOTAL, { name: documentUri(folder.uri('b.docx')) });
    assert.ok(!codes(await document.diagnostics()).includes('row-total'));
  });

  it('of one report are one row of the overview', async () => {
    put('年报.docx', docxOf(COMPLETE));
    const page = COMPLETE.split('\n').map((line) =>
      line.includes('\t')
        ? `<table><tr>${line
            .split('\t')
            .map((cell) => `<td>${cell}</td>`)
            .join('')}</tr></table>`
        : `<p>${line}</p>`,
    );
    folder.write('年报.html', page.join('\n'));
    folder.write('另一份.txt', COMPLETE.replaceAll('水务局', '林业局'));
    await start();
    assert.deepEqual((await rows()).map(([, at]) => at).sort(), ['另一份.txt', '年报.docx'].sort());
  });

  it('are not looked for where the client does not open them', async () => {
    put('年报.docx', docxOf(WRONG_TOTAL));
    await start({ workspace: OPENING.workspace });
    assert.deepEqual(await rows(), []);
  });
});

describe('the text of a document', () => {
  it('is neither aligned nor put into another layout, and that of a page is not edited at all', async () => {
    const folder = new Folder();
    const client = await TestClient.start({ locale: 'zh-cn' });
    const bars = WRONG_TOTAL.split('\n')
      .map((line) => (line.includes('\t') ? `|${line.split('\t').join('|')}|` : line))
      .join('\n');
    const actionsAt = async (name: string) => {
      const report = client.open(bars, { name: documentUri(folder.uri(name)) });
      const found = (await report.diagnostics()).find(({ code }) => code === 'row-total')!;
      const textDocument = { uri: documentUri(folder.uri(name)) };
      const range = found.range;
      const edits = await client.request('textDocument/formatting', {
        textDocument,
        options: { tabSize: 4, insertSpaces: true },
      });
      assert.deepEqual(edits, []);
      const actions = await client.request<{ kind: string; edit?: object; title: string }[]>(
        'textDocument/codeAction',
        {
          textDocument,
          range,
          context: { diagnostics: [], triggerKind: 1 },
        },
      );
      const entered = await client.request<{ refused: (string | null)[] }>('disclosureReport/enter', {
        textDocument,
        entries: [{ cell: 'requests.received.total', text: '15' }],
        mode: 'each',
      });
      return { actions, refused: entered.refused[0] };
    };
    const word = await actionsAt('a.docx');
    assert.ok(word.actions.some(({ kind, edit }) => kind === 'quickfix' && edit));
    assert.ok(!word.actions.some(({ title }) => /制表符|Markdown/.test(title)));
    const page = await actionsAt('a.html');
    assert.ok(page.actions.every(({ edit }) => !JSON.stringify(edit ?? '').includes('a.html"')));
    assert.match(page.refused!, /请在原稿中修改/);
    await leave(client, folder);
  });
});
