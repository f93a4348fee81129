import assert from 'node:assert/strict';
import { codes, TestClient } from './client.ts';
import { CONFIG } from './folder.ts';
import { WRONG_TOTAL } from './texts.ts';

const FOLDER = 'vscode-vfs://github/office/reports';

/** A client with one file, at an address that is on no disk. */
async function clientWith(answer: unknown): Promise<{ client: TestClient; asked: string[] }> {
  const client = await TestClient.start({ workspaceFolders: [{ uri: FOLDER, name: 'reports' }] });
  const asked: string[] = [];
  client.connection.onRequest('disclosureReport/readFile', ({ uri, most }: { uri: string; most: number }) => {
    assert.ok(most >= 1024);
    asked.push(uri);
    return uri === `${FOLDER}/${CONFIG}` ? answer : null;
  });
  return { client, asked };
}

const bytes = (text: string): number[] => [...new TextEncoder().encode(text)];

describe('a file that only the client can read', () => {
  const codesWith = async (answer: unknown): Promise<string[]> => {
    const { client, asked } = await clientWith(answer);
    const found = codes(await client.open(WRONG_TOTAL, { name: `${FOLDER}/2024/a.gknb` }).diagnostics());
    await client.stop();
    // From the report upward, to the folder that is open.
    assert.deepEqual(asked, [`${FOLDER}/2024/${CONFIG}`, `${FOLDER}/${CONFIG}`]);
    return found;
  };

  it('holds as one on disk would', async () => {
    assert.ok(!(await codesWith(bytes('{ "severity": { "row-total": "off" } }'))).includes('row-total'));
  });

  for (const [what, answer] of Object.entries({
    'is not there': null,
    'is too large': 'too large',
    'is no text': [0, 1, 2, 255],
    'is no configuration': bytes('{ "severity": '),
    'comes as something else': { bytes: 'none' },
  }))
    it(`leaves the findings as they are when it ${what}`, async () => {
      assert.ok((await codesWith(answer)).includes('row-total'));
    });

  it('is none for a client that does not know the question', async () => {
    const client = await TestClient.start();
    const found = codes(await client.open(WRONG_TOTAL, { name: `${FOLDER}/a.gknb` }).diagnostics());
    await client.stop();
    assert.ok(found.includes('row-total'));
  });
});
