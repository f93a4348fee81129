// The built server against a client that does everything wrong: it must go on answering, keep its size, and find no fault in
// itself.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Random } from '../generate/random.ts';
import { anyText, randomFor } from './texts.ts';

const LONGEST_SILENCE = 30_000;
const MOST_MEMORY = 900 * 1024 * 1024;
const REQUESTS = [
  'textDocument/hover',
  'textDocument/codeAction',
  'textDocument/documentSymbol',
  'textDocument/foldingRange',
  'textDocument/diagnostic',
  'textDocument/formatting',
  'textDocument/rangeFormatting',
  'workspace/executeCommand',
  'disclosureReport/explain',
  'disclosureReport/isReport',
  'disclosureReport/preview',
  'disclosureReport/enter',
  'disclosureReport/readDocument',
  'disclosureReport/writeDocument',
  'no/such/request',
  'workspace/symbol',
];
const NONSENSE = [null, undefined, 7, -1, '', 'x', [], {}, true, 1e300, { uri: 7 }, { uri: null }, [[]]];
const URIS = [
  'file:///a/1.gknb',
  'file:///a/2.gknb',
  'untitled:3',
  'file:///a/.disclosure-report.json',
  'x:%zz',
  '',
  'vscode-vfs://a/b/4.txt',
  'disclosure-report-document://file/a/5.docx',
  'disclosure-report-document://x_%zz/6.html',
];

/** One server's life. Resolves with what went wrong, or null. */
export async function fuzzWire(root: string, seed: number, until: number): Promise<string | null> {
  const random = randomFor(seed);
  const server = new RawServer(root, random.pick(['utf-16', 'utf-8', 'utf-32']));
  try {
    await server.start();
    for (let round = 0; round < 60 && Date.now() < until; round++) {
      for (let i = random.int(1, 40); i > 0; i--) disturb(server, random, seed * 1000 + round * 50 + i);
      await server.answers();
      const failure = server.failure();
      if (failure) return failure;
    }
    return await server.end();
  } catch (error) {
    return `${error instanceof Error ? error.message : error}\n${server.failure() ?? ''}`;
  } finally {
    server.kill();
  }
}

function disturb(server: RawServer, random: Random, seed: number): void {
  const uri = random.pick(URIS);
  const place = () => ({ line: random.pick([0, 1, 5, 40, 1e9, -1, 0.5]), character: random.pick([0, 1, 7, 1e9, -3]) });
  const range = () =>
    random.pick([{ start: place(), end: place() }, { start: place(), end: place() }, null, { start: 1 }, 'x']);
  const text = () =>
    random.pick([() => anyText(seed), () => random.pick(['', '1', '\n', '\t', '😀', '一、总体情况\n'])])();
  random.pick([
    () =>
      server.notify('textDocument/didOpen', {
        textDocument: {
          uri,
          languageId: random.pick(['disclosure-report', 'plaintext', 'jsonc']),
          version: 1,
          text: anyText(seed),
        },
      }),
    () => {
      for (let i = random.pick([1, 1, 1, 60]); i > 0; i--)
        server.notify('textDocument/didChange', {
          textDocument: { uri, version: random.pick([i, null, -1, 'x']) },
          contentChanges: [random.chance(0.9) ? { range: range(), text: text() } : random.pick(NONSENSE)],
        });
    },
    () => server.notify(`textDocument/${random.pick(['didClose', 'didSave'])}`, { textDocument: { uri } }),
    () => {
      const id = server.request(random.pick(REQUESTS), {
        textDocument: { uri },
        uri,
        checksum: random.pick(NONSENSE),
        range: range(),
        position: place(),
        context: { diagnostics: [] },
        options: {},
        code: 'balance',
        text: text(),
        name: 'x',
        command: random.pick(['disclosureReport.recomputeTotals', 'disclosureReport.addException', 'x']),
        arguments: [uri, random.pick(NONSENSE)],
      });
      if (random.chance(0.4)) server.notify('$/cancelRequest', { id });
    },
    () => server.request(random.pick(REQUESTS), random.pick(NONSENSE)),
    () =>
      server.notify(
        random.pick([
          'textDocument/didOpen',
          'textDocument/didChange',
          'textDocument/didClose',
          'workspace/didChangeConfiguration',
          'workspace/didChangeWatchedFiles',
          'workspace/didChangeWorkspaceFolders',
          'no/such',
        ]),
        random.pick(NONSENSE),
      ),
    () => server.notify('workspace/didChangeConfiguration', { settings: { disclosureReport: random.pick(NONSENSE) } }),
    () => server.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: random.int(0, 5) }] }),
    () =>
      server.body(
        random.pick([
          '{',
          '{}',
          '[]',
          'null',
          '7',
          '{"jsonrpc":"2.0"}',
          '{"jsonrpc":"2.0","id":{},"method":7}',
          '{"jsonrpc":"2.0","id":"zz","result":1}',
          '\u0000',
          '"',
        ]),
      ),
  ])();
}

