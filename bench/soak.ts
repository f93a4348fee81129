import { isUtf8 } from 'node:buffer';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { CancellationTokenSource, FileChangeType, LSPErrorCodes } from 'vscode-languageserver/node';
import { writeProvinceTo } from '../test/generate/province/on-disk.ts';
import type { ProvinceWish } from '../test/generate/province/province.ts';
import { type Random, randomOf } from '../test/generate/random.ts';
import { TestClient, type TestDocument } from '../test/lsp/client.ts';
import { ROOT } from './texts.ts';

const REPORTS = 2000;
/** What a person does between two looks at the whole folder. */
const STEPS = 300;
/** So many texts are open at most. */
const MAX_OPEN = 12;
/** A server that has done as much before holds no more than so many times what it held. */
const MAX_GROWTH = 1.25;
/** After so many rounds the server is ended and started anew. */
const ROUNDS_OF_A_LIFE = 4;

const CONFIG = '.disclosure-report.json';
/** What is found in thousands would fill the list of what is shown. */
const QUIET = { 'relative-time': 'off', punctuation: 'off', 'figure-jump': 'off' };
const QUESTIONS = [
  'hover',
  'codeAction',
  'semanticTokens/full',
  'documentSymbol',
  'inlayHint',
  'completion',
  'diagnostic',
];

type Server = Awaited<ReturnType<typeof TestClient.spawn>>;

/**
 * Works in a folder of two thousand reports as people do, as long as is wished: types, asks, takes questions back, saves, renames, deletes, changes the
 * configuration, starts the server anew. Throws where memory does not come back to its level, where the server complains, or
 * where in the end something else is found than by a server that sees the folder for the first time.
 */
