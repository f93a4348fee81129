import assert from 'node:assert/strict';
import type { OverviewAnswer, OverviewFinding, OverviewRow } from '../../server/src/core/testing.ts';
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

  it('has no figure for a total that nobody has filled in, though its parts come to one', async () => {
    const emptied = BALANCED.replace(/(?<=本年新收政府信息公开申请数量.*\t)\d+$/m, '');
    assert.notEqual(emptied, BALANCED);
    folder.write('空.gknb', emptied);
    await start();
    const { rows } = await until((all) => all.length === 1 && all.every((row) => row[4]));
    const [received, results] = rows[0]![5];
    assert.equal(received, null);
    assert.equal(typeof results, 'number');
  });

  it('follows the disk, the editor and the settings, sending only what is new', async () => {
    for (let i = 0; i < 20; i++)
      folder.write(
        `${i}.gknb`,
        BALANCED.replace(/^.*政府信息公开工作年度报告/m, `第${i}局2024年政府信息公开工作年度报告`),
      );
    await start();
    let { revision } = await until((rows) => rows.length === 20 && rows.every((row) => row[4]));
    const next = async (path: string, wished: [boolean, string], received?: number) => {
      for (;;) {
        const before = changes;
        const answer = await ask(revision);
        revision = answer.revision;
        assert.equal(answer.isWhole, false);
        assert.ok(answer.rows.length <= 1, answer.rows.map((row) => row[1]).join());
        const row = answer.rows.find((each) => each[1] === path);
        const isThere = row && (received === undefined || row[5][0] === received);
        if (isThere && JSON.stringify(summaries(answer.rows)[path]) === JSON.stringify(wished)) return;
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
    // How it stands on the disk is known at once, its figures once it has been read.
    await next('3.gknb', [false, 'balanced'], 32);
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

  it('gives what was found in a report, the gravest first, whether it is open or not', async () => {
    folder.write('错.gknb', WRONG_TOTAL);
    await start();
    await until((rows) => rows.length === 1 && rows[0]![4] !== null);
    const uri = folder.uri('错.gknb');
    const findings = () =>
      client.request<OverviewFinding[]>('disclosureReport/reportFindings', { textDocument: { uri } });
    const closed = await findings();
    assert.equal(closed[0]!.severity, 'error');
    assert.match(closed[0]!.message, /应为各项之和/);
    assert.ok(closed[0]!.range.start.line > 0);
    assert.ok(closed.every(({ severity }) => severity !== 'hint'));
    client.open(BALANCED, { name: uri });
    assert.ok((await findings()).every(({ severity }) => severity !== 'error'));
    const none = { textDocument: { uri: folder.uri('none.gknb') } };
    assert.deepEqual(await client.request('disclosureReport/reportFindings', none), []);
  });

  it('tells who has reported, by the roster, for each year, and anew only when that is another', async () => {
    const of = (organ: string) =>
      BALANCED.replace(/^.*政府信息公开工作年度报告/m, `${organ}2024年政府信息公开工作年度报告`);
    folder.write(CONFIG, { organs: ['云溪县水务局', '云溪县教育局'] });
    folder.write('水务.gknb', of('云溪县水务局'));
    await start();
    const first = await until((rows) => rows.length === 1 && rows.every((row) => row[4]));
    assert.deepEqual(first.rosters, [
      {
        year: 2024,
        isLast: true,
        title: '2024年度：应报送 2 个机关，已报送 1 个，未报送 1 个',
        parts: [{ heading: '未报送', lines: ['县级，应于2025年1月31日前：云溪县教育局'] }],
      },
    ]);
    assert.equal((await ask(first.revision)).rosters, null);
    folder.write('教育.gknb', of('云溪县教育局'));
    happened(1, '教育.gknb');
    const second = await until((rows) => rows.length === 2);
    assert.deepEqual(
      second.rosters!.map(({ title, parts }) => [title, parts]),
      [['2024年度：应报送 2 个机关，已报送 2 个，未报送 0 个', []]],
    );
    folder.write(CONFIG, {});
    happened(2, CONFIG);
    for (;;) {
      const before = changes;
      if ((await ask()).rosters!.length === 0) break;
      await client.eventually(() => changes > before);
    }
  });

  it('says of no organ that it has not reported where a document that is not read here may be its report', async () => {
    folder.write(CONFIG, { organs: ['云溪县水务局', '云溪县教育局', '云溪县民政局'] });
    folder.write(
      '水务.gknb',
      BALANCED.replace(/^.*政府信息公开工作年度报告/m, '云溪县水务局2024年政府信息公开工作年度报告'),
    );
    folder.write('水务.pdf', 'x');
    folder.write('报/云溪县教育局2024年政府信息公开工作年度报告.pdf', 'x');
    folder.write('报/扫描件.pdf', 'x');
    await start();
    const { rosters } = await until((rows) => rows.length === 1);
    assert.deepEqual(
      rosters!.map(({ title, parts }) => [title, parts.map(({ heading, lines }) => [heading, lines])]),
      [
        [
          '2024年度：应报送 3 个机关，已报送 1 个，未报送 1 个，不能确定 1 个，不知是谁的 1 份',
          [
            ['未报送（除非列在最后的文件里有其报告）', ['县级，应于2025年1月31日前：云溪县民政局']],
            ['有文件而未能读取', ['云溪县教育局：报/云溪县教育局2024年政府信息公开工作年度报告.pdf']],
            ['未写明机关或年度、或未能读取，不知是谁的报告', ['报/扫描件.pdf']],
          ],
        ],
      ],
    );
  });
});
