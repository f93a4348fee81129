import {
  type Digest,
  digestOf,
  type Group,
  identityFromName,
  isReport,
  mayBeReport,
  mayHoldReports,
  NO_RELATED_REPORTS,
  type RelatedReports,
  type Report,
  ReportIndex,
  readReport,
  sameDigest,
} from '../core/index.ts';
import { addressBelow } from './addresses.ts';
import type { Files } from './files.ts';
import type { Idle } from './quiet.ts';

/** More files of a folder are not read. */
export const MOST_FILES = 20_000;

export interface FolderIndexOptions {
  readonly files: Files;
  readonly idle: Idle;
  /** A plain text is a report when it looks like one. */
  readonly byContent: boolean;
  /** Whether a file of the folder is for this index: one workspace folder may lie in another. */
  readonly isOwn: (uri: string) => boolean;
  readonly most?: number;
}

/** Who is told how far the reading has come. */
export interface Watcher {
  /** @param all how many files there are */
  read(done: number, all: number): void;
  /** What the reports of the folder have to do with each other may be different now. */
  changed(): void;
  /** A file was looked at: it may have changed, or be gone, or no longer be open. */
  seen(path: string): void;
  /** All that was to be read has been. */
  rested(): void;
  /** The folder has more files than are read. */
  tooMany(most: number): void;
}

/**
 * The reports of one workspace folder, as far as the others need to know of them: some kilobytes each. What is open in the
 * editor counts before what is on disk. Files are read one by one, when nothing else is to be done.
 */
export class FolderIndex {
  private readonly neighbourhood = new ReportIndex();
  private readonly open = new Set<string>();
  /** Files to be read, and folders to be looked through: each once, however often it is told of. */
  private readonly files = new Set<string>();
  private readonly folders = new Set<string>(['']);
  private readonly most: number;
  private state: 'reading' | 'ready' | 'stopped' = 'reading';
  private isWhole = true;
  private isRunning = false;
  private waiting: (() => void)[] = [];
  private done = 0;
  /** Counts what changes, over all indexes: as long as it is the same, so is everybody's neighbourhood. */
  revision = ++revisions;

  constructor(
    readonly uri: string,
    private readonly options: FolderIndexOptions,
    private readonly watcher: Watcher,
  ) {
    this.most = options.most ?? MOST_FILES;
    void this.run();
  }

  /** Nothing further is read, and nobody has neighbours: of a part of them the sums would be wrong. */
  stop(): void {
    this.state = 'stopped';
    this.files.clear();
    this.folders.clear();
    this.change();
    this.wake();
  }

  /** Other files may be for this index than were before. */
  lookAgain(): void {
    this.touched(['', ...this.neighbourhood.paths]);
  }

  /** Something has happened on disk to these files or folders, by their paths from the folder. */
  touched(paths: Iterable<string>): void {
    if (this.state === 'stopped') return;
    for (const path of paths)
      if (mayBeReport(path)) this.files.add(path);
      else if (path.split('/').every(mayHoldReports)) this.folders.add(path);
    void this.run();
  }

  /** An open text as it was just read; null where it is no report. */
  opened(path: string, report: Report | null): Digest | null {
    this.open.add(path);
    if (report === null) {
      this.delete(path);
      return null;
    }
    const digest = digestOf(report, path);
    this.put(digest);
    return digest;
  }

  /** What is on disk counts again. */
  closed(path: string): void {
    if (this.open.delete(path)) this.touched([path]);
  }

  /** Of an open report; null as long as it has not been read. */
  neighboursOf(path: string, groups: readonly Group[]): RelatedReports | null {
    return this.open.has(path) ? this.neighboursNow(path, groups) : null;
  }

