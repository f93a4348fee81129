import assert from 'node:assert/strict';
import { fork, spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import path from 'node:path';
import {
  createProtocolConnection,
  type InitializeResult,
  IPCMessageReader,
  IPCMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { ROOT } from '../fixtures.ts';

const SERVER = path.join(ROOT, 'dist/server.js');
const INITIALIZE = { processId: null, rootUri: null, capabilities: {} };

describe('the server program', () => {
  it('says how it is used, where it is not told how to speak', () => {
    const { status, stderr, stdout } = spawnSync(process.execPath, [SERVER], { encoding: 'utf8' });
    assert.equal(status, 2);
    assert.match(stderr, /--stdio/);
    assert.equal(stdout, '');
  });

  it('speaks over a socket', async () => {
    const listener = createServer();
    await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
    const address = listener.address();
    assert.ok(address && typeof address === 'object');
    const accepted = new Promise<import('node:net').Socket>((resolve) => listener.once('connection', resolve));
    const server = spawn(process.execPath, [SERVER, `--socket=${address.port}`]);
    const ended = new Promise((resolve) => server.once('exit', resolve));
    const socket = await accepted;
    const connection = createProtocolConnection(new StreamMessageReader(socket), new StreamMessageWriter(socket));
    connection.listen();
    const { serverInfo } = (await connection.sendRequest('initialize', INITIALIZE)) as InitializeResult;
    assert.equal(serverInfo?.name, 'disclosure-report');
    await connection.sendRequest('shutdown');
    void connection.sendNotification('exit');
    assert.equal(await ended, 0);
    connection.dispose();
    listener.close();
  });

  it('speaks over the channel between Node processes', async () => {
    const server = fork(SERVER, ['--node-ipc']);
    const ended = new Promise((resolve) => server.once('exit', resolve));
    const connection = createProtocolConnection(new IPCMessageReader(server), new IPCMessageWriter(server));
    connection.listen();
    const { capabilities } = (await connection.sendRequest('initialize', INITIALIZE)) as InitializeResult;
    assert.equal(capabilities.hoverProvider, true);
    await connection.sendRequest('shutdown');
    void connection.sendNotification('exit');
    assert.equal(await ended, 0);
    connection.dispose();
  });

  it('ends when the client is gone', async () => {
    const server = spawn(process.execPath, [SERVER, '--stdio']);
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.stdin.end();
    assert.equal(await ended, 1);
  });

  it('ends where a header tells no length: it would hear nothing any more', async () => {
    for (const header of ['Content-Type: x\r\n\r\n{}', 'Content-Length: many\r\n\r\n{}']) {
      const server = spawn(process.execPath, [SERVER, '--stdio']);
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.stdin.write(header);
      assert.equal(await ended, 1);
    }
  });
});
