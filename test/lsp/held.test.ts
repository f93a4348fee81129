import assert from 'node:assert/strict';
import type { OverviewAnswer } from '../../server/src/core/testing.ts';
import { changedBy } from '../fixtures.ts';
import { heldBytes } from '../support/heap.ts';
import { TestClient } from './client.ts';
import { Folder, leave } from './folder.ts';
import { BALANCED } from './texts.ts';

/** Characters, of two bytes each. */
const LENGTH = 100_000;
/** Long paragraphs are read in a tenth of the time that as many lines would take. */
const PARAGRAPH = `${'全县持续推进公开工作，认真落实各项要求。'.repeat(25)}\n`;

/** Its findings quote long words of the text, and nothing else is remarkable. */
const QUOTED = changedBy(BALANCED)(
  ['1.属于国家秘密', '1.属于国家秘密以及其他依法不得公开的秘密'],
  ['\n规章', '\n其他需要单独列出的行政规章类文件\t1\t2\t3\n规章'],
  ['\n二、主动公开', `\n${PARAGRAPH.repeat(LENGTH / PARAGRAPH.length)}\n二、主动公开`],
);

describe('what is kept of a report that is not open', () => {
  let folder: Folder;
  let client: TestClient;
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => leave(client, folder));

  it('holds neither the report nor its text, though its findings quote it', async () => {
    let changes = 0;
    client = await TestClient.start({
      capabilities: { workspace: { configuration: true, didChangeWatchedFiles: { dynamicRegistration: true } } },
      settings: () => ({ folderFindings: 'all' }),
      workspaceFolders: [{ uri: folder.uri(), name: 'reports' }],
      locale: 'zh-cn',
    });
    client.connection.onNotification('disclosureReport/overviewChanged', () => {
      changes++;
      client.noted();
    });
    let written = 0;
    /** Puts more reports into the folder, and gives what is held when all of them have been checked. */
    const heldWith = async (more: number) => {
      const uris = Array.from({ length: more }, () => {
        const organ = `云溪县第${++written}经济技术开发区自然资源和规划管理委员会`;
        folder.write(`${written}.gknb`, QUOTED.replace(/^.*?(?=\d{4}年政府)/, organ));
        return folder.uri(`${written}.gknb`);
      });
      client.notify('workspace/didChangeWatchedFiles', { changes: uris.map((uri) => ({ uri, type: 1 })) });
      for (;;) {
        const before = changes;
        const { rows, isBusy } = await client.request<OverviewAnswer>('disclosureReport/overview', { since: 0 });
        if (!isBusy && rows.length === written && rows.every(([, , , , summary]) => summary && summary[2] > 1))
          return heldBytes();
        await client.eventually(() => changes > before);
      }
    };
    const few = await heldWith(8);
    const each = ((await heldWith(16)) - few) / 16;
    assert.ok(each < LENGTH, `${Math.round(each / 1024)} KB a report`);
  });
});
