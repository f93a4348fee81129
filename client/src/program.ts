// The command line comes with the extension: what needs more of it than the language server has is done by running it. On a desktop alone.
import { spawn } from 'node:child_process';
import { env, l10n, Uri } from 'vscode';

/** What a run has given. */
export interface Run {
  readonly output: Uint8Array;
  /** Lines for the user, without the name of the file in front. */
  readonly notices: readonly string[];
  readonly hasFailed: boolean;
}

/** More than any report, or file made of one, has. */
const MAX_OUTPUT = 256 * 1024 * 1024;

/**
 * Runs the command line that lies in the extension's folder.
 *
 * @param input what it reads as its standard input
 * @param folder where it runs: paths that it tells are from there
 */
export function runProgram(extension: Uri, words: readonly string[], input: Uint8Array, folder?: string): Promise<Run> {
  // Behind `--` it would be a file.
  const [command, ...others] = words as readonly [string, ...string[]];
  const program = Uri.joinPath(extension, 'dist/cli.js').fsPath;
  const locale = /^zh/i.test(env.language) ? 'zh-cn' : 'en';
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, command, '--locale', locale, ...others], {
      // The editor's own program runs as Node.
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
      stdio: ['pipe', 'pipe', 'pipe'],
      windowsHide: true,
      ...(folder !== undefined && { cwd: folder }),
    });
    const output: Buffer[] = [];
    let length = 0;
    let lines = '';
    child.stdout.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > MAX_OUTPUT) child.kill();
      else output.push(chunk);
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      lines += chunk;
    });
    child.on('error', reject);
    child.on('close', (status, signal) => {
      if (signal) reject(new Error(l10n.t('The program was ended before it was done.')));
      else resolve({ output: Buffer.concat(output), notices: noticesIn(lines), hasFailed: status === 2 });
    });
    // A program that needs no more of it closes it.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

const noticesIn = (lines: string): string[] =>
  lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.replace(/^[^：]{0,300}?(?:：|: )/, ''));
