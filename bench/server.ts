import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { CodeActionTriggerKind } from 'vscode-languageserver';

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
  readonly params?: {
    readonly version?: number;
    readonly value?: { readonly kind?: string };
    readonly diagnostics?: readonly object[];
  };
  readonly error?: unknown;
}

/** A program and what it is started with. */
export type Program = readonly [file: string, ...args: string[]];

const URI = 'file:///report.gknb';
/** Behind the numbers of the messages at the beginning and at the end. */
const FIRST_QUESTION = 10;
const TICKS_A_SECOND = 100;

/** What VS Code asks of the open document after each edit. */
const QUESTIONS = [
  'codeAction',
  'codeLens',
  'documentHighlight',
  'documentLink',
  'documentSymbol',
  'foldingRange',
  'inlayHint',
  'semanticTokens/full',
].map((name) => `textDocument/${name}`);

/**
 * A server as a process, with one document open in it, and the thinnest client: it writes and reads messages by hand, so that
 * as little as possible of what is measured is its own.
 */
export class Server {
  private received: Buffer = Buffer.alloc(0);
  private readonly waiting: { isIt: (message: Message) => boolean; resolve: () => void }[] = [];
  private version = 0;
  private asked = FIRST_QUESTION;
  /** What was last found. */
  diagnostics: readonly object[] = [];
  /** As far as the server tells: it shows how far it has come. */
  isReadingFolder = false;
  hasReadFolder = false;

  private constructor(private readonly process: ChildProcessWithoutNullStreams) {
    process.stdout.on('data', (data: Buffer) => this.read(data));
    process.stderr.pipe(globalThis.process.stderr);
  }

  /**
   * Starts the program and opens the text; resolves when its findings are here.
   *
   * @param folder the workspace folder, where there is one
   */
  static async open([file, ...args]: Program, text: string, folder: string | null = null): Promise<Server> {
    const rootUri = folder && pathToFileURL(folder).href;
    const server = new Server(spawn(process.execPath, [file, '--stdio', ...args], { stdio: 'pipe' }));
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

  /** The same, and asks at once what an editor asks after an edit; resolves when all is answered. */
  async editAndAsk(changes: readonly Change[]): Promise<void> {
    const edited = this.edit(changes);
    const position = changes.at(-1)!.range.start;
    const range = { start: { line: 0, character: 0 }, end: { line: position.line + 60, character: 0 } };
    const textDocument = { uri: URI };
    const answers = QUESTIONS.map((method) =>
      this.ask(method, {
        textDocument,
        position,
        range: method === 'textDocument/codeAction' ? { start: position, end: position } : range,
        // Of actions VS Code asks whether there is a light bulb to be shown.
        context: { diagnostics: [], triggerKind: CodeActionTriggerKind.Automatic },
      }),
    );
    await Promise.all([edited, ...answers]);
  }

  /** Tells that files of the folder have changed, whatever is in them. */
  filesChanged(files: readonly string[]): void {
    const changes = files.map((file) => ({ uri: pathToFileURL(file).href, type: 2 }));
    this.send({ method: 'workspace/didChangeWatchedFiles', params: { changes } });
  }

  /** Seconds of the processor that the process has used; null where the system does not tell. */
  processorTime(): number | null {
    if (process.platform !== 'linux') return null;
    const fields = readFileSync(`/proc/${this.process.pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
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
    if (method !== '$/progress') return;
    this.isReadingFolder = params?.value?.kind !== 'end';
    this.hasReadFolder ||= !this.isReadingFolder;
  }

  private async ask(method: string, params: object): Promise<void> {
    const id = this.asked++;
    const answer = this.until((message) => {
      if (message.id === id && message.error) throw new Error(`${method}: ${JSON.stringify(message.error)}`);
      return message.id === id;
    });
    this.send({ id, method, params });
    await answer;
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
      this.diagnostics = message.params?.diagnostics ?? this.diagnostics;
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
