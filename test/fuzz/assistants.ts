// The tools for assistants against a client that does everything wrong: they must go on answering, keep their size, say nothing but
// answers, and end with their input.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Random } from '../generate/random.ts';
import { anyText, mutated, randomFor } from './texts.ts';

const MAX_SILENCE = 60_000;
const MAX_MEMORY = 900 * 1024 * 1024;
const NONSENSE = [null, 7, -1, '', 'x', [], {}, true, 1e300, [[]], { path: 7 }, { text: null }];
const METHODS = [
  'tools/list',
  'tools/call',
  'resources/list',
  'prompts/get',
  'ping',
  'no/such',
  'initialize',
  'logging/setLevel',
];
const PATHS = [
  'a.gknb',
  'b.docx',
  'c.pdf',
  'd.html',
  'gone.txt',
  '..',
  '/etc/passwd',
  '/dev/zero.txt',
  'x\u0000.txt',
  '',
  '-',
];
const CONFIG =
  '{ "severity": { "row-total": "off" }, "exceptions": [{ "file": "*.gknb", "code": "balance", "reason": "x" }] }';

/** One server's life. Resolves with what went wrong, or null. */
export async function fuzzAssistants(root: string, seed: number, until: number): Promise<string | null> {
  const random = randomFor(seed);
  const folder = mkdtempSync(path.join(tmpdir(), 'fuzz-mcp-'));
  for (const name of ['a.gknb', 'b.docx', 'c.pdf', 'd.html']) writeFileSync(path.join(folder, name), anyText(seed));
  const server = new Tools(root, folder);
  try {
    await server.start();
    for (let round = 0; round < 20 && Date.now() < until; round++) {
      writeFileSync(
        path.join(folder, '.disclosure-report.json'),
        random.chance(0.5) ? CONFIG : mutated(CONFIG, random),
      );
      for (let i = random.int(1, 12); i > 0; i--) disturb(server, random, seed * 1000 + round * 20 + i);
      await server.answers();
      const failure = server.failure();
      if (failure) return failure;
    }
    return await server.end();
  } catch (error) {
    return `${error instanceof Error ? error.message : error}\n${server.failure() ?? ''}`;
  } finally {
    server.kill();
    rmSync(folder, { recursive: true });
  }
}

function disturb(server: Tools, random: Random, seed: number): void {
  const sourceOf = () =>
    random.pick<() => object>([
      () => ({ text: anyText(seed) }),
      () => ({ path: random.pick(PATHS) }),
      () => ({ text: anyText(seed), tables: random.pick(PATHS) }),
      () => ({ path: random.pick(PATHS), text: 'x' }),
      () => ({ [random.pick(['path', 'text', 'tables', 'locale', 'cells', '__proto__'])]: random.pick(NONSENSE) }),
    ])();
  random.pick([
    () => {
      const name = random.pick(['check_report', 'extract_figures', 'explain_rule', 'no_such_tool']);
      const id = server.request('tools/call', {
        name,
        arguments: { ...sourceOf(), cells: true, code: random.pick(['balance', 'x', '__proto__', '']) },
      });
      if (random.chance(0.3))
        server.line({ jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId: id } });
    },
    () => server.request(random.pick(METHODS), random.pick(NONSENSE)),
    () => server.request('tools/call', random.pick(NONSENSE)),
    () =>
      server.line({
        jsonrpc: '2.0',
        method: random.pick([...METHODS, 'notifications/cancelled']),
        params: random.pick(NONSENSE),
      }),
    () =>
      server.raw(
        random.pick(['{', '{}', '[]', 'null', '7', '\u0000', '"', '', '{"jsonrpc":"2.0","id":{},"method":7}']),
      ),
    () =>
      server.raw(
        mutated('{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"explain_rule"}}', random).replaceAll(
          '\n',
          '',
        ),
      ),
  ])();
}

class Tools {
  private readonly process: ChildProcessWithoutNullStreams;
  private readonly waiting = new Map<number, () => void>();
  private errors = '';
  private strange: string | null = null;
  private exit: string | null = null;
  private ids = 1000;

  constructor(root: string, folder: string) {
    this.process = spawn(process.execPath, [path.join(root, 'dist/cli.js'), 'mcp'], { cwd: folder });
    this.process.stderr.on('data', (chunk) => {
      this.errors += chunk;
    });
    this.process.stdin.on('error', () => {});
    this.process.on('exit', (code, signal) => {
      this.exit = `ended with ${code ?? signal}`;
      for (const done of this.waiting.values()) done();
    });
    createInterface(this.process.stdout).on('line', (line) => {
      try {
        const { jsonrpc, id } = JSON.parse(line);
        if (jsonrpc !== '2.0') throw new Error('no message');
        this.waiting.get(id)?.();
        this.waiting.delete(id);
      } catch {
        this.strange ??= `says ${line.slice(0, 200)}`;
      }
    });
  }

  async start(): Promise<void> {
    await this.answered('initialize', {
      protocolVersion: '2025-03-26',
      capabilities: {},
      clientInfo: { name: 'x', version: '1' },
    });
    this.line({ jsonrpc: '2.0', method: 'notifications/initialized' });
  }

  request(method: string, params: unknown): number {
    const id = ++this.ids;
    this.line({ jsonrpc: '2.0', id, method, params });
    return id;
  }

  line(message: object): void {
    this.raw(JSON.stringify(message));
  }

  raw(text: string): void {
    this.process.stdin.write(`${text}\n`);
  }

  /** After all that was sent, a sound question is answered. */
  answers(): Promise<void> {
    return this.answered('tools/call', { name: 'explain_rule', arguments: { code: 'balance' } });
  }

  failure(): string | null {
    if (this.strange) return this.strange;
    if (this.errors) return this.errors;
    if (this.exit) return this.exit;
    const memory = this.memory();
    return memory > MAX_MEMORY ? `${memory >> 20} MB are in use` : null;
  }

  async end(): Promise<string | null> {
    const ended = new Promise<void>((resolve) => this.process.once('exit', () => resolve()));
    this.process.stdin.end();
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, MAX_SILENCE).unref())]);
    return this.exit === 'ended with 0' ? null : (this.exit ?? 'does not end');
  }

  kill(): void {
    this.process.kill();
  }

  private async answered(method: string, params: unknown): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve, reject) => {
      this.waiting.set(this.request(method, params), resolve);
      timer = setTimeout(() => reject(new Error(`no answer for ${MAX_SILENCE / 1000} seconds`)), MAX_SILENCE);
    });
    clearTimeout(timer);
  }

  private memory(): number {
    try {
      return Number(readFileSync(`/proc/${this.process.pid}/statm`, 'utf8').split(' ')[1]) * 4096;
    } catch {
      return 0; // Only Linux tells it so.
    }
  }
}
