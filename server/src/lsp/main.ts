// The language server as a program of its own: `node dist/server.js --stdio`, or `--node-ipc`, or `--socket=N`.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection } from 'vscode-languageserver/node';
import { nodeFiles } from './node-files.ts';
import { serve } from './server.ts';

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
  const log = (error: unknown): void =>
    connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.on('uncaughtException', log);
  process.on('unhandledRejection', log);
  serve(connection, nodeFiles(connection), writtenPages());
}

/** The pages of rules and law that come with the server, for editors that do not show them themselves. */
function writtenPages(): string | null {
  const folder = path.join(__dirname, '../docs/');
  return existsSync(path.join(folder, 'rules')) ? pathToFileURL(folder).href : null;
}