/** Speaks to a server without any care for the protocol. */
class RawServer {
  private readonly process: ChildProcessWithoutNullStreams;
  private received = Buffer.alloc(0);
  private readonly waiting = new Map<number, (result?: unknown) => void>();
  private logged: string[] = [];
  private errors = '';
  private exit: string | null = null;
  private ids = 0;

  constructor(
    root: string,
    private readonly encoding: string,
  ) {
    this.process = spawn(process.execPath, [path.join(root, 'dist/server.js'), '--stdio']);
    this.process.stdout.on('data', (chunk) => this.read(chunk));
    this.process.stderr.on('data', (chunk) => {
      this.errors += chunk;
    });
    this.process.stdin.on('error', () => {});
    this.process.on('exit', (code, signal) => {
      this.exit = `ended with ${code ?? signal}`;
      for (const done of this.waiting.values()) done();
    });
  }

  async start(): Promise<void> {
    const capabilities = { general: { positionEncodings: [this.encoding] } };
    await this.answered(this.request('initialize', { processId: null, rootUri: null, capabilities }));
    this.notify('initialized', {});
  }

  request(method: string, params: unknown): number {
    const id = ++this.ids;
    this.body(JSON.stringify({ jsonrpc: '2.0', id, method, params }));
    return id;
  }

  notify(method: string, params: unknown): void {
    this.body(JSON.stringify({ jsonrpc: '2.0', method, params }));
  }

  body(text: string): void {
    this.process.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  }

  /** After all that was sent, a report is opened as it should be: it must be read. */
  async answers(): Promise<void> {
    const textDocument = { uri: `file:///sound/${++this.ids}.gknb`, languageId: 'disclosure-report', version: 1 };
    this.notify('textDocument/didOpen', { textDocument: { ...textDocument, text: '一、总体情况\n\n平稳。\n' } });
    const symbols = await this.answered(this.request('textDocument/documentSymbol', { textDocument }));
    this.notify('textDocument/didClose', { textDocument });
    if (!Array.isArray(symbols) || symbols.length === 0) throw new Error(`a sound report is answered with ${symbols}`);
  }

  failure(): string | null {
    const own = this.logged.filter((message) => /\n\s+at /.test(message));
    if (own.length > 0) return own[0]!;
    if (this.errors) return this.errors;
    if (this.exit) return this.exit;
    const memory = this.memory();
    return memory > MOST_MEMORY ? `${memory >> 20} MB are in use` : null;
  }

  async end(): Promise<string | null> {
    await this.answered(this.request('shutdown', undefined));
    const ended = new Promise<void>((resolve) => this.process.once('exit', () => resolve()));
    this.notify('exit', undefined);
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, LONGEST_SILENCE).unref())]);
    return this.exit === 'ended with 0' ? null : (this.exit ?? 'does not end');
  }

  kill(): void {
    this.process.kill();
  }

  private async answered(id: number): Promise<unknown> {
    let timer: NodeJS.Timeout | undefined;
    const result = await new Promise<unknown>((resolve, reject) => {
      this.waiting.set(id, resolve);
      timer = setTimeout(() => reject(new Error(`no answer for ${LONGEST_SILENCE / 1000} seconds`)), LONGEST_SILENCE);
    });
    clearTimeout(timer);
    this.waiting.delete(id);
    return result;
  }

  private read(chunk: Buffer): void {
    this.received = Buffer.concat([this.received, chunk]);
    for (;;) {
      const [head, length] = /^Content-Length: (\d+)\r\n\r\n/.exec(this.received.toString('latin1', 0, 60)) ?? [];
      if (!head || this.received.length < head.length + Number(length)) return;
      const end = head.length + Number(length);
      const message = JSON.parse(this.received.toString('utf8', head.length, end));
      this.received = this.received.subarray(end);
      if (message.method === 'window/logMessage') this.logged.push(message.params.message);
      if (message.method === undefined) this.waiting.get(message.id)?.(message.result);
    }
  }

  private memory(): number {
    try {
      return Number(readFileSync(`/proc/${this.process.pid}/statm`, 'utf8').split(' ')[1]) * 4096;
    } catch {
      return 0; // Only Linux tells it so.
    }
  }
}
