// A small client that talks to the server as an editor does: in process over a pair of streams, or to the built program.
import assert from 'node:assert/strict';
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import {
  type ClientCapabilities,
  type CodeAction,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  type InitializeParams,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { nodeFiles } from '../../server/src/lsp/node-files.ts';
import { serve } from '../../server/src/lsp/server.ts';
import { ROOT } from '../fixtures.ts';

type Encoding = 'utf-16' | 'utf-8' | 'utf-32';

export interface StartOptions extends Partial<Omit<InitializeParams, 'capabilities'>> {
  readonly capabilities?: ClientCapabilities;
  /** What the client answers when asked for its settings; a promise when it takes its time. */
  readonly settings?: () => unknown;
}

export class TestClient {
  readonly published: PublishDiagnosticsParams[] = [];
  readonly logged: string[] = [];
  readonly shown: string[] = [];
  readonly applied: WorkspaceEdit[] = [];
  readonly registered: string[] = [];
  refreshes = 0;
  /** What else the server has asked to be asked for again. */
  readonly refreshed: string[] = [];
  result!: InitializeResult;
  /** Whether it does the edit that it is asked to do. */
  onEdit = (): boolean => true;
  private readonly watchers = new Set<() => void>();
  private documents = 0;

  private constructor(
    readonly connection: ProtocolConnection,
    /** Ends what the client talks to, and sees that it has not failed. */
    private readonly end: () => Promise<void>,
  ) {}

  /** Talks to a server in this process. */
  static start(options: StartOptions = {}): Promise<TestClient> {
    const [toServer, toClient] = [new PassThrough(), new PassThrough()];
    const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
    serve(server, nodeFiles(server), pathToFileURL(path.join(ROOT, 'docs/')).href);
    const connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
    return TestClient.initialize(new TestClient(connection, async () => server.dispose()), options);
  }

  /** Talks to the built program. */
  static async spawn(options: StartOptions = {}): Promise<TestClient & { process: ChildProcessWithoutNullStreams }> {
    const process = spawn(globalThis.process.execPath, [path.join(ROOT, 'dist/server.js'), '--stdio'], {
      stdio: 'pipe',
    });
    const connection = createProtocolConnection(
      new StreamMessageReader(process.stdout),
      new StreamMessageWriter(process.stdin),
    );
    const client = new TestClient(connection, async () => {
      const ended = new Promise<number | null>((resolve) => process.once('exit', resolve));
      client.notify('exit', undefined);
      assert.equal(await ended, 0);
    });
    return Object.assign(await TestClient.initialize(client, options), { process });
  }

  private static async initialize(
    client: TestClient,
    { capabilities = {}, settings = () => null, ...params }: StartOptions,
  ): Promise<TestClient> {
    client.listen(settings);
    client.result = await client.request('initialize', { processId: null, rootUri: null, capabilities, ...params });
    client.notify('initialized', {});
    return client;
  }

  private listen(settings: () => unknown): void {
    const { connection } = this;
    const noted = () => this.noted();
    const on = <P>(method: string, note: (params: P) => void) =>
      connection.onNotification(method, (params: P) => {
        note(params);
        noted();
      });
    on<PublishDiagnosticsParams>('textDocument/publishDiagnostics', (params) => this.published.push(params));
    on<{ message: string }>('window/logMessage', ({ message }) => this.logged.push(message));
    on<{ message: string }>('window/showMessage', ({ message }) => this.shown.push(message));
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      Promise.all(items.map(settings)),
    );
    connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes++;
      noted();
      return null;
    });
    for (const what of ['inlayHint', 'codeLens'])
      connection.onRequest(`workspace/${what}/refresh`, () => {
        this.refreshed.push(what);
        noted();
        return null;
      });
    connection.onRequest('client/registerCapability', ({ registrations }: { registrations: { method: string }[] }) => {
      this.registered.push(...registrations.map(({ method }) => method));
      noted();
      return null;
    });
    connection.onRequest('workspace/applyEdit', ({ edit }: { edit: WorkspaceEdit }) => {
      this.applied.push(edit);
      noted();
      return { applied: this.onEdit() };
    });
    connection.listen();
  }

  /** Something has come from the server: those who wait look again. */
  noted(): void {
    for (const watcher of [...this.watchers]) watcher();
  }

  request<R>(method: string, params: unknown): Promise<R> {
    return this.connection.sendRequest(method, params) as Promise<R>;
  }

  notify(method: string, params: unknown): void {
    void this.connection.sendNotification(method, params);
  }

  /** Resolves with what `look` finds: now, or after something has come from the server. The test's time limit ends the wait. */
  eventually<T>(look: () => T | undefined | false): Promise<T> {
    return new Promise((resolve) => {
      const check = () => {
        const found = look();
        if (found === undefined || found === false) return;
        this.watchers.delete(check);
        resolve(found);
      };
      this.watchers.add(check);
      check();
    });
  }

  open(text: string, { languageId = 'disclosure-report', name = `${++this.documents}.gknb` } = {}): TestDocument {
    const uri = name.includes(':') ? name : `file:///reports/${encodeURIComponent(name)}`;
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
    return new TestDocument(this, uri, text);
  }

  get encoding(): Encoding {
    return (this.result.capabilities.positionEncoding ?? 'utf-16') as Encoding;
  }

  /** Ends the server the way an editor does. */
  async stop(): Promise<void> {
    await this.request('shutdown', undefined);
    await this.end();
    this.connection.dispose();
  }
}