export async function soak(minutes: number, wish: ProvinceWish): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'soak-'));
  try {
    writeProvinceTo(folder, { ...wish, reports: Math.min(wish.reports, REPORTS) });
    process.env.NODE_OPTIONS = `--require=${path.join(ROOT, 'out/bench/held.js')}`;
    const life = new Life(folder, wish.seed);
    await life.live(minutes * 60_000).finally(() => life.end());
    return life.told();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

class Life {
  private readonly random: Random;
  private readonly counts = {
    edits: 0,
    answers: 0,
    'taken back': 0,
    saves: 0,
    renames: 0,
    deletions: 0,
    configurations: 0,
    starts: 0,
  };
  private readonly memory: string[] = [];
  private readonly open = new Map<string, TestDocument>();
  /** Texts in UTF-8, by their paths: what is in another encoding is left alone. */
  private readonly files = new Set<string>();
  private server!: Server;
  /** What the server held after the first round of its life, megabytes. */
  private level = 0;

  constructor(
    private readonly folder: string,
    seed: number,
  ) {
    this.random = randomOf(seed, 'soak');
  }

  async live(milliseconds: number): Promise<void> {
    this.configure({});
    const end = Date.now() + milliseconds;
    for (let round = 0; round === 0 || Date.now() < end; round++) {
      if (round % ROUNDS_OF_A_LIFE === 0) {
        if (round > 0) await this.stop();
        this.server = await this.start();
        await this.findings(this.server);
        if (round === 0) this.chooseFiles();
      }
      for (let step = 0; step < STEPS && Date.now() < end; step++) await this.step();
      for (const document of this.open.values()) document.close();
      this.open.clear();
      await this.findings(this.server);
      await this.noteMemory(round % ROUNDS_OF_A_LIFE);
    }
    const found = await this.findings(this.server);
    await this.stop();
    this.server = await this.start();
    const fresh = await this.findings(this.server);
    await this.stop();
    for (const uri of new Set([...found.keys(), ...fresh.keys()]))
      if (found.get(uri) !== fresh.get(uri))
        throw new Error(`Other findings than at first sight: ${uri}\n${found.get(uri)}\n${fresh.get(uri)}`);
    this.memory.push(`${fresh.size} reports with findings, the same as at first sight`);
  }

  /** Also where it came to no good end: a server that is left holds up this program. */
  end(): void {
    this.server.process.kill();
  }

  told(): string {
    return [
      Object.entries(this.counts)
        .map(([what, count]) => `${count} ${what}`)
        .join(', '),
      ...this.memory,
    ].join('\n');
  }

  private chooseFiles(): void {
    for (const below of readdirSync(this.folder, { recursive: true, encoding: 'utf8' })) {
      const at = path.join(this.folder, below);
      if (at.endsWith('.txt') && isUtf8(readFileSync(at))) this.files.add(at);
    }
    if (this.files.size === 0) throw new Error(`There is nothing to work on in ${this.folder}`);
  }

  private async start(): Promise<Server> {
    this.counts.starts++;
    return TestClient.spawn({
      capabilities: {
        textDocument: { diagnostic: {} },
        workspace: { didChangeWatchedFiles: { dynamicRegistration: true }, workspaceEdit: { documentChanges: true } },
      },
      workspaceFolders: [{ uri: pathToFileURL(this.folder).href, name: 'province' }],
    });
  }

  private async stop(): Promise<void> {
    if (this.server.logged.length > 0) throw new Error(`The server complains: ${this.server.logged.join('\n')}`);
    await this.server.stop();
  }

  private async step(): Promise<void> {
    const { random } = this;
    const chance = random.int(0, 99);
    if (chance < 2 || this.open.size === 0) this.openOne();
    else if (chance < 4) this.rename();
    else if (chance < 5) this.deleteAndRestore();
    else if (chance === 5 && random.chance(0.1))
      this.configure(random.pick([{}, { 'in-force': 'off' }, { 'carry-over': 'warning' }]));
    else if (chance < 9) this.save(random.pick([...this.open.keys()]));
    else await this.type(random.pick([...this.open.values()]));
  }

  /** Another digit, a character more, a character less; then what an editor asks, some of it taken back. */
  private async type(document: TestDocument): Promise<void> {
    const { random } = this;
    const at = random.int(0, document.text.length - 1);
    const digit = document.text.slice(at).search(/\d/);
    if (digit >= 0 && random.chance(0.5)) document.replace(at + digit, at + digit + 1, String(random.int(0, 9)));
    else if (random.chance(0.5)) document.replace(at, at, random.pick(['，', '一', '\t', '\n', '9']));
    else document.replace(at, at + 1, '');
    this.counts.edits++;
    const range = document.range(at, Math.min(at + 3, document.text.length));
    const params = { range, position: range.start, context: { diagnostics: [] }, textDocument: document.identifier };
    await Promise.all(
      QUESTIONS.map(async (question) => {
        const source = new CancellationTokenSource();
        const answer = this.server.connection.sendRequest(`textDocument/${question}`, params, source.token);
        if (random.chance(0.25)) source.cancel();
        try {
          await answer;
          this.counts.answers++;
        } catch (error) {
          if ((error as { code?: number }).code !== LSPErrorCodes.RequestCancelled) throw error;
          this.counts['taken back']++;
        }
      }),
    );
  }

  private openOne(): void {
    const at = this.random.pick([...this.files]);
    if (this.open.has(at)) return;
    const [oldest] = this.open.keys();
    if (this.open.size >= MAX_OPEN && oldest !== undefined) {
      this.open.get(oldest)!.close();
      this.open.delete(oldest);
    }
    this.open.set(at, this.server.open(readFileSync(at, 'utf8'), { name: pathToFileURL(at).href }));
  }

  private save(at: string): void {
    const document = this.open.get(at)!;
    writeFileSync(at, document.text);
    document.save();
    this.tell([at, FileChangeType.Changed]);
    this.counts.saves++;
  }

  private rename(): void {
    const at = this.closedFile();
    const to = at.includes('（改名）') ? at.replace('（改名）', '') : at.replace(/\.(\w+)$/, '（改名）.$1');
    renameSync(at, to);
    this.files.delete(at);
    this.files.add(to);
    this.tell([at, FileChangeType.Deleted], [to, FileChangeType.Created]);
    this.counts.renames++;
  }

  /** As version control does when it changes to another branch and back. */
  private deleteAndRestore(): void {
    const at = this.closedFile();
    const text = readFileSync(at);
    unlinkSync(at);
    this.tell([at, FileChangeType.Deleted]);
    writeFileSync(at, text);
    this.tell([at, FileChangeType.Created]);
    this.counts.deletions++;
  }

  private closedFile(): string {
    return this.random.pick([...this.files].filter((at) => !this.open.has(at)));
  }

  private configure(more: object): void {
    const at = path.join(this.folder, CONFIG);
    writeFileSync(at, JSON.stringify({ severity: { ...QUIET, ...more } }));
    if (this.counts.starts > 0) this.tell([at, FileChangeType.Changed]);
    this.counts.configurations++;
  }

  private tell(...changes: readonly [string, FileChangeType][]): void {
    this.server.notify('workspace/didChangeWatchedFiles', {
      changes: changes.map(([at, type]) => ({ uri: pathToFileURL(at).href, type })),
    });
  }

  /** What is found in the whole folder, once all is known; also which files there are. */
  private async findings(server: Server): Promise<Map<string, string>> {
    const { items } = await server.request<{ items: { uri: string; items: unknown[] }[] }>('workspace/diagnostic', {
      previousResultIds: [],
    });
    return new Map(items.map(({ uri, items }) => [decodeURI(uri), JSON.stringify(items)]));
  }

  /** What can still be reached, when nothing is open. */
  private async noteMemory(round: number): Promise<void> {
    const { process } = this.server;
    const told = once(process.stderr, 'data');
    process.kill('SIGUSR2');
    const megabytes = Number(/held (\d+)/.exec(String((await told)[0]))![1]) / 1e6;
    this.memory.push(`held after round ${round + 1} of a life: ${megabytes.toFixed(1)} MB`);
    if (round === 0) this.level = megabytes;
    else if (megabytes > this.level * MAX_GROWTH) throw new Error(`Memory grows: ${this.memory.join('; ')}`);
  }
}
