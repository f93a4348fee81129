import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

interface Change {
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
  readonly text: string;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly version?: number; readonly value?: { readonly kind?: string } };
}

const URI = 'file:///report.gknb';

/**
 * A server as a process, with one document open in it, and the thinnest client: it writes and reads messages by hand, so that
 * as little as possible of what is measured is its own.
 */
export class Server {
  private received: Buffer = Buffer.alloc(0);
  private readonly waiting: { isIt: (message: Message) => boolean; resolve: () => void }[] = [];
  private version = 0;
  /** As far as the server tells: it shows how far it has come. */
  isReadingFolder = false;

  private constructor(private readonly process: ChildProcessWithoutNullStreams) {
    process.stdout.on('data', (data: Buffer) => this.read(data));
    process.stderr.pipe(globalThis.process.stderr);
  }

  /**
   * Starts the program and opens the text; resolves when its findings are here.
   *
   * @param folder the workspace folder, where there is one
   */
  static async open(program: string, text: string, folder: string | null = null): Promise<Server> {
    const rootUri = folder && pathToFileURL(folder).href;
    const server = new Server(spawn(process.execPath, [program, '--stdio'], { stdio: 'pipe' }));
    server.send({
      id: 1,
      method: 'initialize',
      params: {
        processId: process.pid,
        rootUri,
        workspaceFolders: rootUri ? [{ uri: rootUri, name: 'folder' }] : null,
        capabilities: {
          textDocument: { publishDiagnostics: { relatedInformation: true, versionSupport: true } },
          ...(rootUri && { window: { workDoneProgress: true }, workspace: { workspaceFolders: true } }),
        },
      },
    });
    await server.until((message) => message.id === 1);
    server.send({ method: 'initialized', params: {} });
    const findings = server.findings(++server.version);
    const textDocument = { uri: URI, languageId: 'disclosure-report', version: server.version, text };
    server.send({ method: 'textDocument/didOpen', params: { textDocument } });
    await findings;
    return server;
  }

  /** Sends the changes, each as an edit of its own and all at once; resolves when the findings of the last are here. */
  async edit(changes: readonly Change[]): Promise<void> {
    const findings = this.findings(this.version + changes.length);
    this.process.stdin.cork();
    for (const change of changes) {
      const textDocument = { uri: URI, version: ++this.version };
      this.send({ method: 'textDocument/didChange', params: { textDocument, contentChanges: [change] } });
    }
    this.process.stdin.uncork();
    await findings;
  }

  /** The memory that the process holds, MB of a million bytes; null where the system does not tell. */
  memory(): number | null {
    const kibibytes =
      process.platform === 'linux'
        ? /^VmRSS:\s*(\d+)/m.exec(readFileSync(`/proc/${this.process.pid}/status`, 'utf8'))?.[1]
        : spawnSync('ps', ['-o', 'rss=', '-p', String(this.process.pid)], { encoding: 'utf8' }).stdout?.trim();
    return kibibytes ? (Number(kibibytes) * 1024) / 1e6 : null;
  }

  async stop(): Promise<void> {
    const ended = once(this.process, 'exit');
    this.send({ id: 2, method: 'shutdown' });
    await this.until((message) => message.id === 2);
    this.send({ method: 'exit' });
    await ended;
  }

  /** The reading of a folder is the one work that shows how far it has come. */
  private follow({ id, method, params }: Message): void {
    if (method === 'window/workDoneProgress/create') this.send({ id, result: null });
    if (method === '$/progress') this.isReadingFolder = params?.value?.kind !== 'end';
  }

  private findings(version: number): Promise<void> {
    return this.until(
      ({ method, params }) => method === 'textDocument/publishDiagnostics' && params?.version === version,
    );
  }

  private until(isIt: (message: Message) => boolean): Promise<void> {
    return new Promise((resolve) => this.waiting.push({ isIt, resolve }));
  }

  private send(message: object): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.process.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  private read(data: Buffer): void {
    this.received = this.received.length === 0 ? data : Buffer.concat([this.received, data]);
    for (;;) {
      const head = this.received.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = Number(/Content-Length: *(\d+)/i.exec(this.received.toString('latin1', 0, head))![1]);
      const end = head + 4 + length;
      if (this.received.length < end) return;
      const message: Message = JSON.parse(this.received.toString('utf8', head + 4, end));
      this.received = this.received.subarray(end);
      this.follow(message);
      const index = this.waiting.findIndex(({ isIt }) => isIt(message));
      if (index >= 0) this.waiting.splice(index, 1)[0]!.resolve();
    }
  }
}

/** What a person does while writing a report, over and over: another digit in a cell, a character more or less in the prose. */
export function keystrokes(text: string): (count: number) => Change[] {
  const lines = text.split('\n');
  // In the middle of a long text, where most of it stands before and behind.
  const near = (words: string) => {
    const found = lines.flatMap((line, index) => (line.includes(words) ? [index] : []));
    return found[found.length >> 1]!;
  };
  const row = near('一、本年新收政府信息公开申请数量');
  const prose = near('每月检查栏目更新和链接情况');
  const at = lines[row]!.length - 1;
  const change = (line: number, start: number, end: number, text: string): Change => ({
    range: { start: { line, character: start }, end: { line, character: end } },
    text,
  });
  const cycle = [
    change(row, at, at + 1, '6'),
    change(prose, 8, 8, '字'),
    change(row, at, at + 1, '5'),
    change(prose, 8, 9, ''),
  ];
  let next = 0;
  return (count) => Array.from({ length: count }, () => cycle[next++ % cycle.length]!);
}
