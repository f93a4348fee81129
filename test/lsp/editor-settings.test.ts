import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import type { Connection } from 'vscode-languageserver';
import { EditorSettings } from '../../server/src/lsp/config/editor-settings.ts';
import { DEFAULTS } from '../../server/src/lsp/config/settings.ts';
import type { Client } from '../../server/src/lsp/protocol/client.ts';

const URI = 'file:///a.gknb';

/** Settings of a client that answers as the promise does, and is waited for so many milliseconds. */
function settingsFrom(answer: Promise<unknown>, wait: number) {
  const said: string[] = [];
  const note = (text: string) => void said.push(text);
  const connection = {
    workspace: { getConfiguration: () => answer },
    console: { error: note, warn: note },
  } as unknown as Connection;
  return { said, settings: new EditorSettings(connection, { configuration: true } as Client, undefined, wait) };
}

describe('settings that the editor is asked for', () => {
  it('are the defaults where it never answers, and the log says so', async () => {
    const { settings, said } = settingsFrom(new Promise(() => {}), 5);
    assert.deepEqual(await settings.of(URI), DEFAULTS);
    assert.equal(said.length, 1);
    // Nobody waits a second time.
    assert.deepEqual(settings.knownOf(URI), DEFAULTS);
  });

  it('hold from when a late answer comes', async () => {
    const { settings } = settingsFrom(setTimeout(30, { run: 'onSave' }), 5);
    assert.equal((await settings.of(URI)).run, DEFAULTS.run);
    await setTimeout(40);
    assert.equal((await settings.of(URI)).run, 'onSave');
  });

  it('are the defaults where the answer is an error', async () => {
    const { settings, said } = settingsFrom(Promise.reject(new Error('no')), 1000);
    assert.deepEqual(await settings.of(URI), DEFAULTS);
    assert.match(said.join(), /no/);
  });
});
