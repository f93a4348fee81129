import {
  type Bilingual,
  type Digest,
  type Group,
  identityFromName,
  mayBeDocument,
  mayHoldReports,
  NO_RELATED_REPORTS,
  type RelatedReports,
  type Report,
  ReportIndex,
  type ReportService,
  sameDigest,
} from '../../core/index.ts';
import { uriBelow } from '../protocol/uris.ts';
import type { IdleScheduler } from '../scheduling/idle-scheduler.ts';
import type { Files } from './files.ts';
import { type FolderState, FolderWork, type Task } from './folder-work.ts';
import { type ReadKinds, TEXTS } from './report-files.ts';

/** What a PDF is made from, by the end of its name. */
const ORIGINALS = ['.docx', '.gknb', '.txt', '.md', '.html', '.htm'] as const;

/** More files of a folder are not read. */
export const MAX_FILES = 20_000;

export interface ReportFolderOptions {
  readonly files: Files;
  readonly service: ReportService;
  readonly idle: IdleScheduler;
  /** A plain text is a report when it looks like one. */
  readonly byContent: boolean;
  /** Whether a file belongs to this folder: one workspace folder may lie in another. */
  readonly isOwn: (uri: string) => boolean;
  readonly kinds?: ReadKinds;
  readonly maxFiles?: number;
}

/** What happens in a folder, for those who follow it. */
export interface FolderEvents {
  /** @param all how many files there are */
  progressed(done: number, all: number): void;
  /** The related reports of any report may differ now. */
  relatedReportsChanged(): void;
  /** The text of a report may differ, be gone, or no longer be open. */
  reportChanged(path: string): void;
  /** Looks for what is found in a report that is not open. */
  check(path: string): Promise<void>;
  /** A piece of work could not be done; the others are. */
  failed(error: unknown): void;
  /** Nothing is left to be done for now. */
  idle(): void;
  /** The folder has more files than are read. */
  tooManyFiles(max: number): void;
}

/**
 * The reports of one workspace folder, as far as the others need to know of them: some kilobytes each. What is open in the
 * editor counts before what is on disk. The work is done piece by piece, when nobody waits for anything else.
 */
export class ReportFolder {
  private readonly index = new ReportIndex();
  private readonly open = new Set<string>();
  /** Documents that by their names are reports, and why they cannot be read. */
  private readonly unreadable = new Map<string, Bilingual>();
  private readonly work = new FolderWork();
  private readonly maxFiles: number;
  private readonly kinds: ReadKinds;
  private isComplete = true;
  private isRunning = false;
  private readersWaiting: (() => void)[] = [];
  private filesDone = 0;
  /** Counts what changes, over all folders: as long as it is the same, so are all related reports. */
  revision = ++revisions;

  constructor(
    readonly uri: string,
    private readonly options: ReportFolderOptions,
    private readonly events: FolderEvents,
  ) {
    this.maxFiles = options.maxFiles ?? MAX_FILES;
    this.kinds = options.kinds ?? TEXTS;
    void this.run();
  }

  get state(): FolderState {
    return this.work.state;
  }

  /** All that is known of the reports now. */
  get digests(): Iterable<Digest> {
    return this.index.all;
  }

  /** Whether all reports that are there are known. */
  get isWhole(): boolean {
    return this.state !== 'stopped' && this.work.isScanned && this.isComplete;
  }

  get unreadablePaths(): Iterable<string> {
    return this.unreadable.keys();
  }

  /** Documents that are not read here, PDFs of other names above all: they may be reports all the same. */
  async unreadDocuments(): Promise<readonly string[]> {
    const { files, isOwn } = this.options;
    const isLeftOut = (path: string) => mayBeDocument(path) && !this.kinds.mayBeReport(path);
    const found = await files.list(this.uri, this.maxFiles, isLeftOut);
    return found.filter((path) => isOwn(uriBelow(this.uri, path)));
  }

  whyUnreadable(path: string): Bilingual | undefined {
    return this.unreadable.get(path);
  }

  has(path: string): boolean {
    return this.index.get(path) !== undefined;
  }

  /** Where a report is opened. */
  uriOf(path: string): string {
    return this.kinds.openedAt(uriBelow(this.uri, path));
  }

  /** Nothing further is read, and no report has related reports: of a part of them the sums would be wrong. */
  stop(): void {
    this.work.stop();
    this.changed();
    this.wakeReaders();
  }

  /** Other files may belong to this folder than before. */
  rescan(): void {
    this.touched(['', ...this.index.paths]);
  }

  /** Something has happened on disk to these files or folders, by their paths from the folder. */
  touched(paths: Iterable<string>): void {
    for (const path of paths)
      if (this.kinds.mayBeReport(path)) this.work.read(path);
      else if (path.split('/').every(mayHoldReports)) this.work.list(path);
    void this.run();
  }

  /** An open text as it was just read; null where it is no report. */
  opened(path: string, report: Report | null): void {
    this.open.add(path);
    if (report === null) this.delete(path);
    else this.put(this.options.service.digest(report, path));
  }

  /** What is on disk counts again. */
  closed(path: string): void {
    if (this.open.delete(path)) this.touched([path]);
  }

