// The language server as a program of its own: `node dist/server.js --stdio`, or `--node-ipc`, or `--socket=N`.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection } from 'vscode-languageserver/node';
import { listAddress, readAddress } from '../files/address.ts';
import { serve } from './server.ts';
import { clientFiles } from './workspace/client-files.ts';
import type { Files } from './workspace/files.ts';

const USAGE = '用法 · Usage: node server.js --stdio | --node-ipc | --socket=N | --pipe=NAME\n';
const TRANSPORT = /^--(?:stdio|node-ipc|socket(?:=.*)?|pipe(?:=.*)?)$/;

if (process.argv.slice(2).some((argument) => TRANSPORT.test(argument))) run();
else {
  process.stderr.write(USAGE);
  process.exitCode = 2;
}

function run(): void {
  const connection = createConnection();
  // A fault in one place must not take the clerk's other documents along.
  const tell = (error: unknown): void =>
    connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.on('uncaughtException', tell);
  process.on('unhandledRejection', tell);
  // What is not on this machine, such as a repository on the web, the client may be able to read.
  const elsewhere = clientFiles(connection);
  const isHere = (uri: string) => uri.startsWith('file:');
  const files: Files = {
    read: (uri) => (isHere(uri) ? readAddress(uri) : elsewhere.read(uri)),
    list: (uri, most) => (isHere(uri) ? listAddress(uri, most) : elsewhere.list(uri, most)),
  };
  serve(connection, files, writtenPages());
}

/** The pages of rules and law that come with the server, for editors that do not show them themselves. */
function writtenPages(): string | null {
  const folder = path.join(__dirname, '../docs/');
  return existsSync(path.join(folder, 'rules')) ? pathToFileURL(folder).href : null;
}