/** A document as the editor has it open. */
export class TestDocument {
  version = 1;

  constructor(
    readonly client: TestClient,
    readonly uri: string,
    public text: string,
  ) {}

  get identifier(): { uri: string } {
    return { uri: this.uri };
  }

  /** Replaces a piece of the text; the server is sent the range only. */
  replace(start: number, end: number, newText: string): void {
    this.send([{ range: this.range(start, end), text: newText }]);
    this.text = this.text.slice(0, start) + newText + this.text.slice(end);
  }

  /** Replaces words that stand once in the text. */
  type(old: string, newText: string): void {
    const start = this.find(old);
    this.replace(start, start + old.length, newText);
  }

  send(contentChanges: readonly unknown[]): void {
    const textDocument = { uri: this.uri, version: ++this.version };
    this.client.notify('textDocument/didChange', { textDocument, contentChanges });
  }

  close(): void {
    this.client.notify('textDocument/didClose', { textDocument: this.identifier });
  }

  save(): void {
    this.client.notify('textDocument/didSave', { textDocument: this.identifier });
  }

  find(words: string): number {
    const start = this.text.indexOf(words);
    assert.ok(start >= 0, `“${words}” is not in the text`);
    assert.equal(this.text.indexOf(words, start + 1), -1, `“${words}” stands twice`);
    return start;
  }

  range(start: number, end: number): Range {
    return { start: this.position(start), end: this.position(end) };
  }

  /** By the plainest way there is, and not the server's: split into lines, and count what stands before. */
  position(offset: number): Position {
    const lines = this.text.slice(0, offset).split(/\r\n|\n|\r/);
    return { line: lines.length - 1, character: lengthOf(lines.at(-1)!, this.client.encoding) };
  }

  offset({ line, character }: Position): number {
    const starts = [0, ...[...this.text.matchAll(/\r\n|\n|\r/g)].map((mark) => mark.index + mark[0].length)];
    let offset = starts[line] ?? this.text.length;
    while (lengthOf(this.text.slice(starts[line], offset), this.client.encoding) < character) offset++;
    return offset;
  }

  at(range: Range): string {
    return this.text.slice(this.offset(range.start), this.offset(range.end));
  }

  /** The findings of the newest text, once they have been published. */
  async diagnostics(): Promise<Diagnostic[]> {
    const { version } = this;
    const { published } = this.client;
    const found = await this.client.eventually(() =>
      published.findLast((each) => each.uri === this.uri && each.version === version),
    );
    return found.diagnostics;
  }

  ask<R>(method: string, params: object = {}): Promise<R> {
    return this.client.request(`textDocument/${method}`, { textDocument: this.identifier, ...params });
  }

  actions(range: Range, only?: string[]): Promise<CodeAction[]> {
    return this.ask('codeAction', { range, context: { diagnostics: [], ...(only && { only }) } });
  }

  /** Applies what the server has proposed, sending it back as the user's edit. */
  apply(edit: WorkspaceEdit | undefined): void {
    assert.ok(edit, 'no edit');
    const edits =
      edit.changes?.[this.uri] ??
      edit.documentChanges?.flatMap((change) => {
        assert.ok('edits' in change && change.textDocument.uri === this.uri);
        assert.equal(change.textDocument.version, this.version, 'the edit is for the newest text');
        return change.edits as TextEdit[];
      });
    assert.ok(edits && edits.length > 0, 'an edit that changes nothing');
    const spans = edits
      .map(({ range, newText }) => ({ start: this.offset(range.start), end: this.offset(range.end), newText }))
      .sort((a, b) => b.start - a.start);
    // Backwards, so that each range still means what it meant.
    this.send(spans.map(({ start, end, newText }) => ({ range: this.range(start, end), text: newText })));
    for (const { start, end, newText } of spans) this.text = this.text.slice(0, start) + newText + this.text.slice(end);
  }
}

function lengthOf(text: string, encoding: Encoding): number {
  if (encoding === 'utf-8') return Buffer.byteLength(text);
  return encoding === 'utf-32' ? [...text].length : text.length;
}

export const codes = (diagnostics: readonly Diagnostic[]): string[] => diagnostics.map(({ code }) => String(code));
