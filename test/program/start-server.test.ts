import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  createProtocolConnection,
  IPCMessageReader,
  IPCMessageWriter,
  PublishDiagnosticsNotification,
} from 'vscode-languageserver/node';
import { ROOT } from '../fixtures.ts';

const PROGRAM = path.join(ROOT, 'dist/start-server.js');
const DRAFT = readFileSync(path.join(ROOT, 'samples/草稿示例.gknb'), 'utf8');
/** Longer than the program waits behind the first findings. */
const WRITTEN = 4500;

describe('the server as the extension starts it', () => {
  const work = mkdtempSync(path.join(tmpdir(), 'start-'));
  after(() => rmSync(work, { recursive: true, force: true }));

  /** What is found in the draft, by a process that goes on for so long. */
  async function findings(args: string[], milliseconds: number): Promise<unknown> {
    const server = fork(PROGRAM, ['--node-ipc', ...args]);
    const ended = new Promise((resolve) => server.once('exit', resolve));
    const connection = createProtocolConnection(new IPCMessageReader(server), new IPCMessageWriter(server));
    const published = new Promise((resolve) =>
      connection.onNotification(PublishDiagnosticsNotification.type, ({ diagnostics }) => resolve(diagnostics)),
    );
    connection.listen();
    await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
    await connection.sendNotification('initialized', {});
    const textDocument = { uri: 'file:///report.gknb', languageId: 'disclosure-report', version: 1, text: DRAFT };
    await connection.sendNotification('textDocument/didOpen', { textDocument });
    const found = await published;
    await sleep(milliseconds);
    await connection.sendRequest('shutdown');
    void connection.sendNotification('exit');
    assert.equal(await ended, 0);
    connection.dispose();
    return found;
  }

  it('finds the same without a folder, with one that is empty, and with what it has put there', async () => {
    const folder = path.join(work, 'compiled', '1.2.3');
    const without = await findings([], 0);
    assert.deepEqual(await findings([`--compiled=${folder}`], WRITTEN), without);
    const files = readdirSync(folder).map((name) => path.join(folder, name));
    assert.ok(files.some((file) => file.endsWith('server.js.compiled')));
    assert.ok(files.some((file) => file.endsWith('core.js.compiled')));
    const written = files.map((file) => statSync(file).mtimeMs);
    assert.deepEqual(await findings([`--compiled=${folder}`], WRITTEN), without);
    assert.deepEqual(
      files.map((file) => statSync(file).mtimeMs),
      written,
    );
  });
});
