import assert from 'node:assert/strict';
import { readdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import type { OverviewAnswer } from '../../server/src/core/testing.ts';
import { codes, TestClient } from '../lsp/client.ts';
import { Folder, leave } from '../lsp/folder.ts';
import { BALANCED, RECEIVED, RECEIVED_WRONG } from '../lsp/texts.ts';

const TITLE = /^.*政府信息公开工作年度报告/m;
const report = (name: string, isWrong = false): string =>
  (isWrong ? BALANCED.replace(RECEIVED, RECEIVED_WRONG) : BALANCED).replace(
    TITLE,
    `${name}2024年政府信息公开工作年度报告`,
  );

describe('a folder that changes under the server', () => {
  let folder: Folder;
  let client: Awaited<ReturnType<typeof TestClient.spawn>>;
  beforeEach(() => {
    folder = new Folder();
    for (let i = 0; i < 100; i++) folder.write(`局/${i}.gknb`, report(`第${i}局`));
  });
  afterEach(() => leave(client, folder));

  const start = async () => {
    client = await TestClient.spawn({
      capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
      workspaceFolders: [{ uri: folder.uri(), name: 'reports' }],
    });
    client.connection.onNotification('disclosureReport/overviewChanged', () => client.noted());
  };
  const happened = (type: 1 | 2 | 3, ...names: string[]) =>
    client.notify('workspace/didChangeWatchedFiles', {
      changes: names.map((name) => ({ uri: folder.uri(name), type })),
    });
  const ask = () => client.request<OverviewAnswer>('disclosureReport/overview', { since: 0 });
  /** What the server says once it is done: the reports' paths, and of which of them it tells errors. */
  async function said() {
    for (;;) {
      const { rows, isBusy } = await ask();
      if (!isBusy)
        return {
          paths: rows.map((row) => row[1]).sort(),
          wrong: rows.filter(([, , , , summary]) => summary![0] > 0).map((row) => row[1]),
        };
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  const onDisk = () =>
    readdirSync(folder.path, { recursive: true, encoding: 'utf8' })
      .map((name) => name.split(path.sep).join('/'))
      .filter((name) => name.endsWith('.gknb'))
      .sort();

  it('is read anew by the server that comes after one was killed in the middle', async () => {
    await start();
    await client.eventually(() => client.registered.length > 0);
    assert.ok((await ask()).isBusy, 'it is in the middle');
    const ended = new Promise((resolve) => client.process.once('exit', resolve));
    client.process.kill('SIGKILL');
    await ended;
    client.connection.dispose();
    folder.write('局/7.gknb', report('第7局', true));
    folder.delete('局/8.gknb');
    await start();
    assert.deepEqual(await said(), { paths: onDisk(), wrong: ['局/7.gknb'] });
  });

  it('is told as it is when files come, go and move while they are read', async () => {
    await start();
    await ask();
    for (let i = 0; i < 100; i += 3) folder.delete(`局/${i}.gknb`);
    happened(3, ...Array.from({ length: 34 }, (_, i) => `局/${i * 3}.gknb`));
    renameSync(path.join(folder.path, '局'), path.join(folder.path, '各局'));
    happened(3, '局');
    happened(1, '各局');
    folder.write('新/来.gknb', report('新来局', true));
    happened(1, '新');
    assert.deepEqual(await said(), { paths: onDisk(), wrong: ['新/来.gknb'] });
    renameSync(path.join(folder.path, '新/来.gknb'), path.join(folder.path, '各局/来.gknb'));
    happened(3, '新/来.gknb');
    happened(1, '各局/来.gknb');
    assert.deepEqual(await said(), { paths: onDisk(), wrong: ['各局/来.gknb'] });
  });

  it('is told as it is at last when a thousand files change at once, and the editor is answered meanwhile', async () => {
    await start();
    const document = client.open(report('第3局'), { name: folder.uri('局/3.gknb') });
    for (let round = 0; round < 10; round++)
      for (let i = 0; i < 100; i++) {
        folder.write(`局/${i}.gknb`, report(`第${i}局`, (i + round) % 50 === 0));
        happened(2, `局/${i}.gknb`);
      }
    assert.ok(!codes(await document.diagnostics()).includes('row-total'));
    const wrong = [41, 91].map((i) => `局/${i}.gknb`);
    const { paths, wrong: told } = await said();
    assert.deepEqual(paths, onDisk());
    assert.deepEqual(told.sort(), wrong.sort());
  });
});
