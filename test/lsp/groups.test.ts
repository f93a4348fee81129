import assert from 'node:assert/strict';
import { readConfig } from '../../server/src/core/testing.ts';
import { fixture } from '../fixtures.ts';
import { type StartOptions, TestClient } from './client.ts';
import { CONFIG, Folder, leave } from './folder.ts';

const EXAMPLE = fixture('example.gknb');

interface Proposed {
  readonly proposals: readonly {
    readonly uri: string;
    readonly organ: string;
    readonly group: { readonly report: string; readonly parts: readonly string[] };
    readonly evidence: string;
  }[];
  readonly doubts: string | null;
}

describe('groups of reports', () => {
  let folder: Folder;
  let client: TestClient;
  beforeEach(() => {
    folder = new Folder();
    for (const office of ['人民政府', '水务局', '教育局']) write(`云溪县/${office}.gknb`, `云溪县${office}`);
  });
  afterEach(() => leave(client, folder));

  const write = (name: string, organ: string) => folder.write(name, EXAMPLE.replaceAll('云溪县水务局', organ));
  const start = async (options: StartOptions = {}) => {
    const workspaceFolders = [{ uri: folder.uri(), name: 'reports' }];
    const workspace = { workspaceEdit: { documentChanges: true, resourceOperations: ['create' as const] } };
    client = await TestClient.start({ capabilities: { workspace }, workspaceFolders, locale: 'zh-cn', ...options });
  };
  const propose = () => client.request<Proposed>('disclosureReport/proposeGroups', undefined);
  const add = (uri: string, groups: unknown) => client.request('disclosureReport/addGroups', { uri, groups });

  it('are proposed as soon as the folder is read, with what speaks for them', async () => {
    await start();
    const { proposals, doubts } = await propose();
    assert.equal(doubts, null);
    assert.equal(proposals.length, 1);
    const [{ uri, organ, group, evidence } = assert.fail()] = proposals;
    assert.equal(uri, folder.uri(CONFIG));
    assert.equal(organ, '云溪县人民政府');
    assert.deepEqual(group, { report: '云溪县/人民政府.gknb', parts: ['云溪县/**'] });
    // Two offices with the figures of the one that covers them: only zeros add up.
    assert.match(evidence, /^2024年 2 份，\d+ 格中 \d+ 格之和相符$/);
  });

  it('are written into a new file, or into the one that holds, and then hold', async () => {
    await start();
    const [{ uri, group } = assert.fail()] = (await propose()).proposals;
    await add(uri, [group]);
    const [edit] = client.applied;
    assert.deepEqual(edit!.documentChanges![0], { kind: 'create', uri, options: { ignoreIfExists: true } });
    const change = edit!.documentChanges![1] as { edits: { newText: string }[] };
    const text = change.edits[0]!.newText;
    assert.deepEqual(readConfig(text).config.groups, [group]);

    client.open(text, { name: uri, languageId: 'jsonc' });
    assert.deepEqual(await propose(), { proposals: [], doubts: null });
    const county = client.open(EXAMPLE.replaceAll('云溪县水务局', '云溪县人民政府'), {
      name: folder.uri('云溪县/人民政府.gknb'),
    });
    await client.eventually(() =>
      client.published.some(
        ({ uri, diagnostics }) => uri === county.uri && diagnostics.some(({ code }) => code === 'aggregate'),
      ),
    );
    await add(uri, [{ report: 'x.gknb', parts: ['y/*'] }]);
    assert.equal(client.applied.length, 2);
  });

  it('are asked of the configuration that holds for each, by paths from there', async () => {
    for (const office of ['人民政府', '水务局', '教育局']) write(`白石县/${office}.gknb`, `白石县${office}`);
    folder.write(`云溪县/${CONFIG}`, '{ "severity": {} }');
    await start();
    const { proposals } = await propose();
    assert.deepEqual(
      proposals.map(({ uri, group }) => [uri, group.report]).sort(),
      [
        [folder.uri(`云溪县/${CONFIG}`), '人民政府.gknb'],
        [folder.uri(CONFIG), '白石县/人民政府.gknb'],
      ].sort(),
    );
  });

  it('are not proposed where it is not certain, which is told', async () => {
    write('云溪县/旧/水务局.gknb', '云溪县水务局');
    await start();
    const { proposals, doubts } = await propose();
    assert.deepEqual(proposals, []);
    assert.equal(doubts, '不能确定、因而没有提出的：云溪县人民政府（“云溪县水务局”2024年有两份报告）。');
  });

  it('are refused where nothing is read, and where nothing can be written', async () => {
    folder.write(CONFIG, '{ "groups": ');
    await start({ initializationOptions: { index: false } });
    await assert.rejects(propose(), /disclosureReport\.index/);
    await assert.rejects(add(folder.uri(CONFIG), [{ report: 'x', parts: ['y'] }]), /请先改正/);
    for (const groups of [[], null, [{ report: 'x' }], 'x'])
      await assert.rejects(add(folder.uri(CONFIG), groups), /需要配置文件/);
    await assert.rejects(add(folder.uri('x.txt'), [{ report: 'x', parts: ['y'] }]), /需要配置文件/);
    assert.deepEqual(client.applied, []);
  });
});