  /** Those of an open report; null as long as it has not been read. */
  relatedToOpen(path: string, groups: readonly Group[]): RelatedReports | null {
    return this.open.has(path) ? this.relatedTo(path, groups) : null;
  }

  /** Those of any report, open or not, once all are known. */
  relatedTo(path: string, groups: readonly Group[]): RelatedReports {
    const digest = this.index.get(path);
    if (!digest || !this.work.isScanned) return NO_RELATED_REPORTS;
    const related = this.index.of(digest, groups);
    return this.isComplete ? related : { ...related, memberReports: null };
  }

  /** From now on the findings of reports that are not open are looked for. Gives whether nobody wanted them before. */
  wantFindings(): boolean {
    if (this.work.areFindingsWanted) return false;
    this.work.wantFindings();
    return true;
  }

  /** What is found in these reports may differ. */
  recheck(paths: Iterable<string>): void {
    for (const path of paths) this.work.check(path);
    void this.run();
  }

  /** Whether what is found in a report is not known yet, or may differ. */
  isDue(path: string): boolean {
    return this.work.isDue(path);
  }

  /** Resolves when all has been read that was there to read; false where the reading was stopped before. */
  async untilRead(): Promise<boolean> {
    while (this.state !== 'stopped' && (this.state === 'scanning' || this.work.isReading))
      await new Promise<void>((resolve) => this.readersWaiting.push(resolve));
    return this.state !== 'stopped';
  }

  private async run(): Promise<void> {
    if (this.isRunning) return;
    this.isRunning = true;
    for (;;) {
      await this.options.idle.untilIdle();
      const wasScanned = this.work.isScanned;
      const task = this.work.next();
      if (!this.work.isReading) this.wakeReaders();
      if (task) await this.perform(task).catch((error) => this.events.failed(error));
      else if (wasScanned || this.state === 'stopped') break;
      else {
        this.events.progressed(this.filesDone, this.filesDone);
        this.changed();
      }
    }
    this.isRunning = false;
    this.wakeReaders();
    this.events.idle();
  }

  private async perform({ kind, path }: Task): Promise<void> {
    if (kind === 'list') await this.list(path);
    else if (kind === 'read') await this.read(path);
    else await this.events.check(path);
  }

  private wakeReaders(): void {
    for (const resolve of this.readersWaiting.splice(0)) resolve();
  }

  private async list(folder: string): Promise<void> {
    for (const known of this.index.paths) if (known.startsWith(`${folder}/`)) this.work.read(known);
    const room = this.maxFiles - this.work.filesLeft;
    const found = await this.options.files.list(uriBelow(this.uri, folder), room + 1, (path) =>
      this.kinds.mayBeReport(path),
    );
    if (this.state === 'stopped') return;
    for (const below of found.slice(0, room)) {
      const path = folder === '' ? below : `${folder}/${below}`;
      if (this.options.isOwn(this.uriOf(path))) this.work.read(path);
    }
    if (found.length <= room || !this.isComplete) return;
    this.isComplete = false;
    this.events.tooManyFiles(this.maxFiles);
  }

  private async read(path: string): Promise<void> {
    const { files, service, isOwn, byContent } = this.options;
    const uri = this.uriOf(path);
    const found = this.open.has(path) ? null : await files.read(uri);
    this.filesDone++;
    if (this.state === 'scanning') this.events.progressed(this.filesDone, this.filesDone + this.work.filesLeft);
    // Meanwhile it may have been opened.
    if (this.state === 'stopped' || this.open.has(path)) return;
    const problem = found && 'problem' in found && isOwn(uri) && !this.isCopy(path) ? found.problem : null;
    if (problem && this.kinds.isReportByName(path)) this.unreadable.set(path, problem);
    else this.unreadable.delete(path);
    if (found && 'text' in found && isOwn(uri) && service.isReport(found.text, path, byContent))
      this.put(service.digest(service.parse(found.text), path));
    else if (problem) this.putAbsent(path);
    else this.delete(path);
    this.events.reportChanged(path);
  }

  /** Nobody misses a PDF that cannot be read where the file lies beside it that it was made from. */
  private isCopy(path: string): boolean {
    return /\.pdf$/i.test(path) && ORIGINALS.some((extension) => this.has(path.replace(/\.pdf$/i, extension)));
  }

  private dropCopyOf(path: string): void {
    const copy = path.replace(/\.[^./]*$/, '.pdf');
    if (copy === path || !this.unreadable.delete(copy)) return;
    this.delete(copy);
    this.events.reportChanged(copy);
  }

  private put(digest: Digest): void {
    const known = this.index.get(digest.path);
    this.index.put(digest);
    if (!known) this.dropCopyOf(digest.path);
    if (!known || !sameDigest(known, digest)) this.changed();
  }

  /** A report that cannot be read is missing where others are added up. */
  private putAbsent(path: string): void {
    if (this.index.putAbsent(path, identityFromName(path).year)) this.changed();
  }

  private delete(path: string): void {
    if (!this.has(path) && !this.index.isAbsent(path)) return;
    this.index.delete(path);
    this.changed();
  }

  private changed(): void {
    this.revision = ++revisions;
    if (this.state !== 'scanning') this.events.relatedReportsChanged();
  }
}

let revisions = 0;
