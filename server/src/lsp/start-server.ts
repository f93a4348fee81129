// The language server as the extension runs it on a desktop: with what the engine compiled of it before, if it is told a folder to keep
// that in: `node dist/start-server.js --compiled=FOLDER`, and what `dist/server.js` takes.
import path from 'node:path';
import { CompiledCode } from './compiled-code.ts';
import type * as Main from './main.ts';

const FOLDER = '--compiled=';
/** Behind the first findings: what an editor asks of a report that it shows is compiled by then as well. Milliseconds. */
const SETTLED = 3000;

const server = path.join(__dirname, 'server.js');
const folder = process.argv.find((argument) => argument.startsWith(FOLDER))?.slice(FOLDER.length);
if (folder) startFrom(new CompiledCode(folder));
else require(server);

function startFrom(code: CompiledCode): void {
  const { firstFindings } = code.load(server) as typeof Main;
  firstFindings?.then(() => setTimeout(() => code.write(), SETTLED).unref());
}
