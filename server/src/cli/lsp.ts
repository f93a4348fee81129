import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { say } from '../core/index.ts';
import { readArguments } from './arguments.ts';
import { UsageError } from './usage.ts';

const TRANSPORTS = { stdio: 'flag', 'node-ipc': 'flag', socket: 'value', pipe: 'value' } as const;

/**
 * `lsp`: the language server, so that an editor finds it by the one command that is installed. It is a program of its own, which reads
 * the same words, and ends the process with its connection.
 */
export async function lsp(words: readonly string[]): Promise<number> {
  const { operands, options } = readArguments(words, TRANSPORTS);
  if (operands.length > 0 || options.size > 1)
    throw new UsageError(
      say(
        'lsp 只能写一种通信方式：--stdio、--node-ipc、--socket=N、--pipe=NAME',
        'lsp takes one way to speak: --stdio, --node-ipc, --socket=N or --pipe=NAME',
      ),
    );
  const server = path.join(__dirname, 'server.js');
  if (!existsSync(server))
    throw new UsageError(say(`缺少 ${server}，请重新安装`, `${server} is missing; install again`));
  if (options.size === 0) process.argv.push('--stdio');
  await import(pathToFileURL(server).href);
  return new Promise(() => {});
}
