import { isMainThread } from 'node:worker_threads';
import { nearest, say } from '../core/index.ts';
import { serve } from './batch/worker.ts';
import { check } from './check/command.ts';
import { FORMAT_NAMES } from './check/formats.ts';
import { Console } from './console.ts';
import { convert } from './convert/command.ts';
import { explain } from './explain.ts';
import { extract } from './extract/command.ts';
import { EXTRACT_FORMAT_NAMES } from './extract/formats.ts';
import { ledger } from './ledger/command.ts';
import { localeOfArguments } from './locale.ts';
import { lsp } from './lsp.ts';
import { mcp } from './mcp/command.ts';
import { createReport } from './new.ts';
import { review } from './review/command.ts';
import { internalError, Status, UsageError } from './usage.ts';
import { VERSION } from './version.ts';

type Command = (words: readonly string[], console: Console) => Promise<number>;

const COMMANDS: Readonly<Record<string, Command>> = {
  check,
  extract,
  review,
  convert,
  ledger,
  new: createReport,
  explain,
  lsp,
  mcp,
};

// Work on many files goes on in threads that run this file as well.
if (isMainThread) void main(process.argv.slice(2));
else serve();

async function main(words: readonly string[]): Promise<void> {
  const console = new Console(localeOfArguments(words, process.env));
  // Not exit(): what was written must get out first.
  try {
    const status = await run(words, console);
    process.exitCode = console.hasFailed ? Status.failed : status;
  } catch (error) {
    process.exitCode = Status.failed;
    console.problem(null, error instanceof UsageError ? error.reason : internalError(error));
  }
}

async function run(words: readonly string[], console: Console): Promise<number> {
  const [name, ...rest] = words;
  const options = words.includes('--') ? words.slice(0, words.indexOf('--')) : words;
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (options.some((word) => word === '--help' || word === '-h') || name === 'help') {
    const about = name === 'help' ? rest[0] : name;
    const { helpOf } = await import('./help.ts');
    const formats = { check: FORMAT_NAMES, extract: EXTRACT_FORMAT_NAMES };
    await console.write(console.say(helpOf(command ? name : about, formats)));
    return Status.clean;
  }
  if (options.some((word) => word === '--version' || word === '-V')) {
    await console.write(`${VERSION}\n`);
    return Status.clean;
  }
  if (command) return command(rest, console);
  throw unknownCommand(name);
}

function unknownCommand(name: string | undefined): UsageError {
  const names = Object.keys(COMMANDS).join(', ');
  if (name === undefined || name.startsWith('-'))
    return new UsageError(
      say(`请给出命令：${names}（--help 查看用法）`, `name a command: ${names} (--help tells more)`),
    );
  const near = nearest(name, Object.keys(COMMANDS))[0];
  return near
    ? new UsageError(say(`没有命令 ${name}，是否指 ${near}？`, `unknown command ${name}; did you mean ${near}?`))
    : new UsageError(say(`没有命令 ${name}，可用：${names}`, `unknown command ${name}; there are: ${names}`));
}
