// The language server as a program of its own: `node dist/server.js --stdio`, or `--node-ipc`, or `--socket=N`.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { nodeFiles } from './node-files.ts';
import { serve } from './server.ts';

const USAGE = '用法 · Usage: node server.js --stdio | --node-ipc | --socket=N | --pipe=NAME\n';
const TRANSPORT = /^--(?:stdio|node-ipc|socket(?:=.*)?|pipe(?:=.*)?)$/;

/** Resolves with the first findings; null where nobody is served. */
export const firstFindings = process.argv.slice(2).some((argument) => TRANSPORT.test(argument)) ? run() : refuse();

function refuse(): null {
  process.stderr.write(USAGE);
  process.exitCode = 2;
  return null;
}

function run(): Promise<void> {
  const reader = process.argv.includes('--stdio') ? new StreamMessageReader(process.stdin) : null;
  const connection = reader ? createConnection(reader, new StreamMessageWriter(process.stdout)) : createConnection();
  // A fault in one place must not take the clerk's other documents along.
  const log = (error: unknown): void =>
    connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.on('uncaughtException', log);
  process.on('unhandledRejection', log);
  const { isShutDown, firstFindings } = serve(connection, nodeFiles(connection), writtenPages());
  if (reader) endWith(reader, isShutDown);
  return firstFindings;
}

/**
 * Ends the program when the client is gone, and where the protocol is broken: behind a header without a length nobody knows
 * where the next message begins, and a server that is deaf for ever helps nobody.
 */
function endWith(reader: StreamMessageReader, isShutDown: () => boolean): void {
  reader.onError(({ message }) => {
    if (!BROKEN_HEADER.test(message)) return;
    process.stderr.write(`${message.split('\n', 1)[0]}\n`);
    process.exit(1);
  });
  process.stdin.on('close', () => process.exit(isShutDown() ? 0 : 1));
}

const BROKEN_HEADER = /^(?:Header must provide|Content-Length value|Message header)/;

/** The pages of rules and law that come with the server, for editors that do not show them themselves. */
function writtenPages(): string | null {
  const folder = path.join(__dirname, '../docs/');
  return existsSync(path.join(folder, 'rules')) ? pathToFileURL(folder).href : null;
}
