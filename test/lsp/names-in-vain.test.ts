import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { TestClient } from './client.ts';
import { CONFIG, Folder, leave } from './folder.ts';
import { BALANCED } from './texts.ts';

const exceptionsFor = (...files: string[]): string =>
  JSON.stringify({ exceptions: files.map((file) => ({ file, code: 'balance', reason: '理由' })) });

describe('names in a configuration that no file has', () => {
  it('are shown at their places, in the editor as on the command line', async () => {
    const folder = new Folder();
    folder.write('2023/某局.gknb', BALANCED);
    const client = await TestClient.start({ workspaceFolders: [{ uri: folder.uri(), name: 'reports' }] });
    const text = exceptionsFor(
      '2023/某局.gknb',
      '2023\\某局.gknb',
      '2023/*.gknb',
      '2032/*.gknb',
      '某厅.gknb',
      '甲.docx',
      '**',
    );
    const uri = folder.write(CONFIG, text);
    client.open(text, { name: uri, languageId: 'jsonc' });
    const shown = () => client.published.findLast((each) => each.uri === uri)?.diagnostics ?? [];
    for (let i = 0; i < 100 && shown().length === 0; i++) await wait(50);
    assert.deepEqual(
      shown().map(({ message, range }) => [
        /“(.*)”/.exec(String(message))?.[1],
        text.slice(range.start.character, range.end.character),
      ]),
      [
        ['2032/*.gknb', '"2032/*.gknb"'],
        ['某厅.gknb', '"某厅.gknb"'],
      ],
    );
    await leave(client, folder);
  });

  it('are not known where no folder can be listed', async () => {
    const client = await TestClient.start({});
    const uri = 'memfs:/reports/.disclosure-report.json';
    client.open(exceptionsFor('甲.gknb'), { name: uri, languageId: 'jsonc' });
    await wait(500);
    assert.deepEqual(client.published.findLast((each) => each.uri === uri)?.diagnostics ?? [], []);
    await client.stop();
  });
});
