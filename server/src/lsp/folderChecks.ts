import type { Diagnostic } from 'vscode-languageserver';
import {
  analyse,
  type Finding,
  type Group,
  type Neighbours,
  type Severity,
  type Summary,
  sameNeighbours,
  summaryOf,
} from '../core/index.ts';
import type { Client } from './client.ts';
import type { Held } from './configuration.ts';
import { diagnosticOf } from './diagnostics.ts';
import type { Files } from './files.ts';
import { type FolderIndex, taken } from './folderIndex.ts';
import { Positions, placeElsewhere } from './positions.ts';
import type { Idle } from './quiet.ts';
import type { Settings } from './settings.ts';

/** What was found in a report that nobody has open; its text is not kept. */
export interface Checked {
  /** Another whenever there is something else to tell. */
  readonly resultId: string;
  readonly summary: Summary;
  /** Those that the settings let be told of. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface FolderChecksOptions {
  readonly client: Client;
  readonly files: Files;
  readonly idle: Idle;
  isOpen(uri: string): boolean;
  held(uri: string): Promise<Held>;
  groups(uri: string): readonly Group[];
  /** There may be something else to tell. */
  changed(): void;
}

interface Result extends Checked {
  readonly held: Held;
  readonly neighbours: Neighbours;
}

/** A report with more is told of by so many. */
const MOST_OF_ONE = 100;

/**
 * The findings of the reports of a folder that are not open: each is read again when all are known, for what others have to do
 * with it is part of what is found. Begins when somebody asks; then it follows the index.
 */
export class FolderChecks {
  private readonly results = new Map<string, Result>();
  /** To be looked at, and among them those whose text may be another. */
  private readonly due = new Set<string>();
  private readonly stale = new Set<string>();
  private looking: string | null = null;
  private isWanted = false;
  private isRunning = false;

  constructor(
    private readonly index: FolderIndex,
    private readonly options: FolderChecksOptions,
  ) {}

  want(): void {
    if (this.isWanted) return;
    this.isWanted = true;
    this.lookAtAll();
  }

  /** The text of a report may be another. */
  seen(path: string): void {
    this.stale.add(path);
    this.due.add(path);
    void this.run();
  }

  /** What reports have to do with each other, or what holds for them, may be different. */
  lookAtAll(): void {
    if (!this.isWanted) return;
    for (const { path } of this.index.digests) this.due.add(path);
    for (const path of this.results.keys()) this.due.add(path);
    void this.run();
  }

  get isSettled(): boolean {
    return this.index.isResting && this.due.size === 0 && !this.isRunning;
  }

  isDue(path: string): boolean {
    return !this.index.isReady || this.due.has(path) || this.looking === path;
  }

  of(path: string): Checked | undefined {
    return this.results.get(path);
  }

  get all(): Iterable<[path: string, checked: Checked]> {
    return this.results;
  }

  private async run(): Promise<void> {
    if (this.isRunning || !this.isWanted || !this.index.isReady) return;
    this.isRunning = true;
    while (this.due.size > 0 && this.index.isReady) {
      await this.options.idle.turn();
      const path = taken(this.due)!;
      this.looking = path;
      await this.look(path);
      this.looking = null;
    }
    this.isRunning = false;
    this.options.changed();
  }

  private async look(path: string): Promise<void> {
    const { index, options, results, stale } = this;
    const uri = index.addressOf(path);
    const isStale = stale.delete(path);
    if (!index.has(path) || options.isOpen(uri)) {
      if (results.delete(path)) options.changed();
      return;
    }
    const held = await options.held(uri);
    const neighbours = index.neighboursNow(path, options.groups(uri));
    const known = results.get(path);
    if (!isStale && known && isSame(known.held, held) && sameNeighbours(known.neighbours, neighbours)) return;
    const found = await options.files.read(uri);
    if (!found || !('text' in found)) return;
    const settings = held.settings();
    const { severity, terms, exceptions } = settings;
    const analysis = analyse(found.text, { severity, terms, exceptions, neighbours });
    const { client } = options;
    const view = {
      uri,
      positions: new Positions(analysis.report.lines, client.encoding),
      locate: ({ path, range }: { path: string; range: Diagnostic['range'] }) =>
        placeElsewhere(index.addressOf(path), range, client.encoding),
    };
    const diagnostics = toldOf(analysis.findings, settings).map((finding) => diagnosticOf(view, finding, client));
    results.set(path, { resultId: `f${++told}`, summary: summaryOf(analysis), diagnostics, held, neighbours });
    options.changed();
  }
}

let told = 0;

const isSame = (a: Held, b: Held): boolean => a.editor === b.editor && a.file === b.file;

const TOLD: Readonly<Record<Settings['folderFindings'], readonly Severity[]>> = {
  off: [],
  errors: ['error'],
  all: ['error', 'warning', 'info'],
};

const toldOf = (findings: readonly Finding[], { folderFindings }: Settings): Finding[] =>
  findings.filter(({ severity }) => TOLD[folderFindings].includes(severity)).slice(0, MOST_OF_ONE);
