import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  createProtocolConnection,
  type InitializeResult,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { PROGRAM, run } from './support.ts';

describe('lsp', () => {
  for (const words of [[], ['--stdio']])
    it(`is the language server: ${words.join(' ') || 'nothing said'}`, async () => {
      const server = spawn(process.execPath, [PROGRAM, 'lsp', ...words]);
      const ended = new Promise((resolve) => server.once('exit', resolve));
      const connection = createProtocolConnection(
        new StreamMessageReader(server.stdout),
        new StreamMessageWriter(server.stdin),
      );
      connection.listen();
      const { serverInfo } = (await connection.sendRequest('initialize', {
        processId: null,
        rootUri: null,
        capabilities: {},
      })) as InitializeResult;
      assert.equal(serverInfo?.name, 'disclosure-report');
      await connection.sendRequest('shutdown');
      void connection.sendNotification('exit');
      assert.equal(await ended, 0);
      connection.dispose();
    });

  it('takes one way to speak, and no files', () => {
    for (const words of [['a.gknb'], ['--stdio', '--node-ipc'], ['--stdoi'], ['--socket']])
      assert.equal(run(['lsp', ...words]).status, 2, words.join(' '));
  });
});