  /** Of any report, open or not, as far as all are known. */
  neighboursNow(path: string, groups: readonly Group[]): RelatedReports {
    const digest = this.neighbourhood.get(path);
    if (!digest || this.state !== 'ready') return NO_RELATED_REPORTS;
    const neighbours = this.neighbourhood.of(digest, groups);
    return this.isWhole ? neighbours : { ...neighbours, memberReports: null };
  }

  get isReady(): boolean {
    return this.state === 'ready';
  }

  /** Nothing is left to be read just now. */
  get isResting(): boolean {
    return this.isReady && !this.isRunning;
  }

  has(path: string): boolean {
    return this.neighbourhood.get(path) !== undefined;
  }

  /** All that is known of the reports now. */
  get digests(): Iterable<Digest> {
    return this.neighbourhood.all;
  }

  /** Resolves when all has been read that was there to read; false where the reading was ended before. */
  async whole(): Promise<boolean> {
    while (this.state !== 'stopped' && (this.isRunning || this.state === 'reading'))
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    return this.state === 'ready';
  }

  addressOf(path: string): string {
    return addressBelow(this.uri, path);
  }

  private async run(): Promise<void> {
    if (this.isRunning) return;
    this.isRunning = true;
    while (this.folders.size + this.files.size > 0) {
      await this.options.idle.turn();
      // Nothing is left where the reading was stopped meanwhile.
      const folder = taken(this.folders);
      const file = folder === undefined ? taken(this.files) : undefined;
      if (folder !== undefined) await this.list(folder);
      else if (file !== undefined) await this.read(file);
    }
    this.isRunning = false;
    if (this.state === 'reading') {
      this.state = 'ready';
      this.watcher.read(this.done, this.done);
      this.change();
    }
    this.wake();
    this.watcher.rested();
  }

  private wake(): void {
    for (const resolve of this.waiting.splice(0)) resolve();
  }

  private async list(folder: string): Promise<void> {
    for (const known of this.neighbourhood.paths) if (known.startsWith(`${folder}/`)) this.files.add(known);
    const room = this.most - this.files.size;
    const found = await this.options.files.list(this.addressOf(folder), room + 1);
    if (this.state === 'stopped') return;
    for (const below of found.slice(0, room)) {
      const path = folder === '' ? below : `${folder}/${below}`;
      if (this.options.isOwn(this.addressOf(path))) this.files.add(path);
    }
    if (found.length <= room || !this.isWhole) return;
    this.isWhole = false;
    this.watcher.tooMany(this.most);
  }

  private async read(path: string): Promise<void> {
    const found = this.open.has(path) ? null : await this.options.files.read(this.addressOf(path));
    this.done++;
    if (this.state === 'reading') this.watcher.read(this.done, this.done + this.files.size);
    // Meanwhile it may have been opened.
    if (this.state === 'stopped' || this.open.has(path)) return;
    const isOwn = this.options.isOwn(this.addressOf(path));
    if (found && 'text' in found && isOwn && isReport(found.text, path, this.options.byContent))
      this.put(digestOf(readReport(found.text), path));
    else if (found && 'problem' in found && isOwn) this.putAbsent(path);
    else this.delete(path);
    this.watcher.seen(path);
  }

  private put(digest: Digest): void {
    const known = this.neighbourhood.get(digest.path);
    this.neighbourhood.put(digest);
    if (!known || !sameDigest(known, digest)) this.change();
  }

  private putAbsent(path: string): void {
    if (this.neighbourhood.putAbsent(path, identityFromName(path).year)) this.change();
  }

  private delete(path: string): void {
    if (!this.neighbourhood.get(path) && !this.neighbourhood.isAbsent(path)) return;
    this.neighbourhood.delete(path);
    this.change();
  }

  private change(): void {
    this.revision = ++revisions;
    if (this.state !== 'reading') this.watcher.changed();
  }
}

let revisions = 0;

/** The first of a set, which is no longer in it then. */
export function taken<T>(set: Set<T>): T | undefined {
  for (const item of set) {
    set.delete(item);
    return item;
  }
  return undefined;
}
