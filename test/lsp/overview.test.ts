import assert from 'node:assert/strict';
import type { OverviewAnswer, OverviewRow } from '../../server/src/core/testing.ts';
import { fixture } from '../fixtures.ts';
import { inTier } from '../support/tier.ts';
import { TestClient } from './client.ts';
import { CONFIG, Folder, leave } from './folder.ts';
import { BALANCED, RECEIVED, RECEIVED_WRONG, WRONG_TOTAL } from './texts.ts';

const EXAMPLE = fixture('example.gknb');
const WATCHING = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };

describe('the overview of a folder', () => {
  let folder: Folder;
  let client: TestClient;
  let changes: number;
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => leave(client, folder));

  const start = async (locale = 'zh-cn') => {
    const workspaceFolders = [{ uri: folder.uri(), name: 'reports' }];
    client = await TestClient.start({ capabilities: WATCHING, workspaceFolders, locale });
    changes = 0;
    client.connection.onNotification('disclosureReport/overviewChanged', () => {
      changes++;
      client.noted();
    });
  };
  const ask = (since = 0) => client.request<OverviewAnswer>('disclosureReport/overview', { since });
  /** Asks again whenever told to, until it is so. */
  async function until(wished: (rows: readonly OverviewRow[]) => boolean): Promise<OverviewAnswer> {
    for (;;) {
      const before = changes;
      const answer = await ask();
      if (!answer.isBusy && wished(answer.rows)) return answer;
      await client.eventually(() => changes > before);
    }
  }
  const summaries = (rows: readonly OverviewRow[]) =>
    Object.fromEntries(rows.map(([, path, , , summary]) => [path, summary && [summary[0] > 0, summary[3]]]));
  const happened = (type: 1 | 2 | 3, ...names: string[]) =>
    client.notify('workspace/didChangeWatchedFiles', {
      changes: names.map((name) => ({ uri: folder.uri(name), type })),
    });

  it('has each report, what it is, how it stands, and its figures', async () => {
    folder.write('局/对.gknb', BALANCED);
    folder.write('错.gknb', WRONG_TOTAL.replaceAll('县', '市'));
    folder.write('缺表.gknb', EXAMPLE.slice(0, EXAMPLE.indexOf('四、')));
    folder.write('不是.txt', 'x');
    await start();
    const { rows, folders, denied, isWhole } = await until((all) => all.length === 3 && all.every((row) => row[4]));
    assert.ok(isWhole);
    assert.deepEqual(folders, [folder.uri()]);
    assert.deepEqual(summaries(rows), {
      '局/对.gknb': [false, 'balanced'],
      '错.gknb': [true, 'broken'],
      '缺表.gknb': [true, 'missing'],
    });
    const lost = rows.find(([, path]) => path === '缺表.gknb')!;
    assert.deepEqual([lost[2], lost[3]], ['云溪县水务局', 2024]);
    assert.equal(denied.length, 8);
    assert.equal(denied[0], '属于国家秘密');
    assert.equal(lost[5].length, 10 + denied.length);
    // Received, results in all, granted, partially granted; then the table that is not there.
    const [received, results, granted, partly, ...others] = lost[5];
    assert.ok([received, results, granted, partly].every((figure) => typeof figure === 'number'));
    assert.ok(received! > 0 && granted! + partly! <= results!);
    assert.deepEqual(others.slice(0, 6), [null, null, null, null, null, null]);
    assert.equal(rows.find(([, path]) => path === '局/对.gknb')![5][0], 32);
  });

  it('follows the disk, the editor and the settings, sending only what is new', async () => {
    for (let i = 0; i < 20; i++)
      folder.write(
        `${i}.gknb`,
        BALANCED.replace(/^.*政府信息公开工作年度报告/m, `第${i}局2024年政府信息公开工作年度报告`),
      );
    await start();
    let { revision } = await until((rows) => rows.length === 20 && rows.every((row) => row[4]));
    const next = async (path: string, wished: [boolean, string]) => {
      for (;;) {
        const before = changes;
        const answer = await ask(revision);
        revision = answer.revision;
        assert.equal(answer.isWhole, false);
        assert.ok(answer.rows.length <= 1, answer.rows.map((row) => row[1]).join());
        if (JSON.stringify(summaries(answer.rows)[path]) === JSON.stringify(wished)) return;
        await client.eventually(() => changes > before);
      }
    };
    folder.write('7.gknb', WRONG_TOTAL.replace(/^.*政府信息公开工作年度报告/m, '第7局2024年政府信息公开工作年度报告'));
    happened(2, '7.gknb');
    await next('7.gknb', [true, 'broken']);
    const text = BALANCED.replace(/^.*政府信息公开工作年度报告/m, '第3局2024年政府信息公开工作年度报告');
    const document = client.open(text, { name: folder.uri('3.gknb') });
    await document.diagnostics();
    document.type(RECEIVED, RECEIVED_WRONG);
    await next('3.gknb', [true, 'broken']);
    document.close();
    await next('3.gknb', [false, 'balanced']);
    folder.write(CONFIG, { severity: { 'row-total': 'off', balance: 'off', 'likely-wrong-cell': 'off' } });
    happened(1, CONFIG);
    await next('7.gknb', [false, 'broken']);
    folder.delete('5.gknb');
    happened(3, '5.gknb');
    const { isWhole, rows } = await until((all) => all.length === 19);
    assert.ok(isWhole);
    assert.ok(!rows.some(([, path]) => path === '5.gknb'));
  });

  it('is told of once for each question, however much changes', async () => {
    folder.write('1.gknb', BALANCED);
    await start('en');
    const { denied, revision } = await until((rows) => rows.length === 1);
    assert.equal(denied[0], 'state secret');
    await client.eventually(() => changes > 0 || client.connection !== null);
    const before = changes;
    for (let i = 0; i < inTier(1000); i++) happened(2, '1.gknb');
    await client.eventually(() => changes > before);
    await client.request('disclosureReport/proposeGroups', undefined);
    assert.equal(changes, before + 1);
    // One that asks with what another server has told is told everything.
    assert.equal((await ask(revision + 1000)).isWhole, true);
  });

  it('is empty where nothing is read', async () => {
    client = await TestClient.start();
    const answer = await ask();
    assert.deepEqual([answer.rows, answer.folders, answer.isBusy], [[], [], false]);
  });
});
